import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright/test';
import { executable, expect, inherited, sandboxSwitches, test } from './kiosk';
import { startInVain } from './steps/refused-start';
import { seeScreen } from './steps/screen';

/** sysexits.h EX_CONFIG. */
const WRONG_CONFIGURATION = 78;

const THANX = {
  THANX_PARTNER_BASE_URL: 'https://api.thanx.com',
  THANX_LOYALTY_BASE_URL: 'https://loyalty.thanx.com/api',
  THANX_CLIENT_ID: 'client',
  THANX_CLIENT_SECRET: 'secret-of-the-client',
  THANX_MERCHANT_ID: 'merchant',
  THANX_MERCHANT_KEY: 'secret-key',
  THANX_PARTNER_TOKEN: 'secret-token',
  THANX_LOCATION_ID: 'location',
};

test('a wrong configuration stops the start with line and field', async () => {
  const config = '{\n  "merchant_name": "Harbor Lane",\n  "check_in": { "country": "Utopia" },\n  "payments": {}\n}';
  const { code, said } = await startInVain({ KIOSK_CONFIG: '{folder}/kiosk.json' }, { 'kiosk.json': config });
  expect(said).toMatch(/^The configuration file \S+kiosk\.json has mistakes:$/m);
  expect(said).toMatch(/^ {2}line 3: check_in\.country is no two-letter country code$/m);
  expect(said).toMatch(/^ {2}line 4: payments /m);
  expect(code).toBe(WRONG_CONFIGURATION);
});

test('a configuration that is not there stops the start', async () => {
  const { code, said } = await startInVain({ KIOSK_CONFIG: '{folder}/none.json' });
  expect(said).toMatch(/^The configuration file \S+none\.json \(KIOSK_CONFIG\) cannot be read\./);
  expect(code).toBe(WRONG_CONFIGURATION);
});

test('a wrong menu stops the start with line and field', async () => {
  const menu = '{\n  "name": { "en": "X" },\n  "tax_classes": [],\n  "categories": [\n    { "id": "a" }\n  ]\n}';
  const { code, said } = await startInVain(
    { KIOSK_CONFIG: '{folder}/kiosk.json' },
    { 'kiosk.json': '{ "menu": "menu.json" }', 'menu.json': menu },
  );
  expect(said).toMatch(/^The menu file \S+menu\.json has mistakes:$/m);
  expect(said).toMatch(/^ {2}line 5: categories/m);
  expect(code).toBe(WRONG_CONFIGURATION);
});

test('some but not all Thanx settings stop the start, naming what is missing and no secret', async () => {
  const { THANX_PARTNER_TOKEN: _token, THANX_LOCATION_ID: _location, ...some } = THANX;
  const { code, said } = await startInVain(some);
  expect(said).toBe(
    'The Thanx settings in the environment are incomplete. Missing: THANX_PARTNER_TOKEN, THANX_LOCATION_ID. ' +
      'Set all of them, or none for training mode.',
  );
  expect(code).toBe(WRONG_CONFIGURATION);
});

test('Thanx is spoken to by https alone, and a real Thanx never with a terminal made of software', async () => {
  const plain = await startInVain({ ...THANX, THANX_LOYALTY_BASE_URL: 'http://loyalty.thanx.com/api' });
  expect(plain.said).toContain('THANX_LOYALTY_BASE_URL in the environment must begin with https://');
  expect(plain.said).not.toContain('secret');
  expect(plain.code).toBe(WRONG_CONFIGURATION);
  const withoutTerminal = await startInVain(THANX);
  expect(withoutTerminal.said).toContain('This version has no driver for a real card terminal yet.');
  expect(withoutTerminal.code).toBe(WRONG_CONFIGURATION);
});

test('a data folder that cannot be made is out of order with a code, not a dead screen', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kiosk-e2e-'));
  // A file where a folder should be: not even root can write below it.
  await writeFile(join(folder, 'file'), '');
  const app = await _electron.launch({
    executablePath: executable(),
    args: sandboxSwitches(),
    env: { ...inherited(), KIOSK_DATA_DIR: join(folder, 'file', 'data'), KIOSK_WINDOW: '1080x1920' },
  });
  try {
    const page = await app.firstWindow();
    await seeScreen(page, 'out_of_order');
    await expect(page.getByText('LEDGER-READ-ONLY')).toBeVisible();
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('nothing slides or fades where no graphics processor draws the screen', async ({ startKiosk }) => {
  const { app, page } = await startKiosk({ isAnimated: true });
  await seeScreen(page, 'attract');
  // CI has none; a developer's box may have one.
  const compositing = await app.evaluate(({ app: electron }) => electron.getGPUFeatureStatus().gpu_compositing);
  const motions = await page.evaluate(() =>
    ['--motion-fast', '--motion-calm'].map((name) =>
      Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue(name)),
    ),
  );
  expect(motions.map((motion) => motion > 0)).toEqual(
    compositing === 'disabled_software' ? [false, false] : [true, true],
  );
});
