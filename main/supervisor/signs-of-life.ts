import type { Clock } from '../clock';
import type { Supervisor } from './systemd';

/** See {@link startSignsOfLife}. */
export interface SignsOfLife {
  /** The page has drawn; the first time, the kiosk is ready. */
  readonly beat: () => void;
  readonly stop: () => void;
}

/**
 * Passes signs of life on to the supervisor: while main's timer runs and `isAlive` says that the page draws. A page that does not
 * come back makes it silent, and the supervisor begins the whole program anew.
 */
export function startSignsOfLife(
  supervisor: Supervisor,
  clock: Pick<Clock, 'after'>,
  isAlive: () => boolean,
): SignsOfLife {
  const { everyMs } = supervisor;
  let isReady = false;
  let stop = (): void => undefined;
  const pass = (): void => {
    if (everyMs === undefined) return;
    stop = clock.after(everyMs, pass);
    if (isAlive()) supervisor.alive();
  };
  return {
    beat: () => {
      if (isReady) return;
      isReady = true;
      supervisor.ready();
      pass();
    },
    stop: () => {
      stop();
      supervisor.stopping();
    },
  };
}
