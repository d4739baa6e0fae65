import { existsSync, statfsSync } from 'node:fs';
import type { LedgerFailure } from '../../app/ledger/port';
import { err, ok, type Result } from '../../app/result';
import { UnreadableRowError } from './database';

/**
 * What staff read on the out-of-order screen.
 *
 * - `LEDGER-READ-ONLY`: the data folder cannot be written (rights, a read-only disk, a file in its place)
 * - `LEDGER-FULL`: the disk is full
 * - `LEDGER-DAMAGED`: the file is damaged; the next start sets it aside and begins a new one
 * - `LEDGER-IN-USE`: another kiosk program runs on this data folder
 * - `LEDGER-NEWER`: a newer version of the kiosk wrote the file; nothing was changed
 * - `LEDGER-DISK`: the disk answered with an error
 * - `LEDGER-ORDER`: what was asked does not fit the order's state: a fault of the program, nothing was changed
 * - `LEDGER-UNKNOWN`: anything else
 */
export const LEDGER_CODES = [
  'LEDGER-READ-ONLY',
  'LEDGER-FULL',
  'LEDGER-DAMAGED',
  'LEDGER-IN-USE',
  'LEDGER-NEWER',
  'LEDGER-DISK',
  'LEDGER-ORDER',
  'LEDGER-UNKNOWN',
] as const;

/** See {@link LEDGER_CODES}. */
export type LedgerCode = (typeof LEDGER_CODES)[number];

/** Thrown inside the ledger, where a failure already has its code. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';

  constructor(
    readonly code: LedgerCode,
    message: string,
  ) {
    super(message);
  }
}

/** For a call that does not fit the order's state. */
export function misplaced(what: string): LedgerError {
  return new LedgerError('LEDGER-ORDER', what);
}

/** SQLite's primary result codes (sqlite.org/rescode.html); extended ones hold them in their low byte. */
const BY_SQLITE_CODE: Readonly<Record<number, LedgerCode>> = {
  5: 'LEDGER-IN-USE',
  6: 'LEDGER-IN-USE',
  8: 'LEDGER-READ-ONLY',
  10: 'LEDGER-DISK',
  11: 'LEDGER-DAMAGED',
  13: 'LEDGER-FULL',
  14: 'LEDGER-READ-ONLY',
  26: 'LEDGER-DAMAGED',
};

const BY_ERRNO: Readonly<Record<string, LedgerCode>> = {
  EACCES: 'LEDGER-READ-ONLY',
  EPERM: 'LEDGER-READ-ONLY',
  EROFS: 'LEDGER-READ-ONLY',
  ENOTDIR: 'LEDGER-READ-ONLY',
  EEXIST: 'LEDGER-READ-ONLY',
  ENOENT: 'LEDGER-READ-ONLY',
  EISDIR: 'LEDGER-READ-ONLY',
  ENOSPC: 'LEDGER-FULL',
  EDQUOT: 'LEDGER-FULL',
  EIO: 'LEDGER-DISK',
};

/** The code of whatever a database or file call threw. `folder` is asked for its room where SQLite only says "disk error". */
export function codeOf(error: unknown, folder: string): LedgerCode {
  if (error instanceof LedgerError) return error.code;
  if (error instanceof UnreadableRowError) return 'LEDGER-DAMAGED';
  const { rawCode, code } = error as { rawCode?: unknown; code?: unknown };
  // Opening answers no code at all but a text that ends in it: `ConnectionFailed("Unable to open … : 14")`.
  const opening = error instanceof Error ? /ConnectionFailed\(.*: (\d+)"\)$/.exec(error.message)?.[1] : undefined;
  const sqlite = typeof rawCode === 'number' ? rawCode : opening === undefined ? undefined : Number(opening);
  const found =
    (sqlite === undefined ? undefined : BY_SQLITE_CODE[sqlite & 0xff]) ??
    (typeof code === 'string' ? BY_ERRNO[code] : undefined) ??
    'LEDGER-UNKNOWN';
  // The -wal and -shm files cannot grow on a full disk, which SQLite reports as "cannot open" or "input/output error".
  return (found === 'LEDGER-DISK' || found === 'LEDGER-READ-ONLY') && isFull(folder) ? 'LEDGER-FULL' : found;
}

function isFull(folder: string): boolean {
  if (!existsSync(folder)) return false;
  try {
    const { bavail, blocks } = statfsSync(folder);
    // Pseudo file systems have no blocks at all.
    return blocks > 0 && bavail === 0;
  } catch {
    return false;
  }
}

/** Runs `work`; what it throws becomes a failure, told to `onFailure` with the database's own word for it. */
export function attempt<T>(
  work: () => T,
  folder: string,
  onFailure: (failure: LedgerFailure, cause: string) => void,
): Result<T, LedgerFailure> {
  try {
    return ok(work());
  } catch (error) {
    const failure = { code: codeOf(error, folder) };
    onFailure(failure, causeOf(error));
    return err(failure);
  }
}

/** Never the message of an error that is not ours or SQLite's: such a text may quote what was being written. */
function causeOf(error: unknown): string {
  if (error instanceof LedgerError) return error.message;
  if (error instanceof UnreadableRowError) return error.name;
  const { code, name } = error as { code?: unknown; name?: unknown };
  return typeof code === 'string' && code !== '' ? code : String(name);
}
