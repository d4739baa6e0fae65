import type { Page } from 'playwright/test';
import type { TextSize } from '../app/look/display';
import { expect, test } from './kiosk';
import { seeScreen, touch } from './steps/screen';
import { drawNothing, show, STATES_OF_EACH_KIND } from './steps/show';
import { findTooSmall } from './steps/sizes';
import { goToStaffPage, PIN, seePinPad, staffConsole, tapCorner, tapPin } from './steps/staff';

/** Sizes of the window that a guest may meet, in pixels of 3.8 to a millimetre. */
const WINDOWS = ['1080x1920', '1920x1080', '1280x800', '768x1024'];

/** The ends: what fits at both fits between them. */
const SIZES: readonly TextSize[] = ['normal', 'largest'];

/** All that a guest may choose: each has the longest word of some button, and Arabic is laid out from right to left. */
const LANGUAGES = ['en', 'es', 'fr', 'ar'] as const;

for (const textSize of SIZES) {
  test(`with ${textSize} text every target has its millimetres, and every capital, on every screen and window`, async ({
    startKiosk,
  }) => {
    test.setTimeout(300_000);
    const kiosk = await startKiosk();
    const { found, look } = lookAtEach(kiosk.page, textSize);
    await seeScreen(kiosk.page, 'attract');
    await drawNothing(kiosk);
    for (const [name, state] of STATES_OF_EACH_KIND) {
      for (const language of LANGUAGES) {
        await show(kiosk, state, { language, textSize, contrast: 'standard' });
        await look(`${name} ${language}`);
      }
    }
    expect(found).toEqual([]);
  });
}

test('on every page of the staff console every target has its millimetres, and every capital, on every window', async ({
  startKiosk,
}) => {
  const { page } = await startKiosk();
  const { found, look } = lookAtEach(page, 'normal');
  await seeScreen(page, 'attract');
  await tapCorner(page);
  await seePinPad(page);
  await look('PIN');
  await tapPin(page, PIN);
  await expect(staffConsole(page)).toBeVisible();
  for (const name of ['Sold out', 'Sync', 'Devices', 'Thanx', 'System', 'Day end', 'Orders'] as const) {
    await goToStaffPage(page, name);
    await look(name);
  }
  await touch(page, 'Find number');
  await look('find number');
  await touch(page, 'Not now');
  await goToStaffPage(page, 'Devices');
  await touch(page, 'Measure with a card');
  await look('ruler');
  expect(found).toEqual([]);
});

/** Measures what is shown, in each window. */
function lookAtEach(page: Page, size: TextSize): { found: string[]; look: (name: string) => Promise<void> } {
  const found: string[] = [];
  return {
    found,
    look: async (name) => {
      for (const window of WINDOWS) {
        await resize(page, window);
        found.push(...(await findTooSmall(page, size)).map((sentence) => `${name} at ${window}: ${sentence}`));
      }
      await resize(page, '1080x1920');
    },
  };
}

/** As if the window were of this size: one start is enough for all. */
async function resize(page: Page, size: string): Promise<void> {
  const [width = 0, height = 0] = size.split('x').map(Number);
  await page.setViewportSize({ width, height });
  // A window that nobody sees draws no frame, and so tells no size by itself.
  await page.evaluate(() => {
    window.dispatchEvent(new Event('resize'));
    return new Promise((resolve) => setTimeout(resolve, 10));
  });
}
