import { expect, test } from './kiosk';
import { expectBooks } from './steps/books';
import { CHEESECAKE, add, place, review } from './steps/order';
import { payByCard } from './steps/pay';
import { scanWithUsb } from './steps/scan';
import { seeNotice, seeScreen, totalsRow, touch } from './steps/screen';
import { expectHeard, heard } from './steps/thanx';

test('a reward that expires before the order is placed is dropped with a sentence', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await scanWithUsb(app, 'maya7k2p|fiveoff4t8k');
  await seeScreen(page, 'rewards');
  await touch(page, 'Start ordering');
  await add(page, { ...CHEESECAKE, quantity: 4 });
  await review(page);
  await expect(totalsRow(page, '$5 off your order')).toContainText('−$5.00');
  await door.thanx_expire_reward({ rewardId: 'fiveoff4t8k' });
  await place(page);
  await seeNotice(page, '$5 off your order is no longer available, so we took it off.');
  await seeScreen(page, 'review');
  await expect(totalsRow(page, 'Total')).toContainText('$25.85');
  // The account is read again, and the basket without the reward is told.
  await expectHeard(door, [
    ...['token', 'account', 'checkout fiveoff4t8k', 'placed fiveoff4t8k'],
    ...['account', 'checkout'],
  ]);
  await page.getByRole('button', { name: /^You have 2 rewards to choose from/ }).click();
  await expect(page.getByRole('listitem', { name: '$5 off your order' })).toContainText('Has expired.');
  await touch(page, 'Use 20% off your order');
  await touch(page, 'Back to the menu');
  await review(page);
  await expect(totalsRow(page, '20% off your order')).toContainText('−$4.76');
  await place(page);
  await payByCard(page);
  await expectBooks(door, [{ ledger: 'billed', redemption: 'twentypct6m2', hold: 'used', discount: 476, captures: 1 }]);
});

test('a reward that was used elsewhere is dropped at the next checkout', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await scanWithUsb(app, 'maya7k2p|twentypct6m2');
  await seeScreen(page, 'rewards');
  await door.thanx_use_reward_elsewhere({ rewardId: 'twentypct6m2' });
  await touch(page, 'Start ordering');
  await add(page, CHEESECAKE);
  await seeNotice(page, '20% off your order is no longer available, so we took it off.');
  await expectHeard(door, ['token', 'account', 'checkout twentypct6m2', 'account', 'checkout']);
  await expect(page.getByRole('button', { name: /^You have 2 rewards to choose from/ })).toBeVisible();
});

test('points that moved meanwhile take the points product off', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await scanWithUsb(app, 'stella8w3q');
  await seeScreen(page, 'rewards');
  await touch(page, 'Use $3 off your order for 200 Stars');
  await touch(page, 'Start ordering');
  await add(page, { ...CHEESECAKE, quantity: 2 });
  await review(page);
  await expect(totalsRow(page, '$3 off your order')).toContainText('−$3.00');
  await door.thanx_set_points({ userId: 'stella8w3q', balance: 150 });
  await place(page);
  await seeNotice(page, 'Your points have changed, so we took $3 off your order off. You can choose again.');
  await seeScreen(page, 'review');
  await page.getByRole('button', { name: /^You have 1 reward to choose/ }).click();
  await expect(page.getByText('150', { exact: true })).toBeVisible();
  await expect(page.getByRole('listitem', { name: '$3 off your order' })).toContainText('You need 50 Stars more.');
  await expectHeard(door, [
    ...['token', 'account', 'checkout starthree6p2', 'placed starthree6p2'],
    ...['account', 'checkout'],
  ]);
});

test('another discount than shown is paid only after the guest agrees', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await scanWithUsb(app, 'maya7k2p|fiveoff4t8k');
  await seeScreen(page, 'rewards');
  await touch(page, 'Start ordering');
  await add(page, { ...CHEESECAKE, quantity: 4 });
  await review(page);
  await expect(totalsRow(page, 'Total')).toContainText('$20.42');
  await door.thanx_change_discount({ discount: '2.00' });
  await place(page);
  await seeScreen(page, 'new_total');
  await expect(page.getByText('$20.42')).toBeVisible();
  await expect(page.getByText('takes off another amount than shown before')).toBeVisible();
  expect(await door.terminal_journal()).toEqual([]);
  await page.getByRole('button', { name: /^Go on and pay/ }).click();
  await payByCard(page);
  await expect(page.getByText('Paid by card: $23.68')).toBeVisible();
  await expectBooks(door, [
    { ledger: 'billed', hold: 'used', discount: 200, total: 2368, purchase: '23.68', captures: 1 },
  ]);
});

test('a reward that takes nothing off is kept, and the next guest need not wait for the last', async ({
  startKiosk,
}) => {
  const { app, page, door } = await startKiosk();
  await scanWithUsb(app, 'maya7k2p|fiveoff4t8k');
  await seeScreen(page, 'rewards');
  await touch(page, 'Start ordering');
  await add(page, { ...CHEESECAKE, quantity: 4 });
  await door.thanx_change_discount({ discount: '0.00' });
  await review(page);
  await place(page);
  await seeScreen(page, 'reward_unconfirmed');
  await expect(page.getByText('“$5 off your order” takes nothing off this order.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden();
  await page.getByRole('button', { name: /^Go on without it/ }).click();
  const number = await payByCard(page);
  await expectBooks(door, [
    { number, ledger: 'billed', redemption: undefined, discount: 0, purchase: '25.85', captures: 1 },
  ]);
  const { rewards } = (await door.thanx_member({ userId: 'maya7k2p' }))!;
  expect(rewards.find(({ id }) => id === 'fiveoff4t8k')?.status).toBe('available');
  // Her own code, still before the scanner, takes nothing away; the next guest's begins their visit.
  await scanWithUsb(app, 'maya7k2p');
  await seeNotice(page, 'Your order is already placed');
  await seeScreen(page, 'done');
  await scanWithUsb(app, 'quinn2d6v');
  await seeScreen(page, 'rewards');
  await expect(page.getByText('m•••')).toBeHidden();
});

test('a token that runs out in the middle of an order is made again once', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await scanWithUsb(app, 'maya7k2p|fiveoff4t8k');
  await seeScreen(page, 'rewards');
  await door.thanx_expire_tokens();
  await touch(page, 'Start ordering');
  await add(page, { ...CHEESECAKE, quantity: 4 });
  await review(page);
  await expect(totalsRow(page, '$5 off your order')).toContainText('−$5.00');
  await place(page);
  await payByCard(page);
  await expectBooks(door, [{ ledger: 'billed', hold: 'used', purchase: '20.42' }]);
  await expectHeard(door, [
    ...['token', 'account', 'checkout fiveoff4t8k', 'token', 'checkout fiveoff4t8k'],
    ...['placed fiveoff4t8k', 'billed fiveoff4t8k'],
  ]);
  const refused = (await door.thanx_requests()).filter(({ status }) => status === 401);
  expect(refused).toHaveLength(1);
  expect((await heard(door)).filter((request) => request === 'token')).toHaveLength(2);
});
