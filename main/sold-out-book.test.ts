import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { testFolder } from './ledger/testing/harness';
import { openSoldOutBook, SOLD_OUT_FILE, type SoldOutBook } from './sold-out-book';

const TRUFFLE = { groupId: 'sauce', modifierId: 'truffle' };
let folder: string;
let today: string;

beforeEach(() => {
  folder = testFolder();
  today = '2026-06-01';
});

const open = (resetsDaily = true): SoldOutBook => openSoldOutBook({ folder, today: () => today, resetsDaily });

test('what is sold out stays so over a restart, until it is back', () => {
  const book = open();
  expect(book.set({ itemId: 'fries' }, true)).toBe(true);
  book.set({ itemId: 'fries' }, true);
  book.set(TRUFFLE, true);
  expect(open().soldOut()).toMatchObject({ items: ['fries'], modifiers: [TRUFFLE] });
  open().set({ itemId: 'fries' }, false);
  expect(open().soldOut()).toMatchObject({ items: [], modifiers: [TRUFFLE] });
});

test('a new day begins with a whole menu', () => {
  open().set({ itemId: 'fries' }, true);
  const book = open();
  expect(book.turnPage()).toBe(false);
  today = '2026-06-02';
  expect(book.turnPage()).toBe(true);
  expect(book.turnPage()).toBe(false);
  expect(open().soldOut()).toMatchObject({ items: [], modifiers: [] });
});

test('or does not, where the store wants it so', () => {
  open(false).set({ itemId: 'fries' }, true);
  today = '2026-07-01';
  const book = open(false);
  expect(book.turnPage()).toBe(false);
  expect(book.soldOut().items).toEqual(['fries']);
});

test.each(['', '{', '[]', '{"day":7}', '{"day":"2026-06-01","items":[1],"modifiers":[]}'])(
  'a damaged file, %j, counts as empty',
  (text) => {
    writeFileSync(join(folder, SOLD_OUT_FILE), text);
    expect(open().soldOut()).toMatchObject({ items: [], modifiers: [] });
    open().set({ itemId: 'fries' }, true);
    expect(readFileSync(join(folder, SOLD_OUT_FILE), 'utf8')).toContain('fries');
  },
);

test('a disk that takes nothing is said, and it holds all the same', () => {
  const book = openSoldOutBook({ folder: join(folder, 'none'), today: () => today, resetsDaily: true });
  expect(book.set({ itemId: 'fries' }, true)).toBe(false);
  expect(book.soldOut().items).toEqual(['fries']);
});
