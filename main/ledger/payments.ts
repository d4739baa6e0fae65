import { z } from 'zod';
import { ZERO, type Cents } from '../../app/money';
import type { ThanxPayment } from '../../app/order/thanx-basket';
import type { BilledPayment } from '../../app/session/effect';
import type { Database } from './database';
import { absent, asWord, storedCents, storedTime } from './stored';

/** How an order can be paid; the counter's two belong to staff. */
export const PAYMENT_METHODS = ['card', 'nothing', 'counter_cash', 'counter_card'] as const;

const paymentRow = z
  .object({
    attempt_id: z.string(),
    order_key: z.int(),
    order_id: z.string(),
    method: z.enum([...PAYMENT_METHODS, 'unknown']).catch('unknown'),
    amount: storedCents,
    state: z.enum(['intent', 'approved', 'failed']),
    reason: absent(z.string()),
    issuer: absent(z.string()),
    last4: absent(z.string()),
    reference: absent(z.string()),
    authorized_at: absent(storedTime),
    started_at: storedTime,
    ended_at: absent(storedTime),
  })
  .transform((row) => ({
    attemptId: row.attempt_id,
    orderKey: row.order_key,
    orderId: row.order_id,
    method: row.method,
    amount: row.amount,
    state: row.state,
    reason: row.reason,
    issuer: row.issuer,
    last4: row.last4,
    reference: row.reference,
    authorizedAt: row.authorized_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
  }));

/** One attempt to take money. `intent`: asked for, and nobody knows yet. */
export type Payment = z.infer<typeof paymentRow>;

const SELECT = 'SELECT payments.*, order_id FROM payments JOIN orders USING (order_key)';

/** The attempt, if the ledger knows it. */
export function findPayment(db: Database, attemptId: string): Payment | undefined {
  return db.get(paymentRow, `${SELECT} WHERE attempt_id = ?`, attemptId);
}

/** All attempts of an order, the first first. */
export function paymentsOf(db: Database, key: number): Payment[] {
  return db.all(paymentRow, `${SELECT} WHERE order_key = ? ORDER BY started_at, attempt_id`, key);
}

/** The order's attempt of unknown outcome, if it has one. */
export function openPaymentOf(db: Database, key: number): Payment | undefined {
  return paymentsOf(db, key).find((payment) => payment.state === 'intent');
}

/** All attempts of unknown outcome, the oldest first. */
export function openPayments(db: Database): Payment[] {
  return db.all(paymentRow, `${SELECT} WHERE payments.state = 'intent' ORDER BY started_at, attempt_id`);
}

/** Writes an intent. */
export function insertIntent(db: Database, key: number, attemptId: string, amount: Cents, at: number): void {
  db.run(
    `INSERT INTO payments (attempt_id, order_key, method, amount, state, started_at) VALUES (?, ?, 'card', ?, 'intent', ?)`,
    ...[attemptId, key, amount, at],
  );
}

/** Ends an intent without money. */
export function failPayment(db: Database, attemptId: string, reason: string, at: number): void {
  db.run(
    "UPDATE payments SET state = 'failed', reason = ?, ended_at = ? WHERE attempt_id = ?",
    ...[asWord(reason), at, attemptId],
  );
}

/** Money as the session takes it, or as staff take it at the counter. */
export type TakenPayment =
  | BilledPayment
  | { readonly by: 'counter_cash' | 'counter_card'; readonly amount: Cents; readonly at: number };

/** Key of the attempt that a {@link TakenPayment} ends. */
export function attemptOf(orderId: string, payment: TakenPayment): string {
  if (payment.by === 'card') return payment.attemptId;
  return `${payment.by === 'nothing' ? 'nothing' : 'counter'}-${orderId}`;
}

/** Writes an approval over the attempt's intent, or as a new attempt: money that moved is kept whatever was known before. */
export function approvePayment(db: Database, key: number, orderId: string, payment: TakenPayment, at: number): void {
  const attemptId = attemptOf(orderId, payment);
  const money = moneyOf(payment);
  db.run(
    `INSERT INTO payments (attempt_id, order_key, method, amount, state, issuer, last4, reference, authorized_at, started_at,
       ended_at) VALUES (?, ?, ?, ?, 'approved', ?, ?, ?, ?, ?, ?)
     ON CONFLICT (attempt_id) DO UPDATE SET state = 'approved', amount = excluded.amount, reason = NULL,
       issuer = excluded.issuer, last4 = excluded.last4, reference = excluded.reference,
       authorized_at = excluded.authorized_at, ended_at = excluded.ended_at`,
    ...[attemptId, key, payment.by, money.amount],
    ...[money.issuer.slice(0, 32), lastFour(money.last4), money.reference?.slice(0, 64) ?? null],
    ...[money.authorizedAt, at, at],
  );
}

function moneyOf(payment: TakenPayment): {
  readonly issuer: string;
  readonly last4: string;
  readonly reference: string | null;
  readonly amount: Cents;
  readonly authorizedAt: number;
} {
  switch (payment.by) {
    case 'card':
      return { ...payment.card, amount: payment.amount };
    case 'counter_cash':
      return { issuer: 'cash', last4: '', reference: null, amount: payment.amount, authorizedAt: payment.at };
    case 'counter_card':
      // The counter's own terminal does not tell the kiosk which card it was, and Thanx wants four digits of a card.
      return { issuer: 'card', last4: '0000', reference: null, amount: payment.amount, authorizedAt: payment.at };
    case 'nothing':
      // Thanx makes no purchase of a billed basket without payments (docs.thanx.com, Sandbox FAQ), so that an order which a
      // reward made free would never use the reward up: nothing was paid, and that is said.
      return { issuer: 'other', last4: '0000', reference: null, amount: ZERO, authorizedAt: payment.at };
  }
}

/** Four digits or none: a terminal that sends a whole card number must not get it into the file. */
function lastFour(text: string): string {
  return /^\d{4}$/.test(text) ? text : '';
}

/** The approved payments as Thanx is told of them. */
export function thanxPayments(db: Database, key: number): ThanxPayment[] {
  return paymentsOf(db, key).flatMap((payment) =>
    payment.state === 'approved' && payment.issuer !== undefined && payment.authorizedAt !== undefined
      ? [
          {
            issuer: payment.issuer,
            last4: payment.last4 ?? '',
            amount: payment.amount,
            authorizedAt: payment.authorizedAt,
          },
        ]
      : [],
  );
}
