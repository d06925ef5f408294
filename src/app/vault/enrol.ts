import type { Enrolled } from '../../screens/cooperation/door-view.ts'
import { askToStayOnce } from '../../screens/parts/stay.ts'
import { device, store } from '../../store/store.ts'
import { refreshNow } from '../sync/client.ts'
import { keepEnrolled } from '../preferences.ts'
import { askVault, endVaultWorker } from './client.ts'
import { lockVault } from './lock-signal.ts'

/** Enrols this device with the text of a file of enrolment, and fetches what it may read. */
export async function enrolDevice(file: string): Promise<Enrolled> {
  const status = await store.readStatus()
  if (!status) return 'no-region'
  lockVault('asked')
  const answer = await askVault({ ask: 'enrol', file, region: status.region.code })
  endVaultWorker()
  if (!answer || !('enrolment' in answer))
    return answer && 'error' in answer && answer.error === 'foreign-region'
      ? answer.error
      : 'not-enrolment'
  try {
    await device.putEnrolment(answer.enrolment)
  } catch {
    return 'not-stored'
  }
  keepEnrolled(true)
  askToStayOnce()
  refreshNow()
  return 'enrolled'
}

/** Takes the enrolment off this device, with everything that came with it. */
export async function forgetEnrolment(): Promise<void> {
  lockVault('asked')
  await device.clearVault()
  keepEnrolled(false)
}
