import { expect, test } from './kiosk';
import { begin } from './steps/check-in';
import { expectBooks } from './steps/books';
import { CHEESECAKE, COLESLAW, add, place, review } from './steps/order';
import { finish, payByCard } from './steps/pay';
import { scanWithUsb } from './steps/scan';
import { seeDialog, seeScreen, totalsRow, touch } from './steps/screen';
import { expectHeard, expectLastHeard, heard } from './steps/thanx';

test('Thanx is down at check-in: the guest orders, and checks in later', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await door.thanx_set_fault({ kind: 'outage' });
  await begin(page);
  await scanWithUsb(app, 'maya7k2p');
  const dialog = await seeDialog(page, 'That did not work');
  await expect(dialog).toContainText('We cannot reach Thanx right now.');
  await dialog.getByRole('button', { name: 'Order without checking in' }).click();
  await seeScreen(page, 'menu');
  await add(page, CHEESECAKE);
  await door.thanx_clear_faults();
  await scanWithUsb(app, 'maya7k2p|twentypct6m2');
  await review(page);
  await expect(totalsRow(page, '20% off your order')).toContainText('−$1.19');
  await place(page);
  await payByCard(page);
  await expectBooks(door, [{ ledger: 'billed', hold: 'used', discount: 119, captures: 1 }]);
  await expectHeard(door, [
    ...['token', 'account', 'checkout twentypct6m2'],
    ...['placed twentypct6m2', 'billed twentypct6m2'],
  ]);
});

test('Thanx does not answer a checkout: the reward comes off when ordering, at a total the guest confirms', async ({
  startKiosk,
}) => {
  const { app, page, door } = await startKiosk();
  await scanWithUsb(app, 'maya7k2p|twentypct6m2');
  await seeScreen(page, 'rewards');
  await touch(page, 'Start ordering');
  await door.thanx_set_fault({ kind: 'garbage', endpoint: 'baskets', state: 'checkout' });
  await add(page, CHEESECAKE);
  await expect(page.getByText('Comes off when you order')).toBeVisible();
  await review(page);
  await expect(totalsRow(page, '20% off your order')).toContainText('Comes off when you order');
  await expect(totalsRow(page, 'Total')).toContainText('$6.46');
  await place(page);
  await seeScreen(page, 'new_total');
  await expect(page.getByText('$6.46')).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: '$5.17' })).toBeVisible();
  await page.getByRole('button', { name: /^Go on and pay/ }).click();
  await payByCard(page);
  await expectBooks(door, [{ ledger: 'billed', hold: 'used', discount: 119, total: 517, captures: 1 }]);
});

test('a slow Thanx: the discount is pending, the order can be placed all the same', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await scanWithUsb(app, 'maya7k2p');
  await seeScreen(page, 'rewards');
  await touch(page, 'Start ordering');
  await add(page, CHEESECAKE);
  await expectHeard(door, ['token', 'account', 'checkout']);
  await review(page);
  await door.thanx_set_fault({ kind: 'delay', ms: 4500, endpoint: 'baskets', state: 'checkout' });
  await scanWithUsb(app, 'maya7k2p|twentypct6m2');
  await expect(totalsRow(page, '20% off your order').getByRole('status')).toHaveAccessibleName(
    'Working out your reward',
  );
  await expect(totalsRow(page, 'Total')).toContainText('$6.46');
  await expectLastHeard(door, 'checkout twentypct6m2');
  await place(page);
  await seeScreen(page, 'placing');
  // It locks the reward only after the checkout that is under way, and then asks about the total that nobody has seen.
  await seeScreen(page, 'new_total');
  await page.getByRole('button', { name: /^Go on and pay/ }).click();
  await payByCard(page);
  await expectBooks(door, [{ ledger: 'billed', hold: 'used', discount: 119, captures: 1 }]);
  await expectHeard(door, [
    ...['token', 'account', 'checkout', 'checkout twentypct6m2'],
    ...['placed twentypct6m2', 'billed twentypct6m2'],
  ]);
});

test('Thanx is down when placing: the order goes on without the reward, and is told to Thanx later', async ({
  startKiosk,
}) => {
  const { app, page, door } = await startKiosk();
  await scanWithUsb(app, 'maya7k2p|fiveoff4t8k');
  await seeScreen(page, 'rewards');
  await touch(page, 'Start ordering');
  await add(page, { ...CHEESECAKE, quantity: 4 });
  await review(page);
  await expect(totalsRow(page, '$5 off your order')).toContainText('−$5.00');
  await door.thanx_set_fault({ kind: 'outage' });
  await place(page);
  await seeScreen(page, 'reward_unconfirmed');
  await expect(page.getByText('We cannot reach Thanx for “$5 off your order”')).toBeVisible();
  await page.getByRole('button', { name: /^Go on without it/ }).click();
  await payByCard(page);
  await expect(page.getByText('Paid by card: $25.85')).toBeVisible();
  await finish(page);
  await expectBooks(door, [{ ledger: 'billed', thanx: ['checkout'], handed: ['paid'], discount: 0, captures: 1 }]);
  await door.thanx_clear_faults();
  await expectBooks(
    door,
    [{ ledger: 'billed', thanx: ['checkout', 'placed', 'billed'], redemption: undefined, purchase: '25.85' }],
    40_000,
  );
  const { rewards } = (await door.thanx_member({ userId: 'maya7k2p' }))!;
  expect(rewards.find(({ id }) => id === 'fiveoff4t8k')?.status).toBe('available');
});

test('Thanx is back on the second try: the reward is locked once, although the first answer was lost', async ({
  startKiosk,
}) => {
  const { app, page, door } = await startKiosk();
  await scanWithUsb(app, 'maya7k2p|fiveoff4t8k');
  await seeScreen(page, 'rewards');
  await touch(page, 'Start ordering');
  await add(page, { ...CHEESECAKE, quantity: 4 });
  await review(page);
  await expect(totalsRow(page, '$5 off your order')).toContainText('−$5.00');
  // One try and its retry.
  await door.thanx_set_fault({ kind: 'answer_lost', endpoint: 'baskets', state: 'placed', times: 2 });
  await place(page);
  await seeScreen(page, 'reward_unconfirmed');
  await touch(page, 'Try again');
  await payByCard(page);
  await expectBooks(door, [
    {
      ledger: 'billed',
      thanx: ['checkout', 'placed', 'billed'],
      hold: 'used',
      discount: 500,
      purchase: '20.42',
      captures: 1,
    },
  ]);
  expect((await heard(door)).filter((request) => request === 'placed fiveoff4t8k')).toHaveLength(3);
});

test('too many requests: a guest is asked to wait a moment, a checkout waits by itself', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await begin(page);
  await door.thanx_set_fault({ kind: 'status', status: 429, endpoint: 'token', times: 2 });
  await scanWithUsb(app, 'maya7k2p|twentypct6m2');
  const dialog = await seeDialog(page, 'That did not work');
  await expect(dialog).toContainText('Many people are checking in right now.');
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await scanWithUsb(app, 'maya7k2p|twentypct6m2');
  await seeScreen(page, 'rewards');
  await touch(page, 'Start ordering');
  await door.thanx_set_fault({ kind: 'status', status: 429, endpoint: 'baskets', times: 1 });
  await add(page, COLESLAW);
  await review(page);
  await expect(totalsRow(page, '20% off your order')).toContainText('−$0.65');
  await expectHeard(door, [
    ...['token', 'token', 'token', 'account'],
    ...['checkout twentypct6m2', 'checkout twentypct6m2'],
  ]);
});
