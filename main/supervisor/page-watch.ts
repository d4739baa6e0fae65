import type { Clock } from '../clock';

/**
 * Silence is counted in ticks of our own timer and not by the clock: when the whole machine slept, or main itself was held up,
 * the page had no chance either, and only one tick has gone by.
 */
const TICK_MS = 1000;

/** A page that has drawn may be silent for so many ticks, seconds as a rule. */
export const PATIENCE = 10;

/** A page that begins may take so many until its first frame. */
export const PATIENCE_AT_START = 30;

/** See {@link createPageWatch}. */
export interface PageWatch {
  /** A page begins to load. */
  readonly begin: () => void;
  /** The page has drawn a frame. */
  readonly beat: () => void;
  readonly stop: () => void;
  /** The page has drawn lately. */
  readonly isAlive: () => boolean;
}

/**
 * Waits for the page's signs that it draws. A page whose script hangs, that shows nothing, or that never began, sends none:
 * `onSilent` is called, once.
 */
export function createPageWatch(clock: Pick<Clock, 'after'>, onSilent: () => void): PageWatch {
  let silentTicks = 0;
  let patience = PATIENCE_AT_START;
  let stopTicking: (() => void) | undefined;

  function tick(): void {
    silentTicks += 1;
    if (silentTicks < patience) {
      stopTicking = clock.after(TICK_MS, tick);
      return;
    }
    stopTicking = undefined;
    onSilent();
  }

  function stop(): void {
    stopTicking?.();
    stopTicking = undefined;
  }

  return {
    begin: () => {
      stop();
      silentTicks = 0;
      patience = PATIENCE_AT_START;
      stopTicking = clock.after(TICK_MS, tick);
    },
    beat: () => {
      silentTicks = 0;
      patience = PATIENCE;
    },
    stop,
    isAlive: () => stopTicking !== undefined && patience === PATIENCE,
  };
}
