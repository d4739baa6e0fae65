import { useSyncExternalStore } from 'react';

/** A part of the page that its first JavaScript does without; see {@link loadLater}. */
export interface LaterPart<Part> {
  /** Loads it, once; more calls do nothing. */
  readonly start: () => void;
  /** The part, as soon as it is there. A component that uses it is drawn again then. */
  readonly usePart: () => Part | undefined;
}

const AGAIN_AFTER_MS = 1000;

/**
 * Keeps a part out of the first JavaScript until `start`. Unlike `React.lazy`, a part that has been loaded is drawn at once when
 * it is first wanted: React would show the fallback for a moment, and then hold the part back for up to 300 ms. What cannot be
 * loaded is tried again every second, since no guest could go on without it.
 */
export function loadLater<Part>(load: () => Promise<Part>): LaterPart<Part> {
  let part: Part | undefined;
  let isStarted = false;
  const listeners = new Set<() => void>();
  const tryToLoad = (): void => {
    load().then(
      (loaded) => {
        part = loaded;
        for (const listener of listeners) listener();
      },
      () => setTimeout(tryToLoad, AGAIN_AFTER_MS),
    );
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    start: () => {
      if (isStarted) return;
      isStarted = true;
      tryToLoad();
    },
    usePart: () => useSyncExternalStore(subscribe, () => part),
  };
}
