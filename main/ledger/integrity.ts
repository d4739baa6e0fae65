import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Database } from './database';
import { LedgerError } from './failure';

/**
 * Lies beside a ledger in which damage was met: the next start then reads the whole file before it trusts it. Such a check
 * reads every page (1.5 s for 100,000 orders in 112 MB here), too long for every start: a kiosk's ordinary end is the main switch,
 * so "after an unclean end" would be every morning. SQLite itself refuses a truncated file and a damaged page when it meets them, a start reads
 * all that is open, and {@link checkBeside} reads the rest while guests order.
 */
const SUSPECT_FILE = 'ledger.suspect';

/** Leaves word for the next start. Never throws: a disk that cannot take it is in more trouble than this. */
export function markSuspect(folder: string): void {
  try {
    writeFileSync(join(folder, SUSPECT_FILE), '');
  } catch {
    // See above.
  }
}

/** Checks the whole file if the last run met damage in it. Throws `LEDGER-DAMAGED`. */
export function checkIfSuspect(db: Database, folder: string): void {
  if (existsSync(join(folder, SUSPECT_FILE))) checkWhole(db);
}

/** The suspicion is settled: the file was found whole, or set aside. */
export function clearSuspicion(folder: string): void {
  rmSync(join(folder, SUSPECT_FILE), { force: true });
}

const checkRow = z.object({ quick_check: z.string() });

function checkWhole(db: Database): void {
  const rows = db.all(checkRow, 'PRAGMA quick_check(1)');
  if (rows[0]?.quick_check !== 'ok') throw new LedgerError('LEDGER-DAMAGED', 'quick_check');
}

/** Reads every page of `file` in a thread of its own, so that no guest waits. `unknown` if the check itself failed. */
export async function checkBeside(file: string): Promise<'whole' | 'damaged' | 'unknown'> {
  return await new Promise((resolve) => {
    const worker = new Worker(CHECK, {
      eval: true,
      workerData: { file, libsql: createRequire(__filename).resolve('libsql') },
    });
    worker.once('message', (answer: unknown) => {
      resolve(answer === 'whole' || answer === 'damaged' ? answer : 'unknown');
    });
    worker.once('error', () => resolve('unknown'));
    worker.once('exit', () => resolve('unknown'));
  });
}

// Text and not a file of its own: the main process is one bundle, and a worker's file would need a second one.
const CHECK = `
const { parentPort, workerData } = require('node:worker_threads');
const Database = require(workerData.libsql);
let answer = 'unknown';
try {
  const db = new Database(workerData.file);
  db.exec('PRAGMA query_only = ON');
  const [row] = db.prepare('PRAGMA quick_check(1)').all();
  answer = row && row.quick_check === 'ok' ? 'whole' : 'damaged';
  db.close();
} catch (error) {
  if ([11, 26].includes(error.rawCode & 255)) answer = 'damaged';
}
parentPort.postMessage(answer);
`;
