import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from './database';
import { checkTables, migrate, MIGRATIONS } from './migrations';
import { good, testFolder, testLedger } from './testing/harness';
import { sampleOrder } from './testing/orders';

const at = Date.UTC(2026, 5, 1, 12);
const fixtures = readdirSync(join(__dirname, 'testing')).filter((name) => name.endsWith('.sqlite'));

test('there is a file of every version that a kiosk may hold', () => {
  expect(fixtures.sort()).toEqual(MIGRATIONS.map((_, index) => `version-${index + 1}.sqlite`));
});

test.each(fixtures)('%s opens with everything in it', (fixture) => {
  const folder = testFolder();
  copyFileSync(join(__dirname, 'testing', fixture), join(folder, 'ledger.sqlite'));
  const ledger = testLedger({ folder, now: () => at + 60_000 });
  expect(ledger.setAside).toBeUndefined();
  expect(good(ledger.listOrders()).map(({ orderId, number, state }) => [orderId, number, state])).toEqual([
    ['order-paying', '104', 'placed'],
    ['order-counter', '103', 'placed'],
    ['order-voided', '102', 'voided'],
    ['order-reward', '101', 'billed'],
  ]);
  expect(good(ledger.unfinishedOrder())).toEqual({
    order: sampleOrder('order-paying', at),
    number: '104',
    attemptId: 'attempt-3',
  });
  const story = good(ledger.orderStory('order-reward'))!;
  expect(story.order).toEqual(sampleOrder('order-reward', at, { withReward: true }));
  expect(story.payments.map(({ state }) => state)).toEqual(['failed', 'approved']);
  expect(good(ledger.deliveryCounts())).toMatchObject({ pending: 3, parked: 1 });
  const version = Number(/\d+/.exec(fixture));
  expect(good(ledger.orderStory('order-counter'))!.order).toMatchObject(
    version < 3 ? { basket: { tip: 0 } } : { dining: 'eat_in', label: { kind: 'table', text: '12' } },
  );
  expect(good(ledger.recordPlaced(sampleOrder('new', at), true)).number).toBe('105');
});

test('a migration that fails leaves the version before it', () => {
  const db = openDatabase(join(testFolder(), 'ledger.sqlite'));
  expect(() => migrate(db, [...MIGRATIONS, 'CREATE TABLE extra (a TEXT) STRICT; SELECT nonsense;'])).toThrow();
  expect(db.number('PRAGMA user_version')).toBe(MIGRATIONS.length);
  expect(db.number("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'")).toBe(0);
  checkTables(db);
  migrate(db, [...MIGRATIONS, 'CREATE TABLE extra (a TEXT) STRICT']);
  expect(db.number('PRAGMA user_version')).toBe(MIGRATIONS.length + 1);
  db.close();
});
