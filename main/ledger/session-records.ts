import type { Ledger, UnfinishedOrder } from '../../app/ledger/port';
import type { Cents } from '../../app/money';
import { canMove, type OrderState } from '../../app/order/lifecycle';
import { orderNumber } from '../../app/order/order-number';
import { toThanxBasket, type Order } from '../../app/order/order';
import type { VoidReason } from '../../app/session/effect';
import type { Database } from './database';
import { queue, takeBack, withdraw } from './delivery-rows';
import { insertEvent } from './kiosk-events';
import { misplaced } from './failure';
import {
  deleteOrder,
  findHead,
  insertOrder,
  nextSequence,
  readOrder,
  selectHeads,
  setState,
  writeContent,
  type OrderHead,
} from './order-rows';
import {
  approvePayment,
  attemptOf,
  failPayment,
  findPayment,
  insertIntent,
  openPaymentOf,
  thanxPayments,
  type TakenPayment,
} from './payments';
import { recordAct } from './staff-acts';
import { tell } from './story';

/** An order that was placed longer ago than this, ms, is nobody's any more: its guest has left. */
export const GUEST_STAYS = 600_000;

/**
 * {@link Ledger} without its results: each method answers its value or throws, and runs inside a transaction of the caller's.
 * Without `recordBilled`, which is {@link billOrder}.
 */
export type SessionRecords = {
  readonly [Name in Exclude<keyof Ledger, 'recordBilled'>]: (
    ...args: Parameters<Ledger[Name]>
  ) => Extract<ReturnType<Ledger[Name]>, { ok: true }>['value'];
};

/** What the session writes, on `db`. `now` in epoch ms; `prefix` stands before each order's number. */
export function createSessionRecords(db: Database, now: () => number, prefix: string): SessionRecords {
  return {
    recordPlacing: (order) => recordPlacing(db, order, now()),
    recordPlaced: (order, delivered) => ({ number: recordPlaced(db, order, { delivered, prefix, at: now() }) }),
    recordReopened: (orderId) => {
      const head = findHead(db, orderId);
      if (!head) return null;
      if (head.state !== 'checkout') throw misplaced(`reopened while ${head.state}`);
      deleteOrder(db, head.key);
      return null;
    },
    recordAbandoned: (orderId) => recordAbandoned(db, orderId, 'given_up', now()),
    recordVoided: (orderId, reason) => recordVoided(db, orderId, reason, now()),
    recordPaymentIntent: (orderId, attemptId, amount) => recordIntent(db, orderId, attemptId, amount, now()),
    recordPaymentFailed: (attemptId, reason) => recordPaymentFailed(db, attemptId, reason, now()),
    recordLeftAtCounter: (orderId) => recordLeftAtCounter(db, orderId, now()),
    unfinishedOrder: () => unfinishedOrder(db, now()),
  };
}

function recordPlacing(db: Database, order: Order, at: number): null {
  const head = findHead(db, order.orderId);
  if (head && head.state !== 'checkout') throw misplaced(`placing while ${head.state}`);
  const key = head?.key ?? insertOrder(db, order, at);
  if (head) writeContent(db, key, order);
  else tell(db, key, { kind: 'placing', state: 'checkout', at });
  db.run('UPDATE orders SET maybe_at_thanx = 1 WHERE order_key = ?', key);
  return null;
}

interface Placing {
  readonly delivered: boolean;
  readonly prefix: string;
  readonly at: number;
}

function recordPlaced(db: Database, order: Order, { delivered, prefix, at }: Placing): string {
  const head = findHead(db, order.orderId);
  if (head?.state === 'placed' && head.number !== undefined) return head.number;
  if (head && head.state !== 'checkout') throw misplaced(`placed while ${head.state}`);
  const key = head?.key ?? insertOrder(db, order, at);
  if (head) writeContent(db, key, order);
  const number = head?.number ?? orderNumber(nextSequence(db), prefix);
  db.run('UPDATE orders SET number = ? WHERE order_key = ?', number, key);
  move(db, { key, state: 'checkout' }, 'placed', at);
  tell(db, key, { kind: 'placed', state: 'placed', at });
  if (order.ageApproval) {
    const { by, limit } = order.ageApproval;
    recordAct(db, { key, orderId: order.orderId }, 'approve_age', { name: by, reason: `${limit} or older` }, at);
  }
  const { isMember } = mustFind(db, order.orderId);
  if (isMember) {
    const body = toThanxBasket(order, 'placed');
    queue(db, key, { destination: 'thanx', kind: 'placed', body, isDelivered: delivered }, at);
  } else if (order.userId !== undefined) {
    // Not an id that Thanx would make. The order goes on; that Thanx will not hear of it must be seen.
    insertEvent(db, { kind: 'order_without_member', orderId: order.orderId }, at);
  }
  return number;
}

/**
 * Ends an order of which nobody knows whether Thanx placed it. The lifecycle has no way from `checkout` to `voided`, and needs
 * none: this is `placed` (perhaps) and `voided` at once.
 */
export function recordAbandoned(db: Database, orderId: string, reason: string, at: number): null {
  const head = mustFind(db, orderId);
  if (head.state === 'voided') return null;
  if (head.state !== 'checkout') throw misplaced(`abandoned while ${head.state}`);
  setState(db, head.key, 'voided', at);
  tell(db, head.key, { kind: 'abandoned', state: 'voided', at, detail: reason });
  if (head.isMember) {
    const body = toThanxBasket(readOrder(db, head), 'voided');
    queue(db, head.key, { destination: 'thanx', kind: 'voided', body, toleratesRefusal: true }, at);
  }
  return null;
}

/** Why an order was voided without its guest: a staff member wished so, or the terminal had taken nothing. */
export type StaffVoid = 'by_staff' | 'not_paid';

/** `placed` -> `voided`. Refused while a payment attempt is open: its money may have moved. */
export function recordVoided(db: Database, orderId: string, reason: VoidReason | StaffVoid, at: number): null {
  const head = mustFind(db, orderId);
  if (head.state === 'voided') return null;
  if (openPaymentOf(db, head.key)) throw misplaced('voided while a payment is open');
  move(db, head, 'voided', at);
  tell(db, head.key, { kind: 'voided', state: 'voided', at, detail: reason });
  takeBack(db, head.key, at);
  if (!head.isMember) return null;
  // Voiding gives a reward back but never points, so the best void is a `placed` that Thanx never sees. Only where that is
  // certain: no attempt was begun, and the guest's own call was never made.
  if (!head.maybeAtThanx && withdraw(db, head.key, 'thanx', 'placed', at)) {
    tell(db, head.key, { kind: 'withdrawn', state: 'voided', at });
    return null;
  }
  const body = toThanxBasket(readOrder(db, head), 'voided');
  queue(db, head.key, { destination: 'thanx', kind: 'voided', body }, at);
  return null;
}

function recordIntent(db: Database, orderId: string, attemptId: string, amount: Cents, at: number): null {
  const head = mustFind(db, orderId);
  const known = findPayment(db, attemptId);
  if (known) {
    if (known.orderKey !== head.key || known.amount !== amount) throw misplaced('an attempt id used twice');
    return null;
  }
  if (head.state !== 'placed') throw misplaced(`a payment while ${head.state}`);
  if (openPaymentOf(db, head.key)) throw misplaced('a payment while another is open');
  insertIntent(db, head.key, attemptId, amount, at);
  tell(db, head.key, { kind: 'payment_started', state: head.state, at });
  return null;
}

/** The attempt ended without money. */
export function recordPaymentFailed(db: Database, attemptId: string, reason: string, at: number): null {
  const payment = findPayment(db, attemptId);
  if (!payment) throw misplaced('an unknown attempt failed');
  if (payment.state === 'failed') return null;
  if (payment.state === 'approved') throw misplaced('an approved attempt failed');
  failPayment(db, attemptId, reason, at);
  const detail = findPayment(db, attemptId)?.reason;
  tell(db, payment.orderKey, { kind: 'payment_failed', state: 'placed', at, detail });
  return null;
}

/**
 * `placed` -> `billed`. Answers `stray` if money moved for an order that cannot take it: that is written down for staff to give
 * it back, so the caller's transaction must not be rolled back.
 */
export function billOrder(db: Database, order: Order, payment: TakenPayment, at: number): 'billed' | 'stray' {
  const { orderId } = order;
  if (findPayment(db, attemptOf(orderId, payment))?.state === 'approved') return 'billed';
  const known = findHead(db, orderId);
  // Money has moved: an order that this file does not know as placed (one set aside in between) is written whole.
  // Without the kiosk's letter: its guest holds the number of the other file, and this one is for the books alone.
  if (!known || known.state === 'checkout') recordPlaced(db, order, { delivered: false, prefix: '', at });
  const head = mustFind(db, orderId);
  approvePayment(db, head.key, orderId, payment, at);
  if (head.state !== 'placed') {
    tell(db, head.key, { kind: 'stray_payment', state: head.state, at });
    insertEvent(db, { kind: 'stray_payment', orderId }, at);
    return 'stray';
  }
  tell(db, head.key, { kind: 'payment_approved', state: 'placed', at, detail: payment.by });
  move(db, head, 'billed', at);
  tell(db, head.key, { kind: 'billed', state: 'billed', at });
  if (head.isMember) {
    const body = toThanxBasket(readOrder(db, head), 'billed', thanxPayments(db, head.key));
    queue(db, head.key, { destination: 'thanx', kind: 'billed', body }, at);
  }
  queue(db, head.key, { destination: 'sink', kind: 'paid' }, at);
  return 'billed';
}

function recordLeftAtCounter(db: Database, orderId: string, at: number): null {
  const head = mustFind(db, orderId);
  if (head.leftAtCounterAt !== undefined) return null;
  if (head.state !== 'placed') throw misplaced(`left at the counter while ${head.state}`);
  if (openPaymentOf(db, head.key)) throw misplaced('left at the counter while a payment is open');
  db.run('UPDATE orders SET left_at_counter_at = ?, changed_at = ? WHERE order_key = ?', at, at, head.key);
  tell(db, head.key, { kind: 'left_at_counter', state: 'placed', at });
  queue(db, head.key, { destination: 'sink', kind: 'due_at_counter' }, at);
  return null;
}

/**
 * The newest placed and unpaid order whose guest may still stand there, or whose money may have moved. Newest first: that is
 * the guest in front of the kiosk. Older attempts of unknown outcome are in `openPayments`.
 */
function unfinishedOrder(db: Database, at: number): UnfinishedOrder | undefined {
  const candidates = selectHeads(
    db,
    "WHERE state IN ('checkout', 'placed') AND state = 'placed' AND left_at_counter_at IS NULL ORDER BY placed_at DESC, order_key DESC",
  );
  for (const head of candidates) {
    const attemptId = openPaymentOf(db, head.key)?.attemptId;
    if (head.number === undefined || (attemptId === undefined && !isFresh(head, at))) continue;
    return { order: readOrder(db, head), number: head.number, ...(attemptId === undefined ? {} : { attemptId }) };
  }
  return undefined;
}

/** True while the guest may still be there. An order from the future was placed under another clock: nobody can say. */
export function isFresh(head: OrderHead, at: number): boolean {
  return Math.abs(at - head.placedAt) < GUEST_STAYS;
}

/** The order's row; throws if there is none. */
export function mustFind(db: Database, orderId: string): OrderHead {
  const head = findHead(db, orderId);
  if (!head) throw misplaced('an order that was never recorded');
  return head;
}

/** Moves an order to another state; throws where the lifecycle has no such way. */
export function move(
  db: Database,
  head: { readonly key: number; readonly state: OrderState },
  to: OrderState,
  at: number,
): void {
  if (!canMove(head.state, to)) throw misplaced(`${head.state} to ${to}`);
  setState(db, head.key, to, at);
}
