import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFakeClock } from '../testing/fake-clock';
import { openDatabase } from './database';
import { MIGRATIONS } from './migrations';
import { openLedger, openLedgerOrBroken } from './open';
import { card, good, testFolder, testLedger } from './testing/harness';
import { sampleOrder } from './testing/orders';

const clock = createFakeClock();
const now = clock.now;

/** A folder with a closed ledger of 5 billed orders and one that is placed. */
function usedFolder(): string {
  const folder = testFolder();
  const ledger = good(openLedger({ folder, now }));
  for (let index = 0; index < 5; index += 1) {
    const order = sampleOrder(`old-${index}`, now() - 3_600_000, { userId: undefined });
    good(ledger.recordBilled(order, card(`attempt-${index}`, order.basket.total, now())));
  }
  good(ledger.recordPlaced(sampleOrder('order-1', now()), false));
  ledger.close();
  return folder;
}

function foreignDatabase(version: number): string {
  const file = join(testFolder(), 'recipes.sqlite');
  const db = openDatabase(file);
  db.exec(`PRAGMA user_version = ${version}; CREATE TABLE recipes (name TEXT)`);
  db.close();
  return file;
}

/** Fills the first page of a table or an index with rubbish. */
function overwritePage(folder: string, name: string): void {
  const db = openDatabase(fileOf(folder));
  const page = db.number('SELECT rootpage FROM sqlite_schema WHERE name = ?', name);
  db.close();
  const bytes = readFileSync(fileOf(folder));
  bytes.fill(0x5a, (page - 1) * 4096, page * 4096);
  replace(fileOf(folder), bytes);
}

/** Puts another file in a file's place: libsql keeps the closed one open for a while, with its locks, in this same process. */
function replace(file: string, bytes: Buffer): void {
  rmSync(file);
  writeFileSync(file, bytes);
}

const fileOf = (folder: string): string => join(folder, 'ledger.sqlite');

test('a missing folder is made, and the ledger opens again with everything in it', () => {
  const folder = join(testFolder(), 'a', 'b');
  const ledger = testLedger({ folder, now });
  const order = sampleOrder('order-1', now());
  good(ledger.recordPlaced(order, false));
  ledger.close();
  const again = testLedger({ folder, now });
  expect(again.setAside).toBeUndefined();
  expect(good(again.unfinishedOrder())).toEqual({ order, number: '101' });
  expect(ledger.recordVoided('order-1', 'guest_left')).toEqual({ ok: false, error: { code: 'LEDGER-UNKNOWN' } });
});

test('a closed ledger is one file, and an opened one is durable and checked by SQLite', () => {
  const folder = usedFolder();
  expect(statSync(`${fileOf(folder)}-wal`).size).toBe(0);
  const db = openDatabase(fileOf(folder));
  expect(db.number('PRAGMA user_version')).toBe(MIGRATIONS.length);
  db.close();
});

test('two kiosks cannot have one folder, and a lock file that holds rubbish is no obstacle', () => {
  const folder = testFolder();
  writeFileSync(join(folder, 'ledger.lock'), 'x'.repeat(5000));
  const first = testLedger({ folder, now });
  expect(openLedger({ folder, now })).toEqual({ ok: false, error: { code: 'LEDGER-IN-USE' } });
  first.close();
  testLedger({ folder, now });
});

describe('what the last run left open', () => {
  test('cut off before Thanx answered: voided, and its refusal is fine', () => {
    const folder = testFolder();
    const first = good(openLedger({ folder, now }));
    good(first.recordPlacing(sampleOrder('order-1', now(), { withReward: true })));
    first.close();
    const ledger = testLedger({ folder, now });
    const story = good(ledger.orderStory('order-1'))!;
    expect(story.summary.state).toBe('voided');
    expect(story.entries.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['placing', undefined],
      ['abandoned', 'cut_off'],
    ]);
    expect(story.deliveries).toMatchObject([{ kind: 'voided', state: 'pending', toleratesRefusal: true }]);
  });

  test('only the newest fresh order is come back to; stale ones are voided, money under way and the counter are kept', () => {
    const folder = testFolder();
    const first = good(openLedger({ folder, now }));
    for (const [orderId, age] of [
      ['stale', 700_000],
      ['counter', 700_000],
      ['older', 120_000],
      ['newest', 60_000],
      ['paying', 900_000],
      ['future', -86_400_000],
    ] as const) {
      good(first.recordPlaced(sampleOrder(orderId, now() - age), true));
    }
    good(first.recordLeftAtCounter('counter'));
    good(first.recordPaymentIntent('paying', 'attempt-1', sampleOrder('paying', 0).basket.total));
    first.close();
    const ledger = testLedger({ folder, now });
    expect(good(ledger.listOpenOrders()).map(({ orderId }) => orderId)).toEqual(['newest', 'counter', 'paying']);
    expect(good(ledger.unfinishedOrder())).toMatchObject({ order: { orderId: 'newest' } });
    expect(good(ledger.orderStory('stale'))?.entries.at(-1)).toMatchObject({ kind: 'voided', detail: 'guest_left' });
    good(ledger.recordVoided('newest', 'guest_left'));
    expect(good(ledger.unfinishedOrder())).toMatchObject({ order: { orderId: 'paying' }, attemptId: 'attempt-1' });
  });
});

describe('a damaged file is set aside whole and what was open in it goes on', () => {
  const damages: Record<string, (file: string) => void> = {
    truncated: (file) => truncateSync(file, 3 * 4096 + 100),
    'cut to nothing': (file) => truncateSync(file, 0),
    'cut to a few bytes': (file) => truncateSync(file, 40),
    'zero bytes': (file) => writeFileSync(file, Buffer.alloc(statSync(file).size)),
    'random bytes': (file) =>
      writeFileSync(file, Buffer.from(Array.from({ length: 50_000 }, (_, i) => (i * 31) % 251))),
    'not a database': (file) => writeFileSync(file, '{"orders": []}\n'.repeat(100)),
    'a foreign database': (file) => replace(file, readFileSync(foreignDatabase(1))),
    'a foreign database without a version': (file) => replace(file, readFileSync(foreignDatabase(0))),
  };
  test.each(Object.keys(damages))('%s', (name) => {
    const folder = usedFolder();
    damages[name]!(fileOf(folder));
    const bytes = readFileSync(fileOf(folder));
    const ledger = testLedger({ folder, now });
    expect(ledger.setAside).toMatch(/^ledger\.damaged-20260601T120000000Z\.sqlite$/);
    expect(readFileSync(join(folder, ledger.setAside!)).equals(bytes)).toBe(true);
    const number = Number(good(ledger.recordPlaced(sampleOrder('new', now()), true)).number);
    expect(number).toBeGreaterThanOrEqual(101);
    expect(good(ledger.events(9)).map(({ kind }) => kind)).toContain('ledger_set_aside');
  });

  describe('also where the kiosk is cut off in the middle of it', () => {
    const NAME = 'ledger.damaged-20260601T110000000Z.sqlite';
    const cuts: Record<string, (folder: string) => void> = {
      'while it notes what it will do': (folder) =>
        writeFileSync(join(folder, 'ledger.setting-aside'), NAME.slice(0, 20)),
      'before anything is renamed': (folder) => writeFileSync(join(folder, 'ledger.setting-aside'), NAME),
      'before the new ledger is there': (folder) => {
        writeFileSync(join(folder, 'ledger.setting-aside'), NAME);
        renameSync(fileOf(folder), join(folder, NAME));
      },
      'before the new ledger holds what was open': (folder) => {
        writeFileSync(join(folder, 'ledger.setting-aside'), NAME);
        renameSync(fileOf(folder), join(folder, NAME));
        const fresh = testFolder();
        good(openLedger({ folder: fresh, now })).close();
        writeFileSync(fileOf(folder), readFileSync(fileOf(fresh)));
      },
    };
    test.each(Object.keys(cuts))('%s', (name) => {
      const folder = usedFolder();
      const waiting = good(openLedger({ folder, now }));
      const counts = good(waiting.deliveryCounts());
      waiting.close();
      overwritePage(folder, 'events');
      const bytes = readFileSync(fileOf(folder));
      cuts[name]!(folder);
      const ledger = testLedger({ folder, now });
      expect(readFileSync(join(folder, ledger.setAside!)).equals(bytes)).toBe(true);
      expect(good(ledger.unfinishedOrder())).toMatchObject({ order: { orderId: 'order-1' } });
      expect(good(ledger.deliveryCounts())).toEqual(counts);
      ledger.close();
      const next = testLedger({ folder, now });
      expect(next.setAside).toBeUndefined();
      expect(good(next.deliveryCounts())).toEqual(counts);
      expect(readdirSync(folder).filter((file) => file.endsWith('.sqlite') && file !== 'ledger.sqlite')).toHaveLength(
        1,
      );
    });
  });

  test('a log without its database is not thrown away', () => {
    const folder = testFolder();
    writeFileSync(`${fileOf(folder)}-wal`, 'log');
    const ledger = testLedger({ folder, now });
    expect(readFileSync(join(folder, `${ledger.setAside!}-wal`), 'utf8')).toBe('log');
  });

  test('what is not finished is taken over, as far as it can be read, and the numbers go on', () => {
    const folder = usedFolder();
    const first = good(openLedger({ folder, now }));
    good(first.recordPaymentIntent('order-1', 'attempt-x', sampleOrder('x', 0).basket.total));
    const parked = good(first.dueDeliveries('sink', 1))[0]!;
    good(first.beginAttempt(parked));
    good(first.endAttempt(parked, { outcome: 'parked', failure: { kind: 'refused' } }));
    const story = good(first.orderStory('order-1'));
    first.close();
    overwritePage(folder, 'events');
    const ledger = testLedger({ folder, now });
    expect(ledger.setAside).toBeDefined();
    expect(good(ledger.unfinishedOrder())).toMatchObject({ order: { orderId: 'order-1' }, attemptId: 'attempt-x' });
    expect(good(ledger.orderStory('order-1'))).toEqual(story);
    expect(good(ledger.deliveryCounts())).toMatchObject({ pending: 5, parked: 1 });
    expect(good(ledger.recordPlaced(sampleOrder('new', now()), true)).number).toBe('107');
  });

  test('damage that no start meets is found beside the work, and the next start sets the file aside', async () => {
    const folder = usedFolder();
    overwritePage(folder, 'orders_by_time');
    const failures: string[] = [];
    const first = good(openLedger({ folder, now, onFailure: ({ code }) => failures.push(code) }));
    expect(first.setAside).toBeUndefined();
    expect(await first.checkIntegrity()).toBe('damaged');
    expect(failures).toEqual(['LEDGER-DAMAGED']);
    first.close();
    const second = testLedger({ folder, now });
    expect(second.setAside).toBeDefined();
    expect(existsSync(join(folder, 'ledger.suspect'))).toBe(false);
    expect(good(second.unfinishedOrder())).toMatchObject({ order: { orderId: 'order-1' } });
    second.close();
    expect(testLedger({ folder, now }).setAside).toBeUndefined();
  });

  test('a whole file is found whole', async () => {
    expect(await testLedger({ folder: usedFolder(), now }).checkIntegrity()).toBe('whole');
  });
});

describe('a folder that cannot be used', () => {
  test('a file in its place, or a place where nothing can be written, is read-only', () => {
    const file = join(testFolder(), 'file');
    writeFileSync(file, '');
    const readOnly = { ok: false, error: { code: 'LEDGER-READ-ONLY' } };
    expect(openLedger({ folder: file, now })).toEqual(readOnly);
    expect(openLedger({ folder: join(file, 'below'), now })).toEqual(readOnly);
    expect(openLedger({ folder: '/proc/self', now })).toEqual(readOnly);
  });

  test('the kiosk can run without one and say why', () => {
    const ledger = openLedgerOrBroken({ folder: '/proc/self', now });
    expect(ledger.broken).toEqual({ code: 'LEDGER-READ-ONLY' });
    expect(ledger.recordPlaced(sampleOrder('order-1', now()), false)).toEqual({
      ok: false,
      error: { code: 'LEDGER-READ-ONLY' },
    });
  });

  test('a newer kiosk’s file is left alone', () => {
    const folder = usedFolder();
    const db = openDatabase(fileOf(folder));
    db.exec('PRAGMA user_version = 99');
    db.close();
    const before = readFileSync(fileOf(folder));
    expect(openLedger({ folder, now })).toEqual({ ok: false, error: { code: 'LEDGER-NEWER' } });
    expect(readFileSync(fileOf(folder))).toEqual(before);
  });
});

test('a kiosk killed in the middle of writing loses nothing that was answered, and leaves no lock', () => {
  const folder = testFolder();
  copyFileSync(join(__dirname, 'testing', 'version-1.sqlite'), fileOf(folder));
  const script = `
    const Database = require(${JSON.stringify(require.resolve('libsql'))});
    const lock = new Database(${JSON.stringify(join(folder, 'ledger.lock'))});
    lock.exec('BEGIN EXCLUSIVE');
    const db = new Database(${JSON.stringify(fileOf(folder))});
    db.prepare('PRAGMA journal_mode = WAL').all();
    db.exec('PRAGMA synchronous = FULL');
    db.exec("INSERT INTO counters VALUES ('answered', 7)");
    db.exec("BEGIN; UPDATE counters SET value = 8 WHERE name = 'answered'");
    process.kill(process.pid, 'SIGKILL');
  `;
  expect(spawnSync(process.execPath, ['-e', script]).signal).toBe('SIGKILL');
  testLedger({ folder, now }).close();
  const db = openDatabase(fileOf(folder));
  expect(db.number("SELECT value FROM counters WHERE name = 'answered'")).toBe(7);
  db.close();
});
