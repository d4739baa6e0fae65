import type { Urgency } from '../../app/thanx/port';

/** How one kind of call is tried again. */
export interface RetryPolicy {
  readonly retries: number;
  /** Whether a try that ran into its time-out is worth another one. */
  readonly retriesTimeouts: boolean;
  /** No retry starts once the call has taken this long, in ms. */
  readonly giveUpAfterMs: number;
  /** The wait before a retry is random between half of this and all of it, in ms. */
  readonly waitMs: number;
  /** The same after a 429. */
  readonly rateLimitedWaitMs: number;
}

/** When an API counts as down. */
export interface BreakerPolicy {
  /** So many calls in a row without an answer. */
  readonly failures: number;
  /** After this long in ms, one call may try again. */
  readonly halfOpenAfterMs: number;
}

/** Everything about trying, waiting and giving up. */
export interface ThanxPolicies {
  /** Time-out of one try, from connecting to the last byte, in ms. */
  readonly tryMs: number;
  readonly calls: Readonly<Record<Urgency, RetryPolicy>>;
  readonly breaker: BreakerPolicy;
}

/** What a kiosk uses. */
export const THANX_POLICIES: ThanxPolicies = {
  tryMs: 5_000,
  calls: {
    // Someone looks at a spinner: 5 s of it are long already, so a time-out is an answer.
    guest_waits: {
      retries: 1,
      retriesTimeouts: false,
      giveUpAfterMs: 4_000,
      waitMs: 400,
      rateLimitedWaitMs: 1_200,
    },
    // The guest goes on choosing while the discount is pending.
    guest_orders: {
      retries: 1,
      retriesTimeouts: true,
      giveUpAfterMs: 6_000,
      waitMs: 800,
      rateLimitedWaitMs: 1_500,
    },
    // The outbox keeps its own schedule, on disk; a second one in here would multiply it.
    background: { retries: 0, retriesTimeouts: false, giveUpAfterMs: 0, waitMs: 0, rateLimitedWaitMs: 0 },
  },
  breaker: { failures: 4, halfOpenAfterMs: 10_000 },
};
