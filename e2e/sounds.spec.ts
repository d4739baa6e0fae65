import type { Page } from 'playwright/test';
import { expect, test } from './kiosk';
import { beginAsGuest } from './steps/check-in';
import { COLESLAW, add } from './steps/order';
import { scanWithUsb } from './steps/scan';
import { seeNotice } from './steps/screen';

test('a press, something added and a code that is not ours are heard, each as its own sound', async ({
  startKiosk,
}) => {
  const { app, page } = await startKiosk();
  await noteSounds(page);
  await beginAsGuest(page);
  await add(page, COLESLAW);
  await expect.poll(() => heard(page)).toEqual(expect.arrayContaining(['tap', 'success']));
  expect(await heard(page)).not.toContain('error');
  await scanWithUsb(app, 'https://example.com');
  await seeNotice(page, /^That is a web link/);
  await expect.poll(async () => (await heard(page)).at(-1)).toBe('error');
});

/** Loudspeakers are silent here: what is handed to them is noted, by its length in samples. */
async function noteSounds(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { prototype } = AudioBufferSourceNode;
    const start = Reflect.get(prototype, 'start');
    const { dataset } = document.documentElement;
    prototype.start = function (this: AudioBufferSourceNode, ...when) {
      dataset.heard = `${dataset.heard ?? ''} ${this.buffer?.duration.toFixed(2)}`;
      start.apply(this, when);
    };
  });
}

const LENGTHS: Readonly<Record<string, string>> = { '0.06': 'tap', '0.44': 'success', '0.42': 'error' };

async function heard(page: Page): Promise<(string | undefined)[]> {
  const lengths = await page.evaluate(() => document.documentElement.dataset.heard ?? '');
  return lengths
    .split(' ')
    .filter(Boolean)
    .map((length) => LENGTHS[length]);
}
