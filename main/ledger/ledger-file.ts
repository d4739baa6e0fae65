import { join } from 'node:path';
import type { Ledger, LedgerFailure } from '../../app/ledger/port';
import type { Cents } from '../../app/money';
import type { Result } from '../../app/result';
import type { Database } from './database';
import type { AttemptEnd, Delivery, Destination } from './delivery';
import * as deliveries from './delivery-rows';
import { insertEvent, readEvents, type KioskEvent, type RecordedEvent } from './kiosk-events';
import { attempt, LedgerError, misplaced } from './failure';
import { checkBeside, markSuspect } from './integrity';
import { findHead } from './order-rows';
import { openPayments } from './payments';
import * as queries from './queries';
import { prune, type Pruned, type Retention } from './retention';
import { billOrder, createSessionRecords } from './session-records';
import { LEDGER_FILE } from './set-aside';
import { staffBooksOn, type StaffBooks } from './staff-books';

/** A payment attempt whose outcome is not on disk. */
export interface OpenPayment {
  readonly attemptId: string;
  readonly orderId: string;
  readonly number?: string | undefined;
  readonly amount: Cents;
  readonly startedAt: number;
}

/** What the outbox needs. Synchronous, one transaction each, never throws. */
export interface OutboxLedger {
  /** Ids of deliveries to send now, at most `limit`, the longest waiting first; each the first unsettled of its order there. */
  dueDeliveries(destination: Destination, limit: number): Result<readonly number[], LedgerFailure>;
  /** When the next one is due, epoch ms; undefined if none waits. */
  nextDueAt(destination: Destination): Result<number | undefined, LedgerFailure>;
  /** To be on disk before anything is sent. Undefined if there is nothing to send any more. */
  beginAttempt(id: number): Result<Delivery | undefined, LedgerFailure>;
  endAttempt(id: number, end: AttemptEnd): Result<null, LedgerFailure>;
  /** The line is back: what waits for it goes within `spreadMs`. */
  hurry(destination: Destination, spreadMs: number, salt: number): Result<null, LedgerFailure>;
  /** Parked deliveries, or one, are tried again. Answers how many. */
  retryParked(id?: number): Result<number, LedgerFailure>;
  /** True if something for Thanx in this member's name is still to be sent. */
  isWaitingFor(userId: string): Result<boolean, LedgerFailure>;
  deliveryCounts(destination?: Destination): Result<queries.DeliveryCounts, LedgerFailure>;
}

/** What staff see. */
export interface StaffLedger {
  listOrders(range?: queries.OrderRange): Result<readonly queries.OrderSummary[], LedgerFailure>;
  listOpenOrders(): Result<readonly queries.OrderSummary[], LedgerFailure>;
  orderStory(orderId: string): Result<queries.OrderStory | undefined, LedgerFailure>;
  parkedDeliveries(limit: number): Result<readonly queries.ParkedDelivery[], LedgerFailure>;
  /** Attempts whose money may have moved, the oldest first. */
  openPayments(): Result<readonly OpenPayment[], LedgerFailure>;
  recordEvent(event: KioskEvent): Result<null, LedgerFailure>;
  /** The newest first. */
  events(limit: number): Result<readonly RecordedEvent[], LedgerFailure>;
}

/** The open ledger. */
export interface LedgerFile extends Ledger, OutboxLedger, StaffLedger {
  readonly staff: StaffBooks;
  /** Why there is none (see `openLedgerOrBroken`): then every method fails with it. */
  readonly broken?: LedgerFailure | undefined;
  /** Name of a damaged file that this start set aside, for the alert. */
  readonly setAside?: string | undefined;
  /** Deletes what is too old, a small part at a time: call again, later, until `isDone`. */
  prune(): Result<Pruned, LedgerFailure>;
  /** Reads the whole file in a thread of its own. If it is damaged, the next start sets it aside. */
  checkIntegrity(): Promise<'whole' | 'damaged' | 'unknown'>;
  /** Frees the folder for another kiosk. Every method fails afterwards. */
  close(): void;
}

/** What {@link ledgerOn} works with. */
export interface LedgerParts extends Retention {
  readonly db: Database;
  readonly folder: string;
  /** Before each order's number. */
  readonly numberPrefix: string;
  /** Epoch ms. */
  readonly now: () => number;
  /** Told of each failure with the database's own word for it: for the log, no personal data. */
  readonly onFailure: (failure: LedgerFailure, cause: string) => void;
  readonly close: () => void;
}

/** The ledger on an open database, every method turned into one transaction and a result. */
export function ledgerOn(parts: LedgerParts): LedgerFile {
  const { db, folder, now } = parts;
  let isOpen = true;

  const guarded = <T>(work: () => T): Result<T, LedgerFailure> =>
    attempt(
      () => {
        if (!isOpen) throw new LedgerError('LEDGER-UNKNOWN', 'the ledger is closed');
        return work();
      },
      folder,
      (failure, cause) => {
        if (failure.code === 'LEDGER-DAMAGED') markSuspect(folder);
        parts.onFailure(failure, cause);
      },
    );
  const write = <T>(work: () => T): Result<T, LedgerFailure> => guarded(() => db.transaction(work));
  const read = guarded;

  const records = createSessionRecords(db, now, parts.numberPrefix);
  return {
    staff: staffBooksOn(db, write, read, now),
    recordPlacing: (order) => write(() => records.recordPlacing(order)),
    recordPlaced: (order, delivered) => write(() => records.recordPlaced(order, delivered)),
    recordReopened: (orderId) => write(() => records.recordReopened(orderId)),
    recordAbandoned: (orderId) => write(() => records.recordAbandoned(orderId)),
    recordVoided: (orderId, reason) => write(() => records.recordVoided(orderId, reason)),
    recordPaymentIntent: (orderId, attemptId, amount) =>
      write(() => records.recordPaymentIntent(orderId, attemptId, amount)),
    recordPaymentFailed: (attemptId, reason) => write(() => records.recordPaymentFailed(attemptId, reason)),
    recordBilled: (order, payment) => {
      const outcome = write(() => billOrder(db, order, payment, now()));
      if (!outcome.ok) return outcome;
      return guarded(() => {
        if (outcome.value === 'stray') throw misplaced('money for an order that cannot take it');
        return null;
      });
    },
    recordLeftAtCounter: (orderId) => write(() => records.recordLeftAtCounter(orderId)),
    unfinishedOrder: () => read(() => records.unfinishedOrder()),

    dueDeliveries: (destination, limit) => write(() => deliveries.dueDeliveries(db, destination, limit, now())),
    nextDueAt: (destination) => read(() => deliveries.nextDueAt(db, destination)),
    beginAttempt: (id) => write(() => deliveries.beginAttempt(db, id, now())),
    endAttempt: (id, end) => write(() => (deliveries.endAttempt(db, id, end, now()), null)),
    hurry: (destination, spreadMs, salt) =>
      write(() => (deliveries.hurry(db, destination, spreadMs, salt, now()), null)),
    retryParked: (id) => write(() => deliveries.retryParked(db, id, now())),
    isWaitingFor: (userId) => read(() => deliveries.isWaitingFor(db, userId)),
    deliveryCounts: (destination) => read(() => queries.deliveryCounts(db, destination)),

    listOrders: (range = {}) => read(() => queries.listOrders(db, range)),
    listOpenOrders: () => read(() => queries.listOpenOrders(db)),
    orderStory: (orderId) => read(() => queries.orderStory(db, orderId)),
    parkedDeliveries: (limit) => read(() => queries.parkedDeliveries(db, limit)),
    openPayments: () => read(() => readOpenPayments(db)),
    recordEvent: (event) => write(() => (insertEvent(db, event, now()), null)),
    events: (limit) => read(() => readEvents(db, limit)),

    prune: () => write(() => prune(db, parts, now())),
    checkIntegrity: async () => {
      const answer = await checkBeside(join(folder, LEDGER_FILE));
      if (answer === 'damaged') {
        markSuspect(folder);
        parts.onFailure({ code: 'LEDGER-DAMAGED' }, 'quick_check');
      }
      return answer;
    },
    close: () => {
      if (!isOpen) return;
      isOpen = false;
      parts.close();
    },
  };
}

function readOpenPayments(db: Database): OpenPayment[] {
  return openPayments(db).map(({ attemptId, orderId, amount, startedAt }) => ({
    attemptId,
    orderId,
    number: findHead(db, orderId)?.number,
    amount,
    startedAt,
  }));
}
