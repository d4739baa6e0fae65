/** Wrong tries at the PIN pad: plain data, so that it can be kept over restarts. Times in epoch ms. */
export interface PinTries {
  /** Wrong tries since the last right one or the last lock-out. */
  readonly wrong: number;
  /** Lock-outs since the last right PIN. */
  readonly lockouts: number;
  /** When the last wrong try was. */
  readonly at: number;
  /** No PIN is looked at for so long after `at`. */
  readonly waitMs: number;
}

/** Nobody has tried a wrong one. */
export const NO_TRIES: PinTries = { wrong: 0, lockouts: 0, at: 0, waitMs: 0 };

/** So many wrong ones in a row lock everybody out. */
export const TRIES_BEFORE_LOCKOUT = 5;

const FIRST_WAIT = 1000;
const FIRST_LOCKOUT = 5 * 60_000;
const LONGEST_LOCKOUT = 60 * 60_000;

/** Wrong tries of a day ago say nothing about somebody who stands there now. */
const FORGOTTEN_AFTER = 24 * 60 * 60_000;

/** The tries as they stand at `now`. A clock that was set back since must not stretch a wait to days: it begins again. */
export function triesAt(tries: PinTries, now: number): PinTries {
  if (tries.wrong === 0 && tries.lockouts === 0) return tries;
  if (now < tries.at) return { ...tries, at: now };
  return now - tries.at >= tries.waitMs + FORGOTTEN_AFTER ? NO_TRIES : tries;
}

/** How long no PIN is looked at, ms; 0 if one is now. */
export function pinWait(tries: PinTries, now: number): number {
  const { at, waitMs } = triesAt(tries, now);
  return Math.max(0, at + waitMs - now);
}

/** True while the wait is a lock-out and not a moment's slowing down. */
export function isLockedOut(tries: PinTries, now: number): boolean {
  return tries.wrong === 0 && tries.lockouts > 0 && pinWait(tries, now) > 0;
}

/**
 * After one more wrong try: 1, 2, 4, 8 seconds, then a lock-out of 5 minutes, doubling each time up to an hour. A four-digit
 * PIN is then found by trying after months.
 */
export function afterWrongPin(tries: PinTries, now: number): PinTries {
  const known = triesAt(tries, now);
  const wrong = known.wrong + 1;
  if (wrong < TRIES_BEFORE_LOCKOUT) {
    return { ...known, wrong, at: now, waitMs: FIRST_WAIT * 2 ** (wrong - 1) };
  }
  const waitMs = Math.min(LONGEST_LOCKOUT, FIRST_LOCKOUT * 2 ** Math.min(known.lockouts, 10));
  return { wrong: 0, lockouts: known.lockouts + 1, at: now, waitMs };
}
