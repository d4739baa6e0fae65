import { expect, test } from './kiosk';
import { begin, beginAsGuest, checkInByEmail, checkInByPhone, tapKeys } from './steps/check-in';
import { expectBooks } from './steps/books';
import { COLESLAW, SLIDER, add, place, review } from './steps/order';
import { finish, payByCard } from './steps/pay';
import { scanWithUsb, typeAsPerson } from './steps/scan';
import { button, seeDialog, seeNotice, seeScreen, totalsRow, touch } from './steps/screen';
import { expectHeard, heard } from './steps/thanx';

test('a code held to the camera checks in', async ({ startKiosk }) => {
  const { page, door } = await startKiosk({ camera: 'maya7k2p' });
  await begin(page);
  await seeScreen(page, 'rewards');
  await seeNotice(page, 'Checked in as m•••@e•••.com');
  await expect(page.getByRole('list').getByRole('listitem')).toHaveCount(3);
  // Nothing is chosen that the guest did not choose.
  await expect(page.getByText('Chosen', { exact: true })).toBeHidden();
  const [token, account, ...more] = await door.thanx_requests();
  expect(more).toEqual([]);
  expect(token).toMatchObject({ endpoint: 'token', status: 200, body: { user_id: 'maya7k2p', expires_in: 900 } });
  expect(token?.headers).toMatchObject({ 'accept-version': 'v4.0', accept: 'application/json' });
  expect(token?.headers).not.toHaveProperty('merchant-key');
  expect(account).toMatchObject({ endpoint: 'account', status: 200 });
  expect(account?.headers).toMatchObject({ accept: 'application/vnd.thanx-v1+json' });
  expect(account?.headers).not.toHaveProperty('x-clientid');
  expect(account?.query).toContainEqual(['redemption_venue', 'instore']);
});

test('a reward code held to the camera checks in and chooses its reward', async ({ startKiosk }) => {
  const { page, door } = await startKiosk({ camera: 'maya7k2p|twentypct6m2' });
  await begin(page);
  await seeScreen(page, 'rewards');
  await seeNotice(page, /^20% off your order is chosen/);
  await expect(button(page, 'Remove 20% off your order')).toBeVisible();
  await touch(page, 'Start ordering');
  await add(page, SLIDER);
  await review(page);
  await expect(totalsRow(page, '20% off your order')).toContainText('−$1.10');
  await expectHeard(door, ['token', 'account', 'checkout twentypct6m2']);
});

test('a USB scanner checks in from the attract screen', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await seeScreen(page, 'attract');
  await scanWithUsb(app, 'stella8w3q');
  await seeScreen(page, 'rewards');
  await expect(page.getByText('240', { exact: true })).toBeVisible();
  // The same code once more, as scanners do, is no second check-in.
  await scanWithUsb(app, 'stella8w3q');
  await seeNotice(page, 'You are already checked in.');
  await scanWithUsb(app, 'maya7k2p');
  await seeNotice(page, /^Somebody else is checked in/);
  await expectHeard(door, ['token', 'account']);
});

test('a USB scanner checks in from the menu, and the guest stays there', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await beginAsGuest(page);
  await add(page, COLESLAW);
  await scanWithUsb(app, 'quinn2d6v');
  await seeNotice(page, 'Checked in as q•••@e•••.com');
  await seeScreen(page, 'menu');
  await expect(button(page, 'Show your order: 1 item, $3.53')).toBeVisible();
  await expectHeard(door, ['token', 'account', 'checkout']);
});

test('a scan leaves nothing in the field that has the focus; a person’s typing stays there', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk();
  await begin(page);
  await page.getByRole('tab', { name: 'E-mail' }).click();
  const field = page.getByRole('textbox', { name: 'Your e-mail address' });
  await field.focus();
  await typeAsPerson(page, 'quinn2d6v');
  await expect(field).toHaveValue('quinn2d6v');
  // Enter sends the form: what is missing is said at the field before anybody is asked.
  await page.keyboard.press('Enter');
  await expect(page.getByText('The @ is missing.')).toBeVisible();
  await scanWithUsb(app, 'https://evil.example/?q=1');
  await seeNotice(page, /^That is a web link/);
  await expect(field).toHaveValue('quinn2d6v');
  expect(await heard(door)).toEqual([]);
  await scanWithUsb(app, 'maya7k2p');
  await seeScreen(page, 'rewards');
  await expect(page.getByText('m•••@e•••.com', { exact: true })).toBeVisible();
  await expectHeard(door, ['token', 'account']);
});

test('a phone number is formatted as it is tapped, and checks in as E.164', async ({ startKiosk }) => {
  const { page, door } = await startKiosk();
  await begin(page);
  await page.getByRole('tab', { name: 'Phone' }).click();
  const field = page.getByRole('textbox', { name: 'Your phone number' });
  await tapKeys(page, 'Number keys', [...'415555']);
  await expect(field).toHaveValue('(415) 555');
  await touch(page, 'Check in');
  await expect(page.getByText('Some digits are missing.')).toBeVisible();
  expect(await heard(door)).toEqual([]);
  await tapKeys(page, 'Number keys', [...'01019']);
  await touch(page, 'Erase');
  await expect(field).toHaveValue('(415) 555-0101');
  await touch(page, 'Check in');
  await seeScreen(page, 'rewards');
  await expect(page.getByText('••• ••01', { exact: true })).toBeVisible();
  await expectHeard(door, ['token', 'account']);
  expect((await door.thanx_requests())[0]?.body).toMatchObject({ phone: '+14155550101' });
});

test('a Puerto Rico number needs no country code, and progress is shown to who has no points', async ({
  startKiosk,
}) => {
  const { page, door } = await startKiosk();
  await begin(page);
  await checkInByPhone(page, '7875550142');
  await seeScreen(page, 'rewards');
  await expect(page.getByText('60%', { exact: true })).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'on your way to $5 off next purchase' })).toBeVisible();
  expect((await door.thanx_requests())[0]?.body).toMatchObject({ phone: '+17875550142' });
});

test('an e-mail address is tapped on our own keyboard', async ({ startKiosk }) => {
  const { page, door } = await startKiosk();
  await begin(page);
  await checkInByEmail(page, 'noah.kim@example.com');
  await seeScreen(page, 'rewards');
  await expect(page.getByText('n•••@e•••.com', { exact: true })).toBeVisible();
  await expect(page.getByText('Not at this location.')).toBeVisible();
  await expectHeard(door, ['token', 'account']);
  expect((await door.thanx_requests())[0]?.body).toMatchObject({ email: 'noah.kim@example.com' });
});

test('someone whom Thanx does not know is told kindly, and orders all the same', async ({ startKiosk }) => {
  const { page, door } = await startKiosk();
  await begin(page);
  await checkInByPhone(page, '4155550199');
  const dialog = await seeDialog(page, 'We could not find you');
  await dialog.getByRole('button', { name: 'Use my e-mail' }).click();
  await checkInByEmail(page, 'robin.fields@example.com');
  await (
    await seeDialog(page, 'We could not find you')
  )
    .getByRole('button', { name: 'Order without checking in' })
    .click();
  await seeScreen(page, 'menu');
  await add(page, COLESLAW);
  await review(page);
  await place(page);
  await payByCard(page);
  await expectBooks(door, [{ ledger: 'billed', thanx: [], handed: ['paid'], captures: 1 }]);
  await expectHeard(door, ['token', 'token']);
});

test('an anonymous order never reaches Thanx', async ({ startKiosk }) => {
  const { page, door } = await startKiosk();
  await beginAsGuest(page);
  await add(page, { ...COLESLAW, quantity: 2 });
  await add(page, SLIDER);
  await review(page);
  await expect(totalsRow(page, 'Subtotal')).toContainText('$12.00');
  await place(page);
  const number = await payByCard(page);
  await expect(page.getByText(/on (its|their) way to your account/)).toBeHidden();
  await finish(page);
  await expectBooks(door, [
    { number, ledger: 'billed', thanx: [], handed: ['paid'], total: 1304, discount: 0, attempts: ['approved'] },
  ]);
  expect(await heard(door)).toEqual([]);
});

test('by config a typed number only earns, and the guest’s own code redeems', async ({ startKiosk }) => {
  const { app, page, door } = await startKiosk({ config: { check_in: { redeem_with: ['qr'] } } });
  await begin(page);
  await checkInByPhone(page, '4155550101');
  await seeScreen(page, 'rewards');
  await expect(page.getByRole('heading', { name: 'This order counts' })).toBeVisible();
  await expect(page.getByText('$5 off your order')).toBeHidden();
  await touch(page, 'Start ordering');
  await add(page, SLIDER);
  await scanWithUsb(app, 'maya7k2p|twentypct6m2');
  await seeNotice(page, '20% off your order is on your order');
  await review(page);
  await expect(totalsRow(page, '20% off your order')).toContainText('−$1.10');
  await place(page);
  await payByCard(page);
  await expectBooks(door, [{ ledger: 'billed', redemption: 'twentypct6m2', discount: 110, hold: 'used' }]);
  expect((await heard(door)).filter((request) => request === 'token')).toHaveLength(2);
});
