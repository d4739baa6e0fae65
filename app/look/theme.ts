import { colourOf, contrastOf, lchOf, madeReadable, type Colour, type Lch } from './contrast';
import type { Contrast } from './display';
import { ROLE_PAIRS, type ColourRole } from './roles';

/** A brand's own colours; all others are made from them. */
export interface BrandColours {
  /** What calls to be touched. */
  readonly accent: Colour;
  /** Behind everything. */
  readonly canvas: Colour;
  readonly ink: Colour;
  /** Ground of greetings and of what floats. */
  readonly dark: Colour;
}

/** A colour for each role; `scrim` lets through what is below. */
export type Theme = Readonly<Record<ColourRole, Colour>>;

/** Least ratios by WCAG 2.2: 1.4.3 and 1.4.11, and 1.4.6 for those who ask for high contrast. */
export const LEAST_RATIO = {
  standard: { text: 4.5, control: 3 },
  low: { text: 4.5, control: 3 },
  high_light: { text: 7, control: 4.5 },
  high_dark: { text: 7, control: 4.5 },
} as const satisfies Record<Contrast, { readonly text: number; readonly control: number }>;

/** Colours that mean the same to everybody, whatever the brand: hue and chroma. */
const TONES = {
  good: { c: 0.095, h: 159 },
  warn: { c: 0.105, h: 68 },
  danger: { c: 0.185, h: 25 },
  training: { c: 0.17, h: 284 },
  focus: { c: 0.185, h: 260 },
} as const;

/** Grounds and inks before they are held against each other. */
type Draft = Record<ColourRole, Colour>;

/** From here on dark words can be read on all three grounds and light ones cannot; darker than the other, it is reversed. */
const LIGHTEST_DARK_CANVAS = 0.28;
const DARKEST_LIGHT_CANVAS = 0.88;

/** The brand's colours for a guest's contrast. Whatever the brand's are, every pair of {@link ROLE_PAIRS} has its ratio. */
export function themeOf(brand: BrandColours, contrast: Contrast): Theme {
  const draft = draftOf(brand, contrast);
  for (const { kind, ink, grounds } of ROLE_PAIRS) {
    draft[ink] = madeReadable(
      draft[ink],
      grounds.map((role) => draft[role]),
      LEAST_RATIO[contrast][kind],
    );
    if (ink === 'accent') Object.assign(draft, pressable(draft.accent, contrast));
  }
  return draft;
}

/** Whether light words stand on dark grounds. */
export function isDark({ canvas }: Theme): boolean {
  return lchOf(canvas).l < 0.5;
}

function draftOf(brand: BrandColours, contrast: Contrast): Draft {
  const grounds = groundsOf(brand, contrast);
  const isNight = lchOf(grounds.canvas).l < 0.5;
  const accent = accentOf(brand, contrast, isNight);
  const shade = (colour: Colour, by: number): Colour => colourOf({ ...lchOf(colour), l: lchOf(colour).l + by });
  // Darker on light, lighter on dark.
  const away = isNight ? 1 : -1;
  const muting = contrast === 'low' ? 0.6 : 1;
  const tone = ({ c, h }: { readonly c: number; readonly h: number }): ToneColours =>
    toneOf({ c: c * muting, h }, grounds.surface, isNight);
  const { good, warn, danger, training, focus } = {
    good: tone(TONES.good),
    warn: tone(TONES.warn),
    danger: tone(TONES.danger),
    training: tone(TONES.training),
    focus: tone(TONES.focus),
  };
  const accents = toneOf(lchOf(accent), grounds.surface, isNight);
  return {
    ...grounds,
    accent,
    ...pressable(accent, contrast),
    'accent-soft': accents.soft,
    'accent-line': accents.line,
    'accent-ink': shade(accent, away * 0.05),
    good: good.fill,
    'good-soft': good.soft,
    'good-line': good.line,
    'on-good': onFill(good.fill, contrast),
    warn: warn.fill,
    'warn-soft': warn.soft,
    'warn-line': warn.line,
    danger: danger.fill,
    'danger-soft': danger.soft,
    'danger-line': danger.line,
    focus: focus.fill,
    training: training.fill,
    'training-soft': training.soft,
    'training-line': training.line,
    'on-training': onFill(training.fill, contrast),
    scrim:
      contrast === 'standard' || contrast === 'low'
        ? `${shadowOf(isNight ? grounds.canvas : grounds.dark)}99`
        : '#000000b3',
  };
}

/** What lies below is shaded in the brand's own hue: another one would tint it. */
function shadowOf(ground: Colour): Colour {
  const { l, c, h } = lchOf(ground);
  return colourOf({ l: Math.min(0.24, l * 0.7), c, h });
}

type Grounds = Pick<
  Draft,
  'canvas' | 'surface' | 'sunken' | 'ink' | 'ink-soft' | 'line' | 'line-strong' | 'dark' | 'on-dark' | 'on-dark-soft'
>;

function groundsOf(brand: BrandColours, contrast: Contrast): Grounds {
  const canvas = lchOf(brand.canvas);
  const ink = lchOf(brand.ink);
  const dark = lchOf(brand.dark);
  const isDark = canvas.l < (LIGHTEST_DARK_CANVAS + DARKEST_LIGHT_CANVAS) / 2;
  switch (contrast) {
    case 'standard': {
      const l = isDark ? Math.min(canvas.l, LIGHTEST_DARK_CANVAS) : Math.max(canvas.l, DARKEST_LIGHT_CANVAS);
      const away = isDark ? 1 : -1;
      return groundsFrom({
        canvas: { ...canvas, l },
        surface: isDark ? { ...canvas, l: l + 0.05 } : { l: 1, c: 0, h: 0 },
        sunken: { ...canvas, c: canvas.c * 1.4, l: l + away * (isDark ? 0.08 : 0.035) },
        line: { ...canvas, c: canvas.c * 1.6, l: l + away * (isDark ? 0.16 : 0.08) },
        lineStrong: { ...canvas, l: isDark ? 0.55 : 0.6 },
        ink: isDark === ink.l < 0.5 ? { ...ink, l: isDark ? 0.96 : 0.25 } : ink,
        dark,
      });
    }
    case 'low':
      // No white and no black: grounds and words come towards each other as far as they may. A dark brand stays dark, since its
      // pictures and its first screen are made for that.
      if (isDark) {
        return groundsFrom({
          canvas: { l: 0.32, c: Math.min(canvas.c, 0.018), h: canvas.h },
          surface: { l: 0.36, c: Math.min(canvas.c, 0.018), h: canvas.h },
          sunken: { l: 0.39, c: Math.min(canvas.c, 0.02), h: canvas.h },
          line: { l: 0.47, c: Math.min(canvas.c, 0.02), h: canvas.h },
          lineStrong: { l: 0.68, c: 0.01, h: canvas.h },
          ink: { l: 0.82, c: Math.min(ink.c, 0.03), h: ink.h },
          dark: { l: 0.8, c: Math.min(dark.c, 0.04), h: dark.h },
        });
      }
      return groundsFrom({
        canvas: { l: 0.89, c: Math.min(canvas.c, 0.018), h: canvas.h },
        surface: { l: 0.92, c: Math.min(canvas.c, 0.012), h: canvas.h },
        sunken: { l: 0.86, c: Math.min(canvas.c, 0.02), h: canvas.h },
        line: { l: 0.79, c: Math.min(canvas.c, 0.02), h: canvas.h },
        lineStrong: { l: 0.58, c: 0.01, h: canvas.h },
        ink: { l: 0.4, c: Math.min(ink.c, 0.03), h: ink.h },
        dark: { l: 0.42, c: Math.min(dark.c, 0.04), h: dark.h },
      });
    case 'high_light':
      return groundsFrom({
        canvas: { l: 1, c: 0, h: 0 },
        surface: { l: 1, c: 0, h: 0 },
        sunken: { l: 0.96, c: 0, h: 0 },
        line: { l: 0.45, c: 0, h: 0 },
        lineStrong: { l: 0, c: 0, h: 0 },
        ink: { l: 0, c: 0, h: 0 },
        dark: { l: Math.min(dark.l, 0.28), c: dark.c, h: dark.h },
      });
    case 'high_dark':
      return groundsFrom({
        canvas: { l: 0, c: 0, h: 0 },
        surface: { l: 0.16, c: 0, h: 0 },
        sunken: { l: 0.23, c: 0, h: 0 },
        line: { l: 0.66, c: 0, h: 0 },
        lineStrong: { l: 1, c: 0, h: 0 },
        ink: { l: 1, c: 0, h: 0 },
        dark: { l: 0.93, c: Math.min(dark.c, 0.03), h: dark.h },
      });
  }
}

type GroundMeasures = Readonly<Record<'canvas' | 'surface' | 'sunken' | 'line' | 'lineStrong' | 'ink' | 'dark', Lch>>;

function groundsFrom({ canvas, surface, sunken, line, lineStrong, ink, dark }: GroundMeasures): Grounds {
  const between = (one: Lch, other: Lch, share: number): Lch => ({ ...one, l: one.l + (other.l - one.l) * share });
  const isLight = dark.l > 0.6;
  const onDark: Lch = { l: isLight ? 0.1 : 0.985, c: isLight ? 0 : 0.012, h: canvas.h };
  return {
    canvas: colourOf(canvas),
    surface: colourOf(surface),
    sunken: colourOf(sunken),
    ink: colourOf(ink),
    'ink-soft': colourOf(between(ink, canvas, 0.28)),
    line: colourOf(line),
    'line-strong': colourOf(lineStrong),
    dark: colourOf(dark),
    'on-dark': colourOf(onDark),
    'on-dark-soft': colourOf(between(onDark, dark, 0.18)),
  };
}

/** The accent may be a fill only where words can stand on it, so it is settled before its words are. */
function accentOf(brand: BrandColours, contrast: Contrast, isDark: boolean): Colour {
  const { l, c, h } = lchOf(brand.accent);
  switch (contrast) {
    case 'standard':
      return settledFill(brand.accent, contrast);
    case 'low':
      return settledFill(colourOf({ l: Math.min(l, 0.5), c: c * 0.65, h }), contrast);
    case 'high_light':
      return settledFill(colourOf({ l: Math.min(l, 0.42), c, h }), contrast);
    case 'high_dark':
      return settledFill(colourOf({ l: isDark ? 0.84 : l, c: Math.min(c, 0.13), h }), contrast);
  }
}

const WHITE: Colour = '#ffffff';
const BLACK: Colour = '#000000';
const SOFT_WHITE: Colour = '#f4f1ea';

/** A fill that is a shade too light for white words is darkened for them; a lighter one gets black words. */
const SHADE = 0.14;

function settledFill(fill: Colour, contrast: Contrast): Colour {
  const least = LEAST_RATIO[contrast].text;
  const darker = madeReadable(fill, [contrast === 'low' ? SOFT_WHITE : WHITE], least);
  const isNear = Math.abs(lchOf(darker).l - lchOf(fill).l) <= SHADE;
  return isNear ? darker : madeReadable(fill, [BLACK], least);
}

function onFill(fill: Colour, contrast: Contrast): Colour {
  const lights = contrast === 'low' ? [SOFT_WHITE, WHITE] : [WHITE];
  return lights.find((light) => contrastOf(light, fill) >= LEAST_RATIO[contrast].text) ?? BLACK;
}

/** Pressed, a fill moves away from the words on it, so that they stay readable. */
function pressable(fill: Colour, contrast: Contrast): Pick<Draft, 'accent-pressed' | 'on-accent'> {
  const on = onFill(fill, contrast);
  const lch = lchOf(fill);
  return { 'on-accent': on, 'accent-pressed': colourOf({ ...lch, l: lch.l + (on === BLACK ? 0.06 : -0.09) }) };
}

interface ToneColours {
  readonly fill: Colour;
  readonly soft: Colour;
  readonly line: Colour;
}

function toneOf({ c, h }: { readonly c: number; readonly h: number }, surface: Colour, isDark: boolean): ToneColours {
  const { l } = lchOf(surface);
  return isDark
    ? {
        fill: colourOf({ l: 0.84, c: Math.min(c, 0.13), h }),
        soft: colourOf({ l: l + 0.1, c: Math.min(c, 0.05), h }),
        line: colourOf({ l: 0.6, c: Math.min(c, 0.08), h }),
      }
    : {
        fill: colourOf({ l: 0.47, c, h }),
        soft: colourOf({ l: l - 0.045, c: Math.min(c, 0.028), h }),
        line: colourOf({ l: l - 0.19, c: Math.min(c, 0.085), h }),
      };
}
