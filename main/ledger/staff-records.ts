import type { CapturedCard } from '../../app/devices/payment-terminal';
import { toThanxBasket } from '../../app/order/order';
import type { OrderState } from '../../app/order/lifecycle';
import type { Database } from './database';
import { queue, takeBack, withdraw } from './delivery-rows';
import { misplaced } from './failure';
import { readOrder, type OrderHead } from './order-rows';
import { findPayment, openPaymentOf, thanxPayments } from './payments';
import { beginRefund, endRefund, findRefund, keptPayments, recordCounterRefund, type RefundStep } from './refunds';
import { billOrder, move, mustFind, recordPaymentFailed, recordVoided } from './session-records';
import { recordAct, type StaffMark } from './staff-acts';
import { tell } from './story';

/** What became of an attempt that nobody knew of. Without `card`, it is known only that money moved. */
export type FoundOutcome =
  | { readonly kind: 'taken'; readonly card?: CapturedCard | undefined }
  | { readonly kind: 'not_taken'; readonly reason: string };

/** `placed` -> `billed`, paid at the counter. Refused while a payment is open: its money may have moved. */
export function takeAtCounter(
  db: Database,
  orderId: string,
  by: 'counter_cash' | 'counter_card',
  mark: StaffMark,
  at: number,
): null {
  const head = mustFind(db, orderId);
  if (head.state !== 'placed') throw misplaced(`taken at the counter while ${head.state}`);
  if (openPaymentOf(db, head.key)) throw misplaced('taken at the counter while a payment is open');
  recordAct(db, head, by === 'counter_cash' ? 'take_cash' : 'take_card', mark, at);
  // Kitchen or POS need not hear that it is due if they never have: it is paid.
  withdraw(db, head.key, 'sink', 'due_at_counter', at);
  billOrder(db, readOrder(db, head), { by, amount: head.total, at }, at);
  return null;
}

/** `billed` -> `completed`. */
export function completeOrder(db: Database, orderId: string, mark: StaffMark, at: number): null {
  const head = mustFind(db, orderId);
  move(db, head, 'completed', at);
  recordAct(db, head, 'hand_over', mark, at);
  tell(db, head.key, { kind: 'completed', state: 'completed', at });
  tellThanx(db, head, 'completed', at);
  return null;
}

/** `placed` -> `voided`. */
export function voidByStaff(db: Database, orderId: string, mark: StaffMark, at: number): null {
  const head = mustFind(db, orderId);
  recordAct(db, head, 'void', mark, at);
  return recordVoided(db, orderId, 'by_staff', at);
}

/**
 * An attempt of unknown outcome is known now: `placed` -> `billed`, or the attempt failed and `placed` -> `voided`. An order
 * that can do neither keeps its state; money for it is a stray payment.
 */
export function settleAttempt(db: Database, attemptId: string, found: FoundOutcome, mark: StaffMark, at: number): null {
  const payment = findPayment(db, attemptId);
  if (payment?.state !== 'intent') throw misplaced('an attempt that is not open');
  const head = mustFind(db, payment.orderId);
  if (found.kind === 'taken') {
    recordAct(db, head, 'money_was_taken', mark, at);
    // Which card it was nobody knows; Thanx wants an issuer and four digits to make a purchase of it.
    const card = found.card ?? { issuer: 'card', last4: '0000', authorizedAt: payment.startedAt, reference: '' };
    billOrder(db, readOrder(db, head), { by: 'card', attemptId, amount: payment.amount, card }, at);
    return null;
  }
  recordAct(db, head, 'money_was_not_taken', mark, at);
  recordPaymentFailed(db, attemptId, found.reason, at);
  return head.state === 'placed' ? recordVoided(db, payment.orderId, 'not_paid', at) : null;
}

/**
 * Staff give the money back. Answers what the terminal is to be asked for, which is on disk now; nothing if no card payment of
 * this kiosk is in it, and then the order is `refunded` already.
 */
export function beginOrderRefund(db: Database, orderId: string, mark: StaffMark, at: number): RefundStep[] {
  const head = mustFind(db, orderId);
  const kept = keptPayments(db, head.key);
  if (!isRefundable(head.state) && kept.length === 0) throw misplaced(`refunded while ${head.state}`);
  recordAct(db, head, 'refund', mark, at);
  const steps = kept
    .filter((payment) => payment.method === 'card' && payment.amount > 0)
    .map((payment) => beginRefund(db, payment, at));
  if (steps.length === 0) closeRefund(db, head, at);
  else tell(db, head.key, { kind: 'refund_started', state: head.state, at });
  return steps;
}

/** The terminal gave it back; with the order's last card payment the order itself is `refunded`. */
export function recordRefundPaid(db: Database, refundId: string, at: number): null {
  const refund = findRefund(db, refundId);
  if (!refund) throw misplaced('an unknown refund was paid');
  if (refund.state === 'refunded') return null;
  const { orderId } = findPayment(db, refund.attemptId) ?? {};
  if (orderId === undefined) throw misplaced('a refund of an unknown payment');
  const head = mustFind(db, orderId);
  endRefund(db, refundId, 'refunded', undefined, at);
  tell(db, head.key, { kind: 'payment_refunded', state: head.state, at });
  const isWaiting = keptPayments(db, head.key).some((payment) => payment.method === 'card' && payment.amount > 0);
  if (!isWaiting) closeRefund(db, head, at);
  return null;
}

/** The terminal gave nothing back. */
export function recordRefundFailed(db: Database, refundId: string, reason: string, at: number): null {
  const refund = findRefund(db, refundId);
  if (refund?.state !== 'intent') throw misplaced('a refund that is not open');
  endRefund(db, refundId, 'failed', reason, at);
  const payment = findPayment(db, refund.attemptId);
  if (payment) {
    const { state } = mustFind(db, payment.orderId);
    tell(db, payment.orderKey, { kind: 'refund_failed', state, at, detail: findRefund(db, refundId)?.reason });
  }
  return null;
}

function closeRefund(db: Database, head: OrderHead, at: number): void {
  for (const payment of keptPayments(db, head.key)) {
    if (payment.amount > 0) recordCounterRefund(db, payment, at);
  }
  // Money that an order could not take went back: the order stays what it is.
  if (!isRefundable(head.state)) return;
  move(db, head, 'refunded', at);
  tell(db, head.key, { kind: 'refunded', state: 'refunded', at });
  takeBack(db, head.key, at);
  tellThanx(db, head, 'refunded', at);
}

function isRefundable(state: OrderState): boolean {
  return state === 'billed' || state === 'completed';
}

function tellThanx(db: Database, head: OrderHead, kind: 'completed' | 'refunded', at: number): void {
  // Past the time for refunds the guest's id is gone, and with it the way to tell.
  if (!head.isMember || head.userId === undefined) return;
  const body = toThanxBasket(readOrder(db, head), kind, thanxPayments(db, head.key));
  queue(db, head.key, { destination: 'thanx', kind, body }, at);
}
