import type { Light } from './decoder';

/** How long nothing but black must come until it is a trouble, in ms: cameras start dark and find their exposure in 1 to 2 s. */
export const DARK_FOR = 3000;

/**
 * No pixel brighter than this, of 255: video black is 16, a shut lens with its sensor's noise gives up to 35, while the
 * dimmest room with a lit kiosk screen in it gives far more somewhere.
 */
const DARK = 40;

/** Whether a picture is black all over. */
export function isDark({ brightest }: Light): boolean {
  return brightest <= DARK;
}
