import type { Service } from './service.ts'

/** HSDS: `inactive` is not given at present, `defunct` no longer; what is closed for a while comes back. */
const OFFERED: readonly Service['status'][] = ['active', 'temporarily closed']

/** Whether a service is named at all; one that is temporarily closed is, with its state. */
export const isOffered = ({ status }: Pick<Service, 'status'>): boolean => OFFERED.includes(status)
