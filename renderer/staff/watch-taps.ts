import { countTap, isInCorner, type Taps } from './tap-count';

/** See {@link watchTaps}. */
export interface TapWatch {
  /** Taps that are the gesture. */
  readonly needed: number;
  readonly onDone: () => void;
  /** True while taps are nobody's gesture. */
  readonly isOff: () => boolean;
  /** True where a tap must not do what it does elsewhere until it is clear that no more come. */
  readonly isHeld: () => boolean;
  /** A held tap was a guest's after all. */
  readonly onHeldTap: () => void;
}

/** How long a held tap waits for the next one, in ms: longer than between two taps of a gesture, shorter than patience. */
const HELD_FOR = 700;

const LOGOS = '.masthead__logo, .attract__logo';

/**
 * Counts taps on the logo, wherever it is, and in the corner where it usually is. What lies there gets its touches all the
 * same, except where `isHeld`. Answers how to stop.
 */
export function watchTaps(target: Window, { needed, onDone, isOff, isHeld, onHeldTap }: TapWatch): () => void {
  let taps: Taps = [];
  let held: number | undefined;
  let isSwallowing = false;

  const onPointerDown = (event: PointerEvent): void => {
    isSwallowing = false;
    if (isOff() || !event.isPrimary || !isTapped(event)) {
      taps = [];
      return;
    }
    const next = countTap(taps, event.timeStamp, needed);
    taps = next.taps;
    target.clearTimeout(held);
    if (isHeld()) {
      isSwallowing = true;
      if (!next.isDone) held = target.setTimeout(onHeldTap, HELD_FOR);
      swallow(event);
    }
    if (next.isDone) onDone();
  };

  // The rest of a swallowed touch; a click comes last and ends it.
  const onRest = (event: Event): void => {
    if (!isSwallowing) return;
    swallow(event);
    if (event.type === 'click') isSwallowing = false;
  };

  target.addEventListener('pointerdown', onPointerDown, { capture: true });
  for (const type of REST) target.addEventListener(type, onRest, { capture: true });
  return () => {
    target.clearTimeout(held);
    target.removeEventListener('pointerdown', onPointerDown, { capture: true });
    for (const type of REST) target.removeEventListener(type, onRest, { capture: true });
  };
}

const REST = ['pointerup', 'mousedown', 'mouseup', 'touchend', 'click'] as const;

function isTapped(event: PointerEvent): boolean {
  const style = getComputedStyle(document.documentElement);
  const mm = Number.parseFloat(style.getPropertyValue('--mm')) || 3.8;
  const ribbon = document.querySelector('.training-ribbon')?.getBoundingClientRect().height ?? 0;
  if (isInCorner({ x: event.clientX, y: event.clientY }, { mm, ribbon })) return true;
  // A sheet lies over the logo: what is touched there is the sheet's.
  if (event.target instanceof Element && event.target.closest('[role=dialog], [role=alertdialog]')) return false;
  const logo = [...document.querySelectorAll(LOGOS)].map((each) => each.getBoundingClientRect());
  return logo.some(
    ({ left, right, top, bottom }) =>
      event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom,
  );
}

function swallow(event: Event): void {
  event.stopImmediatePropagation();
  event.preventDefault();
}
