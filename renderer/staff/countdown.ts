/** What is left until `until`, never less than nothing; both in ms of one clock. */
export function timeLeft(until: number, now: number): number {
  return Math.max(0, until - now);
}

/**
 * A time left as a clock shows it: `4:59`, `0:07`. Whole seconds, rounded up, so that it says 0:00 only when nothing is left
 * and the first second shown is the whole time.
 */
export function clockText(ms: number): string {
  const seconds = secondsLeft(ms);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Whole seconds left, rounded up. */
export function secondsLeft(ms: number): number {
  return Math.ceil(Math.max(0, ms) / 1000);
}

/** From so many ms before it locks itself the console says so. */
export const LOCK_WARNING = 20_000;

/** How the console stands between its last touch and its lock. */
export type LockState =
  | { readonly kind: 'open' }
  /** About to lock. */
  | { readonly kind: 'warning'; readonly seconds: number }
  | { readonly kind: 'locked' };

/** The console's standing, `idle` ms after the last touch or key, when it may lie untouched for `span` ms. */
export function lockState(idle: number, span: number): LockState {
  const left = span - idle;
  if (left <= 0) return { kind: 'locked' };
  // A short span must not warn from its first second on.
  return left > Math.min(LOCK_WARNING, span / 2) ? { kind: 'open' } : { kind: 'warning', seconds: secondsLeft(left) };
}

/** How much of a backlog is delivered, in percent, `peak` being the most that waited. Nothing waiting is all of it. */
export function drained(pending: number, peak: number): number {
  return peak <= 0 || pending <= 0 ? 100 : Math.max(0, Math.floor((1 - pending / peak) * 100));
}
