/** Success with its value. */
export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

/** A failure that can happen in ordinary life; bugs throw instead. */
export interface Err<E> {
  readonly ok: false
  readonly error: E
}

export type Result<T, E> = Ok<T> | Err<E>

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })
export const err = <E>(error: E): Err<E> => ({ ok: false, error })
