import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** The ledger's file name in the data folder. */
export const LEDGER_FILE = 'ledger.sqlite';

const PARTS = ['', '-wal', '-shm'] as const;

/**
 * True if the file cannot be a whole database, seen without opening it: SQLite would take an empty file for a new database and
 * throw away a write-ahead log that still lies beside it.
 */
export function isPlainlyDamaged(folder: string): boolean {
  const file = join(folder, LEDGER_FILE);
  if (!existsSync(file)) return sizeOf(`${file}-wal`) > 0;
  const size = sizeOf(file);
  // The smallest page is 512 bytes, and the first is written to the file itself before there is a log.
  if (size < 512) return true;
  const header = Buffer.alloc(16);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, header, 0, 16, 0);
  } finally {
    closeSync(descriptor);
  }
  return header.toString('latin1') !== 'SQLite format 3\0';
}

/**
 * Stands in the folder, with the name that the damaged file gets, from before it is renamed until what was open in it is in the
 * new ledger and on disk. Without it, a kiosk killed in between would next time find a sound new ledger, and leave the
 * rest of the open orders behind in the damaged one.
 */
const UNDER_WAY_FILE = 'ledger.setting-aside';

/**
 * Renames the ledger with its log, whole, to `ledger.damaged-<time>.sqlite`: it may hold what somebody can still read, so it is
 * never deleted. Answers the name. `at` in epoch ms. Call {@link endSetAside} once the new ledger holds what it must.
 */
export function setAside(folder: string, at: number): string {
  const stamp = new Date(at).toISOString().replace(/[-:.]/g, '');
  let name = `ledger.damaged-${stamp}.sqlite`;
  for (let count = 2; PARTS.some((part) => existsSync(join(folder, name + part))); count += 1) {
    name = `ledger.damaged-${stamp}-${count}.sqlite`;
  }
  writeDurably(join(folder, UNDER_WAY_FILE), name);
  syncFolder(folder);
  moveAside(folder, name);
  return name;
}

/** Goes on where the last run was cut off in setting a file aside, and answers its name; undefined if none was. */
export function resumeSetAside(folder: string): string | undefined {
  const underWay = join(folder, UNDER_WAY_FILE);
  if (!existsSync(underWay)) return undefined;
  const name = readFileSync(underWay, 'utf8');
  // Half a word: it was cut off while it was written, so before anything was renamed.
  if (!/^ledger\.damaged-[\dTZ-]+\.sqlite$/.test(name)) {
    endSetAside(folder);
    return undefined;
  }
  if (existsSync(join(folder, name))) {
    // The file itself goes last, so what is here now is the new ledger, half made: no guest has seen it.
    for (const part of PARTS) rmSync(join(folder, LEDGER_FILE + part), { force: true });
  } else moveAside(folder, name);
  return name;
}

/** The new ledger stands on its own. */
export function endSetAside(folder: string): void {
  rmSync(join(folder, UNDER_WAY_FILE), { force: true });
}

function moveAside(folder: string, name: string): void {
  // The log first: a cut between the renames must not leave the old log beside a new file.
  for (const part of [...PARTS].reverse()) {
    const from = join(folder, LEDGER_FILE + part);
    if (existsSync(from)) renameSync(from, join(folder, name + part));
  }
  syncFolder(folder);
}

function writeDurably(file: string, text: string): void {
  const descriptor = openSync(file, 'w');
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Windows has no such thing as syncing a folder.
  }
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}
