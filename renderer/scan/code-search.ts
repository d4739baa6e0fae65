import { busyArea } from './busy-area';
import type { CodeEngine, Finding, Look, Point } from './code-engine';
import type { Sighting } from './decoder';
import { resized, sharpened, softened, thresholded, type Area } from './filters';
import type { Luminance } from './luminance';
import { lightOf } from './light';

/**
 * How much of a QR code's error correction must be left over for one read to count. A wrong read is another code's nearest
 * neighbour and leaves next to nothing; of 131 right ones 128 left more.
 */
export const SURE_SPARE = 0.15;

/** For how many pictures a place where something was seen is looked at first. */
const REMEMBERED = 15;

/** Room around what looked like a code, in shares of its size: its corners are a guess. */
const MARGIN = 0.3;

const QR: Look = { format: 'qr' };
const DENOISED: Look = { format: 'qr', isDenoised: true };
const BY_THE_WHOLE: Look = { format: 'qr', isDenoised: true, split: 'GlobalHistogram' };
const BLACK_AND_WHITE: Look = { format: 'qr', isDenoised: true, split: 'FixedThreshold' };

/** A costly look: at the area where a code most likely is, brought to one size, or (`side` undefined) at the whole picture. */
interface Pass {
  readonly side?: number;
  readonly prepare?: (picture: Luminance) => Luminance;
  readonly look: Look;
}

/**
 * In the order in which they find most that those before them did not (`npm run bench:scan` counts). With the area brought to
 * one size, a code far away costs as much as one near by, and radii mean the same share of it.
 */
export const PASSES: readonly Pass[] = [
  { side: 560, prepare: (picture) => softened(picture, 1), look: DENOISED },
  { side: 560, prepare: (picture) => thresholded(sharpened(softened(picture, 1), 4, 2), 24), look: BLACK_AND_WHITE },
  { look: { format: 'barcode' } },
  { side: 560, prepare: (picture) => sharpened(softened(picture, 2), 6, 5), look: DENOISED },
  { side: 480, prepare: (picture) => thresholded(sharpened(softened(picture, 1), 4, 2), 36), look: BLACK_AND_WHITE },
  { side: 400, prepare: (picture) => sharpened(softened(picture, 1), 4, 3), look: QR },
  { look: { format: 'barcode' } },
  { look: DENOISED },
  { look: BY_THE_WHOLE },
  { side: 560, prepare: (picture) => thresholded(sharpened(softened(picture, 1), 4, 2), 16), look: BLACK_AND_WHITE },
  { side: 560, prepare: (picture) => thresholded(sharpened(softened(picture, 2), 4, 5), 24), look: BLACK_AND_WHITE },
];

/** Looks for a code in one picture after the other, and harder the longer it finds none. */
export interface CodeSearch {
  readonly look: (picture: Luminance) => Sighting;
}

/**
 * Each picture gets the engine's own look, a few ms; one in which that reads nothing gets one of {@link PASSES} as well, the
 * next one with each picture. What was read but is not sure is looked for in the same way again, so that it soon is.
 */
export function createCodeSearch(engine: CodeEngine): CodeSearch {
  let turn = 0;
  let seen: { readonly area: Area; readonly left: number } | undefined;

  const areaIn = (picture: Luminance): Area | undefined =>
    // Every other round looks elsewhere: what is built like a code may be a pattern on a shirt.
    seen && Math.floor(turn / PASSES.length) % 2 === 0 ? seen.area : busyArea(picture);

  const lookHarder = (picture: Luminance): Finding | undefined => {
    const { side, prepare = same, look } = PASSES[turn % PASSES.length] ?? { look: QR };
    if (side === undefined) return engine.find(prepare(picture), look);
    const area = areaIn(picture);
    if (!area) return undefined;
    const found = engine.find(prepare(resized(picture, area, side)), look);
    return found && { ...found, corners: found.corners.map((corner) => putBack(corner, area, side)) };
  };

  return {
    look: (picture) => {
      let found = engine.find(picture, QR);
      seen = remembered(found, picture) ?? (seen && seen.left > 0 ? { ...seen, left: seen.left - 1 } : undefined);
      if (found?.text === undefined) {
        const harder = lookHarder(picture);
        if (harder?.text === undefined) turn++;
        else found = harder;
      }
      return { code: codeOf(found), outline: outlineOf(found, picture), light: lightOf(picture) };
    },
  };
}

const same = (picture: Luminance): Luminance => picture;

function codeOf(found: Finding | undefined): Sighting['code'] {
  if (found?.text === undefined) return undefined;
  const { text, format, spare } = found;
  return { text, format, isSure: format === 'qr' && spare >= SURE_SPARE };
}

function outlineOf(found: Finding | undefined, { width, height }: Luminance): Sighting['outline'] {
  return found?.corners.map(({ x, y }) => ({ x: x / width, y: y / height }));
}

function putBack({ x, y }: Point, area: Area, side: number): Point {
  const scale = Math.max(area.width, area.height) / side;
  return { x: area.left + x * scale, y: area.top + y * scale };
}

function remembered(found: Finding | undefined, { width, height }: Luminance) {
  if (!found) return undefined;
  const [xs, ys] = [found.corners.map(({ x }) => x), found.corners.map(({ y }) => y)];
  const margin = MARGIN * Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  const left = Math.max(0, Math.floor(Math.min(...xs) - margin));
  const top = Math.max(0, Math.floor(Math.min(...ys) - margin));
  const area = {
    left,
    top,
    width: Math.min(width, Math.ceil(Math.max(...xs) + margin)) - left,
    height: Math.min(height, Math.ceil(Math.max(...ys) + margin)) - top,
  };
  return area.width > 0 && area.height > 0 ? { area, left: REMEMBERED } : undefined;
}
