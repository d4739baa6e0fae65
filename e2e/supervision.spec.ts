import { chmod, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import type { KioskBridge } from '../app/ipc/kiosk-bridge';
import { VISITS_OF_A_PAGE } from '../app/supervision/page-life';
import { expect, test, type Kiosk } from './kiosk';
import { expectBooks } from './steps/books';
import { beginAsGuest } from './steps/check-in';
import { CHEESECAKE, add, place, review } from './steps/order';
import { atTerminal, finish, orderNumber } from './steps/pay';
import { scanWithUsb } from './steps/scan';
import { seeScreen, totalsRow, touch } from './steps/screen';

/** The page hangs for as long as main allows: thirty seconds where it has not drawn before. */
const HANG_LIMIT = 50_000;

/** 150 ms for each on a slow machine, and the moment in which nobody may be there. */
const MANY_VISITS_LIMIT = 60_000;

test('a page that is closed, crashes or hangs comes back to the same order; in a loop it is out of order', async ({
  startKiosk,
}, testInfo) => {
  const systemd = await fakeSystemd(testInfo.outputPath('systemd'));
  const kiosk = await startKiosk({ config: { payment: { at_counter: true } }, env: systemd.env });
  const { app, door, complaints } = kiosk;
  expect(await app.evaluate(({ powerSaveBlocker }) => [0, 1].some((id) => powerSaveBlocker.isStarted(id)))).toBe(true);
  await scanWithUsb(app, 'maya7k2p|fiveoff4t8k');
  await seeScreen(kiosk.page, 'rewards');
  await touch(kiosk.page, 'Start ordering');
  await add(kiosk.page, { ...CHEESECAKE, quantity: 4 });
  await review(kiosk.page);
  await expect(totalsRow(kiosk.page, '$5 off your order')).toContainText('−$5.00');
  await place(kiosk.page);
  await seeScreen(kiosk.page, 'choose_payment');

  // Whoever has taken the page over can close it, and gets it back.
  const reopened = await nextPage(app, () => kiosk.page.evaluate(() => window.close()));
  await seeScreen(reopened, 'choose_payment');
  await killGraphics(app);
  await reopened.getByRole('button', { name: /^Pay by card here/ }).click();
  await seeScreen(reopened, 'paying');

  const revived = await nextPage(app, () => hang(reopened), HANG_LIMIT);
  await atTerminal(revived, 'Present card');
  await seeScreen(revived, 'done');
  const number = await orderNumber(revived);
  await expectBooks(door, [{ number, ledger: 'billed', hold: 'used', handed: ['paid'], discount: 500, captures: 1 }]);
  await finish(revived);
  expect(await systemd.heard()).toEqual(expect.arrayContaining(['READY=1', 'WATCHDOG=1']));

  // The third fall within a minute.
  const last = await nextPage(app, () => killPage(app));
  await expect(last.getByRole('heading', { name: 'This kiosk is taking a break' })).toBeVisible();
  await expect(last.getByText('SCREEN')).toBeVisible();
  expect(await falls(kiosk)).toEqual(['closed opened_again', 'silent opened_again', 'crashed out_of_order']);
  expect(complaints).toEqual([]);
  // A dump would hold the memory of the process, and with it tokens: no crash leaves one.
  const dumps = await app.evaluate(({ app: main }) => main.getPath('crashDumps'));
  expect(dumps.startsWith(kiosk.dataFolder)).toBe(true);
  const left = await readdir(kiosk.dataFolder, { recursive: true });
  expect(left.filter((name) => /\.dmp$|(?:^|[\\/])core(?:\.\d+)?$/.test(name))).toEqual([]);

  // A bug of main: no window with the error in it, and an end that a supervisor starts again from.
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await app.evaluate(() => {
    setTimeout(() => {
      throw new RangeError('maya@example.com');
    });
  });
  expect(await ended).toBe(70);
  const log = await readFile(join(kiosk.trainingFolder, 'kiosk.log'), 'utf8');
  expect(log.trim().split('\n').at(-1)).toMatch(/"event":"bug","name":"RangeError".*"then":"ended"/);
  expect(log).not.toContain('maya@');
});

test('between two guests a page that has served many is renewed', async ({ startKiosk }) => {
  const kiosk = await startKiosk();
  const visits = manyVisits(kiosk.page);
  const renewed = await nextPage(kiosk.app, () => visits, MANY_VISITS_LIMIT);
  expect(await visits).toBe(VISITS_OF_A_PAGE);
  await seeScreen(renewed, 'attract');
  await expect.poll(() => kiosk.app.windows().length).toBe(1);
  await beginAsGuest(renewed);
  expect(await falls(kiosk)).toEqual([]);
  const log = await readFile(join(kiosk.trainingFolder, 'kiosk.log'), 'utf8');
  expect(log).toContain(`"event":"page_renewed","visits":${VISITS_OF_A_PAGE}`);
});

test('a signal to all of its processes, as an init sends: what is under way is written down, and it ends', async ({
  startKiosk,
}) => {
  test.skip(process.platform === 'win32', 'Windows has no such signals');
  const { app, page, trainingFolder } = await startKiosk();
  await beginAsGuest(page);
  await add(page, CHEESECAKE);
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  process.kill(-app.process().pid!, 'SIGTERM');
  expect(await ended).toBe(0);
  const log = await readFile(join(trainingFolder, 'kiosk.log'), 'utf8');
  expect(log).toContain('"event":"kiosk_stopped"');
});

/** Guests who come, look and go; answers how many there were. */
async function manyVisits(page: Page): Promise<number> {
  return await page.evaluate(async (guests) => {
    const { kiosk } = window as unknown as { readonly kiosk: KioskBridge };
    let went = 0;
    for (let guest = 0; guest < guests; guest++) {
      const [came, left] = [await kiosk.start_visit({}), await kiosk.leave({})];
      if (came.ok && left.ok) went += 1;
    }
    return went;
  }, VISITS_OF_A_PAGE);
}

/** The page that comes after what is done to the one before it. */
async function nextPage(app: ElectronApplication, act: () => Promise<unknown>, timeout = 20_000): Promise<Page> {
  const coming = app.waitForEvent('window', { timeout });
  // It goes with its page, and says so.
  void act().catch(() => undefined);
  const page = await coming;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return page;
}

async function hang(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (;;);
  });
}

async function killPage(app: ElectronApplication): Promise<void> {
  const pid = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId());
  process.kill(pid, 'SIGKILL');
}

/** Takes the graphics process away; Chromium begins another, and the page must still be drawn. */
async function killGraphics(app: ElectronApplication): Promise<void> {
  const pid = await app.evaluate(({ app: main }) => main.getAppMetrics().find(({ type }) => type === 'GPU')?.pid);
  expect(pid, 'there is a graphics process').toBeDefined();
  process.kill(pid!, 'SIGKILL');
  await expect
    .poll(() => app.evaluate(({ app: main }) => main.getAppMetrics().find(({ type }) => type === 'GPU')?.pid))
    .not.toBe(pid);
}

async function falls({ trainingFolder }: Kiosk): Promise<string[]> {
  const log = await readFile(join(trainingFolder, 'kiosk.log'), 'utf8');
  const events = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>);
  return events.filter(({ event }) => event === 'screen_fell').map(({ cause, then }) => `${cause} ${then}`);
}

/** Stands where systemd's own program is, and writes down what it is told. */
async function fakeSystemd(folder: string): Promise<{ env: Record<string, string>; heard: () => Promise<string[]> }> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'heard');
  await writeFile(file, '');
  await writeFile(join(folder, 'systemd-notify'), `#!/bin/sh\necho "$1" >> '${file}'\n`);
  await chmod(join(folder, 'systemd-notify'), 0o755);
  return {
    env: {
      NOTIFY_SOCKET: join(folder, 'socket'),
      WATCHDOG_USEC: '2000000',
      PATH: [folder, process.env.PATH].join(delimiter),
    },
    heard: async () => (await readFile(file, 'utf8')).trim().split('\n'),
  };
}
