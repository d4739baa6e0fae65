import { z } from 'zod';
import { LONGEST_SETUP_CODE } from '../config/provisioning-code';
import { CREDENTIAL_SOURCES } from '../config/thanx-credentials';

/**
 * The staff console's commands about the merchant's credentials. Secrets go one way, in the text of a setup code; nothing that
 * comes back holds one: only where they come from, which Thanx they are for, and the end of the client id.
 */

const none = z.strictObject({});
const host = z.enum(['production', 'sandbox', 'other']);
/** At most the last four characters. */
const clientIdEnd = z.string().max(4);
const locationId = z.string().min(1).max(64);

/** Why a kiosk cannot be provisioned from its screen. */
const hindrance = z.enum([
  /** systemd or the environment has credentials: they would win over sealed ones. */
  'set_elsewhere',
  /** Without a PIN, nobody could open the console once training mode has ended. */
  'no_pin',
  /** The configuration does not fit a live kiosk; `hindranceDetail` says how. */
  'not_ready',
  /** Linux without a keyring and without a machine key: they would lie open on the disk. */
  'plain_text',
  /** Nothing here that could seal them. */
  'unavailable',
]);

const viewSchema = z.object({
  /** `training`: there are none. */
  source: z.enum(['training', ...CREDENTIAL_SOURCES]),
  host: host.optional(),
  clientIdEnd: clientIdEnd.optional(),
  locationId: locationId.optional(),
  /** For sealed ones: which staff member, and when, epoch ms. */
  sealedBy: z.string().optional(),
  sealedAt: z.number().optional(),
  hindrance: hindrance.optional(),
  hindranceDetail: z.string().optional(),
});

const locationSchema = z.object({ id: locationId, name: z.string(), place: z.string().optional() });

const checkSchema = z.discriminatedUnion('state', [
  /** Thanx knows them. `locationId`: the store that the code names, if Thanx has it. */
  z.object({
    state: z.literal('known'),
    host,
    clientIdEnd,
    locations: z.array(locationSchema),
    locationId: locationId.optional(),
  }),
  z.object({
    state: z.literal('bad_code'),
    why: z.enum(['not_a_code', 'incomplete', 'bad_value']),
    fields: z.array(z.string()),
  }),
  z.object({
    state: z.literal('refused'),
    why: z.enum(['wrong_credentials', 'wrong_address', 'unreachable', 'busy', 'no_locations']),
  }),
  z.object({ state: z.literal('not_possible_now') }),
]);

const doneSchema = z.discriminatedUnion('done', [
  z.object({ done: z.literal(true) }),
  z.object({
    done: z.literal(false),
    why: z.enum([
      /** A guest's order is under way, or these are not sealed. */
      'not_possible_now',
      /** The check is too long ago: scan again. */
      'nothing_checked',
      /** Orders of the merchant so far still wait for Thanx. */
      'undelivered',
      'unsealable',
      'unwritable',
    ]),
  }),
]);

/** See the file comment. After `seal` and `wipe` the kiosk starts again. */
export const CREDENTIAL_COMMANDS = {
  staff_credentials: { input: none, output: viewSchema },
  staff_check_setup_code: {
    input: z.strictObject({ text: z.string().min(1).max(LONGEST_SETUP_CODE) }),
    output: checkSchema,
  },
  staff_seal_credentials: { input: z.strictObject({ locationId }), output: doneSchema },
  staff_wipe_credentials: { input: none, output: doneSchema },
} as const;

/** How a kiosk is provisioned. */
export type StaffCredentials = z.infer<typeof viewSchema>;
/** What became of a setup code. */
export type SetupCheck = z.infer<typeof checkSchema>;
/** What became of sealing and wiping. */
export type CredentialsDone = z.infer<typeof doneSchema>;
