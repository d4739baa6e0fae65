import type { ThanxApi } from '../thanx/events';

/** An answer of the stand-in. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** An error before it is put into an API's envelope. `code` is one of Thanx's stable codes. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** 400, with what is wrong. */
export function badRequest(message: string): Refusal {
  return { status: 400, code: 'BAD_REQUEST', message };
}

/** 401: whatever should have authorised the request did not. */
export function unauthenticated(message: string): Refusal {
  return { status: 401, code: 'AUTHENTICATION_GENERIC', message };
}

/** 404. */
export function notFound(message: string): Refusal {
  return { status: 404, code: 'RESOURCE_NOT_FOUND', message };
}

/** Codes that say no more than their status: the Loyalty API puts the status itself in their place. */
const CODES_OF_STATUS = ['BAD_REQUEST', 'AUTHENTICATION_GENERIC', 'FORBIDDEN', 'RESOURCE_NOT_FOUND', 'GENERIC_ERROR'];

/**
 * Puts an error into the API's envelope: Partner `{"error": {"code", "message"}}`, Loyalty `{"code", "message"}`. In Loyalty's,
 * `code` is the status (`400`) in the documented examples; where there is a stable code to tell (`REWARD_EXPIRED`), the only
 * place for it is the same field, so it goes there.
 */
export function refuse(api: ThanxApi, refusal: Refusal): Answer {
  const { status, code, message } = refusal;
  if (api === 'partner') return { status, body: { error: { code, message } } };
  return { status, body: { code: CODES_OF_STATUS.includes(code) ? status : code, message } };
}

/** The stable code that goes with a bare status. */
export function codeOfStatus(status: number): string {
  if (status === 401) return 'AUTHENTICATION_GENERIC';
  if (status === 403) return 'FORBIDDEN';
  if (status === 404) return 'RESOURCE_NOT_FOUND';
  if (status === 429) return 'RATE_LIMITED';
  return status >= 500 ? 'GENERIC_ERROR' : 'BAD_REQUEST';
}
