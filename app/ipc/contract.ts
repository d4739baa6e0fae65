import { z } from 'zod';
import type { Catalog } from '../catalog/catalog';
import { localizedTextSchema } from '../catalog/menu-schema';
import { LANGUAGE_CODES } from '../config/languages';
import type { Brand } from '../look/brand';
import { publicStatusSchema } from '../session/public-status';
import { STAFF_COMMANDS } from '../staff/contract';
import { INTENTS, type IntentName } from './intents';
import { TERMINAL_GESTURES } from './terminal-gestures';

/**
 * The whole traffic between renderer and main: per command a name, a schema of what goes in and one of what comes out.
 * Handler types (`main/ipc.ts`), the preload's methods and the renderer's client are all derived from here.
 */

/** Why a command was not carried out. Always a value, never an exception. */
export const refusalSchema = z.object({ kind: z.enum(['not_now', 'bad_input', 'not_allowed', 'failed']) });

/** See {@link refusalSchema}. */
export type Refusal = z.infer<typeof refusalSchema>;

/** What the renderer must know once, before it draws. */
export const kioskInfoSchema = z.object({
  training: z.boolean(),
  merchantName: z.string(),
  brand: z.custom<Brand>((value) => typeof value === 'object'),
  /** What a new guest sees. */
  language: z.enum(LANGUAGE_CODES),
  /** What can be chosen, `language` among them. */
  languages: z.array(z.enum(LANGUAGE_CODES)),
  country: z.string(),
  checkInWays: z.array(z.enum(['qr', 'phone', 'email'])),
  camera: z.string().optional(),
  /** What scanners put around each code, see `app/check-in/scanner-text.ts`. */
  scanner: z.object({ prefix: z.string(), suffix: z.string(), codeId: z.enum(['none', 'letter']) }),
  /** Whether staff can be called from every screen. */
  helpButton: z.boolean(),
  /** The filter by allergens and diets; `notice` instead of the kiosk's own sentence. */
  dietary: z.object({ filter: z.boolean(), notice: localizedTextSchema.optional() }),
  /** Sample guests' cards shown in training mode, so that a newcomer can check in without printing. */
  trainingGuests: z.array(z.object({ name: z.string(), about: z.string(), code: z.string() })),
  /** Pixels of the page per millimetre of the screen. */
  pixelsPerMm: z.number(),
  /** Whether a graphics processor draws the screen. Without one what moves takes from touches the time that they need. */
  hasGraphics: z.boolean(),
  /** 0 (silent) to 1. */
  soundVolume: z.number(),
  /** Taps on the logo, in quick succession, that open the staff's PIN pad. */
  staffTaps: z.number().int(),
  hasPrinter: z.boolean(),
});

/** See {@link kioskInfoSchema}. */
export type KioskInfo = z.infer<typeof kioskInfoSchema>;

const menuSchema = z.object({
  version: z.number().int(),
  catalog: z.custom<Catalog>((value) => typeof value === 'object'),
});

const none = z.strictObject({});

const receiptLanguage = z.strictObject({ language: z.enum(LANGUAGE_CODES) });

const receiptSchema = z.object({
  rows: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('middle'), text: z.string(), isStrong: z.boolean().optional() }),
      z.object({ kind: z.literal('pair'), left: z.string(), right: z.string(), isStrong: z.boolean().optional() }),
      z.object({ kind: z.literal('detail'), text: z.string() }),
      z.object({ kind: z.literal('rule') }),
    ]),
  ),
  codeText: z.string(),
});

type IntentCommands = {
  [Name in IntentName]: { readonly input: (typeof INTENTS)[Name]; readonly output: z.ZodNull };
};

const intentCommands = Object.fromEntries(
  Object.entries(INTENTS).map(([name, input]) => [name, { input, output: z.null() }]),
) as unknown as IntentCommands;

/** Every command. */
export const COMMANDS = {
  ...intentCommands,
  get_kiosk_info: { input: none, output: kioskInfoSchema },
  get_menu: { input: none, output: menuSchema },
  /** The receipt of the order on the last screen. `codeText` is for a QR code, and may leave items out. */
  get_receipt: { input: receiptLanguage, output: receiptSchema },
  print_receipt: {
    input: receiptLanguage,
    output: z.object({ outcome: z.enum(['printed', 'out_of_paper', 'unavailable']) }),
  },
  get_status: { input: none, output: publicStatusSchema },
  /** The page has drawn a frame with something on it: the sign of life that main waits for. */
  frame_drawn: { input: none, output: z.null() },
  touch_terminal: { input: z.strictObject({ gesture: z.enum(TERMINAL_GESTURES) }), output: z.null() },
  ...STAFF_COMMANDS,
} as const;

/** Name of a command. */
export type CommandName = keyof typeof COMMANDS;
/** What a command takes. */
export type CommandInput<Name extends CommandName> = z.infer<(typeof COMMANDS)[Name]['input']>;
/** What a command answers. */
export type CommandOutput<Name extends CommandName> = z.infer<(typeof COMMANDS)[Name]['output']>;
