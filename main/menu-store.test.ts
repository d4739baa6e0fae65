import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { SAMPLE_MENU_FILE } from '../app/testing/sample-menu';
import { good, testFolder } from './ledger/testing/harness';
import { openMenu, type MenuStore } from './menu-store';

let file: string;
let menu: MenuStore;

function write(change: { readonly price?: number; readonly soldOut?: readonly string[] }): void {
  const categories = SAMPLE_MENU_FILE.categories.map((category) => ({
    ...category,
    items: category.items.map((item) => ({
      ...item,
      price: item.id === 'fries' ? (change.price ?? item.price) : item.price,
      sold_out: change.soldOut?.includes(item.id) ?? item.sold_out,
    })),
  }));
  writeFileSync(file, JSON.stringify({ ...SAMPLE_MENU_FILE, categories }));
}

const fries = () => menu.catalog.items.fries;

beforeEach(async () => {
  file = join(testFolder(), 'menu.json');
  write({});
  menu = good(await openMenu(file));
});

test('while somebody orders, only what is sold out is taken over; the rest comes between guests', async () => {
  write({ price: 999, soldOut: ['fries'] });
  expect(await menu.refreshAvailability()).toBe('changed');
  expect(fries()).toMatchObject({ soldOut: true, price: 350 });
  expect(menu.catalog.items.lobster?.soldOut).toBe(false);
  expect(await menu.refreshAvailability()).toBe('same');
  expect(good(await menu.refresh())).toBe('changed');
  expect(fries()).toMatchObject({ soldOut: true, price: 999 });
});

test('a file that changes nothing of that, or is wrong, changes nothing', async () => {
  const { version } = menu;
  write({ price: 999 });
  expect(await menu.refreshAvailability()).toBe('same');
  writeFileSync(file, '{');
  expect(await menu.refreshAvailability()).toBe('same');
  expect(menu.version).toBe(version);
  expect((await menu.refresh()).ok).toBe(false);
});

test('what staff take off is off whatever the file says, and what the file takes off stays so', async () => {
  menu.setSoldOut({ items: ['fries'], modifiers: [{ groupId: 'sauce', modifierId: 'mayo' }] });
  expect(fries()?.soldOut).toBe(true);
  expect(menu.fromFile.items.fries?.soldOut).toBe(false);
  expect(menu.catalog.groups.sauce?.modifiers.map(({ soldOut }) => soldOut)).toEqual([false, true, false, false]);
  write({ price: 400 });
  good(await menu.refresh());
  expect(fries()).toMatchObject({ soldOut: true, price: 400 });
  menu.setSoldOut({ items: [], modifiers: [] });
  expect(fries()?.soldOut).toBe(false);
  expect(menu.catalog.items.lobster?.soldOut).toBe(true);
});

test('a guest who came while the file was being read keeps the menu', async () => {
  write({ price: 999 });
  expect(good(await menu.refresh(() => false))).toBe('same');
  expect(fries()?.price).toBe(350);
  expect(good(await menu.refresh(() => true))).toBe('changed');
});
