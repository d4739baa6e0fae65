import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerFailure } from '../../app/ledger/port';
import { err, ok, type Result } from '../../app/result';
import { openDatabase, type Database } from './database';
import { insertEvent } from './kiosk-events';
import { attempt, codeOf } from './failure';
import { checkIfSuspect, clearSuspicion } from './integrity';
import { ledgerOn, type LedgerFile } from './ledger-file';
import { settleLeftovers } from './leftovers';
import { checkOrigin, checkTables, migrate } from './migrations';
import { setCounter } from './order-rows';
import { rescue } from './rescue';
import { endSetAside, isPlainlyDamaged, LEDGER_FILE, resumeSetAside, setAside } from './set-aside';
import { brokenStaffBooks } from './staff-books';
import { takeWriterLock } from './writer-lock';

/** Days that orders are kept, unless the configuration says otherwise. */
export const RETENTION_DAYS = 90;

/** Days that an order can be refunded and so keeps its Thanx user id, unless the configuration says otherwise. */
export const REFUND_DAYS = 30;

/** See {@link openLedger}. */
export interface LedgerOptions {
  /** `KIOSK_DATA_DIR`; made if it is missing. */
  readonly folder: string;
  /** Epoch ms. */
  readonly now: () => number;
  readonly retentionDays?: number | undefined;
  readonly refundDays?: number | undefined;
  /** Before each order's number; nothing without it. */
  readonly numberPrefix?: string | undefined;
  /** Told of each failure, also later ones, with the database's own word for it: for the log, no personal data. */
  readonly onFailure?: ((failure: LedgerFailure, cause: string) => void) | undefined;
}

/**
 * Opens the ledger of a data folder for this process alone, makes it if there is none, brings it to the newest version and settles
 * what the last run left open (`leftovers.ts`). A damaged file is set aside, what was open in it is taken over as far as it can
 * be read, and the answer's `setAside` names it. Synchronous; does not throw; what it opened is closed again where it fails.
 */
export function openLedger(options: LedgerOptions): Result<LedgerFile, LedgerFailure> {
  const { folder, now } = options;
  const onFailure = options.onFailure ?? ((): void => undefined);
  const made = attempt(() => mkdirSync(folder, { recursive: true }), folder, onFailure);
  if (!made.ok) return made;
  const lock = attempt(() => takeWriterLock(folder), folder, onFailure);
  if (!lock.ok) return lock;

  const opened = attempt(() => openOrReplace(folder, now()), folder, onFailure);
  if (!opened.ok) {
    lock.value.release();
    return err(opened.error);
  }
  const { db, asideName } = opened.value;
  const close = (): void => {
    try {
      // So that the one file holds everything once the kiosk is closed.
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // The log does it as well; the next start reads it.
    }
    db.close();
    lock.value.release();
  };
  const ledger = ledgerOn({
    db,
    folder,
    now,
    onFailure,
    close,
    retentionDays: options.retentionDays ?? RETENTION_DAYS,
    refundDays: options.refundDays ?? REFUND_DAYS,
    numberPrefix: options.numberPrefix ?? '',
  });
  return ok({ ...ledger, setAside: asideName });
}

interface Opened {
  readonly db: Database;
  readonly asideName?: string;
}

function openOrReplace(folder: string, at: number): Opened {
  const cutOff = resumeSetAside(folder);
  if (cutOff === undefined && !isPlainlyDamaged(folder)) {
    try {
      return { db: openSound(folder, at) };
    } catch (error) {
      if (codeOf(error, folder) !== 'LEDGER-DAMAGED') throw error;
    }
  }
  const asideName = cutOff ?? setAside(folder, at);
  const db = openSound(folder, at, (fresh) => {
    fresh.transaction(() => {
      // Not from 101 again: numbers that are called out in the kitchen right now must not come twice.
      setCounter(fresh, 'order', Math.floor(at / 60_000));
      insertEvent(fresh, { kind: 'ledger_set_aside' }, at);
    });
    const { unread } = rescue(fresh, join(folder, asideName));
    if (unread > 0) fresh.transaction(() => insertEvent(fresh, { kind: 'order_unreadable' }, at));
  });
  endSetAside(folder);
  return { db, asideName };
}

function openSound(folder: string, at: number, first: (db: Database) => void = () => undefined): Database {
  const db = openDatabase(join(folder, LEDGER_FILE));
  try {
    // FULL: a commit is on the disk when it returns, also through a power cut. secure_delete: a user id that was dropped is
    // overwritten, not left in a free page. busy_timeout: a tool that reads beside the kiosk may hold a lock for a moment.
    // cache_size: 16 MB, so that the indexes of a long-lived file stay in memory.
    db.exec(
      'PRAGMA busy_timeout = 2000; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA cache_size = -16000',
    );
    checkOrigin(db);
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    checkIfSuspect(db, folder);
    migrate(db);
    checkTables(db);
    first(db);
    db.transaction(() => insertEvent(db, { kind: 'ledger_opened' }, at));
    settleLeftovers(db, at);
    clearSuspicion(folder);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * {@link openLedger}, or a ledger whose every method fails with the reason: the kiosk then runs, out of order, and shows the
 * code to staff.
 */
export function openLedgerOrBroken(options: LedgerOptions): LedgerFile {
  const opened = openLedger(options);
  return opened.ok ? opened.value : brokenLedger(opened.error);
}

function brokenLedger(failure: LedgerFailure): LedgerFile {
  const fail = (): Result<never, LedgerFailure> => err(failure);
  return {
    broken: failure,
    staff: brokenStaffBooks(fail),
    recordPlacing: fail,
    recordPlaced: fail,
    recordReopened: fail,
    recordAbandoned: fail,
    recordVoided: fail,
    recordPaymentIntent: fail,
    recordPaymentFailed: fail,
    recordBilled: fail,
    recordLeftAtCounter: fail,
    unfinishedOrder: fail,
    dueDeliveries: fail,
    nextDueAt: fail,
    beginAttempt: fail,
    endAttempt: fail,
    hurry: fail,
    retryParked: fail,
    isWaitingFor: fail,
    deliveryCounts: fail,
    listOrders: fail,
    listOpenOrders: fail,
    orderStory: fail,
    parkedDeliveries: fail,
    openPayments: fail,
    recordEvent: fail,
    events: fail,
    prune: fail,
    checkIntegrity: () => Promise.resolve('unknown'),
    close: () => undefined,
  };
}
