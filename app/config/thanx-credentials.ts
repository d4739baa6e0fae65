import { err, ok, type Result } from '../result';
import type { BuildKind } from './build-kind';

/** What the kiosk needs to speak to Thanx as a merchant. Secrets: never logged, never out of main. */
export interface ThanxCredentials {
  readonly partnerBaseUrl: string;
  readonly loyaltyBaseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly merchantId: string;
  readonly merchantKey: string;
  readonly partnerToken: string;
  /** Thanx location id of this store. */
  readonly locationId: string;
}

/** What each credential is called wherever it is kept: an environment variable, a systemd credential, an entry of the sealed store. */
export const THANX_VARIABLES = {
  partnerBaseUrl: 'THANX_PARTNER_BASE_URL',
  loyaltyBaseUrl: 'THANX_LOYALTY_BASE_URL',
  clientId: 'THANX_CLIENT_ID',
  clientSecret: 'THANX_CLIENT_SECRET',
  merchantId: 'THANX_MERCHANT_ID',
  merchantKey: 'THANX_MERCHANT_KEY',
  partnerToken: 'THANX_PARTNER_TOKEN',
  locationId: 'THANX_LOCATION_ID',
} as const satisfies Record<keyof ThanxCredentials, string>;

/** Where credentials come from; the first that has any decides. */
export const CREDENTIAL_SOURCES = ['systemd', 'environment', 'sealed'] as const;

/** See {@link CREDENTIAL_SOURCES}. */
export type CredentialSource = (typeof CREDENTIAL_SOURCES)[number];

/** Why credentials are refused. Names variables, never their values. */
export type CredentialProblem =
  | { readonly kind: 'missing'; readonly variables: readonly string[] }
  | { readonly kind: 'bad_url'; readonly variable: string; readonly why: 'not_a_url' | 'not_https' }
  | { readonly kind: 'bad_value'; readonly variable: string };

/**
 * Reads the Thanx credentials from one source. All set: production. None set: `undefined`, which is training mode. Some set: refused, naming
 * the missing ones, because a kiosk that silently trains in a store loses orders.
 */
export function readThanxCredentials(
  values: Readonly<Record<string, string | undefined>>,
  build: BuildKind,
): Result<ThanxCredentials | undefined, CredentialProblem> {
  const entries = (Object.entries(THANX_VARIABLES) as [keyof ThanxCredentials, string][]).map(([field, variable]) => ({
    field,
    variable,
    value: values[variable]?.trim() ?? '',
  }));
  const missing = entries.filter((entry) => entry.value === '').map((entry) => entry.variable);
  if (missing.length === entries.length) return ok(undefined);
  if (missing.length > 0) return err({ kind: 'missing', variables: missing });
  for (const { field, variable, value } of entries) {
    // A line break or another control character in a header value makes the HTTP client throw much later.
    if (/[^\u0021-\u007e]/.test(value)) return err({ kind: 'bad_value', variable });
    if (!isBaseUrl(field)) continue;
    const problem = checkBaseUrl(value, build);
    if (problem) return err({ kind: 'bad_url', variable, why: problem });
  }
  const credentials = Object.fromEntries(
    // A token may end in a slash that belongs to it; that of an address is only in the way.
    entries.map(({ field, value }) => [field, isBaseUrl(field) ? value.replace(/\/+$/, '') : value]),
  );
  return ok(credentials as unknown as ThanxCredentials);
}

function isBaseUrl(field: keyof ThanxCredentials): boolean {
  return field === 'partnerBaseUrl' || field === 'loyaltyBaseUrl';
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

function checkBaseUrl(value: string, build: BuildKind): 'not_a_url' | 'not_https' | undefined {
  const match = /^(https?):\/\/(\[[^\]/]+\]|[^/:?#@]+)(?::\d{1,5})?(?:\/[^?#]*)?$/i.exec(value);
  const [, scheme, host] = match ?? [];
  if (scheme === undefined || host === undefined) return 'not_a_url';
  if (scheme.toLowerCase() === 'https') return undefined;
  return build !== 'release' && LOOPBACK.has(host.toLowerCase()) ? undefined : 'not_https';
}

const PLACES: Readonly<Record<CredentialSource, string>> = {
  systemd: 'the systemd credentials ($CREDENTIALS_DIRECTORY)',
  environment: 'the environment',
  sealed: 'the sealed store',
};

/** The problem as a sentence that a store manager can act on. */
export function describeCredentialProblem(problem: CredentialProblem, source: CredentialSource): string {
  const place = PLACES[source];
  switch (problem.kind) {
    case 'missing':
      return `The Thanx settings in ${place} are incomplete. Missing: ${problem.variables.join(', ')}. Set all of them, or none for training mode.`;
    case 'bad_url':
      return problem.why === 'not_https'
        ? `${problem.variable} in ${place} must begin with https:// (plain http is for tests on this machine only).`
        : `${problem.variable} in ${place} is no web address. Example: https://api.thanx.com`;
    case 'bad_value':
      return `${problem.variable} in ${place} holds a space or a character that no Thanx value has. Copy it again.`;
  }
}
