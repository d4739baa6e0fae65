import { z } from 'zod';
import { picturePathSchema, videoPathSchema } from '../catalog/menu-schema';
import { BRAND_ADDRESS, type Brand } from './brand';
import { USUAL_COLOURS } from './brand-colours';
import type { Colour } from './contrast';

/**
 * The brand file as a merchant writes it: colours and pictures, the pictures beside it. All of it may be left out. Published as
 * JSON Schema (`assets/brand.schema.json`).
 */

const colour = (what: string): z.ZodOptional<z.ZodString> =>
  z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'use a colour such as "#c43a22"')
    .optional()
    .describe(what);

const attractFiles = z.union(
  [picturePathSchema, videoPathSchema, z.array(picturePathSchema).min(1).max(12)],
  'use a picture, a list of pictures, or one video (mp4, webm), each by its path beside this file',
);

const picture = (what: string): z.ZodOptional<typeof picturePathSchema> => picturePathSchema.optional().describe(what);

/** See the file comment. */
export const brandFileSchema = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().min(1).max(60).optional().describe('Instead of the menu’s name'),
  colours: z
    .strictObject({
      accent: colour('What calls to be touched'),
      canvas: colour('Behind everything; a dark one makes the whole kiosk dark'),
      ink: colour('Words'),
      dark: colour('Ground of greetings and of what floats; on a dark canvas a light one'),
    })
    .prefault({})
    .describe('All others are made of these; what could not be read is corrected, and the log says so'),
  logo: picture('Without it the name'),
  logo_on_dark: picture('The logo for dark grounds; without it the name, where the ground is dark'),
  feast: picture('What there is to eat, on no ground: beside a greeting, above a short order'),
  attract: z
    .strictObject({
      portrait: attractFiles,
      landscape: attractFiles,
      seconds: z.number().min(3).max(120).default(8).describe('How long each picture of a list is shown'),
    })
    .optional()
    .describe(
      'What the first screen shows, upright and wide: a picture, pictures in turn, or a mute video again and again; quiet where words stand. Without it the menu’s own pictures',
    ),
});

/** A brand with every colour, and the addresses of its pictures. */
export function brandOf({ name, colours, attract, ...pictures }: z.infer<typeof brandFileSchema>): Brand {
  const given = Object.fromEntries(
    Object.entries(colours).flatMap(([role, value]) =>
      value === undefined ? [] : [[role, value.toLowerCase() as Colour]],
    ),
  );
  const addressOf = (path: string | undefined): string | undefined => path && BRAND_ADDRESS + path;
  return {
    name,
    colours: { ...USUAL_COLOURS, ...given },
    logo: addressOf(pictures.logo),
    logoOnDark: addressOf(pictures.logo_on_dark),
    feast: addressOf(pictures.feast),
    attract: attract && {
      portrait: [attract.portrait].flat().map((path) => BRAND_ADDRESS + path),
      landscape: [attract.landscape].flat().map((path) => BRAND_ADDRESS + path),
      seconds: attract.seconds,
    },
  };
}
