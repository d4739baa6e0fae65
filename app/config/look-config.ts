import { z } from 'zod';
import { PIXELS_PER_INCH } from '../look/display';

/** How the kiosk looks, see `docs/look.md`. */
export const brandSchema = z
  .string()
  .min(1)
  .max(1000)
  .optional()
  .describe(
    'Path of the brand file, relative to this file; without it the sample’s, if the menu is the sample, else none',
  );

/** How fine the screen is. */
export const screenSchema = z
  .strictObject({
    pixels_per_inch: z
      .number()
      .min(PIXELS_PER_INCH.least)
      .max(PIXELS_PER_INCH.most)
      .optional()
      .describe(
        'So that targets and text have their size in millimetres: pixels along the diagonal, divided by its inches and the system’s scaling; without it 96.5, as on a 22.8" screen of 1920 by 1080',
      ),
  })
  .prefault({});

/** What can be heard. */
export const soundSchema = z
  .strictObject({
    volume: z
      .number()
      .min(0)
      .max(1)
      .default(0.4)
      .describe('Of presses, successes and errors, next to what the loudspeakers are set to; 0 is silent'),
  })
  .prefault({});
