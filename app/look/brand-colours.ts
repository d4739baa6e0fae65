import type { Colour } from './contrast';
import { themeOf, type BrandColours } from './theme';

/** Those of the kiosk itself, for whatever a merchant does not say. */
export const USUAL_COLOURS: BrandColours = {
  accent: '#c43a22',
  canvas: '#fbf6ee',
  ink: '#17303f',
  dark: '#123a52',
};

/** A merchant's colour that people with weak eyes could not see, and what is shown instead. */
export interface ColourCorrection {
  readonly name: keyof BrandColours;
  readonly given: Colour;
  readonly used: Colour;
}

/** What a merchant asked for that cannot be shown as it is. The theme does the correcting; this only tells of it. */
export function correctionsOf(brand: BrandColours): readonly ColourCorrection[] {
  const theme = themeOf(brand, 'standard');
  return (['accent', 'canvas', 'ink', 'dark'] as const).flatMap((name) => {
    const [given, used] = [brand[name].toLowerCase() as Colour, theme[name]];
    return given === used ? [] : [{ name, given, used }];
  });
}
