import { LedgerError } from './failure';
import type { Database } from './database';
import { VERSION_1, VERSION_2, VERSION_3 } from './schema';

/**
 * The first makes version 1 of an empty file, the next turns 1 into 2, and so on. One that has been released is never edited:
 * kiosks hold files of every version.
 */
export const MIGRATIONS: readonly string[] = [VERSION_1, VERSION_2, VERSION_3];

/** Tables of the newest version. */
const TABLES = [
  'counters',
  'orders',
  'order_lines',
  'line_choices',
  'order_taxes',
  'story',
  'payments',
  'deliveries',
  'delivery_attempts',
  'events',
  'refunds',
  'staff_acts',
] as const;

/**
 * Throws `LEDGER-NEWER` if a newer kiosk wrote the file, `LEDGER-DAMAGED` if it is another program's database. Reads only: what is
 * not ours is not changed.
 */
export function checkOrigin(db: Database): void {
  const version = db.number('PRAGMA user_version');
  if (version > MIGRATIONS.length) {
    throw new LedgerError('LEDGER-NEWER', `version ${version}, this kiosk knows ${MIGRATIONS.length}`);
  }
  const tables = db.number("SELECT count(*) FROM sqlite_schema WHERE type = 'table'");
  const isOurs = version === 0 ? tables === 0 : countTables(db, ['orders']) === 1;
  if (!isOurs) throw new LedgerError('LEDGER-DAMAGED', 'another program’s database');
}

/** Throws `LEDGER-DAMAGED` if a table of the newest version is missing. */
export function checkTables(db: Database): void {
  if (countTables(db, TABLES) !== TABLES.length) throw new LedgerError('LEDGER-DAMAGED', 'a table is missing');
}

function countTables(db: Database, names: readonly string[]): number {
  return db.number(
    `SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN (${names.map(() => '?').join()})`,
    ...names,
  );
}

/**
 * Brings the file to the newest version, each step in a transaction of its own, so that a power cut leaves one version or the
 * next.
 */
export function migrate(db: Database, migrations: readonly string[] = MIGRATIONS): void {
  const version = db.number('PRAGMA user_version');
  migrations.slice(version).forEach((sql, index) => {
    db.transaction(() => {
      db.exec(sql);
      db.exec(`PRAGMA user_version = ${version + index + 1}`);
    });
  });
}
