import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Kiosk } from './kiosk';
import { beginAsGuest } from './steps/check-in';
import { expectBooks } from './steps/books';
import { add, place, review } from './steps/order';
import { payByCard } from './steps/pay';
import { scanWithUsb } from './steps/scan';
import { button, seeDialog, seeScreen, touch } from './steps/screen';

const SOUP = { id: 'soup', name: { en: 'Tomato soup' }, price: 500 };
const TEA = {
  id: 'tea',
  name: { en: 'Tea' },
  price: 300,
  barcodes: ['4006381333931'],
  modifier_groups: ['milk'],
};

test('the menu is read again between guests, and a wrong file keeps the last good one', async ({ startKiosk }) => {
  const kiosk = await startKiosk({
    config: { menu: 'shop/menu.json', merchant_name: 'Corner shop' },
    files: { 'shop/menu.json': menuOf([SOUP]) },
  });
  const { page } = kiosk;
  await expect(page.getByText('Corner shop')).not.toHaveCount(0);
  await beginAsGuest(page);
  await expect(button(page, 'Tomato soup, $5.00')).toBeVisible();

  // A new file waits for the next guest.
  await writeFile(menuFile(kiosk), menuOf([{ ...SOUP, price: 550 }, TEA]));
  await add(page, { item: 'Tomato soup' });
  await expect(page.getByRole('button', { name: /^Tomato soup, \$5\.00/ })).toBeVisible();
  await startOver(kiosk);
  await beginAsGuest(page);
  await expect(button(page, 'Tomato soup, $5.50')).toBeVisible();

  await writeFile(menuFile(kiosk), '{\n  "name": { "en": "Broken" },\n  "categories": 7\n}');
  await startOver(kiosk);
  await expect.poll(() => menuComplaints(kiosk)).toEqual([expect.stringContaining('line 3: categories')]);
  await beginAsGuest(page);
  await expect(button(page, 'Tomato soup, $5.50')).toBeVisible();
  await expect(button(page, 'Tea, $3.00')).toBeVisible();
});

test('a scanned product with choices opens them', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk({
    config: { menu: 'menu.json' },
    files: { 'menu.json': menuOf([TEA]) },
  });
  await scanWithUsb(app, '4006381333931');
  const sheet = await seeDialog(page, 'Tea');
  await sheet.getByText('Oat', { exact: true }).click();
  await sheet.getByRole('button', { name: 'Add to order' }).click();
  await review(page);
  await place(page);
  await payByCard(page);
  await expectBooks(door, [{ ledger: 'billed', total: 375, handed: ['paid'] }]);
});

function menuOf(items: readonly object[]): string {
  return JSON.stringify({
    name: { en: 'Corner shop' },
    tax_classes: [{ id: 'food', rate_percent: 7 }],
    modifier_groups: [
      {
        id: 'milk',
        name: { en: 'Milk' },
        min: 1,
        max: 1,
        modifiers: [
          { id: 'cow', name: { en: 'Cow' } },
          { id: 'oat', name: { en: 'Oat' }, price: 50 },
        ],
      },
    ],
    categories: [{ id: 'all', name: { en: 'All' }, tax_class: 'food', items }],
  });
}

function menuFile({ folder }: Kiosk): string {
  return join(folder, 'shop', 'menu.json');
}

async function startOver({ page }: Kiosk): Promise<void> {
  await touch(page, 'Start over');
  await (await seeDialog(page, 'Start over?')).getByRole('button', { name: 'Start over' }).click();
  await seeScreen(page, 'attract');
}

async function menuComplaints({ trainingFolder }: Kiosk): Promise<string[]> {
  const log = await readFile(join(trainingFolder, 'kiosk.log'), 'utf8');
  const events = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly event: string; readonly why?: string });
  return events.flatMap(({ event, why }) => (event === 'menu_refused' && why !== undefined ? [why] : []));
}
