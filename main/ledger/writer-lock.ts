import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type Database } from './database';
import { LedgerError, codeOf } from './failure';

/** Keeps a second kiosk off the folder while it is held. */
export interface WriterLock {
  release(): void;
}

/**
 * Takes the folder for this process, or throws `LEDGER-IN-USE`. The lock is an exclusive transaction on a database of its own
 * that never holds anything: SQLite's file locks belong to the process, so the operating system frees them however it dies,
 * and no stale lock can keep a kiosk closed. The ledger itself stays readable to a tool or a test beside the running kiosk,
 * which `locking_mode = EXCLUSIVE` on it would not allow.
 */
export function takeWriterLock(folder: string): WriterLock {
  const file = join(folder, 'ledger.lock');
  let db = lock(file, folder);
  if (db === 'damaged') {
    // It holds nothing, so there is nothing to lose; emptied in place, since a new file would not be the one others lock.
    truncateSync(file, 0);
    db = lock(file, folder);
  }
  if (db === 'damaged') throw new LedgerError('LEDGER-DISK', 'the lock file cannot be used');
  const held = db;
  return { release: () => held.close() };
}

function lock(file: string, folder: string): Database | 'damaged' {
  const db = openDatabase(file);
  try {
    db.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db.close();
    if (codeOf(error, folder) === 'LEDGER-DAMAGED') return 'damaged';
    throw error;
  }
}
