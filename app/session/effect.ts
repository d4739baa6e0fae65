import type { CapturedCard } from '../devices/payment-terminal';
import type { Cents } from '../money';
import type { Order } from '../order/order';
import type { ThanxBasket } from '../order/thanx-basket';
import type { Identity } from '../thanx/port';
import type { Help, HelpEvent } from './help';
import type { TimerName } from './settings';

/**
 * What the session wants done. The runner performs effects in order through ports; each `record_*` is finished (on disk)
 * before the effect after it begins, and a failed one stops those after it.
 */
export type Effect =
  | { readonly type: 'start_timer'; readonly timer: TimerName }
  | { readonly type: 'stop_timer'; readonly timer: TimerName }
  | { readonly type: 'sign_in'; readonly ticket: number; readonly identity: Identity }
  | { readonly type: 'read_account'; readonly ticket: number; readonly userId: string }
  | { readonly type: 'send_checkout'; readonly userId: string; readonly key: string; readonly basket: ThanxBasket }
  | { readonly type: 'ask_qualifying'; readonly userId: string; readonly key: string; readonly basket: ThanxBasket }
  /** The order is about to be placed: after a crash, Thanx may hold its reward. */
  | { readonly type: 'record_placing'; readonly order: Order }
  | { readonly type: 'send_placed'; readonly order: Order }
  /** `delivered`: Thanx has answered `placed` already, so the outbox need not send it. */
  | { readonly type: 'record_placed'; readonly order: Order; readonly delivered: boolean }
  /** Thanx refused `placed`: the order is open again. */
  | { readonly type: 'record_reopened'; readonly orderId: string }
  /** Nobody knows whether Thanx placed it, and it is given up: should it have, the reward is freed. */
  | { readonly type: 'record_abandoned'; readonly orderId: string }
  | { readonly type: 'record_voided'; readonly orderId: string; readonly reason: VoidReason }
  | {
      readonly type: 'record_payment_intent';
      readonly orderId: string;
      readonly attemptId: string;
      readonly amount: Cents;
    }
  | { readonly type: 'record_payment_failed'; readonly attemptId: string; readonly reason: string }
  | { readonly type: 'record_billed'; readonly order: Order; readonly payment: BilledPayment }
  | { readonly type: 'record_left_at_counter'; readonly orderId: string }
  | { readonly type: 'charge'; readonly attemptId: string; readonly orderId: string; readonly amount: Cents }
  | { readonly type: 'cancel_charge'; readonly attemptId: string }
  | { readonly type: 'ask_terminal'; readonly attemptId: string }
  /** Answers `deliveries_ended` once Thanx knows of everything recorded so far for this guest, or after a patience of seconds. */
  | { readonly type: 'await_deliveries'; readonly orderId: string; readonly userId: string }
  /** A call for staff changes: the light shows it, and it is written down. */
  | { readonly type: 'signal_help'; readonly help: Help | undefined; readonly what: HelpEvent }
  /** The visit is over: tokens are dropped as soon as the outbox is done with them, the menu is read again. */
  | { readonly type: 'forget_guest' };

/** How a billed order was paid. */
export type BilledPayment =
  | { readonly by: 'card'; readonly attemptId: string; readonly amount: Cents; readonly card: CapturedCard }
  | { readonly by: 'nothing'; readonly at: number };

/** Why an order was voided. */
export type VoidReason = 'cancelled_by_guest' | 'changed_by_guest' | 'guest_left';
