import { expect, test } from './kiosk';
import { beginAsGuest } from './steps/check-in';
import { expectBooks } from './steps/books';
import { CHEESECAKE, COLESLAW, add, place, review } from './steps/order';
import { atTerminal, finish, orderNumber, payByCard, retryByCard } from './steps/pay';
import { scanWithUsb } from './steps/scan';
import { seeNotice, seeScreen, totalsRow, touch } from './steps/screen';
import { expectHeard } from './steps/thanx';

test('declined, cancelled, timed out, declined again, approved: one order, charged once', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await scanWithUsb(app, 'maya7k2p|twentypct6m2');
  await seeScreen(page, 'rewards');
  await touch(page, 'Start ordering');
  await add(page, CHEESECAKE);
  await review(page);
  await expect(totalsRow(page, '20% off your order')).toContainText('−$1.19');
  await place(page);
  await atTerminal(page, 'Present declined card');
  await expect(page.getByRole('heading', { name: 'Your card was declined' })).toBeVisible();
  await expect(page.getByText('Nothing was charged, and your order is kept.')).toBeVisible();
  await retryByCard(page);
  await atTerminal(page, 'Press cancel');
  await expect(page.getByRole('heading', { name: 'Payment cancelled' })).toBeVisible();
  await retryByCard(page);
  await seeScreen(page, 'paying');
  await door.terminal_let_time_out();
  await expect(page.getByRole('heading', { name: 'No card was presented' })).toBeVisible();
  // A code now changes nothing: the order is placed.
  await scanWithUsb(app, 'maya7k2p|freerings9q5');
  await seeNotice(page, 'Your order is already placed, so it cannot change now.');
  await retryByCard(page);
  await atTerminal(page, 'Present declined card');
  await retryByCard(page);
  const number = await payByCard(page);
  await expectBooks(door, [
    {
      number,
      ledger: 'billed',
      thanx: ['checkout', 'placed', 'billed'],
      hold: 'used',
      handed: ['paid'],
      attempts: ['declined', 'cancelled', 'timed_out', 'declined', 'approved'],
      captures: 1,
    },
  ]);
  await expectHeard(door, [
    ...['token', 'account', 'checkout twentypct6m2'],
    ...['placed twentypct6m2', 'billed twentypct6m2'],
  ]);
});

test('a lost answer is asked for, never charged again', async ({ startKiosk }) => {
  const { page, door } = await startKiosk();
  await beginAsGuest(page);
  await add(page, COLESLAW);
  await review(page);
  await place(page);
  await door.terminal_lose_next_answer();
  await atTerminal(page, 'Present card');
  await expect(page.getByRole('heading', { name: 'Making sure of your payment…' })).toBeVisible();
  await expect(page.getByText('You will not be charged twice.')).toBeVisible();
  await seeScreen(page, 'done');
  await expectBooks(door, [{ ledger: 'billed', handed: ['paid'], attempts: ['approved'], captures: 1 }]);
});

test('a terminal that was unplugged amid a payment leaves it to staff; before one, nothing is charged', async ({
  startKiosk,
}) => {
  const { page, door } = await startKiosk();
  await beginAsGuest(page);
  await add(page, COLESLAW);
  await review(page);
  await door.terminal_unplug();
  await place(page);
  await expect(page.getByRole('heading', { name: 'The card terminal does not answer' })).toBeVisible();
  await door.terminal_plug_in();
  await retryByCard(page);
  await atTerminal(page, 'Unplug');
  await expect(page.getByRole('heading', { name: 'Making sure of your payment…' })).toBeVisible();
  await seeScreen(page, 'payment_unclear', 20_000);
  const number = await orderNumber(page);
  await touch(page, 'I have spoken to staff');
  await seeScreen(page, 'attract');
  await expectBooks(door, [{ number, ledger: 'placed', handed: [], captures: 0 }]);
});

test('a cancelled order is voided, and its reward is free again', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await scanWithUsb(app, 'maya7k2p|fiveoff4t8k');
  await seeScreen(page, 'rewards');
  await touch(page, 'Start ordering');
  await add(page, { ...CHEESECAKE, quantity: 4 });
  await review(page);
  await expect(totalsRow(page, '$5 off your order')).toContainText('−$5.00');
  await place(page);
  await seeScreen(page, 'paying');
  await touch(page, 'Cancel payment');
  await expect(page.getByRole('heading', { name: 'Payment cancelled' })).toBeVisible();
  await touch(page, 'Cancel order');
  await seeScreen(page, 'cancelled');
  await expect(page.getByText('Nothing was charged, and your reward stays yours.')).toBeVisible();
  await finish(page);
  await expectBooks(door, [
    {
      ledger: 'voided',
      thanx: ['checkout', 'placed', 'voided'],
      hold: 'given_back',
      handed: [],
      attempts: ['cancelled'],
      captures: 0,
    },
  ]);
  await scanWithUsb(app, 'maya7k2p|fiveoff4t8k');
  await seeScreen(page, 'rewards');
  await seeNotice(page, /^\$5 off your order is chosen/);
});

test('an order that is changed after a declined card is voided, and a new one takes its reward', async ({
  startKiosk,
}) => {
  const { app, page, door } = await startKiosk();
  await scanWithUsb(app, 'maya7k2p|fiveoff4t8k');
  await seeScreen(page, 'rewards');
  await touch(page, 'Start ordering');
  await add(page, { ...CHEESECAKE, quantity: 4 });
  await review(page);
  await expect(totalsRow(page, '$5 off your order')).toContainText('−$5.00');
  await place(page);
  await atTerminal(page, 'Present declined card');
  await touch(page, 'Change order');
  await seeScreen(page, 'review');
  await expect(totalsRow(page, '$5 off your order')).toContainText('−$5.00');
  await touch(page, 'One more Strawberry cheesecake');
  await expect(totalsRow(page, 'Subtotal')).toContainText('$29.75');
  await expect(totalsRow(page, '$5 off your order')).toContainText('−$5.00');
  await place(page);
  const number = await payByCard(page);
  await expectBooks(door, [
    { ledger: 'voided', thanx: ['checkout', 'placed', 'voided'], hold: 'given_back', captures: 0, handed: [] },
    { number, ledger: 'billed', thanx: ['checkout', 'placed', 'billed'], hold: 'used', captures: 1, handed: ['paid'] },
  ]);
});

test('a total of zero needs no terminal', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await scanWithUsb(app, 'lena6h8c|lunch3g6w');
  await seeScreen(page, 'rewards');
  await touch(page, 'Start ordering');
  await add(page, COLESLAW);
  await review(page);
  await expect(totalsRow(page, 'Lunch is on us')).toContainText('−$3.25');
  await expect(totalsRow(page, 'Total')).toContainText('$0.00');
  await place(page);
  await seeScreen(page, 'done');
  await expect(page.getByText('Nothing to pay')).toBeVisible();
  await expectBooks(door, [
    { ledger: 'billed', hold: 'used', purchase: '0.00', total: 0, discount: 325, attempts: [], handed: ['paid'] },
  ]);
  await expectHeard(door, ['token', 'account', 'checkout lunch3g6w', 'placed lunch3g6w', 'billed lunch3g6w']);
});

test('by config an order is left to be paid at the counter', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk({ config: { payment: { at_counter: true } } });
  await scanWithUsb(app, 'maya7k2p|twentypct6m2');
  await seeScreen(page, 'rewards');
  await touch(page, 'Start ordering');
  await add(page, CHEESECAKE);
  await review(page);
  await expect(totalsRow(page, '20% off your order')).toContainText('−$1.19');
  await place(page);
  await seeScreen(page, 'choose_payment');
  await touch(page, 'Pay by card here');
  await atTerminal(page, 'Present declined card');
  await touch(page, 'Pay at the counter');
  await seeScreen(page, 'done');
  await expect(page.getByRole('heading', { name: 'Please pay at the counter' })).toBeVisible();
  await expect(page.getByText('Tell our staff this number and pay $5.17.')).toBeVisible();
  const number = await orderNumber(page);
  await finish(page);
  await expectBooks(door, [
    {
      number,
      ledger: 'placed',
      thanx: ['checkout', 'placed'],
      hold: 'locked',
      purchase: undefined,
      handed: ['due_at_counter'],
      attempts: ['declined'],
      captures: 0,
    },
  ]);
});
