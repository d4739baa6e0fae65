import { expect, test } from './kiosk';
import { beginAsGuest } from './steps/check-in';
import { expectBooks } from './steps/books';
import { COLESLAW, SLIDER, add, place, review } from './steps/order';
import { payByCard } from './steps/pay';
import { scanWithUsb } from './steps/scan';
import { button, money, seeDialog, seeScreen, totalsRow, touch } from './steps/screen';
import { expectHeard, heard, itemsOf } from './steps/thanx';

test('twenty quick taps are at once on the screen and at most two calls', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await scanWithUsb(app, 'quinn2d6v');
  await seeScreen(page, 'rewards');
  await touch(page, 'Start ordering');
  await add(page, COLESLAW);
  await expectHeard(door, ['token', 'account', 'checkout']);
  await page.getByRole('button', { name: /^Show your order/ }).click();
  const order = await seeDialog(page, 'Your order');
  const more = button(page, 'One more Coleslaw');
  // Once it stands still, touches need not look for it any more.
  await more.click({ trial: true });
  const box = (await more.boundingBox())!;
  for (let tap = 0; tap < 20; tap++) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(order.getByRole('listitem', { name: '21 × Coleslaw' })).toBeVisible();
  await expect(totalsRow(page, 'Subtotal')).toContainText(money(21 * COLESLAW.price));
  await expect.poll(async () => (await itemsOf(door, 'checkout')).at(-1)?.length).toBe(21);
  await order.getByRole('button', { name: 'Review order' }).click();
  await seeScreen(page, 'review');
  await place(page);
  await payByCard(page);
  await expectBooks(door, [{ ledger: 'billed', thanx: ['checkout', 'placed', 'billed'] }]);
  const checkouts = (await heard(door)).filter((request) => request === 'checkout');
  expect(checkouts.length, 'one for the first portion, at most two for the taps').toBeLessThanOrEqual(3);
});

test('choices are asked for, priced, changed and handed to the kitchen', async ({ startKiosk }) => {
  const { page, door } = await startKiosk();
  await beginAsGuest(page);
  await page.getByRole('tab', { name: 'Sides' }).click();
  await button(page, 'Fries, $3.95, 380 Cal').click();
  const sheet = page.getByRole('dialog', { name: 'Fries', exact: true });
  await sheet.getByRole('button', { name: 'Add to order' }).click();
  await expect(sheet.getByRole('alert')).toHaveText('Please choose here first: Portion');
  for (const choice of ['Large', 'House sauce', 'Ketchup', 'Ranch']) {
    await sheet.getByText(choice, { exact: true }).click();
  }
  // Two sauces are included, and the dearest are: the ketchup is what is paid for.
  await expect(sheet.getByRole('button', { name: 'Add to order' })).toContainText('$6.20');
  await sheet.getByRole('button', { name: 'Add to order' }).click();
  await add(page, { ...COLESLAW, quantity: 2 });
  await review(page);
  await expect(page.getByRole('listitem', { name: '1 × Fries' })).toContainText(
    'Large · House sauce · Ketchup · Ranch',
  );
  await touch(page, 'Change Fries');
  await sheet.getByText('Regular', { exact: true }).click();
  await sheet.getByText('Ketchup', { exact: true }).click();
  await sheet.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('listitem', { name: '1 × Fries' })).toContainText('$3.95');
  await touch(page, 'One less Coleslaw');
  await touch(page, 'Remove Coleslaw');
  await expect(page.getByRole('listitem', { name: /Coleslaw/ })).toBeHidden();
  await expect(totalsRow(page, 'Total')).toContainText('$4.29');
  await place(page);
  await payByCard(page);
  await expectBooks(door, [{ ledger: 'billed', total: 429, handed: ['paid'] }]);
  const [order] = await door.handed_orders();
  expect(order?.lines).toMatchObject([
    {
      item_id: 'fries',
      categories: ['Sides'],
      quantity: 1,
      total: 395,
      modifiers: [
        { modifier_id: 'portion-regular', price: 0 },
        { modifier_id: 'sauce-house', price: 0 },
        { modifier_id: 'sauce-ranch', price: 0 },
      ],
    },
  ]);
});

test('what is sold out cannot be added, and an emptied order leads back to the menu', async ({ startKiosk }) => {
  const { page } = await startKiosk();
  await beginAsGuest(page);
  await page.getByRole('tab', { name: 'Sweets' }).click();
  await expect(page.getByRole('button', { name: /^Apple pie.*sold out/i })).toBeDisabled();
  await add(page, SLIDER);
  await review(page);
  await touch(page, 'Remove Mini slider');
  await seeScreen(page, 'menu');
  await expect(button(page, 'Review order')).toBeDisabled();
});

test('a guest starts over only after a second thought, and the next one finds nothing', async ({ startKiosk }) => {
  const { app, page } = await startKiosk();
  await scanWithUsb(app, 'maya7k2p|twentypct6m2');
  await seeScreen(page, 'rewards');
  await touch(page, 'Start ordering');
  await add(page, SLIDER);
  await touch(page, 'Start over');
  await (await seeDialog(page, 'Start over?')).getByRole('button', { name: 'Keep ordering' }).click();
  await expect(page.getByRole('button', { name: /^Show your order: 1 item/ })).toBeVisible();
  await touch(page, 'Start over');
  await (await seeDialog(page, 'Start over?')).getByRole('button', { name: 'Start over' }).click();
  await beginAsGuest(page);
  await expect(button(page, 'Review order')).toBeDisabled();
  await expect(page.getByText('Check in for rewards')).toBeVisible();
});
