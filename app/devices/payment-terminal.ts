import type { Cents } from '../money';

/** A request for money. `attemptId` is the idempotency key: a terminal charges one attempt at most once. */
export interface ChargeRequest {
  readonly attemptId: string;
  readonly orderId: string;
  readonly amount: Cents;
}

/** What the guest can be told while the terminal works. */
export type TerminalProgress = 'waiting_for_card' | 'authorizing';

/** How an attempt ended. Only `unknown` leaves open whether money moved: it is asked of the terminal, never charged again. */
export type PaymentOutcome =
  | { readonly kind: 'approved'; readonly card: CapturedCard }
  | { readonly kind: 'declined' }
  | { readonly kind: 'cancelled' }
  /** Nobody presented a card. */
  | { readonly kind: 'timed_out' }
  /** The terminal could not be reached before it was asked for money: nothing was charged. */
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'unknown' };

/** A captured card payment. */
export interface CapturedCard {
  /** "visa", "mastercard", … in lower case, as Thanx wants it. */
  readonly issuer: string;
  readonly last4: string;
  /** Epoch ms. */
  readonly authorizedAt: number;
  /** The terminal's own number of the payment, for refunds and disputes. */
  readonly reference: string;
}

/** What a terminal says of an attempt when asked later. */
export type AttemptStatus =
  | PaymentOutcome
  /** It never heard of the attempt: nothing was charged. */
  | { readonly kind: 'never_heard' }
  /** Still at work on it. */
  | { readonly kind: 'in_progress' };

/** A request to give money back. `refundId` is the idempotency key: one refund gives back at most once. */
export interface RefundRequest {
  readonly refundId: string;
  /** The attempt whose money it is. */
  readonly attemptId: string;
  readonly amount: Cents;
}

/**
 * How a refund ended.
 *
 * - `refunded`: the money is on its way back
 * - `refused`: the terminal gives nothing back; the same `refundId` is refused again
 * - `unavailable`: it could not be reached before it was asked: nothing went back
 * - `unknown`: money may have moved; the same `refundId` again tells
 */
export type RefundOutcome = 'refunded' | 'refused' | 'unavailable' | 'unknown';

/** A card terminal. No method throws or rejects: trouble is an outcome. */
export interface PaymentTerminal {
  /** Asks for money and waits for the end. The same `attemptId` again answers the same outcome without charging. */
  charge(request: ChargeRequest, onProgress: (progress: TerminalProgress) => void): Promise<PaymentOutcome>;
  /** Asks the terminal to stop waiting for a card; the pending `charge` then ends, as cancelled or already approved. */
  cancel(attemptId: string): Promise<void>;
  /** What became of an attempt; `unknown` while the terminal cannot be asked. */
  status(attemptId: string): Promise<AttemptStatus>;
  /** Gives money back and waits for the end. The same `refundId` again answers the same without giving twice. */
  refund(request: RefundRequest): Promise<RefundOutcome>;
}
