import { clampChroma, converter, formatHex, modeLrgb, modeOklch, modeRgb, useMode, wcagContrast } from 'culori/fn';

useMode(modeRgb);
useMode(modeLrgb);
useMode(modeOklch);

const toOklch = converter('oklch');

/** A colour as `#rrggbb`. */
export type Colour = `#${string}`;

/** Lightness 0-1, chroma 0-0.4, hue in degrees: equal steps look equal (OKLCH). */
export interface Lch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

/** A colour taken apart; a grey has hue 0. */
export function lchOf(colour: Colour): Lch {
  const { l, c, h } = toOklch(colour) ?? { l: 0, c: 0, h: 0 };
  return { l, c, h: h ?? 0 };
}

/** The colour that a screen has for it; where there is none so colourful, a paler one. */
export function colourOf({ l, c, h }: Lch): Colour {
  const lightness = Math.min(1, Math.max(0, l));
  const colour = clampChroma({ mode: 'oklch', l: lightness, c: Math.max(0, c), h }, 'oklch');
  return formatHex(colour) as Colour;
}

/** The WCAG 2.2 contrast ratio of two colours, 1-21. */
export function contrastOf(one: Colour, other: Colour): number {
  return wcagContrast(one, other);
}

/** Whether `ink` has at least this ratio on each of the grounds. */
export function isReadable(ink: Colour, grounds: readonly Colour[], ratio: number): boolean {
  return grounds.every((ground) => contrastOf(ink, ground) >= ratio);
}

/** Small enough that no step is seen. */
const STEP = 0.005;

/**
 * `ink` with its lightness moved as little as possible until it can be read on all the grounds. Darker is tried before lighter
 * where both are as near.
 *
 * @returns the best of black and white where no lightness will do
 */
export function madeReadable(ink: Colour, grounds: readonly Colour[], ratio: number): Colour {
  if (isReadable(ink, grounds, ratio)) return ink;
  const from = lchOf(ink);
  for (let moved = STEP; moved <= 1; moved += STEP) {
    for (const l of [from.l - moved, from.l + moved]) {
      if (l < 0 || l > 1) continue;
      const candidate = colourOf({ ...from, l });
      if (isReadable(candidate, grounds, ratio)) return candidate;
    }
  }
  const worst = (colour: Colour): number => Math.min(...grounds.map((ground) => contrastOf(colour, ground)));
  return worst('#000000') >= worst('#ffffff') ? '#000000' : '#ffffff';
}
