import type { Clock } from '../clock';

/** A clock that stands still until it is turned. */
export interface FakeClock extends Clock {
  /** Lets `ms` pass and calls back what falls due, in order. */
  readonly advance: (ms: number) => void;
  /** Moves the wall clock without letting time pass: a corrected clock. */
  readonly jump: (ms: number) => void;
  /** Callbacks that still wait. */
  readonly pending: () => number;
}

/** Makes a {@link FakeClock} that starts on 2026-06-01 at noon UTC. */
export function createFakeClock(start: number = Date.UTC(2026, 5, 1, 12)): FakeClock {
  let elapsed = 0;
  let offset = start;
  let nextId = 0;
  const waiting = new Map<number, { readonly at: number; readonly callback: () => void }>();
  return {
    now: () => offset + elapsed,
    after: (ms, callback) => {
      nextId += 1;
      const id = nextId;
      waiting.set(id, { at: elapsed + Math.max(0, ms), callback });
      return () => {
        waiting.delete(id);
      };
    },
    advance: (ms) => {
      const until = elapsed + ms;
      for (;;) {
        const [due] = [...waiting].filter(([, entry]) => entry.at <= until).sort((a, b) => a[1].at - b[1].at);
        if (!due) break;
        const [id, entry] = due;
        waiting.delete(id);
        elapsed = Math.max(elapsed, entry.at);
        entry.callback();
      }
      elapsed = until;
    },
    jump: (ms) => {
      offset += ms;
    },
    pending: () => waiting.size,
  };
}
