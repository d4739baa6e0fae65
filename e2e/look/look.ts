import { STATES } from '../../renderer/gallery/states';
import { expect, test } from '../kiosk';
import { show } from '../steps/show';

/** What the page alone can be made to show: where main must answer or a hand must press, the tour looks. */
const DRAWN = Object.entries(STATES).filter(
  ([name, { begin, isLongWait }]) => !name.startsWith('staff-') && !begin && isLongWait !== true,
);

/** Now and then a few lines of letters lie a fraction of a pixel otherwise; what is seen by eye is more than that. */
const SAME = 0.001;

/** A white card on cream has corners, too: Playwright's usual 0.2 takes the two for one colour. */
const SAME_COLOUR = 0.02;

for (const window of ['1080x1920', '1920x1080']) {
  test(`every screen at ${window} looks as it was last accepted`, async ({ startKiosk }) => {
    const kiosk = await startKiosk({ window });
    // Another runtime draws letters otherwise.
    const runtime = await kiosk.app.evaluate(() => `electron-${process.versions.electron}`);
    for (const [name, state] of DRAWN) {
      await show(kiosk, state);
      // What the camera sees is another picture each time.
      await kiosk.page.evaluate(() => {
        for (const video of document.querySelectorAll('video')) video.style.visibility = 'hidden';
      });
      await expect.soft(kiosk.page).toHaveScreenshot([runtime, window, `${name}.png`], {
        maxDiffPixelRatio: SAME,
        threshold: SAME_COLOUR,
      });
    }
  });
}
