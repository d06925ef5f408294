import { InvalidArgumentError } from 'commander'

/** Reads an option that counts something. */
export const count =
  (least: number, most: number) =>
  (value: string): number => {
    const read = /^\d+$/.test(value) ? Number(value) : NaN
    if (least <= read && read <= most) return read
    throw new InvalidArgumentError(`It must be a number from ${least} to ${most}.`)
  }
