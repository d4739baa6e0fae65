import { expect, test } from './kiosk';
import { begin } from './steps/check-in';
import { expectBooks } from './steps/books';
import { CHEESECAKE, add, place, review } from './steps/order';
import { scanWithUsb, typeAsPerson } from './steps/scan';
import { seeDialog, seeScreen, totalsRow, touch } from './steps/screen';
import { expectHeard } from './steps/thanx';

const QUESTION = 'Are you still there?';

test('a guest who is asked for stays by touch, key or scan, as often as they like, and is forgotten when they have gone', async ({
  startKiosk,
}) => {
  const { app, page } = await startKiosk({
    config: { timeouts: { idle_seconds: 30, idle_seconds_on: { check_in: 2.5 }, still_there_seconds: 5 } },
  });
  await begin(page);
  await page.getByRole('tab', { name: 'E-mail' }).click();
  await typeAsPerson(page, 'maya');
  const field = page.getByRole('textbox', { name: 'Your e-mail address' });
  const answers = [
    () => touch(page, 'Yes, I am here'),
    () => page.mouse.click(20, 20),
    () => page.keyboard.press('ArrowDown'),
    () => page.keyboard.press('Escape'),
    // Somebody else's product: it says that a guest is there, whatever it means.
    () => scanWithUsb(app, '4006381333931'),
    () => touch(page, 'Yes, I am here'),
  ];
  for (const answer of answers) {
    const dialog = await seeDialog(page, QUESTION);
    await answer();
    await expect(dialog).toBeHidden();
    await seeScreen(page, 'check_in');
    await expect(field).toHaveValue('maya');
  }
  await touch(page, 'Language: English');
  await touch(page, 'Español');
  await seeDialog(page, '¿Sigue ahí?');
  await seeScreen(page, 'attract');
  await begin(page);
  await page.getByRole('tab', { name: 'E-mail' }).click();
  await expect(field).toHaveValue('');
});

test('an order that was placed and left behind is voided', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk({
    config: { payment: { at_counter: true }, timeouts: { idle_seconds: 6, still_there_seconds: 1 } },
  });
  await scanWithUsb(app, 'maya7k2p|twentypct6m2');
  await seeScreen(page, 'rewards');
  await touch(page, 'Start ordering');
  await add(page, CHEESECAKE);
  await review(page);
  await expect(totalsRow(page, '20% off your order')).toContainText('−$1.19');
  await place(page);
  await seeScreen(page, 'choose_payment');
  await seeDialog(page, QUESTION);
  await seeScreen(page, 'attract');
  await expectBooks(door, [
    { ledger: 'voided', thanx: ['checkout', 'placed', 'voided'], hold: 'given_back', handed: [], attempts: [] },
  ]);
  await expectHeard(door, [
    ...['token', 'account', 'checkout twentypct6m2'],
    ...['placed twentypct6m2', 'voided twentypct6m2'],
  ]);
});
