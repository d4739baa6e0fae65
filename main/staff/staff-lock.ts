import type { StaffUnlock } from '../../app/staff/contract';
import { afterWrongPin, isLockedOut, NO_TRIES, pinWait, triesAt, type PinTries } from '../../app/staff/pin-tries';
import type { Clock } from '../clock';
import { verifyPin } from './pin-hash';
import type { StaffStore } from './staff-memory';

/** An open console locks itself after so long without a sign of staff, ms. */
export const LOCKS_AFTER_MS = 60_000;

/** Training mode's PIN where the configuration sets none: shown on the pad, so that a newcomer gets in. */
export const TRAINING_PIN = '2468';

/** What happens at the lock, for log and ledger. */
export type LockEvent = 'opened' | 'refused' | 'locked_out' | 'closed' | 'memory_failed';

/** What a {@link StaffLock} is made of. */
export interface StaffLockParts {
  readonly pins: readonly { readonly name: string; readonly hash: string }[];
  readonly isTraining: boolean;
  readonly store: StaffStore;
  readonly clock: Clock;
  readonly onEvent: (event: LockEvent, name?: string) => void;
  /** Whether a PIN fits a hash; for tests, which have no time for scrypt. */
  readonly verify?: ((pin: string, hash: string) => Promise<boolean>) | undefined;
}

/** The lock before the staff console. */
export interface StaffLock {
  readonly unlock: (pin: string) => Promise<StaffUnlock>;
  /** Whose PIN it is, with the same patience and lock-outs; opens and closes nothing. */
  readonly check: (pin: string) => Promise<StaffUnlock>;
  readonly lock: () => void;
  /** Who has it open; undefined while it is locked. */
  readonly holder: () => string | undefined;
  /** Ms until it locks itself. */
  readonly remainingMs: () => number | undefined;
  /** Staff are there: the time begins again. Nothing while locked. */
  readonly extend: () => void;
  readonly trainingPin: string | undefined;
}

/** See {@link StaffLock}. Wrong tries are on disk before they are looked at, so that neither haste nor the main switch gets around them. */
export function createStaffLock(parts: StaffLockParts): StaffLock {
  const { pins, store, clock, onEvent } = parts;
  const verify = parts.verify ?? verifyPin;
  const trainingPin = parts.isTraining && pins.length === 0 ? TRAINING_PIN : undefined;
  let holder: string | undefined;
  let locksAt = 0;
  let stopTimer = (): void => undefined;
  let isLooking = false;

  function lock(): void {
    stopTimer();
    if (holder === undefined) return;
    onEvent('closed', holder);
    holder = undefined;
  }

  function extend(): void {
    if (holder === undefined) return;
    stopTimer();
    locksAt = clock.now() + LOCKS_AFTER_MS;
    stopTimer = clock.after(LOCKS_AFTER_MS, lock);
  }

  function remember(tries: PinTries): void {
    if (!store.write({ tries })) onEvent('memory_failed');
  }

  function currentTries(): PinTries {
    const known = store.read().tries;
    const tries = triesAt(known, clock.now());
    // Written back, so that a clock which was set back makes one wait begin again, not every look at it.
    if (tries !== known) remember(tries);
    return tries;
  }

  /** Every hash is tried, so that the time does not tell whose PIN it nearly was. */
  async function nameOf(pin: string): Promise<string | undefined> {
    if (trainingPin !== undefined) return pin === trainingPin ? 'Training' : undefined;
    let found: string | undefined;
    // One after the other: each takes 32 MiB.
    for (const { name, hash } of pins) if (await verify(pin, hash)) found ??= name;
    return found;
  }

  function refused(): StaffUnlock {
    const tries = currentTries();
    const now = clock.now();
    return { state: isLockedOut(tries, now) ? 'locked_out' : 'wrong', waitMs: pinWait(tries, now) };
  }

  async function check(pin: string): Promise<StaffUnlock> {
    if (pins.length === 0 && trainingPin === undefined) return { state: 'no_pin_set' };
    const before = currentTries();
    if (isLooking || pinWait(before, clock.now()) > 0) return refused();
    isLooking = true;
    try {
      const wrong = afterWrongPin(before, clock.now());
      remember(wrong);
      const name = await nameOf(pin);
      if (name === undefined) {
        onEvent(isLockedOut(wrong, clock.now()) ? 'locked_out' : 'refused');
        return refused();
      }
      remember(NO_TRIES);
      return { state: 'open', name };
    } finally {
      isLooking = false;
    }
  }

  async function unlock(pin: string): Promise<StaffUnlock> {
    const answer = await check(pin);
    if (answer.state !== 'open') return answer;
    lock();
    holder = answer.name;
    extend();
    onEvent('opened', answer.name);
    return answer;
  }

  return {
    unlock,
    check,
    lock,
    extend,
    trainingPin,
    holder: () => holder,
    remainingMs: () => (holder === undefined ? undefined : Math.max(0, locksAt - clock.now())),
  };
}
