import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './kiosk';
import { expectBooks } from './steps/books';
import { beginAsGuest, tapKeys } from './steps/check-in';
import { add, review } from './steps/order';
import { payByCard } from './steps/pay';
import { scanWithUsb } from './steps/scan';
import { button, seeDialog, seeScreen, totalsRow, touch } from './steps/screen';
import { expectHeard } from './steps/thanx';

test('a guest says where they eat, whom to call and what to tip, and all books have it', async ({ startKiosk }) => {
  const { app, page, door, dataFolder } = await startKiosk({
    config: {
      dining: { modes: ['eat_in', 'take_away'] },
      order_label: 'name',
      tips: { percents: [15, 20] },
    },
  });
  await scanWithUsb(app, 'maya7k2p');
  await seeScreen(page, 'rewards');
  await touch(page, 'Start ordering');
  await seeScreen(page, 'dining');
  await touch(page, 'Take away');
  await seeScreen(page, 'menu');
  await add(page, { category: 'Sides', item: 'Sea salt chips', quantity: 4 });
  await review(page);
  await expect(totalsRow(page, 'Tax')).toContainText('$0.00');
  await page.getByRole('radio', { name: 'Eat in' }).check({ force: true });
  await expect(totalsRow(page, 'Tax')).toContainText('$0.59');

  await page.getByRole('button', { name: /^Continue/ }).click();
  await seeScreen(page, 'order_label');
  await touch(page, 'Continue');
  await expect(page.getByRole('alert')).toHaveText('Please enter a name.');
  await tapKeys(page, 'Keyboard', [...'ZEB']);
  await touch(page, 'Continue');

  await seeScreen(page, 'tip');
  await expect(button(page, 'No tip $9.59 in all')).toBeVisible();
  await touch(page, '20% $1.80 · $11.39 in all');
  const number = await payByCard(page);
  await expect(page.getByText('Paid by card: $11.39')).toBeVisible();
  await expect(page.getByText('We call “Zeb” when it is ready')).toBeVisible();

  await touch(page, 'Receipt');
  const receipt = await seeDialog(page, 'Your receipt');
  for (const row of ['Order' + number, 'NameZeb', 'Tax 6.5%$0.59', 'Tip$1.80', 'Total$11.39']) {
    await expect(receipt.locator('.receipt-row').filter({ hasText: row })).toBeVisible();
  }
  await expect(receipt.getByRole('img', { name: 'QR code with the text of your receipt' })).toBeVisible();
  await door.printer_run_out_of_paper();
  await receipt.getByRole('button', { name: 'Print it' }).click();
  await expect(receipt.getByText(/^The printer is out of paper/)).toBeVisible();
  await door.printer_load_paper();
  await receipt.getByRole('button', { name: 'Print it' }).click();
  await expect(receipt.getByText('Printed. Please take it below.')).toBeVisible();
  expect(JSON.stringify(await door.printer_printed())).toContain('"left":"Total","right":"$11.39"');
  await receipt.getByRole('button', { name: 'Close' }).click();

  await expectHeard(door, ['token', 'account', 'checkout', 'placed', 'billed']);
  const billed = (await door.thanx_requests()).at(-1)?.body;
  expect(billed).toMatchObject({ subtotal: 9, payments: [{ amount: 11.39 }] });
  expect(JSON.stringify(await door.thanx_requests())).not.toContain('Zeb');
  await expectBooks(door, [
    { number, ledger: 'billed', purchase: '11.39', handed: ['paid'], total: 1139, captures: 1 },
  ]);
  expect((await door.handed_orders())[0]).toMatchObject({
    ...{ dining: 'eat_in', guest_name: 'Zeb' },
    ...{ subtotal: 900, tax: 59, tip: 180, total: 1139 },
  });
  expect(await readFile(join(dataFolder, 'training', 'kiosk.log'), 'utf8')).not.toContain('Zeb');
});

test('one thing is suggested, and staff approve an age by their PIN', async ({ startKiosk }) => {
  const { page, door } = await startKiosk();
  await beginAsGuest(page);
  const burger = { item: 'Cheeseburger', choices: ['Single', 'Medium', 'Fries'] };
  await add(page, { category: 'Burgers', ...burger });
  await touch(page, 'Review order');
  await seeScreen(page, 'suggestion');
  await expect(page.getByText('Onion rings, $4.75')).toBeVisible();
  await touch(page, 'Add it');
  const sheet = await seeDialog(page, 'Onion rings');
  await sheet.getByText('Regular', { exact: true }).click();
  await sheet.getByRole('button', { name: 'Add to order' }).click();
  await seeScreen(page, 'review');
  await touch(page, 'Add more');
  await add(page, { category: 'Drinks', item: 'Harbor lager' });
  await review(page);

  await page.getByRole('button', { name: /^Continue/ }).click();
  await seeScreen(page, 'age_check');
  await touch(page, 'Go on without it');
  await seeScreen(page, 'review');
  await expect(page.getByText('Harbor lager')).toHaveCount(0);
  await touch(page, 'Add more');
  await add(page, { category: 'Drinks', item: 'Harbor lager' });
  await review(page);
  await page.getByRole('button', { name: /^Continue/ }).click();
  await tapKeys(page, 'PIN keys', [...'1111']);
  await touch(page, 'Approve');
  await expect(page.getByText('That is not the PIN.', { exact: true })).toBeVisible();
  await tapKeys(page, 'PIN keys', [...'2468']);
  await touch(page, 'Approve');
  await payByCard(page);
  await expectBooks(door, [{ ledger: 'billed', thanx: [], handed: ['paid'], captures: 1 }]);
  const [order] = await door.handed_orders();
  expect(order?.lines.map(({ item_id }) => item_id)).toEqual(['cheeseburger', 'onion-rings', 'lager']);
});
