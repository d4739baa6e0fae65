/** Within this time of the first tap, in ms, the last one must come. */
export const TAPS_WITHIN = 3000;

/** Times (ms) of the taps that still count, the oldest first. */
export type Taps = readonly number[];

/**
 * One more tap at `at` (ms of one clock). `isDone`: `needed` taps came within {@link TAPS_WITHIN}; counting then begins anew.
 * Taps that came too early for that drop out one by one, so a slow beginning does not spoil a quick end.
 */
export function countTap(taps: Taps, at: number, needed: number): { readonly taps: Taps; readonly isDone: boolean } {
  const counted = [...taps.filter((tap) => at - tap <= TAPS_WITHIN), at];
  return counted.length >= needed ? { taps: [], isDone: true } : { taps: counted, isDone: false };
}

/** Edge of the corner that is tapped where no logo is, in mm. */
export const CORNER_MM = 20;

/**
 * Whether a touch is in the corner where each screen has its logo, or nothing: the top left one, below whatever ribbon there is.
 * All lengths in CSS pixels, `mm` is how many of them a millimetre has.
 */
export function isInCorner(
  point: { readonly x: number; readonly y: number },
  { mm, ribbon }: { readonly mm: number; readonly ribbon: number },
): boolean {
  return point.x <= CORNER_MM * mm && point.y <= ribbon + CORNER_MM * mm;
}
