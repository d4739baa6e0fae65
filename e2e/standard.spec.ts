import { expect, test } from './kiosk';
import { expectBooks } from './steps/books';
import { CHEESECAKE, add, place, review } from './steps/order';
import { payByCard } from './steps/pay';
import { scanWithUsb } from './steps/scan';
import { seeNotice, seeScreen, totalsRow, touch } from './steps/screen';
import { expectHeard, itemsOf } from './steps/thanx';

test('the standard journey asks Thanx exactly what it must, up to the next guest', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk({ config: { timeouts: { done_seconds: 4 } } });
  await seeScreen(page, 'attract');
  await scanWithUsb(app, 'maya7k2p|fiveoff4t8k');
  await seeScreen(page, 'rewards');
  await seeNotice(page, /^\$5 off your order is chosen/);
  await expect(page.getByText('m•••@e•••.com', { exact: true })).toBeVisible();
  await touch(page, 'Start ordering');
  await add(page, { ...CHEESECAKE, quantity: 4 });
  await review(page);
  await expect(totalsRow(page, 'Subtotal')).toContainText('$23.80');
  await expect(totalsRow(page, '$5 off your order')).toContainText('−$5.00');
  await expect(totalsRow(page, 'Tax')).toContainText('$1.62');
  await expect(totalsRow(page, 'Total')).toContainText('$20.42');
  await place(page);
  const number = await payByCard(page);
  await expect(page.getByText('$5 off your order: $5.00 saved')).toBeVisible();
  await expect(page.getByText('Paid by card: $20.42')).toBeVisible();
  await seeScreen(page, 'attract');
  await expectHeard(door, ['token', 'account', 'checkout fiveoff4t8k', 'placed fiveoff4t8k', 'billed fiveoff4t8k']);
  for (const state of ['checkout', 'placed', 'billed']) {
    expect(await itemsOf(door, state), 'each call carries the whole basket').toEqual([Array(4).fill('cheesecake')]);
  }
  await expectBooks(door, [
    {
      number,
      ledger: 'billed',
      thanx: ['checkout', 'placed', 'billed'],
      hold: 'used',
      purchase: '20.42',
      handed: ['paid'],
      total: 2042,
      discount: 500,
      attempts: ['approved'],
      captures: 1,
    },
  ]);
});
