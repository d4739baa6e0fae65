import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctionsOf, USUAL_COLOURS } from './brand-colours';
import { contrastOf, lchOf, type Colour } from './contrast';
import { CONTRASTS, type Contrast } from './display';
import { COLOUR_ROLES, ROLE_PAIRS } from './roles';
import { isDark, LEAST_RATIO, themeOf, type BrandColours } from './theme';

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value): Colour => `#${value.toString(16).padStart(6, '0')}`);
const anyBrand = fc.record({ accent: anyColour, canvas: anyColour, ink: anyColour, dark: anyColour });

const NIGHT: BrandColours = { accent: '#e0a458', canvas: '#1f1518', ink: '#fbeee0', dark: '#f1ddc2' };

function tooFaint(brand: BrandColours, contrast: Contrast): string[] {
  const theme = themeOf(brand, contrast);
  return ROLE_PAIRS.flatMap(({ ink, grounds, kind }) =>
    grounds.flatMap((ground) => {
      const ratio = contrastOf(theme[ink], theme[ground]);
      const least = LEAST_RATIO[contrast][kind];
      return ratio >= least
        ? []
        : [`${ink} ${theme[ink]} on ${ground} ${theme[ground]}: ${ratio.toFixed(2)} < ${least}`];
    }),
  );
}

describe.each(CONTRASTS)('with %s contrast', (contrast) => {
  test('every pair of roles of the kiosk’s own colours has the ratio that WCAG 2.2 asks for', () => {
    expect(tooFaint(USUAL_COLOURS, contrast)).toEqual([]);
    expect(tooFaint(NIGHT, contrast)).toEqual([]);
  });

  test('so has that of any brand', () => {
    fc.assert(
      fc.property(anyBrand, (brand) => {
        expect(tooFaint(brand, contrast)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('every role has a colour', () => {
    const theme = themeOf(USUAL_COLOURS, contrast);
    expect(COLOUR_ROLES.filter((role) => !/^#[0-9a-f]{6}([0-9a-f]{2})?$/.test(theme[role]))).toEqual([]);
  });
});

test('what lies below a sheet is shaded in the brand’s own hue, on dark grounds too', () => {
  for (const [brand, ground] of [
    [USUAL_COLOURS, USUAL_COLOURS.dark],
    [NIGHT, NIGHT.canvas],
  ] as const) {
    const shade = lchOf(themeOf(brand, 'standard').scrim.slice(0, 7) as Colour);
    expect(shade.l).toBeLessThan(lchOf(ground).l);
    const apart = Math.abs(shade.h - lchOf(ground).h);
    expect(Math.min(apart, 360 - apart)).toBeLessThan(12);
  }
});

test.each([
  ['light', USUAL_COLOURS],
  ['dark', NIGHT],
])('low contrast is softer than standard, and high is harder, with a %s brand', (tone, brand) => {
  expect(isDark(themeOf(brand, 'low'))).toBe(tone === 'dark');
  const words = (contrast: Contrast): number => {
    const { ink, canvas } = themeOf(brand, contrast);
    return contrastOf(ink, canvas);
  };
  expect(words('low')).toBeLessThan(words('standard'));
  expect(words('high_light')).toBeGreaterThan(20);
  expect(words('high_dark')).toBeGreaterThan(20);
});

describe('a brand’s colours', () => {
  test('are shown as they are where they can be read', () => {
    expect(correctionsOf(USUAL_COLOURS)).toEqual([]);
    expect(themeOf(USUAL_COLOURS, 'standard')).toMatchObject(USUAL_COLOURS);
  });

  test('keep their hue where they are corrected, and every correction is told', () => {
    const pale: BrandColours = { ...USUAL_COLOURS, accent: '#ffcf33', ink: '#d9d9d9' };
    const corrections = correctionsOf(pale);
    expect(corrections.map(({ name, given }) => [name, given])).toEqual([
      ['accent', '#ffcf33'],
      ['ink', '#d9d9d9'],
    ]);
    const [accent] = corrections;
    expect(Math.abs(lchOf(accent!.used).h - lchOf('#ffcf33').h)).toBeLessThan(8);
  });

  test('may be light on dark', () => {
    const night: BrandColours = { accent: '#ffb86b', canvas: '#14110f', ink: '#f7efe6', dark: '#f0e2d0' };
    expect(correctionsOf(night)).toEqual([]);
  });
});
