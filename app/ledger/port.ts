import type { Cents } from '../money';
import type { Order } from '../order/order';
import type { Result } from '../result';
import type { BilledPayment, VoidReason } from '../session/effect';

/** Why the ledger could not write or read. `code` is for staff and short enough to read out: `LEDGER-FULL`, `LEDGER-READ-ONLY`, … */
export interface LedgerFailure {
  readonly code: string;
}

/** An order that was placed and neither paid nor voided when the kiosk was cut off. */
export interface UnfinishedOrder {
  readonly order: Order;
  readonly number: string;
  /** A payment attempt whose outcome is not on disk: money may have moved. */
  readonly attemptId?: string | undefined;
}

/**
 * The journal of everything that may not be lost, as the session writes it. Each method is one SQL transaction, finished on
 * disk when it returns: the order's own state and the deliveries (to Thanx, to kitchen or POS) that follow from it go
 * together or not at all. Methods are synchronous and do not throw. Doing the same again changes nothing.
 */
export interface Ledger {
  /** The order is about to be placed at Thanx; state stays `checkout`. */
  recordPlacing(order: Order): Result<null, LedgerFailure>;
  /**
   * The order is `placed` and gets its number (kept if it has one). For a member, `placed` is queued for Thanx unless
   * `delivered`. Replaces what `recordPlacing` wrote, since the discount or the reward may have changed.
   */
  recordPlaced(order: Order, delivered: boolean): Result<{ readonly number: string }, LedgerFailure>;
  /** Thanx refused `placed`: the order is forgotten here, as it is still open. */
  recordReopened(orderId: string): Result<null, LedgerFailure>;
  /** Given up while nobody knows whether Thanx placed it: `voided` is queued, and a refusal of it is as good as a yes. */
  recordAbandoned(orderId: string): Result<null, LedgerFailure>;
  /** `placed` -> `voided`, queued for Thanx for a member. */
  recordVoided(orderId: string, reason: VoidReason): Result<null, LedgerFailure>;
  /** Money will be asked for: on disk before the terminal hears of it. */
  recordPaymentIntent(orderId: string, attemptId: string, amount: Cents): Result<null, LedgerFailure>;
  /** The attempt ended without money. */
  recordPaymentFailed(attemptId: string, reason: string): Result<null, LedgerFailure>;
  /** `placed` -> `billed`, with its payment; queued for Thanx (for a member) and for the kitchen or POS (for everybody). */
  recordBilled(order: Order, payment: BilledPayment): Result<null, LedgerFailure>;
  /** Paid later, at the counter: handed to kitchen or POS as due, stays `placed`, and no longer counts as unfinished. */
  recordLeftAtCounter(orderId: string): Result<null, LedgerFailure>;
  /** The newest order to come back to after a crash, if any. */
  unfinishedOrder(): Result<UnfinishedOrder | undefined, LedgerFailure>;
}
