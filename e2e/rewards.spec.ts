import { expect, test } from './kiosk';
import { expectBooks } from './steps/books';
import { CHEESECAKE, add, place, review } from './steps/order';
import { finish, payByCard } from './steps/pay';
import { scanWithUsb } from './steps/scan';
import { button, seeDialog, seeNotice, seeScreen, totalsRow, touch } from './steps/screen';
import { expectHeard, expectLastHeard } from './steps/thanx';

const RINGS = { category: 'Sides', item: 'Onion rings', choices: ['Regular'] } as const;

test('an item reward is chosen first and comes off when its item is added', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await scanWithUsb(app, 'maya7k2p');
  await seeScreen(page, 'rewards');
  const rings = page.getByRole('listitem', { name: 'Free Onion rings' });
  await expect(rings).toContainText('Add Onion rings to use it.');
  await rings.getByRole('button', { name: 'Fine print' }).click();
  await expect(rings).toContainText('One portion of Onion rings.');
  await touch(page, 'Use Free Onion rings');
  await touch(page, 'Start ordering');
  await add(page, CHEESECAKE);
  await expectHeard(door, ['token', 'account', 'checkout']);
  await add(page, RINGS);
  await review(page);
  await expect(totalsRow(page, 'Free Onion rings')).toContainText('−$4.75');
  // Only what the reward does not cover is taxed: $5.95 at 8.625 %.
  await expect(totalsRow(page, 'Tax')).toContainText('$0.51');
  await place(page);
  await payByCard(page);
  await expect(page.getByText('Free Onion rings: $4.75 saved')).toBeVisible();
  await expectHeard(door, [
    ...['token', 'account', 'checkout', 'checkout freerings9q5'],
    ...['placed freerings9q5', 'billed freerings9q5'],
  ]);
  await expectBooks(door, [{ ledger: 'billed', hold: 'used', discount: 475, total: 646, purchase: '6.46' }]);
});

test('a reward that is almost there is mended with one touch, by an item or by another reward', async ({
  startKiosk,
}) => {
  const { app, page, door } = await startKiosk({ config: { rewards: { confirm_with_thanx: true } } });
  await scanWithUsb(app, 'maya7k2p');
  await seeScreen(page, 'rewards');
  await touch(page, 'Start ordering');
  await add(page, { ...CHEESECAKE, quantity: 3 });
  await expectHeard(door, ['token', 'account', 'checkout']);
  await page.getByRole('button', { name: /^You have 3 rewards/ }).click();
  // The dry run, once for this basket; it says what the kiosk said itself.
  await expectHeard(door, ['token', 'account', 'checkout', 'qualifying']);
  await expect(page.getByRole('listitem', { name: '$5 off your order' })).toContainText('Spend $2.15 more to use it.');
  await touch(page, 'Use $5 off your order');
  await touch(page, 'Back to the menu');
  await page.getByRole('button', { name: /^\$5 off your order Spend \$2.15 more/ }).click();
  const sheet = await seeDialog(page, 'Almost there: $5 off your order');
  await expect(sheet.getByRole('button', { name: 'Use 20% off your order' })).toBeVisible();
  await sheet.getByRole('button', { name: 'Add Ginger ale, $2.50' }).click();
  await expect(sheet).toBeHidden();
  await seeNotice(page, '$5 off your order is on your order');
  await review(page);
  await expect(totalsRow(page, '$5 off your order')).toContainText('−$5.00');
  // Free Onion rings instead: the one item that it needs, with its choices, at one touch.
  await page.getByRole('button', { name: /^\$5 off your order/ }).click();
  await page.getByRole('button', { name: 'Add Onion rings, for Free Onion rings' }).click();
  const rings = await seeDialog(page, 'Onion rings');
  // Chosen, and its item still open: the basket goes without it.
  await expectLastHeard(door, 'checkout');
  await rings.getByText('Regular', { exact: true }).click();
  await rings.getByRole('button', { name: 'Add to order' }).click();
  await seeNotice(page, 'Free Onion rings is on your order');
  await touch(page, 'Back to the menu');
  await review(page);
  await expect(totalsRow(page, 'Free Onion rings')).toContainText('−$4.75');
  await place(page);
  await payByCard(page);
  await expectBooks(door, [{ ledger: 'billed', redemption: 'freerings9q5', hold: 'used', discount: 475, captures: 1 }]);
  const [order] = await door.handed_orders();
  expect(order?.lines.map(({ item_id, quantity }) => [item_id, quantity])).toEqual([
    ['cheesecake', 3],
    ['ginger-ale', 1],
    ['onion-rings', 1],
  ]);
  await expectHeard(door, [
    ...['token', 'account', 'checkout', 'qualifying', 'checkout fiveoff4t8k', 'qualifying'],
    ...['checkout', 'checkout freerings9q5', 'placed freerings9q5', 'billed freerings9q5'],
  ]);
});

test('a points product is bought with points', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await scanWithUsb(app, 'stella8w3q');
  await seeScreen(page, 'rewards');
  const burger = page.getByRole('listitem', { name: 'Classic burger' });
  await expect(burger).toContainText('You need 160 Stars more.');
  await expect(burger.getByRole('button', { name: /^Use/ })).toBeHidden();
  await touch(page, 'Use Fries for 120 Stars');
  await touch(page, 'Start ordering');
  await add(page, { category: 'Sides', item: 'Fries', choices: ['Large', 'Ketchup'] });
  await review(page);
  // The whole portion as it was made, up to $5.00.
  await expect(totalsRow(page, 'Fries')).toContainText('−$5.00');
  await place(page);
  await payByCard(page);
  await expect(page.getByText('Your Stars are on their way to your account.')).toBeVisible();
  await expectHeard(door, [
    ...['token', 'account', 'checkout starfries3k9'],
    ...['placed starfries3k9', 'billed starfries3k9'],
  ]);
  await expectBooks(door, [{ ledger: 'billed', hold: 'used', redemption: 'starfries3k9', discount: 500 }]);
  expect(await door.thanx_member({ userId: 'stella8w3q' })).toMatchObject({ points: { trainingstars: 120 } });
});

test('the reward is changed and removed until the order is placed', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await scanWithUsb(app, 'maya7k2p|fiveoff4t8k');
  await seeScreen(page, 'rewards');
  await touch(page, 'Start ordering');
  await add(page, { ...CHEESECAKE, quantity: 4 });
  await review(page);
  await expect(totalsRow(page, '$5 off your order')).toContainText('−$5.00');
  await page.getByRole('button', { name: /^\$5 off your order/ }).click();
  await seeScreen(page, 'rewards');
  await touch(page, 'Use 20% off your order');
  await expect(button(page, 'Remove 20% off your order')).toBeVisible();
  await expect(button(page, 'Remove $5 off your order')).toBeHidden();
  await expectHeard(door, ['token', 'account', 'checkout fiveoff4t8k', 'checkout twentypct6m2']);
  await touch(page, 'Remove 20% off your order');
  await expectHeard(door, ['token', 'account', 'checkout fiveoff4t8k', 'checkout twentypct6m2', 'checkout']);
  await touch(page, 'Back to the menu');
  await review(page);
  await expect(totalsRow(page, 'Total')).toContainText('$25.85');
  await place(page);
  await payByCard(page);
  await expectBooks(door, [{ ledger: 'billed', redemption: undefined, discount: 0, purchase: '25.85' }]);
  const { rewards } = (await door.thanx_member({ userId: 'maya7k2p' }))!;
  expect(rewards.map(({ status }) => status)).toEqual(['available', 'available', 'available']);
  await expectHeard(door, [
    ...['token', 'account', 'checkout fiveoff4t8k', 'checkout twentypct6m2', 'checkout'],
    ...['placed', 'billed'],
  ]);
});

test('who has nothing to use is told so, earns, and leaves nothing behind', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await scanWithUsb(app, 'quinn2d6v');
  await seeScreen(page, 'rewards');
  await expect(page.getByRole('heading', { name: 'You are on your way' })).toBeVisible();
  await touch(page, 'Start ordering');
  await add(page, CHEESECAKE);
  await expectHeard(door, ['token', 'account', 'checkout']);
  await review(page);
  await place(page);
  await payByCard(page);
  await expect(page.getByText('What you earned is on its way to your account.')).toBeVisible();
  await finish(page);
  await expectBooks(door, [{ ledger: 'billed', redemption: undefined, purchase: '6.46' }]);
  await expectHeard(door, ['token', 'account', 'checkout', 'placed', 'billed']);
  expect(await page.locator('body').innerText()).not.toContain('•••');
});

test('a reward code of a reward that this guest does not have, or cannot use, says so', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await scanWithUsb(app, 'noah4r9x|fiveoff4t8k');
  await seeScreen(page, 'rewards');
  await seeNotice(page, 'That reward is not in your account.');
  await scanWithUsb(app, 'noah4r9x|uptown5c3n');
  await seeNotice(page, '$6 off at Uptown cannot be used now. Not at this location.');
  await scanWithUsb(app, 'noah4r9x|late2h7v');
  await seeNotice(page, '$4 off, since last week cannot be used now. Has expired.');
  await expect(page.getByText('Chosen', { exact: true })).toBeHidden();
  await expectHeard(door, ['token', 'account']);
});
