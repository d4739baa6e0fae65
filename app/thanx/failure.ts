import { z } from 'zod';

/**
 * Every way in which a call to Thanx can end badly, as the kiosk cares about it (docs.thanx.com, "Errors"). One place,
 * `main/thanx/classify.ts`, makes these from statuses and codes.
 *
 * - `unknown_member`: Thanx does not know this person here (also: a subscriber who is no member)
 * - `bad_email`, `bad_phone`: Thanx refused the entry itself
 * - `reward_gone`: used, expired or fraudulent; never retried
 * - `reward_needs_item`: the item that the reward needs is not in the basket
 * - `points_moved`: the balance changed elsewhere
 * - `rate_limited`: 429 that outlived its retries
 * - `unreachable`: no network, time-out, 5xx, or the circuit breaker is open
 * - `unreadable`: a 2xx answer that does not hold what it must (no discount, not JSON)
 * - `signed_out`: 401 that a fresh token did not mend
 * - `forbidden`: 403, a scope is missing: staff
 * - `rejected`: any other 4xx; no retry can mend it
 */
export const THANX_FAILURE_KINDS = [
  'unknown_member',
  'bad_email',
  'bad_phone',
  'reward_gone',
  'reward_needs_item',
  'points_moved',
  'rate_limited',
  'unreachable',
  'unreadable',
  'signed_out',
  'forbidden',
  'rejected',
] as const;

/** See {@link THANX_FAILURE_KINDS}. */
export type ThanxFailureKind = (typeof THANX_FAILURE_KINDS)[number];

/** A failed call. `status` is the HTTP status if an answer came; `code` is Thanx's stable code if it sent one. No free text. */
export interface ThanxFailure {
  readonly kind: ThanxFailureKind;
  readonly status?: number | undefined;
  readonly code?: string | undefined;
}

/** Schema of {@link ThanxFailure}, for what crosses IPC or lies in the ledger. */
export const thanxFailureSchema = z.object({
  kind: z.enum(THANX_FAILURE_KINDS),
  status: z.number().int().optional(),
  code: z.string().max(64).optional(),
});

/** True where sending the same again later can succeed. */
export function isRetryable(failure: ThanxFailure): boolean {
  return failure.kind === 'unreachable' || failure.kind === 'rate_limited' || failure.kind === 'unreadable';
}
