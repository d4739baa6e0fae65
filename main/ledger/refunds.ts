import { z } from 'zod';
import type { Cents } from '../../app/money';
import type { Database } from './database';
import { paymentsOf, type Payment } from './payments';
import { absent, asWord, storedCents, storedTime } from './stored';

const refundRow = z
  .object({
    refund_id: z.string(),
    order_key: z.int(),
    attempt_id: z.string(),
    amount: storedCents,
    state: z.enum(['intent', 'refunded', 'failed']),
    reason: absent(z.string()),
    started_at: storedTime,
    ended_at: absent(storedTime),
  })
  .transform((row) => ({
    refundId: row.refund_id,
    orderKey: row.order_key,
    attemptId: row.attempt_id,
    amount: row.amount,
    state: row.state,
    reason: row.reason,
    startedAt: row.started_at,
    endedAt: row.ended_at,
  }));

/** One try to give a payment back. `intent`: the terminal was to be asked, and nobody knows yet. */
export type Refund = z.infer<typeof refundRow>;

/** What a terminal is asked to give back. */
export interface RefundStep {
  /** The idempotency key: the same money is given back once, however often it is asked for. */
  readonly refundId: string;
  readonly attemptId: string;
  readonly amount: Cents;
  /** It was asked for before, and nobody knows what came of it. */
  readonly isRepeated: boolean;
}

/** The refund, if the ledger knows it. */
export function findRefund(db: Database, refundId: string): Refund | undefined {
  return db.get(refundRow, 'SELECT * FROM refunds WHERE refund_id = ?', refundId);
}

/** All refunds of an order, the first first. */
export function refundsOf(db: Database, key: number): Refund[] {
  return db.all(refundRow, 'SELECT * FROM refunds WHERE order_key = ? ORDER BY started_at, refund_id', key);
}

/** Payments that were taken and have not come back. */
export function keptPayments(db: Database, key: number): Payment[] {
  const returned = new Set(
    refundsOf(db, key)
      .filter((refund) => refund.state === 'refunded')
      .map((refund) => refund.attemptId),
  );
  return paymentsOf(db, key).filter((payment) => payment.state === 'approved' && !returned.has(payment.attemptId));
}

/**
 * Writes that a payment is to go back through the terminal. One that is not known to have ended is asked for again under its
 * own key; one that was refused gets a new key, since a terminal answers an old one as before.
 */
export function beginRefund(db: Database, payment: Payment, at: number): RefundStep {
  const { attemptId, amount } = payment;
  const known = refundsOf(db, payment.orderKey).filter((refund) => refund.attemptId === attemptId);
  const open = known.find((refund) => refund.state === 'intent');
  if (open) return { refundId: open.refundId, attemptId, amount: open.amount, isRepeated: true };
  const refundId = refundKey(attemptId, known.length + 1);
  insertRefund(db, payment, refundId, 'intent', at);
  return { refundId, attemptId, amount, isRepeated: false };
}

/** Writes that a payment of the counter was given back by hand. */
export function recordCounterRefund(db: Database, payment: Payment, at: number): void {
  insertRefund(db, payment, refundKey(payment.attemptId, 1), 'refunded', at);
}

/** Ends an intent. */
export function endRefund(
  db: Database,
  refundId: string,
  state: 'refunded' | 'failed',
  reason: string | undefined,
  at: number,
): void {
  db.run(
    'UPDATE refunds SET state = ?, reason = ?, ended_at = ? WHERE refund_id = ?',
    ...[state, reason === undefined ? null : asWord(reason), at, refundId],
  );
}

function refundKey(attemptId: string, count: number): string {
  return `${attemptId}-refund-${count}`;
}

function insertRefund(
  db: Database,
  payment: Payment,
  refundId: string,
  state: 'intent' | 'refunded',
  at: number,
): void {
  db.run(
    `INSERT INTO refunds (refund_id, order_key, attempt_id, amount, state, started_at, ended_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ...[refundId, payment.orderKey, payment.attemptId, payment.amount, state, at, state === 'intent' ? null : at],
  );
}
