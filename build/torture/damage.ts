import { closeSync, existsSync, openSync, statSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openReader, readOrders } from './evidence';
import type { Random } from './random';
import type { Surroundings } from './surroundings';
import type { Timeline } from './timeline';

/**
 * Damages the ledger of a kiosk that is not running, and answers the orders that may be lost with it: those that a comparison
 * must leave out. For `page`, a page that no order needs, there are none: every unfinished order has to be rescued.
 */
export function damageLedger(
  { folder, thanx, terminal }: Surroundings,
  random: Random,
  timeline: Timeline,
): ReadonlySet<string> | undefined {
  const file = join(folder, 'ledger.sqlite');
  if (!existsSync(file) || statSync(file).size < 4096) return undefined;
  const way = random.pick(['page', 'page', 'zero', 'truncated', 'header']);
  const known = new Set([
    ...readOrders(file).map(({ orderId }) => orderId),
    ...thanx.control.baskets().map(({ id }) => id),
    ...terminal.terminal.journal().map(({ orderId }) => orderId),
  ]);
  timeline.note(`damage: ${way}, ${known.size} orders known`);
  // What still stands in the log would mend the file.
  const events = foldLogIn(file);
  switch (way) {
    case 'page':
      scribble(file, ...events);
      return new Set();
    case 'zero':
      truncateSync(file, 0);
      break;
    case 'truncated':
      truncateSync(file, random.int(600, Math.floor(statSync(file).size / 2)));
      break;
    case 'header':
      scribble(file, 0, 100);
      break;
  }
  return known;
}

/** Answers where the table of the kiosk's own events begins: written at each start, needed by no order. */
function foldLogIn(file: string): [from: number, length: number] {
  const db = openReader(file);
  try {
    const checkpointed = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
    if (checkpointed.length === 0) throw new Error('no checkpoint');
    const [row] = db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'events'").all() as {
      rootpage: number;
    }[];
    const [size] = db.prepare('PRAGMA page_size').all() as { page_size: number }[];
    if (!row || !size) throw new Error('a ledger without events');
    return [(row.rootpage - 1) * size.page_size, size.page_size];
  } finally {
    db.close();
  }
}

function scribble(file: string, from: number, length: number): void {
  const descriptor = openSync(file, 'r+');
  try {
    writeSync(descriptor, Buffer.alloc(length, 0xa5), 0, length, from);
  } finally {
    closeSync(descriptor);
  }
}
