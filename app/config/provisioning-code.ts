import { z } from 'zod';
import { err, ok, type Result } from '../result';
import type { BuildKind } from './build-kind';
import { SETUP_MARK } from './setup-code-mark';
import { THANX_VARIABLES, readThanxCredentials, type ThanxCredentials } from './thanx-credentials';

/**
 * The setup code that provisions a kiosk: everything of a merchant's credentials but the store, as one text for a QR code or a
 * keyboard. Two forms, both in docs/provisioning.md:
 *
 * - `KIOSK-SETUP-1 production <client id> <client secret> <merchant id> <merchant key> <partner token> [<location id>]`
 * - the same as JSON, which can also name other addresses than Thanx's own
 */

/** The longest text that is looked at; a QR code holds 4,296 characters. */
export const LONGEST_SETUP_CODE = 4296;

/** Thanx's own addresses, which differ by host only. */
export const THANX_HOSTS = {
  production: { partnerBaseUrl: 'https://api.thanx.com', loyaltyBaseUrl: 'https://loyalty.thanx.com/api' },
  sandbox: { partnerBaseUrl: 'https://api.thanxsandbox.com', loyaltyBaseUrl: 'https://loyalty.thanxsandbox.com/api' },
} as const satisfies Record<string, Pick<ThanxCredentials, 'partnerBaseUrl' | 'loyaltyBaseUrl'>>;

/** Which Thanx a kiosk speaks to. */
export type ThanxHost = keyof typeof THANX_HOSTS | 'other';

/** A setup code that was read. */
export interface SetupCode {
  readonly credentials: Omit<ThanxCredentials, 'locationId'>;
  /** The store, where the code names one. */
  readonly locationId?: string | undefined;
}

/** Why a text is no setup code. `fields` are the code's own names, never what they hold. */
export interface SetupCodeProblem {
  readonly kind: 'not_a_code' | 'incomplete' | 'bad_value';
  readonly fields: readonly string[];
}

/** The short form's order. */
const FIELDS = ['client_id', 'client_secret', 'merchant_id', 'merchant_key', 'partner_token'] as const;

const text = z.string().max(1000);
const jsonSchema = z.strictObject({
  kiosk_setup: z.literal(1),
  thanx: z.enum(['production', 'sandbox']).optional(),
  partner_base_url: text.optional(),
  loyalty_base_url: text.optional(),
  client_id: text.optional(),
  client_secret: text.optional(),
  merchant_id: text.optional(),
  merchant_key: text.optional(),
  partner_token: text.optional(),
  location_id: text.optional(),
});

/** A setup code as it was written, in either form, not yet checked. */
type Written = z.infer<typeof jsonSchema>;

/** Reads a setup code in either form. Never throws; a problem names fields, never values. */
export function parseSetupCode(scanned: string, build: BuildKind): Result<SetupCode, SetupCodeProblem> {
  const written = readWritten(scanned.trim());
  if (!written.ok) return written;
  const addresses = written.value.thanx === undefined ? undefined : THANX_HOSTS[written.value.thanx];
  const { location_id: locationId } = written.value;
  const read = readThanxCredentials(
    {
      [THANX_VARIABLES.partnerBaseUrl]: addresses?.partnerBaseUrl ?? written.value.partner_base_url,
      [THANX_VARIABLES.loyaltyBaseUrl]: addresses?.loyaltyBaseUrl ?? written.value.loyalty_base_url,
      [THANX_VARIABLES.clientId]: written.value.client_id,
      [THANX_VARIABLES.clientSecret]: written.value.client_secret,
      [THANX_VARIABLES.merchantId]: written.value.merchant_id,
      [THANX_VARIABLES.merchantKey]: written.value.merchant_key,
      [THANX_VARIABLES.partnerToken]: written.value.partner_token,
      // Staff choose it from Thanx's list; without one in the code, any word passes the check of the others.
      [THANX_VARIABLES.locationId]: locationId ?? 'chosen-later',
    },
    build,
  );
  if (!read.ok) {
    return read.error.kind === 'missing'
      ? err({ kind: 'incomplete', fields: read.error.variables.map(fieldOf) })
      : err({ kind: 'bad_value', fields: [fieldOf(read.error.variable)] });
  }
  if (!read.value) return err({ kind: 'not_a_code', fields: [] });
  const { locationId: _stands, ...credentials } = read.value;
  return ok({ credentials, locationId });
}

/** Writes credentials as a setup code: the short form for Thanx's own addresses, JSON for others. */
export function toSetupCode(credentials: ThanxCredentials): string {
  const host = hostOf(credentials);
  const values = [
    credentials.clientId,
    credentials.clientSecret,
    credentials.merchantId,
    credentials.merchantKey,
    credentials.partnerToken,
  ];
  if (host !== 'other') return [SETUP_MARK, host, ...values, credentials.locationId].join(' ');
  return JSON.stringify({
    kiosk_setup: 1,
    partner_base_url: credentials.partnerBaseUrl,
    loyalty_base_url: credentials.loyaltyBaseUrl,
    ...Object.fromEntries(FIELDS.map((field, index) => [field, values[index]])),
    location_id: credentials.locationId,
  } satisfies Written);
}

/** Which Thanx these addresses are. */
export function hostOf(addresses: Pick<ThanxCredentials, 'partnerBaseUrl' | 'loyaltyBaseUrl'>): ThanxHost {
  const known = (['production', 'sandbox'] as const).find(
    (name) =>
      THANX_HOSTS[name].partnerBaseUrl === addresses.partnerBaseUrl &&
      THANX_HOSTS[name].loyaltyBaseUrl === addresses.loyaltyBaseUrl,
  );
  return known ?? 'other';
}

const NOT_A_CODE: Result<never, SetupCodeProblem> = err({ kind: 'not_a_code', fields: [] });

function readWritten(code: string): Result<Written, SetupCodeProblem> {
  if (code.length > LONGEST_SETUP_CODE) return NOT_A_CODE;
  if (code.startsWith('{')) {
    const parsed = jsonSchema.safeParse(parseJson(code));
    if (parsed.success) return ok(parsed.data);
    const fields = [
      ...new Set(parsed.error.issues.flatMap((issue) => (issue.path.length > 0 ? [String(issue.path[0])] : []))),
    ];
    return fields.length === 0 || fields.includes('kiosk_setup') ? NOT_A_CODE : err({ kind: 'bad_value', fields });
  }
  const [mark, host, ...values] = code.split(/\s+/);
  if (mark !== SETUP_MARK || values.length > FIELDS.length + 1) return NOT_A_CODE;
  if (host !== 'production' && host !== 'sandbox') return err({ kind: 'bad_value', fields: ['thanx'] });
  return ok({
    kiosk_setup: 1,
    thanx: host,
    ...Object.fromEntries(FIELDS.map((field, index) => [field, values[index]])),
    location_id: values[FIELDS.length],
  });
}

function parseJson(code: string): unknown {
  try {
    return JSON.parse(code);
  } catch {
    return undefined;
  }
}

/** `THANX_CLIENT_ID` is `client_id` in the code. */
function fieldOf(variable: string): string {
  return variable.replace(/^THANX_/, '').toLowerCase();
}
