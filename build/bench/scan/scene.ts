import { create, type QRCodeErrorCorrectionLevel } from 'qrcode';
import type { Random } from '../../torture/random';

/** What one made picture shows: a phone with a code on it, held up to a kiosk's camera. */
export interface Scene {
  readonly text: string;
  readonly level: QRCodeErrorCorrectionLevel;
  readonly width: number;
  readonly height: number;
  /** Light on dark, as phones in dark mode show it. */
  readonly isInverted: boolean;
  /** Pixels a module, before tilt. */
  readonly scale: number;
  /** Turned in the picture's plane, radians. */
  readonly turn: number;
  /** Tilted away from the camera about its two axes, radians. */
  readonly tilt: readonly [number, number];
  /** Where its middle is, 0 to 1 of the room that it leaves. */
  readonly place: readonly [number, number];
  /** Spread of the blur, pixels. */
  readonly blur: number;
  /** Pixels that the code moved while the picture was taken, to the side. */
  readonly smear: number;
  /** Spread of the noise, of 255. */
  readonly noise: number;
  /** Brightness of the lit and of the dark modules, 0 to 255. */
  readonly bright: number;
  readonly dark: number;
  /** Light that the glass throws back: how much, of 255, and where and how wide in code widths. */
  readonly glare: { readonly strength: number; readonly at: readonly [number, number]; readonly spread: number };
  /** A finger at one of the edges: how far it reaches in and how wide it is in code widths; which edge; where along it. */
  readonly finger: { readonly depth: number; readonly width: number; readonly edge: number; readonly along: number };
  /** Fixes background and noise. */
  readonly seed: number;
  /** Another one gives another picture of the same scene, as the next in a video. */
  readonly noiseSeed?: number;
}

const QUIET_ZONE = 3;

/** A blur of a pixel, as photographers count it, is a circle of that radius; a bell of about this spread is as soft. */
const SPREAD_OF_BLUR = 0.65;

/** Draws a scene by chance, of everything that a kiosk's camera meets. A third of the codes are inverted or covered, say. */
export function drawScene(random: Random, width: number, height: number): Scene {
  const between = (from: number, to: number): number => from + random.next() * (to - from);
  const id = (length: number): string =>
    Array.from({ length }, () => '0123456789abcdefghijklmnopqrstuvwxyz'.charAt(random.int(0, 35))).join('');
  const bright = between(110, 250);
  const contrast = between(0.3, 1);
  return {
    text: random.chance(0.4) ? `${id(random.int(7, 10))}|${id(random.int(9, 12))}` : `m${id(random.int(6, 11))}`,
    level: random.pick(['L', 'M', 'M', 'Q']),
    width,
    height,
    isInverted: random.chance(0.2),
    scale: between(3, 8),
    turn: between(-Math.PI / 4, Math.PI / 4),
    tilt: [between(-0.6, 0.6), between(-0.6, 0.6)],
    place: [random.next(), random.next()],
    blur: between(0, 3) * SPREAD_OF_BLUR,
    smear: random.chance(0.2) ? between(1, 5) : 0,
    noise: between(1, 14),
    bright,
    dark: bright * (1 - contrast) * 0.9,
    glare: {
      strength: random.chance(0.4) ? between(30, 220) : 0,
      at: [random.next(), random.next()],
      spread: between(0.15, 0.6),
    },
    finger: {
      depth: random.chance(0.25) ? between(0.03, 0.3) : 0,
      width: between(0.12, 0.25),
      edge: random.int(0, 3),
      along: random.next(),
    },
    seed: random.int(1, 2 ** 31),
  };
}

/** Where each module of a code is dark. */
export interface Modules {
  readonly size: number;
  readonly isDark: (column: number, row: number) => boolean;
}

/** The code of a scene. */
export function modulesOf({ text, level }: Pick<Scene, 'text' | 'level'>): Modules {
  const { modules } = create(text, { errorCorrectionLevel: level });
  return { size: modules.size, isDark: (column, row) => Boolean(modules.get(row, column)) };
}

/** Phone around the code, in modules from the code's own corner. */
export function phoneAround(size: number): { left: number; right: number; top: number; bottom: number; bezel: number } {
  const margin = size * 0.22;
  return { left: -margin, right: size + margin, top: -size * 0.55, bottom: size * 1.65, bezel: size * 0.035 };
}

export { QUIET_ZONE };
