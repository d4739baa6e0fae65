import type { Clock } from '../../main/clock';

/** How many seconds of the kiosk's pass in one of ours. */
export const FACTOR = 50;

/** A clock that runs {@link FACTOR} times as fast, and whose wall time can be wrong. */
export interface FastClock extends Clock {
  /** Moves the wall time without letting time pass. */
  readonly jump: (ms: number) => void;
}

/**
 * Everything that the kiosk times by its clock (idle guests, back-off, the outbox's patience, questions to the terminal) keeps
 * its production length in the kiosk's own seconds and takes a fiftieth in ours. `epoch`, in real epoch ms, is where both clocks
 * agree: with the same one, a kiosk that was killed finds the time that has really passed.
 */
export function createFastClock(epoch: number, offset = 0): FastClock {
  let wrong = offset;
  return {
    now: () => Math.round(epoch + (Date.now() - epoch) * FACTOR + wrong),
    after: (ms, callback) => {
      const handle = setTimeout(callback, ms / FACTOR);
      return () => {
        clearTimeout(handle);
      };
    },
    jump: (ms) => {
      wrong += ms;
    },
  };
}
