import { USUAL_COLOURS } from './brand-colours';
import type { BrandColours } from './theme';

/** A brand to be shown; pictures are addresses of the page. */
export interface Brand {
  readonly name?: string | undefined;
  readonly colours: BrandColours;
  readonly logo?: string | undefined;
  readonly logoOnDark?: string | undefined;
  readonly feast?: string | undefined;
  readonly attract?: Attract | undefined;
}

/** What the first screen shows, upright and wide: pictures in turn, or one video. None: the menu's own pictures. */
export interface Attract {
  readonly portrait: readonly string[];
  readonly landscape: readonly string[];
  /** How long each picture is shown. */
  readonly seconds: number;
}

/** That of a merchant who has no brand file. */
export const PLAIN_BRAND: Brand = { colours: USUAL_COLOURS };

/** Whether a file, or its address, is a video's. */
export function isVideo(file: string): boolean {
  return /\.(?:mp4|webm)$/.test(file);
}

/** Where main serves the pictures beside the brand file. */
export const BRAND_ADDRESS = '/brand/';
