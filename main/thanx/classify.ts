import { z } from 'zod';
import type { ThanxFailure, ThanxFailureKind } from '../../app/thanx/failure';
import type { ThanxEndpoint } from './events';

/**
 * Stable codes that say more than their status (docs.thanx.com, "Errors"). A `Map`, since the code is the other side's text
 * and an object would answer to `constructor`.
 */
const KIND_BY_CODE: ReadonlyMap<string, ThanxFailureKind> = new Map([
  ['USER_EMAIL_INVALID', 'bad_email'],
  ['USER_PHONE_INVALID', 'bad_phone'],
  ['REWARD_ALREADY_USED', 'reward_gone'],
  ['REWARD_EXPIRED', 'reward_gone'],
  ['REWARD_FRAUDULENT', 'reward_gone'],
  ['REWARD_INAPPLICABLE', 'reward_needs_item'],
  ['POINTS_EXCHANGE_FAILURE', 'points_moved'],
]);

const envelope = z.union([
  z.object({ error: z.object({ code: z.unknown() }) }).transform((body) => body.error.code),
  z.object({ code: z.union([z.string(), z.number()]) }).transform((body) => body.code),
]);

/** Codes look like `REWARD_EXPIRED`. Anything else is free text, which may not reach a log, or a status said again. */
const stableCode = z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/);

/** Thanx's stable code in either envelope, if this is one and it holds one. Survives any body. */
export function codeOf(body: unknown): string | undefined {
  return stableCode.safeParse(envelope.safeParse(body).data).data;
}

/**
 * The one place that says what an answer other than 2xx means. Matches on code and status, never on a message.
 *
 * Two choices where the documentation is silent:
 * - *Unknown user* is documented without status or code. Create Access Token depends on nothing but the merchant and the
 *   person, and what we send is checked before it leaves, so there a 400, 404 or 422 in one of Thanx's envelopes means
 *   that Thanx does not know the person, also under the code `BAD_REQUEST`. Taking that for `rejected` would tell each
 *   guest who is no member that the kiosk is broken. An answer without an envelope (a web server's own 404, the mark of a
 *   wrong base URL) is `rejected`.
 * - 401 to a call of the Partner API is about the partner token. No new guest token mends it, so it is `forbidden`, for staff.
 */
export function classifyAnswer(endpoint: ThanxEndpoint, status: number, body: unknown): ThanxFailure {
  const code = codeOf(body);
  return { kind: kindOf(endpoint, status, code, body), status, ...(code === undefined ? {} : { code }) };
}

function kindOf(endpoint: ThanxEndpoint, status: number, code: string | undefined, body: unknown): ThanxFailureKind {
  if (status === 401) return endpoint === 'token' || endpoint === 'locations' ? 'forbidden' : 'signed_out';
  if (status === 403) return 'forbidden';
  if (status === 429) return 'rate_limited';
  // A redirect is a captive portal or a proxy: Thanx's API answers with none.
  if (status < 400 || status === 408 || status >= 500) return 'unreachable';
  const byCode = code === undefined ? undefined : KIND_BY_CODE.get(code);
  if (byCode) return byCode;
  if (endpoint === 'token' && [400, 404, 422].includes(status) && envelope.safeParse(body).success) {
    return 'unknown_member';
  }
  return 'rejected';
}

/** No answer, or not a whole one: no network, time-out, reset, breaker open. */
export const UNREACHABLE: ThanxFailure = { kind: 'unreachable' };

/** A 2xx answer that does not hold what it must. */
export function unreadable(status: number): ThanxFailure {
  return { kind: 'unreadable', status };
}

/**
 * True if the failure says that the other side is not there, which is what the circuit breaker counts. A plain 500 is not:
 * something answered, at once, and one order that Thanx chokes on must not shut the next guest out.
 */
export function isDown(failure: ThanxFailure): boolean {
  return failure.kind === 'unreachable' && failure.status !== 500;
}
