import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { PublicStatus } from '../app/session/public-status';
import { SAMPLE_MENU_FILE } from '../app/testing/sample-menu';
import { LOOKS_EVERY_MS, startAvailabilityWatch, type AvailabilityWatch } from './availability-watch';
import { good, testFolder } from './ledger/testing/harness';
import { openMenu, type MenuStore } from './menu-store';
import { openSoldOutBook, type SoldOutBook } from './sold-out-book';
import { createFakeClock, type FakeClock } from './testing/fake-clock';

let clock: FakeClock;
let menu: MenuStore;
let book: SoldOutBook;
let watch: AvailabilityWatch;
let screen: PublicStatus['content']['screen'];
let today: string;
let file: string;
const report = vi.fn(() => true);
const refreshMenu = vi.fn(() => Promise.resolve());

beforeEach(async () => {
  const folder = testFolder();
  file = join(folder, 'menu.json');
  writeFileSync(file, JSON.stringify(SAMPLE_MENU_FILE));
  clock = createFakeClock();
  menu = good(await openMenu(file));
  today = '2026-06-01';
  book = openSoldOutBook({ folder, today: () => today, resetsDaily: true });
  book.set({ itemId: 'rings' }, true);
  screen = 'menu';
  report.mockClear();
  refreshMenu.mockClear();
  watch = startAvailabilityWatch({
    ...{ menu, book, clock, refreshMenu },
    session: () => ({
      report,
      refreshStatus: () => undefined,
      status: () => ({ content: { screen } }) as PublicStatus,
    }),
  });
  onTestFinished(() => watch.stop());
});

const isGone = (itemId: string): boolean | undefined => menu.catalog.items[itemId]?.soldOut;

test('what staff had marked is sold out from the start, and what they mark at once', () => {
  expect(isGone('rings')).toBe(true);
  book.set({ itemId: 'fries' }, true);
  watch.changed();
  expect(isGone('fries')).toBe(true);
  expect(report).toHaveBeenCalledExactlyOnceWith({ type: 'availability_changed' });
});

test('the menu file is looked at again and again, and a visit is told of what it says is sold out', async () => {
  clock.advance(LOOKS_EVERY_MS);
  await vi.waitFor(() => expect(clock.pending()).toBe(1));
  expect(report).not.toHaveBeenCalled();
  const categories = SAMPLE_MENU_FILE.categories.map((category) => ({
    ...category,
    items: category.items.map((item) => ({ ...item, sold_out: item.sold_out || item.id === 'fries' })),
  }));
  writeFileSync(file, JSON.stringify({ ...SAMPLE_MENU_FILE, categories }));
  clock.advance(LOOKS_EVERY_MS);
  await vi.waitFor(() => expect(report).toHaveBeenCalledOnce());
  expect(isGone('fries')).toBe(true);
  expect(refreshMenu).not.toHaveBeenCalled();
});

test('between guests the whole file is taken over', () => {
  screen = 'attract';
  clock.advance(LOOKS_EVERY_MS);
  expect(refreshMenu).toHaveBeenCalledOnce();
});

test('a new day puts everything back', () => {
  today = '2026-06-02';
  clock.advance(LOOKS_EVERY_MS);
  expect(isGone('rings')).toBe(false);
  expect(report).toHaveBeenCalledExactlyOnceWith({ type: 'availability_changed' });
});
