import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CARD_PIXELS, pixelsPerMm, pixelsPerMmByCard } from '../app/look/display';
import type { StaffDevices } from '../app/staff/contract';
import { writeWholeFile } from './whole-file';

/** How many pixels of the page are a millimetre of the screen; kept over restarts. */
export interface ScreenScale {
  readonly read: () => StaffDevices['screen'];
  /**
   * @param cardPixels how wide a bank card is on this screen; `undefined`: as configured again
   * @returns false if it could not be written: then nothing has changed
   */
  readonly measure: (cardPixels: number | undefined) => boolean;
}

/** The file's name in the data folder. */
export const SCREEN_FILE = 'screen.json';

const measureSchema = z.object({ cardPixels: z.int().min(CARD_PIXELS.least).max(CARD_PIXELS.most).optional() });

/**
 * What staff have measured is kept in `screen.json`, written whole or not at all, and goes before the configuration: it was held
 * against this very screen. A file that is damaged counts as none.
 * @param folder `KIOSK_DATA_DIR`: training and live have the same screen
 * @param configured `screen.pixels_per_inch`
 */
export function openScreenScale(folder: string, configured: number | undefined): ScreenScale {
  const file = join(folder, SCREEN_FILE);
  let measured = readMeasure(file);
  return {
    read: () =>
      measured === undefined
        ? { pixelsPerMm: pixelsPerMm(configured), source: configured === undefined ? 'assumed' : 'configured' }
        : { pixelsPerMm: pixelsPerMmByCard(measured), source: 'measured' },
    measure: (cardPixels) => {
      try {
        writeWholeFile(file, JSON.stringify({ cardPixels }));
      } catch {
        return false;
      }
      measured = cardPixels;
      return true;
    },
  };
}

function readMeasure(file: string): number | undefined {
  try {
    return measureSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).cardPixels;
  } catch {
    // None yet, or one that a disk mangled: staff measure it again.
    return undefined;
  }
}
