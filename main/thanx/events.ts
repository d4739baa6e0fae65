import type { ThanxFailureKind } from '../../app/thanx/failure';

/** The two Thanx APIs, which differ in host, headers and envelope. */
export type ThanxApi = 'partner' | 'loyalty';

/** The endpoints that this client calls. */
export type ThanxEndpoint = 'token' | 'account' | 'basket' | 'qualifying' | 'locations';

/** State of one API's circuit breaker: `open` refuses at once, `half_open` lets one call try. */
export type BreakerState = 'closed' | 'open' | 'half_open';

/**
 * What this client has to say to the log. A closed list, and no field of it can hold personal data, a token or free text
 * (`code` is one of Thanx's upper-case codes, checked in `classify.ts`).
 */
export type ThanxEvent =
  /** One try of one call. `ms` is the time from the start of the request, without waiting for a turn. */
  | {
      readonly event: 'thanx_call';
      readonly endpoint: ThanxEndpoint;
      readonly outcome: 'ok' | ThanxFailureKind;
      readonly ms: number;
      readonly status?: number | undefined;
      readonly code?: string | undefined;
    }
  /** A call that never became a request: the breaker was open, or the kiosk's own pace left no room in time. */
  | {
      readonly event: 'thanx_call_held_back';
      readonly endpoint: ThanxEndpoint;
      readonly why: 'breaker_open' | 'no_turn' | 'invalid_request';
    }
  | { readonly event: 'thanx_breaker'; readonly api: ThanxApi; readonly state: BreakerState }
  /** Thanx refused a guest token that should still have been good; a new one is minted, once. */
  | { readonly event: 'thanx_token_refused' }
  /** A part of an account that could not be read, and was left out so that the guest keeps the rest. */
  | {
      readonly event: 'thanx_account_part_dropped';
      readonly part: 'reward' | 'points_product' | 'points_balance';
      readonly index: number;
    };
