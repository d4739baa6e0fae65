import { useEffect } from 'react';
import { useKiosk } from '../store';
import { listenForSounds } from './listen-for-sounds';
import { createPlayer } from './player';

/** Lets the page be heard, as loud as the store wants it; with volume 0 not even a loudspeaker is opened. */
export function useSounds(): void {
  const volume = useKiosk((kiosk) => kiosk.info?.soundVolume ?? 0);
  useEffect(() => {
    if (volume === 0) return undefined;
    const player = createPlayer({ volume });
    const stop = listenForSounds(document, player);
    return () => {
      stop();
      player.close();
    };
  }, [volume]);
}
