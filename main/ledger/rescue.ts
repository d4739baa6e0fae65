import { z } from 'zod';
import type { Database } from './database';
import { MIGRATIONS } from './migrations';
import { setCounter } from './order-rows';

/** All that belongs to an order, parents before children. */
const TABLES = [
  'orders',
  'order_lines',
  'line_choices',
  'order_taxes',
  'story',
  'payments',
  'refunds',
  'staff_acts',
  'deliveries',
] as const;

/** How many unfinished orders were taken over, and how many are known to lie unread in the damaged file. */
export interface Rescued {
  readonly taken: number;
  readonly unread: number;
}

/**
 * Takes over from a damaged file what is not finished: open orders, payments of unknown outcome, deliveries that are not settled,
 * and the count of order numbers. Each order whole or not at all, as far as the file can be read; trouble only ends the taking
 * over, since the kiosk must open. The file is read only and stays as it is.
 */
export function rescue(db: Database, damaged: string): Rescued {
  let taken = 0;
  let unread = 0;
  try {
    // Opened as a URI, since a file that is only read must not have its log folded into it.
    db.exec(`ATTACH '${toUri(damaged).replace(/'/g, "''")}' AS damaged`);
  } catch {
    return { taken, unread };
  }
  try {
    if (db.number('PRAGMA damaged.user_version') !== MIGRATIONS.length) return { taken, unread };
    continueNumbers(db);
    for (const key of unfinishedKeys(db)) {
      try {
        db.transaction(() => copyOrder(db, key));
        taken += 1;
      } catch {
        // It cannot be read whole, and stays in the file that was set aside.
        unread += 1;
      }
    }
  } catch {
    // The file cannot be read at all.
  } finally {
    try {
      db.exec('DETACH damaged');
    } catch {
      // It stays attached until the kiosk closes, which harms nothing.
    }
  }
  return { taken, unread };
}

function continueNumbers(db: Database): void {
  try {
    setCounter(db, 'order', db.number("SELECT value FROM damaged.counters WHERE name = 'order'"));
  } catch {
    // The caller has set another beginning.
  }
}

function unfinishedKeys(db: Database): number[] {
  const keys = new Set<number>();
  for (const sql of [
    "SELECT order_key FROM damaged.deliveries WHERE state IN ('pending', 'parked')",
    "SELECT order_key FROM damaged.payments WHERE state = 'intent'",
    "SELECT order_key FROM damaged.refunds WHERE state = 'intent'",
    "SELECT order_key FROM damaged.orders WHERE state IN ('checkout', 'placed')",
  ]) {
    try {
      for (const row of db.all(z.object({ order_key: z.int() }), sql)) keys.add(row.order_key);
    } catch {
      // Each table for itself: one that cannot be read leaves the others.
    }
  }
  return [...keys].sort((a, b) => a - b);
}

function copyOrder(db: Database, key: number): void {
  for (const table of TABLES) {
    db.run(`INSERT INTO main.${table} SELECT * FROM damaged.${table} WHERE order_key = ?`, key);
  }
  db.run(
    `INSERT INTO main.delivery_attempts SELECT * FROM damaged.delivery_attempts
       WHERE delivery_id IN (SELECT delivery_id FROM damaged.deliveries WHERE order_key = ?)`,
    key,
  );
}

function toUri(file: string): string {
  return `file:${encodeURI(file.replaceAll('\\', '/')).replaceAll('?', '%3f').replaceAll('#', '%23')}?mode=ro`;
}
