import { useSyncExternalStore } from 'react';

/** Whether the screen is wider than high: some screens are built otherwise then, not only laid out otherwise. */
export function useIsLandscape(): boolean {
  return useSyncExternalStore(LANDSCAPE.subscribe, LANDSCAPE.matches);
}

/** Whether the system asks for as little movement as can be. */
export function useIsStill(): boolean {
  return useSyncExternalStore(STILL.subscribe, STILL.matches);
}

const LANDSCAPE = mediaOf('(orientation: landscape)');
const STILL = mediaOf('(prefers-reduced-motion: reduce)');

function mediaOf(text: string): { subscribe: (listener: () => void) => () => void; matches: () => boolean } {
  return {
    subscribe: (listener) => {
      const query = matchMedia(text);
      query.addEventListener('change', listener);
      return () => {
        query.removeEventListener('change', listener);
      };
    },
    matches: () => matchMedia(text).matches,
  };
}
