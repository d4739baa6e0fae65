import { readFile } from 'node:fs/promises';
import type { ElectronApplication, Locator, Page } from 'playwright/test';
import { expect, test } from './kiosk';
import { expectBooks } from './steps/books';
import { beginAsGuest } from './steps/check-in';
import { CHEESECAKE, COLESLAW, add, place, review } from './steps/order';
import { finish, orderNumber, payByCard } from './steps/pay';
import { scanWithUsb, typeAsPerson } from './steps/scan';
import { seeDialog, seeScreen, totalsRow, touch } from './steps/screen';
import {
  PIN,
  act,
  goToStaffPage,
  lockStaffConsole,
  openOrder,
  openStaffConsole,
  orderRow,
  seePinPad,
  staffConsole,
  tapCorner,
  tapPin,
  type StaffDeed,
} from './steps/staff';
import { expectLastHeard } from './steps/thanx';

const AT_COUNTER = { payment: { at_counter: true } } as const;

const TAKE_CASH: StaffDeed = {
  button: /^Take cash/,
  asks: 'paid in cash?',
  does: '$20.42 taken in cash',
  said: 'Paid in cash.',
  warns: [
    'You take $20.42 in cash. The order then counts as paid.',
    '“$5 off your order” is used up.',
    'The guest earns on this order.',
  ],
};
const HAND_OVER: StaffDeed = {
  button: /^Hand over/,
  asks: 'handed over?',
  does: 'Yes, handed over',
  said: 'Handed over.',
  warns: ['No money moves.', '“$5 off your order” stays as it is.'],
};
const REFUND: StaffDeed = {
  button: /^Refund/,
  asks: 'Refund order',
  reason: 'Wrong or missing item',
  does: 'Refund $20.42',
  said: 'Refunded.',
  warns: [
    '$20.42 goes back to the card, through this kiosk’s terminal.',
    '“$5 off your order” goes back to the guest, who can use it again.',
    'Points earned on this order are taken back.',
  ],
};
const VOID: StaffDeed = {
  button: /^Void/,
  asks: 'Void order',
  reason: 'Nobody came to pay',
  does: 'Void order',
  said: 'Voided.',
  warns: [
    'Nothing was paid, so no money moves. The order cannot be paid any more.',
    '“$5 off your order” goes back to the guest, who can use it again.',
  ],
};

/** An order of $20.42 with a reward of $5, up to where it is to be paid. */
async function orderWithReward(app: ElectronApplication, page: Page): Promise<void> {
  await seeScreen(page, 'attract');
  await scanWithUsb(app, 'maya7k2p|fiveoff4t8k');
  await seeScreen(page, 'rewards');
  await touch(page, 'Start ordering');
  await add(page, { ...CHEESECAKE, quantity: 4 });
  await review(page);
  await expect(totalsRow(page, '$5 off your order')).toContainText('−$5.00');
  await place(page);
}

/** Leaves the order to be paid at the counter. */
async function leaveForCounter(page: Page): Promise<string> {
  await seeScreen(page, 'choose_payment');
  await page.getByRole('button', { name: /^Pay at the counter/ }).click();
  await seeScreen(page, 'done');
  const number = await orderNumber(page);
  await finish(page);
  return number;
}

test('taps on the corner and the PIN open the console; leaving finds the guest’s screen untouched', async ({
  startKiosk,
}) => {
  const { page } = await startKiosk();
  // On the attract screen the taps start nobody's visit.
  await tapCorner(page);
  const pad = await seePinPad(page);
  await expect(pad.getByText('Training PIN: 2468')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(pad).toBeHidden();
  await seeScreen(page, 'attract');
  await beginAsGuest(page);
  await add(page, COLESLAW);
  await openStaffConsole(page);
  await expect(staffConsole(page)).toContainText('Nothing is open. Every order is done.');
  await lockStaffConsole(page);
  await seeScreen(page, 'menu');
  await expect(page.getByRole('button', { name: /^Review order/ })).toBeVisible();
  // Locked: the PIN is asked for again.
  await tapCorner(page);
  await seePinPad(page);
});

test('one tap in the corner starts a visit as anywhere else, too few open nothing', async ({ startKiosk }) => {
  const { page } = await startKiosk();
  await seeScreen(page, 'attract');
  await tapCorner(page, 1);
  await seeScreen(page, 'check_in');
  await touch(page, 'Order without checking in');
  await seeScreen(page, 'menu');
  await tapCorner(page, 3);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a wrong PIN slows down', async ({ startKiosk }) => {
  const { page } = await startKiosk();
  await seeScreen(page, 'attract');
  await tapCorner(page);
  const pad = await seePinPad(page);
  await tapPin(page, '1111');
  await expect(pad.getByText('That is not the PIN. Try again in 0:01.')).toBeVisible();
  await expect(pad.getByRole('button', { name: '1', exact: true })).toBeDisabled();
  await expect(pad.getByText('That is not the PIN.', { exact: true })).toBeVisible();
  await tapPin(page, '2222');
  await expect(pad.getByText('That is not the PIN. Try again in 0:02.')).toBeVisible();
  await expect(pad.getByRole('button', { name: '1', exact: true })).toBeEnabled();
  await tapPin(page, PIN);
  await expect(staffConsole(page)).toBeVisible();
});

test('an order paid in cash at the counter is billed and handed over', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk({ config: AT_COUNTER });
  await orderWithReward(app, page);
  const number = await leaveForCounter(page);
  await expectBooks(door, [{ number, ledger: 'placed', hold: 'locked', handed: ['due_at_counter'] }]);
  await openStaffConsole(page);
  await openOrder(page, 'Open', number);
  await act(page, TAKE_CASH);
  await expectBooks(door, [
    {
      number,
      ledger: 'billed',
      thanx: ['checkout', 'placed', 'billed'],
      hold: 'used',
      purchase: '20.42',
      // The same file as before, now paid.
      handed: ['paid'],
      attempts: [],
    },
  ]);
  await act(page, HAND_OVER);
  await expectBooks(door, [
    { number, ledger: 'completed', thanx: ['checkout', 'placed', 'billed', 'completed'], purchase: '20.42' },
  ]);
  // The story tells who did what, why, and what Thanx said.
  await expect(page.getByText('Training: Handed to the guest')).toBeVisible();
  const told = page.getByRole('listitem').filter({ hasText: 'To Thanx: Billed' });
  await expect(told.filter({ hasText: 'Delivered' })).toBeVisible();
});

test('a refund gives back the money, the reward and the points', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await orderWithReward(app, page);
  const number = await payByCard(page);
  await finish(page);
  await expectLastHeard(door, 'billed fiveoff4t8k');
  await openStaffConsole(page);
  await openOrder(page, 'Today', number);
  await act(page, REFUND);
  await expect(page.getByText('Nothing is left to do.')).toBeVisible();
  await expectBooks(door, [
    {
      number,
      ledger: 'refunded',
      thanx: ['checkout', 'placed', 'billed', 'refunded'],
      hold: 'given_back',
      handed: ['paid'],
      cancelled: 'refunded',
      attempts: ['approved'],
      captures: 1,
    },
  ]);
  expect(await door.terminal_journal()).toMatchObject([{ refunded: 2042 }]);
  expect(await door.thanx_member({ userId: 'maya7k2p' })).toMatchObject({
    rewards: expect.arrayContaining([expect.objectContaining({ id: 'fiveoff4t8k', status: 'available' })]),
  });
});

test('a terminal that is away refunds nothing and says so', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await orderWithReward(app, page);
  const number = await payByCard(page);
  await finish(page);
  await door.terminal_unplug();
  await openStaffConsole(page);
  await openOrder(page, 'Today', number);
  await page.getByRole('button', { name: REFUND.button }).click();
  const sheet = await seeDialog(page, REFUND.asks);
  await sheet.getByText('Not good enough', { exact: true }).click();
  await sheet.getByRole('button', { name: REFUND.does, exact: true }).click();
  await expect(sheet.getByText(/^The terminal does not answer\. No money went back\./)).toBeVisible();
  await touch(page, 'Close');
  await expectBooks(door, [{ number, ledger: 'billed', hold: 'used', captures: 1 }]);
  expect(await door.terminal_journal()).toMatchObject([{ refunded: 0 }]);
});

test('an order that nobody paid is voided, and its reward comes back', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk({ config: AT_COUNTER });
  await orderWithReward(app, page);
  const number = await leaveForCounter(page);
  await openStaffConsole(page);
  await openOrder(page, 'Open', number);
  await act(page, VOID);
  await expectBooks(door, [
    {
      number,
      ledger: 'voided',
      thanx: ['checkout', 'placed', 'voided'],
      hold: 'given_back',
      purchase: undefined,
      handed: ['due_at_counter'],
      cancelled: 'voided',
    },
  ]);
});

test('day end adds up the day and saves it', async ({ startKiosk }) => {
  const { app, page } = await startKiosk();
  await orderWithReward(app, page);
  await payByCard(page);
  await finish(page);
  await beginAsGuest(page);
  await add(page, COLESLAW);
  await review(page);
  await place(page);
  await payByCard(page);
  await finish(page);
  await openStaffConsole(page);
  await goToStaffPage(page, 'Day end');
  const day = page.getByRole('tabpanel', { name: 'Day end' });
  // $20.42 and a coleslaw of $3.25 with tax.
  await expect(day.getByText('$23.95', { exact: true })).toBeVisible();
  await expect(day.locator('dl > div').filter({ hasText: '1 × $5 off your order' })).toContainText('−$5.00');
  await touch(page, 'Save as CSV');
  await page
    .getByRole('dialog', { name: 'Save this day as a file?' })
    .getByRole('button', { name: 'Save as CSV' })
    .click();
  const saved = await page
    .getByRole('status')
    .getByText(/^Saved: /)
    .innerText();
  const csv = await readFile(saved.replace(/^Saved: /, ''), 'utf8');
  expect(csv).toContain(',sales,,,23.95');
  expect(csv).toContain(',discount,$5 off your order,1,5.00');
});

test('what Thanx refuses for good is seen, tried again by hand, and drains', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await orderWithReward(app, page);
  await seeScreen(page, 'paying');
  await door.thanx_set_fault({ kind: 'status', status: 422, endpoint: 'baskets', state: 'billed' });
  await payByCard(page);
  await finish(page);
  await openStaffConsole(page);
  await goToStaffPage(page, 'Sync');
  await expect(page.getByText('1 delivery is stuck and needs you')).toBeVisible();
  await door.thanx_clear_faults();
  await page.getByRole('button', { name: /^Try again/ }).click();
  await expect(page.getByText('Everything is delivered')).toBeVisible();
  await expectBooks(door, [{ ledger: 'billed', thanx: ['checkout', 'placed', 'billed'] }]);
});

test('devices: codes are shown by their kind and order nothing; the network is checked on demand', async ({
  startKiosk,
}) => {
  const { app, page, door } = await startKiosk({ camera: 'maya7k2p' });
  await seeScreen(page, 'attract');
  await openStaffConsole(page);
  await goToStaffPage(page, 'Devices');
  const devices = page.getByRole('tabpanel', { name: 'Devices' });
  await expect(devices.getByRole('status').getByText(/^Member code · /)).toBeVisible();
  await scanWithUsb(app, 'maya7k2p|fiveoff4t8k');
  await expect(devices.getByText('Reward code', { exact: true })).toBeVisible();
  await expect(devices.getByText('Simulated', { exact: true })).toBeVisible();
  await touch(page, 'Check network');
  await expect(devices.getByText('Reachable', { exact: true })).toHaveCount(2);
  expect(await door.thanx_requests()).toEqual([]);
  await lockStaffConsole(page);
  await seeScreen(page, 'attract');
});

test('out of order and back, the console being reached from there too', async ({ startKiosk }) => {
  const { page } = await startKiosk();
  await seeScreen(page, 'attract');
  await openStaffConsole(page);
  await goToStaffPage(page, 'System');
  await touch(page, 'Put out of order');
  await page
    .getByRole('dialog', { name: 'Put the kiosk out of order?' })
    .getByRole('button', { name: 'Put out of order' })
    .click();
  await expect(page.getByText('The kiosk is out of order now.').first()).toBeVisible();
  await lockStaffConsole(page);
  await seeScreen(page, 'out_of_order');
  await openStaffConsole(page);
  await goToStaffPage(page, 'System');
  await touch(page, 'Back in order');
  await page.getByRole('dialog', { name: 'Back in order?' }).getByRole('button', { name: 'Back in order' }).click();
  await expect(page.getByRole('status').getByText('Guests can order again.')).toBeVisible();
  await lockStaffConsole(page);
  await seeScreen(page, 'attract');
});

test('a card held to the screen makes its millimetres, and a restart keeps them', async ({ startKiosk }) => {
  const first = await startKiosk();
  const { page } = first;
  const mm = async (of: Page): Promise<string> =>
    await of.evaluate(() => document.documentElement.style.getPropertyValue('--mm'));
  await seeScreen(page, 'attract');
  await openStaffConsole(page);
  await goToStaffPage(page, 'Devices');
  await expect(page.getByText('Not measured', { exact: true })).toBeVisible();
  await touch(page, 'Measure with a card');
  const sheet = await seeDialog(page, 'Measure the screen');
  const card = sheet.getByRole('img', { name: 'A bank card, drawn' });
  const drawn = async (): Promise<number> => (await card.boundingBox())?.width ?? 0;
  expect(await drawn()).toBe(325);
  await sheet.getByRole('button', { name: 'Larger' }).click();
  expect(await drawn()).toBe(326);
  for (const _press of [1, 2, 3]) await sheet.getByRole('button', { name: 'Smaller' }).click();
  const width = 323;
  expect(await drawn()).toBe(width);
  await touch(page, 'Same size');
  await expect(page.getByText('Measured. Texts and buttons have their right size now.')).toBeVisible();
  await expect.poll(async () => await mm(page)).toBe(`${width / 85.6}px`);
  await first.kill();
  const { page: later } = await startKiosk({
    dataFolder: first.dataFolder,
    config: { screen: { pixels_per_inch: 127 } },
  });
  await seeScreen(later, 'attract');
  expect(await mm(later)).toBe(`${width / 85.6}px`);
});

test('left alone for a minute the console locks itself; a touch keeps it', async ({ startKiosk }) => {
  // Without a camera's decoder: it would be taken for dead, should the clock jump while it starts.
  const { page } = await startKiosk({ config: { check_in: { ways: ['phone', 'email'] } } });
  await seeScreen(page, 'attract');
  await page.clock.install();
  await openStaffConsole(page);
  await page.clock.fastForward(45_000);
  const warning = page.getByRole('timer');
  await expect(warning).toContainText(/Locks in 1[0-5] s/);
  await goToStaffPage(page, 'Sync');
  await expect(warning).toHaveText('');
  await page.clock.fastForward(61_000);
  await expect(staffConsole(page)).toBeHidden();
  await tapCorner(page);
  await seePinPad(page);
});

test('everything by keyboard: staff code, PIN, an order, its action', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await orderWithReward(app, page);
  const number = await payByCard(page);
  await finish(page);
  await scanWithUsb(app, 'KIOSK-STAFF');
  await seePinPad(page);
  await typeAsPerson(page, PIN);
  await page.keyboard.press('Enter');
  await expect(staffConsole(page)).toBeVisible();
  await tabTo(page, page.getByRole('radio', { name: 'Open', exact: true }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await tabTo(page, orderRow(page, number));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Hand over' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: HAND_OVER.does }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').getByText(HAND_OVER.said)).toBeVisible();
  await expectBooks(door, [{ number, ledger: 'completed' }]);
  await page.keyboard.press('Escape');
  await expect(staffConsole(page)).toBeHidden();
  await seeScreen(page, 'attract');
});

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(target).toBeFocused({ timeout: 100 });
  }, 'Tab comes to it').toPass({ intervals: [10] });
}
