import type { Page } from 'playwright/test';
import { THANX_VARIABLES } from '../app/config/thanx-credentials';
import { expect, test } from './kiosk';
import { begin, checkInByEmail, checkInByPhone, tapKeys } from './steps/check-in';
import { CHEESECAKE, add, place, review } from './steps/order';
import { finish } from './steps/pay';
import { scanWithUsb } from './steps/scan';
import { seeDialog, seeScreen, touch } from './steps/screen';
import { expectNoTrace, memoryOf, tracesOfRun } from './steps/traces';

const GUESTS = {
  'e-mail as typed': 'stella.novak@example.com',
  'e-mail half typed': 'somebody.who.left@',
  'phone as typed': '4155550101',
  'phone as sent': '+14155550101',
  'phone as shown': '(415) 555-0101',
  'e-mail of the scan': 'noah.kim@example.com',
  'name of the scan': 'Noah Kim',
};

test('nothing of a guest is left in memory, neither of the page nor of the main process', async ({ startKiosk }) => {
  // Another kiosk's training is this one's Thanx: a stand-in in the same process would know all its members by heart.
  const { door: thanx } = await startKiosk();
  const credentials = await thanx.thanx_credentials();
  const kiosk = await startKiosk({
    isLive: true,
    config: {
      payment: { card: false, at_counter: true },
      timeouts: { idle_seconds: 30, idle_seconds_on: { check_in: 4 }, still_there_seconds: 1 },
    },
    env: Object.fromEntries(
      Object.entries(THANX_VARIABLES).map(([key, name]) => [name, credentials[key as keyof typeof THANX_VARIABLES]]),
    ),
  });
  const { app, page } = kiosk;

  await begin(page);
  await checkInByEmail(page, GUESTS['e-mail as typed']);
  await seeScreen(page, 'rewards');
  await touch(page, 'Start ordering');
  await add(page, CHEESECAKE);
  await review(page);
  await place(page);
  await seeScreen(page, 'done');
  await finish(page);

  await begin(page);
  await checkInByPhone(page, GUESTS['phone as typed']);
  await seeScreen(page, 'rewards');
  await touch(page, 'Start ordering');
  await startOver(page);

  await scanWithUsb(app, 'noah4r9x');
  await seeScreen(page, 'rewards');
  await touch(page, 'Not you? Sign out');
  await seeScreen(page, 'menu');
  await startOver(page);
  await begin(page);
  await page.getByRole('tab', { name: 'E-mail' }).click();
  await tapKeys(page, 'Keyboard', [...GUESTS['e-mail half typed']]);
  await expect(page.getByRole('textbox')).toHaveValue(GUESTS['e-mail half typed']);
  await seeScreen(page, 'attract');

  const tokens: Record<string, string> = {};
  for (const { endpoint, answer } of await thanx.thanx_requests()) {
    if (endpoint !== 'token') continue;
    tokens[`token ${Object.keys(tokens).length}`] = (answer as { readonly access_token: string }).access_token;
  }
  expect(Object.keys(tokens)).toHaveLength(3);
  const memory = await memoryOf(kiosk);
  // What is looked through does hold what it may.
  expect(memory.get('the memory of the page')).toContain('Touch to start');
  expect(memory.get('the memory of the main process')).toContain(credentials.partnerToken);
  expectNoTrace(memory, { ...GUESTS, ...tokens });
  expectNoTrace(await tracesOfRun(kiosk), { ...GUESTS, ...tokens });
});

async function startOver(page: Page): Promise<void> {
  await touch(page, 'Start over');
  await (await seeDialog(page, 'Start over?')).getByRole('button', { name: 'Start over' }).click();
  await seeScreen(page, 'attract');
}
