import type { LedgerFailure } from '../../app/ledger/port';
import type { Result } from '../../app/result';
import type { Database } from './database';
import type { RefundStep } from './refunds';
import type { StaffMark } from './staff-acts';
import * as queries from './staff-queries';
import * as records from './staff-records';

/** What staff do and ask, and what the kiosk does by itself in their place. One transaction each, never throws. */
export interface StaffBooks {
  /** The newest first, at most `limit`. */
  orders(from: number, to: number, limit: number): Result<readonly queries.StaffOrderRow[], LedgerFailure>;
  /** What wants a hand; the newest first, at most `limit`. */
  openOrders(limit: number): Result<readonly queries.StaffOrderRow[], LedgerFailure>;
  story(orderId: string): Result<queries.StaffStory | undefined, LedgerFailure>;
  dayRows(from: number, to: number): Result<readonly queries.DayRow[], LedgerFailure>;
  undelivered(from: number, to: number): Result<number, LedgerFailure>;
  countOrders(): Result<number, LedgerFailure>;
  billedBefore(before: number, limit: number): Result<readonly string[], LedgerFailure>;

  takeAtCounter(orderId: string, by: 'counter_cash' | 'counter_card', mark: StaffMark): Result<null, LedgerFailure>;
  complete(orderId: string, mark: StaffMark): Result<null, LedgerFailure>;
  void(orderId: string, mark: StaffMark): Result<null, LedgerFailure>;
  settleAttempt(attemptId: string, found: records.FoundOutcome, mark: StaffMark): Result<null, LedgerFailure>;
  /** To be on disk before the terminal hears of it. */
  beginRefund(orderId: string, mark: StaffMark): Result<readonly RefundStep[], LedgerFailure>;
  refundPaid(refundId: string): Result<null, LedgerFailure>;
  refundFailed(refundId: string, reason: string): Result<null, LedgerFailure>;
}

/** Runs work as one transaction, or only reads. */
type Run = <T>(work: () => T) => Result<T, LedgerFailure>;

/** {@link StaffBooks} on an open database. */
export function staffBooksOn(db: Database, write: Run, read: Run, now: () => number): StaffBooks {
  return {
    orders: (from, to, limit) => read(() => queries.staffOrders(db, from, to, limit)),
    openOrders: (limit) => read(() => queries.staffOpenOrders(db, limit)),
    story: (orderId) => read(() => queries.staffStory(db, orderId)),
    dayRows: (from, to) => read(() => queries.dayRows(db, from, to)),
    undelivered: (from, to) => read(() => queries.undeliveredOf(db, from, to)),
    countOrders: () => read(() => queries.countOrders(db)),
    billedBefore: (before, limit) => read(() => queries.billedBefore(db, before, limit)),

    takeAtCounter: (orderId, by, mark) => write(() => records.takeAtCounter(db, orderId, by, mark, now())),
    complete: (orderId, mark) => write(() => records.completeOrder(db, orderId, mark, now())),
    void: (orderId, mark) => write(() => records.voidByStaff(db, orderId, mark, now())),
    settleAttempt: (attemptId, found, mark) => write(() => records.settleAttempt(db, attemptId, found, mark, now())),
    beginRefund: (orderId, mark) => write(() => records.beginOrderRefund(db, orderId, mark, now())),
    refundPaid: (refundId) => write(() => records.recordRefundPaid(db, refundId, now())),
    refundFailed: (refundId, reason) => write(() => records.recordRefundFailed(db, refundId, reason, now())),
  };
}

/** {@link StaffBooks} of a ledger that is not there. */
export function brokenStaffBooks(fail: () => Result<never, LedgerFailure>): StaffBooks {
  return {
    orders: fail,
    openOrders: fail,
    story: fail,
    dayRows: fail,
    undelivered: fail,
    countOrders: fail,
    billedBefore: fail,
    takeAtCounter: fail,
    complete: fail,
    void: fail,
    settleAttempt: fail,
    beginRefund: fail,
    refundPaid: fail,
    refundFailed: fail,
  };
}
