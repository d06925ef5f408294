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

/** What can fail in ordinary life: the caller looks at `ok` before anything else. */
export type Result<T, E> = Ok<T> | Err<E>

/** A success. */
export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })
/** A failure, with what the caller needs to say it. */
export const err = <E>(error: E): Err<E> => ({ ok: false, error })
