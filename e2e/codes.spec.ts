import { expect, test } from './kiosk';
import { beginAsGuest } from './steps/check-in';
import { expectBooks } from './steps/books';
import { place, review } from './steps/order';
import { payByCard } from './steps/pay';
import { scanWithUsb } from './steps/scan';
import { seeNotice, seeScreen } from './steps/screen';
import { heard } from './steps/thanx';

test('scanned products of all four kinds of barcode are added', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await seeScreen(page, 'attract');
  await scanWithUsb(app, '2001000001019');
  await seeScreen(page, 'menu');
  await seeNotice(page, 'Sparkling water added');
  await scanWithUsb(app, '412345000315');
  await seeNotice(page, 'Orange juice added');
  await scanWithUsb(app, '20010171');
  await seeNotice(page, 'Sea salt chips added');
  await scanWithUsb(app, '00512301');
  await seeNotice(page, 'Ginger ale added');
  await scanWithUsb(app, '00512301');
  await review(page);
  await expect(page.getByRole('listitem', { name: '2 × Ginger ale' })).toBeVisible();
  await place(page);
  await payByCard(page);
  await expectBooks(door, [{ ledger: 'billed', thanx: [], handed: ['paid'] }]);
  const [order] = await door.handed_orders();
  expect(order?.lines.map(({ item_id, quantity }) => [item_id, quantity])).toEqual([
    ['sparkling-water', 1],
    ['orange-juice', 1],
    ['sea-salt-chips', 1],
    ['ginger-ale', 2],
  ]);
  expect(await heard(door)).toEqual([]);
});

test('any other code gets a sentence, and nothing else happens', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await beginAsGuest(page);
  const sentences: [string, RegExp][] = [
    ['2001000001018', /^That barcode could not be read/],
    ['4006381333931', /^That product is not on our menu/],
    ["maya7k2p'; drop table orders;--", /^That is not a Thanx code or a product of ours/],
    ['https://evil.example/pay', /^That is a web link/],
    // Longer than any code of Thanx.
    ['x'.repeat(210), /^That is not a Thanx code or a product of ours/],
    ['javascript:alert(1)', /^That is a web link/],
    ['maya7k2p|fiveoff4t8k|twentypct6m2', /^That is not a Thanx code or a product of ours/],
  ];
  for (const [code, sentence] of sentences) {
    await scanWithUsb(app, code);
    await seeNotice(page, sentence);
    await seeScreen(page, 'menu');
  }
  await expect(page.getByRole('button', { name: 'Review order' })).toBeDisabled();
  expect(await heard(door)).toEqual([]);
});
