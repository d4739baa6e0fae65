import { getCountries, type CountryCode } from 'libphonenumber-js';
import { z } from 'zod';
import { SERIAL_FRAMINGS } from '../devices/scanner';
import { DINING_MODES } from '../order/dining';
import { IDLE_SCREENS, type IdleScreen } from '../session/idle-screens';
import { localizedTextSchema } from '../catalog/menu-schema';
import { openingHoursSchema } from '../hours/opening-hours';
import { STAFF_CODE } from '../staff/staff-code';
import { LANGUAGE_CODES } from './languages';
import { brandSchema, screenSchema, soundSchema } from './look-config';

/**
 * `kiosk.config.json`: what a store decides. Everything has a default, so an empty object is a whole configuration. No
 * credential is ever in it (see `thanx-credentials.ts`). Published as JSON Schema for editors.
 */

const entryWays = z.enum(['qr', 'phone', 'email']);

const countrySchema = z
  .string()
  .refine((code): code is CountryCode => (getCountries() as string[]).includes(code), 'is no two-letter country code')
  .describe('ISO 3166 country of numbers typed without +, e.g. US (Puerto Rico and the other +1 territories included)');

const checkInSchema = z
  .strictObject({
    ways: z.array(entryWays).min(1).default(['qr', 'phone', 'email']).describe('Ways to check in that are offered'),
    redeem_with: z
      .array(entryWays)
      .default(['qr', 'phone', 'email'])
      .describe('Ways that may redeem; the others only earn, since anyone can type a stranger’s number'),
    country: countrySchema.default('US'),
    camera: z.string().min(1).max(200).optional().describe('Part of the camera’s name; without it the first camera'),
  })
  .prefault({});

const around = z
  .string()
  .max(20)
  .regex(/^[\x21-\x7e]*$/, 'may hold letters, digits and signs of ASCII only')
  .default('');

const serialSchema = z.strictObject({
  path: z.string().min(1).max(200).describe('Its port, such as /dev/serial/by-id/… or COM3'),
  baud_rate: z.int().min(1200).max(921_600).default(9600).describe('Bits a second; over USB any will do'),
  framing: z
    .enum(SERIAL_FRAMINGS)
    .default('any')
    .describe('How it says where a code ends; `any` takes each of the others'),
});

const scannerSchema = z
  .strictObject({
    prefix: around.describe('What scanners put before each code; a scan without it is ignored as torn'),
    suffix: around.describe('What they put behind it, but for Enter, Tab or line ends'),
    code_id: z
      .enum(['none', 'letter'])
      .default('none')
      .describe('`letter`: the first character says of what kind a code is. AIM identifiers (]E0) need no setting'),
    serial: serialSchema
      .optional()
      .describe('A scanner in serial (USB-COM) mode; those in keyboard mode need no setting'),
  })
  .prefault({});

const dietarySchema = z
  .strictObject({
    filter: z
      .boolean()
      .default(true)
      .describe('Let guests filter the menu by allergens and diets, where the menu names any'),
    notice: localizedTextSchema.optional().describe('Instead of the kiosk’s own sentence on traces below the filter'),
  })
  .prefault({});

const helpSchema = z
  .strictObject({
    button: z.boolean().default(true).describe('A button on every screen that calls staff'),
    signal_url: z
      .url({ protocol: /^https?$/ })
      .max(1000)
      .optional()
      .describe(
        'Told when a guest calls staff, for a light or a sound: POST {"state": "called" | "coming" | "off"}; not in training mode',
      ),
  })
  .prefault({});

const rewardsSchema = z
  .strictObject({
    confirm_with_thanx: z
      .boolean()
      .default(false)
      .describe(
        'Ask Thanx (Qualifying Rewards) once which rewards count when they are opened over a basket; off: the kiosk’s own rules, until the reward is on the order',
      ),
  })
  .prefault({});

const paymentSchema = z
  .strictObject({
    card: z.boolean().default(true),
    at_counter: z.boolean().default(false).describe('Offer to pay at the counter; staff take the money'),
    simulated_terminal: z
      .boolean()
      .default(false)
      .describe(
        'Development and test builds only: a card terminal made of software, for trying against Thanx’s sandbox',
      ),
  })
  .refine((payment) => payment.card || payment.at_counter, 'needs `card` or `at_counter`')
  .prefault({});

const diningSchema = z
  .strictObject({
    modes: z
      .array(z.enum(DINING_MODES))
      .max(2)
      .refine((modes) => new Set(modes).size === modes.length, 'names one twice')
      .default([])
      .describe(
        'Eat in, take away: with both the guest is asked, with one every order is that, with none nothing is said',
      ),
  })
  .prefault({});

const tipsSchema = z
  .strictObject({
    percents: z
      .array(z.number().min(1).max(100))
      .min(1)
      .max(4)
      .optional()
      .describe('Tips to choose from, in percent of the subtotal'),
    amounts: z
      .array(z.int().min(1).max(100_000))
      .min(1)
      .max(4)
      .optional()
      .describe('Tips to choose from, in cents, instead of percents'),
  })
  .refine(
    (tips) => tips.percents === undefined || tips.amounts === undefined,
    'takes `percents` or `amounts`, not both',
  )
  .prefault({})
  .describe('Asked for before payment, with no tip as an equal choice; empty: nobody is asked');

const columns = z.int().min(24).max(64).default(42).describe('Characters a line');

const printerSchema = z.union(
  [
    z.strictObject({ host: z.string().min(1).max(255), port: z.int().min(1).max(65_535).default(9100), columns }),
    z.strictObject({ device: z.string().min(1).max(255).describe('Such as /dev/usb/lp0'), columns }),
  ],
  'needs `host` or `device`, and may have `columns`',
);

const someSeconds = z.number().min(1).max(3600);
const seconds = (usual: number): z.ZodDefault<z.ZodNumber> => someSeconds.default(usual);

const idleSecondsOn = Object.fromEntries(IDLE_SCREENS.map((screen) => [screen, someSeconds.optional()])) as Record<
  IdleScreen,
  z.ZodOptional<z.ZodNumber>
>;

const timeoutsSchema = z
  .strictObject({
    idle_seconds: seconds(60).describe('Without a touch until the kiosk asks whether anybody is there'),
    idle_seconds_on: z
      .strictObject({
        ...idleSecondsOn,
        // Staff have to come first, and a guest who looks out for them touches nothing.
        age_check: seconds(180),
      })
      .prefault({})
      .describe('The same by screen, where it is another'),
    still_there_seconds: seconds(20).describe('How long it asks'),
    done_seconds: seconds(20).describe('How long the order number stays on the screen'),
  })
  .prefault({});

const staffSchema = z
  .strictObject({
    pins: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(60).describe('Who has this PIN; kept with everything they do'),
          hash: z
            .string()
            .regex(/^scrypt\$\d+\$\d+\$\d+\$[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+$/, 'is no hash of `npm run staff:pin`')
            .describe('Made by `npm run staff:pin`'),
        }),
      )
      .max(50)
      .default([])
      .describe('Staff who may open the console; without one it stays closed (training mode has a PIN of its own)'),
    code: z
      .string()
      .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)+$/, 'needs letters or digits around at least one hyphen')
      .max(60)
      .default(STAFF_CODE)
      .describe('Text of the staff’s own QR code or barcode, which opens the PIN pad'),
    gesture: z
      .strictObject({
        taps: z.int().min(3).max(20).default(5).describe('Quick taps on the logo that open the PIN pad'),
      })
      .prefault({}),
  })
  .prefault({});

const days = (usual: number): z.ZodDefault<z.ZodInt> => z.int().min(1).max(3650).default(usual);

const ledgerSchema = z
  .strictObject({
    retention_days: days(90).describe('How long orders are kept, days'),
    refund_days: days(30).describe('How long an order can be refunded and so keeps its Thanx user id, days'),
  })
  .prefault({});

const logSchema = z
  .strictObject({
    keep_days: days(30).describe('How long files of the log are kept, days; each day begins a new one (UTC)'),
    max_megabytes: z.number().min(0.1).max(100).default(5).describe('A file that grows beyond this is set aside, MB'),
  })
  .prefault({});

const ordersSchema = z
  .strictObject({
    number_prefix: z
      .string()
      .regex(/^[A-Z]$/, 'needs one capital letter, A to Z')
      .optional()
      .describe('Letter before each order number. Each kiosk of a store needs its own: A101 and B101 are two guests'),
    completed_after_minutes: z
      .int()
      .min(1)
      .max(1440)
      .optional()
      .describe('A paid order counts as handed over after so many minutes; without it staff say so'),
  })
  .prefault({});

const webhookSchema = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .describe(
      'Finished orders are POSTed here, signed with KIOSK_ORDER_WEBHOOK_SECRET; https, but for tests on this machine',
    ),
});

const folder = (what: string): z.ZodOptional<z.ZodString> => z.string().min(1).max(1000).optional().describe(what);

/** See the file comment. */
export const kioskConfigSchema = z.strictObject({
  $schema: z.string().optional(),
  merchant_name: z.string().min(1).max(60).optional().describe('Instead of the menu’s name'),
  menu: z
    .string()
    .min(1)
    .max(1000)
    .optional()
    .describe('Path of the menu file, relative to this file; without it the sample menu'),
  brand: brandSchema,
  language: z.enum(LANGUAGE_CODES).default('en').describe('Language that a new guest sees'),
  languages: z
    .array(z.enum(LANGUAGE_CODES))
    .default([...LANGUAGE_CODES])
    .describe('Languages that a guest can choose, in this order; `language` is always one of them'),
  check_in: checkInSchema,
  scanner: scannerSchema,
  rewards: rewardsSchema,
  dietary: dietarySchema,
  help: helpSchema,
  screen: screenSchema,
  sound: soundSchema,
  payment: paymentSchema,
  dining: diningSchema,
  order_label: z
    .enum(['none', 'table', 'name'])
    .default('none')
    .describe('What is asked for before placing: the table (not for take-away), or the name that is called out'),
  tips: tipsSchema,
  receipt_printer: printerSchema
    .optional()
    .describe('A printer that speaks ESC/POS; without it receipts are on the screen alone'),
  sold_out_resets: z
    .enum(['daily', 'never'])
    .default('daily')
    .describe('Whether what staff have marked as sold out can be had again on the next day'),
  suggestions: z
    .boolean()
    .default(true)
    .describe('Suggest once a visit, before the review, what goes with the order; `suggest` in the menu says what'),
  order_folder: folder(
    'Folder that finished orders are written into, one JSON file each; without it `orders` in the data folder',
  ),
  order_webhook: webhookSchema.optional().describe('Instead of the folder; not in training mode'),
  export_folder: folder('Folder for day figures and logs, such as a USB stick; without it `export` in the data folder'),
  orders: ordersSchema,
  ledger: ledgerSchema,
  log: logSchema,
  staff: staffSchema,
  timeouts: timeoutsSchema,
  hours: openingHoursSchema
    .optional()
    .describe(
      'Opening hours by weekday in local time, such as {"monday": ["07:00-22:00"]}; out of them the waiting screen is dark. Without it, it never is',
    ),
  thanx_requests_per_second: z
    .int()
    .min(1)
    .max(5)
    .default(5)
    .describe('This kiosk’s share of the 5 requests a second that all kiosks of a merchant have together'),
});

/** A checked configuration with all defaults filled in. */
export type KioskConfig = z.infer<typeof kioskConfigSchema>;

/** A way to check in. */
export type EntryWay = z.infer<typeof entryWays>;
