import { readdir } from 'node:fs/promises';
import { toSetupCode } from '../app/config/provisioning-code';
import { expect, test, type KioskOptions } from './kiosk';
import { begin, checkInByEmail, checkInByPhone } from './steps/check-in';
import { CHEESECAKE, add, place, review } from './steps/order';
import { finish, orderNumber } from './steps/pay';
import { scanWithUsb } from './steps/scan';
import { seeDialog, seeScreen, totalsRow, touch } from './steps/screen';
import { act, goToStaffPage, openOrder, openStaffConsole } from './steps/staff';
import { expectHeard } from './steps/thanx';
import { expectNoTrace, tracesOfRun, tracesOnDisk } from './steps/traces';

const SEAL_KEY = 'a key that only this machine has, 0123456789abcdef';

/** A store box: systemd hands it the key that seals, a supervisor starts it again, staff have a PIN of their own. */
const STORE_BOX: KioskOptions = {
  files: { 'credentials/KIOSK_SEAL_KEY': SEAL_KEY },
  env: { CREDENTIALS_DIRECTORY: '{folder}/credentials', KIOSK_SUPERVISED: '1' },
  config: {
    payment: { card: false, at_counter: true },
    staff: {
      pins: [
        {
          name: 'Ana',
          // 2468.
          hash: 'scrypt$32768$8$1$hQ4WNO8y5jx4h+1PnUcIWA==$7CnkOE1vlhSujYCpA6kwRnST+3oeeXbuRFLN1Sr28qw=',
        },
      ],
    },
  },
};

test('a kiosk is set up by a code, goes live, serves guests and is wiped again; no secret is left anywhere', async ({
  startKiosk,
}) => {
  // Another kiosk's training is this one's Thanx.
  const { door: thanx } = await startKiosk();
  const credentials = await thanx.thanx_credentials();
  const { partnerBaseUrl: _partner, loyaltyBaseUrl: _loyalty, locationId: _store, ...keys } = credentials;
  const secrets: Record<string, string> = { ...keys, sealKey: SEAL_KEY };

  const training = await startKiosk(STORE_BOX);
  const { page, dataFolder } = training;
  await begin(page);
  await checkInByEmail(page, 'stella.novak@example.com');
  await seeScreen(page, 'rewards');
  await openStaffConsole(page);
  await goToStaffPage(page, 'Thanx');
  await expect(page.getByText('None: training mode')).toBeVisible();
  await scanWithUsb(training.app, toSetupCode({ ...credentials, partnerToken: 'of-somebody-else' }));
  await expect(page.getByText(/^Thanx does not take these credentials/)).toBeVisible();
  await touch(page, 'Use another code');
  await scanWithUsb(training.app, toSetupCode(credentials));
  await expect(page.getByRole('radio', { name: /^Training Downtown/ })).toBeChecked();
  await touch(page, 'Use this store');
  const sheet = await seeDialog(page, 'Set up for this store?');
  await expect(sheet.getByText(/^Training Downtown, 1 Pier Street, San Francisco\./)).toBeVisible();
  const ended = training.app.waitForEvent('close');
  await sheet.getByRole('button', { name: 'Use this store' }).click();
  await ended;
  await expectHeard(thanx, ['locations', 'locations']);
  expectNoTrace(await tracesOnDisk(dataFolder), secrets);

  await thanx.thanx_clear_requests();
  const live = await startKiosk({ ...STORE_BOX, dataFolder, isLive: true });
  await seeScreen(live.page, 'attract');
  await scanWithUsb(live.app, 'maya7k2p|fiveoff4t8k');
  await seeScreen(live.page, 'rewards');
  await touch(live.page, 'Start ordering');
  await add(live.page, { ...CHEESECAKE, quantity: 4 });
  await review(live.page);
  await expect(totalsRow(live.page, '$5 off your order')).toContainText('−$5.00');
  await place(live.page);
  await seeScreen(live.page, 'done');
  const number = await orderNumber(live.page);
  await finish(live.page);
  await begin(live.page);
  await checkInByPhone(live.page, '4155550102');
  await seeScreen(live.page, 'rewards');

  await openStaffConsole(live.page);
  await openOrder(live.page, 'Open', number);
  await act(live.page, {
    button: /^Take cash/,
    asks: 'paid in cash?',
    does: '$20.42 taken in cash',
    said: 'Paid in cash.',
    warns: [],
  });
  await expectHeard(thanx, [
    ...['token', 'account', 'checkout fiveoff4t8k', 'placed fiveoff4t8k'],
    // The guest has gone, and their token with them.
    ...['token', 'account', 'token', 'billed fiveoff4t8k'],
  ]);
  await goToStaffPage(live.page, 'System');
  await touch(live.page, 'Save log');
  await (await seeDialog(live.page, 'Save the log?')).getByRole('button', { name: 'Save log' }).click();
  await expect(live.page.getByRole('status').getByText(/^Saved: /)).toBeVisible();
  await goToStaffPage(live.page, 'Thanx');
  await expect(live.page.getByText('Sealed on this kiosk')).toBeVisible();
  await expect(live.page.getByText(/, by Ana$/)).toBeVisible();

  const requests = await thanx.thanx_requests();
  requests
    .filter(({ endpoint }) => endpoint === 'token')
    .forEach(({ answer }, index) => {
      secrets[`guest token ${index}`] = (answer as { readonly access_token: string }).access_token;
    });
  expect(Object.keys(secrets)).toHaveLength(5 + 1 + 3);
  const guests = {
    'phone as typed': '4155550102',
    'phone as sent': '+14155550102',
    'e-mail as typed': 'stella.novak@example.com',
    'e-mail of the scan': 'maya.torres@example.com',
  };
  const run = await tracesOfRun(live);
  // What is looked through does hold what it may: the page's words, the guest's Thanx id in the ledger.
  expect(run.get('the memory of the page')).toContain('Sealed on this kiosk');
  expect([...(await tracesOnDisk(dataFolder))].filter(([, text]) => text.includes('maya7k2p'))).not.toEqual([]);
  expectNoTrace(run, secrets);
  // A guest's own number is on the screen while it is typed, and nowhere else.
  run.delete('the memory of the page');
  expectNoTrace(run, guests);
  expectNoTrace(await tracesOnDisk(dataFolder), { ...secrets, ...guests });

  await touch(live.page, 'Remove credentials');
  const removal = await seeDialog(live.page, 'Remove the credentials?');
  const over = live.app.waitForEvent('close');
  await removal.getByRole('button', { name: 'Remove credentials' }).click();
  await over;
  expect(await readdir(dataFolder)).not.toContain('credentials.sealed');
  const disk = await tracesOnDisk(dataFolder);
  expectNoTrace(disk, { ...secrets, ...guests });
  expect([...disk.keys()].filter((name) => name.endsWith('.dmp'))).toEqual([]);
  expect(disk.get('kiosk.log')).toContain('"credentials_changed","what":"wipe","outcome":"done"');
});
