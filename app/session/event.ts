import type { AttemptStatus, PaymentOutcome, TerminalProgress } from '../devices/payment-terminal';
import type { Intent } from '../ipc/intents';
import type { Account } from '../loyalty/account';
import type { Cents } from '../money';
import type { Order } from '../order/order';
import type { ThanxFailure } from '../thanx/failure';
import type { QualifyingOffers } from '../thanx/port';
import type { ServiceCode } from './service';
import type { TimerName } from './settings';

/** What happens to a session: a guest's intent, or the outcome of an effect. Outcomes are past-tense facts. */
export type SessionEvent = Intent | Outcome;

/** Outcome of an effect. */
export type Outcome =
  | { readonly type: 'timer_expired'; readonly timer: TimerName }
  | { readonly type: 'signed_in'; readonly ticket: number; readonly account: Account }
  | { readonly type: 'sign_in_failed'; readonly ticket: number; readonly failure: ThanxFailure }
  | { readonly type: 'account_read'; readonly ticket: number; readonly account: Account }
  | { readonly type: 'account_read_failed'; readonly ticket: number; readonly failure: ThanxFailure }
  | { readonly type: 'checkout_answered'; readonly orderId: string; readonly key: string; readonly discount: Cents }
  | { readonly type: 'checkout_failed'; readonly orderId: string; readonly key: string; readonly failure: ThanxFailure }
  | {
      readonly type: 'qualifying_answered';
      readonly orderId: string;
      readonly key: string;
      readonly offers: QualifyingOffers;
    }
  /** Why is in the log; nobody misses it. */
  | { readonly type: 'qualifying_failed'; readonly orderId: string; readonly key: string }
  | { readonly type: 'placed_answered'; readonly orderId: string; readonly discount: Cents }
  | { readonly type: 'placed_failed'; readonly orderId: string; readonly failure: ThanxFailure }
  | { readonly type: 'placed_recorded'; readonly orderId: string; readonly number: string }
  | { readonly type: 'billed_recorded'; readonly orderId: string }
  | { readonly type: 'left_at_counter'; readonly orderId: string }
  /** Thanx knows of the order that was voided, so its reward is free for `orderId`; or waiting for that took too long. */
  | { readonly type: 'deliveries_ended'; readonly orderId: string }
  /** The ledger cannot write. */
  | { readonly type: 'ledger_failed'; readonly code: string }
  | { readonly type: 'terminal_progressed'; readonly attemptId: string; readonly progress: TerminalProgress }
  | { readonly type: 'payment_settled'; readonly attemptId: string; readonly outcome: PaymentOutcome }
  | { readonly type: 'terminal_answered'; readonly attemptId: string; readonly status: AttemptStatus }
  /** The order is paid and done, and kitchen or POS have not taken it in time. */
  | { readonly type: 'hand_off_late'; readonly orderId: string }
  /** Something is sold out, or back; what, the menu in force says. */
  | { readonly type: 'availability_changed' }
  /** A staff member looked at the guest's ID and gave their PIN. */
  | { readonly type: 'age_approved'; readonly limit: number; readonly by: string }
  /** Staff are on the way to the guest who called. */
  | { readonly type: 'help_answered' }
  /** Staff have been there. */
  | { readonly type: 'help_cleared' }
  /** The kiosk is taken out of service, or put back, for this reason. */
  | { readonly type: 'service_changed'; readonly inService: boolean; readonly code: ServiceCode }
  /** On start, the ledger held an order that was placed and not finished. */
  | {
      readonly type: 'order_recovered';
      readonly order: Order;
      readonly number: string;
      readonly attemptId?: string | undefined;
    };
