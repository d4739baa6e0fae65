/**
 * An expected outcome: a value or a plain-object error. Crosses IPC as it is (structured clone), so it holds no class
 * instances. Throwing is kept for bugs. A dropped Result is a lint error (`house/no-dropped-result`).
 */
export type Result<T, E> = Ok<T> | Err<E>;

/** The good half of a {@link Result}. */
export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

/** The bad half of a {@link Result}. */
export interface Err<E> {
  readonly ok: false;
  readonly error: E;
}

/** Wraps a value as a good outcome. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** Wraps an error as a bad outcome. */
export function err<E>(error: E): Err<E> {
  return { ok: false, error };
}

/** Exhaustiveness: a call site that still type-checks has handled every member of the union. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
