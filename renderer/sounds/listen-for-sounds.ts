import { useKiosk } from '../store';
import type { Player } from './player';
import { soundOfChange } from './sound-of-change';

/** What answers a press. A disabled one is not pressed. */
const PRESSED =
  'button, label, a[href], [role="button"], [role="tab"], [role="radio"], [role="checkbox"], [role="option"]';

/** A press on a label is one on its box, too, which follows at once, ms. */
const SAME_PRESS_MS = 40;

/**
 * Plays a tap for each press, by finger or by key, and the sounds of what comes about in the store. One listener for the whole
 * page, so that no button has to know. Answers how to stop.
 */
export function listenForSounds(target: Document, { play }: Pick<Player, 'play'>): () => void {
  let last = -Infinity;
  const onClick = (event: Event): void => {
    if (!(event.target instanceof Element) || event.target.closest(PRESSED) === null) return;
    if (event.timeStamp - last < SAME_PRESS_MS) return;
    last = event.timeStamp;
    play('tap');
  };
  // Capturing: a press that a component swallows was one as well.
  target.addEventListener('click', onClick, { capture: true });
  const unsubscribe = useKiosk.subscribe((after, before) => {
    const sound = soundOfChange(before, after);
    if (sound) play(sound);
  });
  return () => {
    target.removeEventListener('click', onClick, { capture: true });
    unsubscribe();
  };
}
