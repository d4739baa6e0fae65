import { CAPITAL_EM, CAPITAL_MM, type TextSize } from './display';

/**
 * How much fits on a screen at the chosen text size: `ample` is a high kiosk with normal text, `small` has to do without
 * ornament, `tiny` shows one thing beside another only where it must.
 */
export type Room = 'ample' | 'usual' | 'small' | 'tiny';

/** A screen and the text on it. */
export interface RoomMeasures {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly textSize: TextSize;
}

/** A kiosk that one stands in front of at arm's length, mm. */
const HIGH = { width: 263, height: 395 };

/** In ems of the smallest text; what is narrower or lower is the next smaller room. */
const SMALL = { width: 47, height: 43 };
const TINY = { width: 32, height: 34 };

/** With shorter sides than so many ems, a screen holds no order and no way on: there text stops growing. */
const SHORTEST_SIDE = 23;

/** Em of the smallest text on this screen, mm: what the guest asks for, or as much of it as the screen can hold. */
export function emOf({ widthMm, heightMm, textSize }: RoomMeasures): number {
  const most = Math.min(widthMm, heightMm) / SHORTEST_SIDE;
  return Math.max(CAPITAL_MM.normal / CAPITAL_EM, Math.min(CAPITAL_MM[textSize] / CAPITAL_EM, most));
}

/**
 * The room that a screen has. Larger text makes a large screen a small one: layouts ask for the room, never for pixels, so that
 * both get the same.
 */
export function roomOf(measures: RoomMeasures): Room {
  const { widthMm, heightMm } = measures;
  const em = emOf(measures);
  const fits = (least: { readonly width: number; readonly height: number }): boolean =>
    widthMm / em >= least.width && heightMm / em >= least.height;
  if (!fits(TINY)) return 'tiny';
  if (!fits(SMALL)) return 'small';
  const isHigh = widthMm >= HIGH.width && heightMm >= HIGH.height && heightMm > widthMm;
  return isHigh ? 'ample' : 'usual';
}
