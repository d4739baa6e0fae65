import { expect, test } from './kiosk';
import { beginAsGuest } from './steps/check-in';
import { expectBooks } from './steps/books';
import { COLESLAW, add, place, review } from './steps/order';
import { payByCard } from './steps/pay';
import { hasWeston, readUnit, startWeston } from './steps/weston';

test('in a store box’s compositor the kiosk covers the first screen, and a second one shows nothing of it', async ({
  startKiosk,
}) => {
  test.skip(!hasWeston(), 'Weston is not installed');
  const { switches, finalCodes } = await readUnit();
  expect([switches, finalCodes]).toEqual([['--ozone-platform=wayland'], [78, 79]]);
  const weston = await startWeston(2, 1080, 1000);
  try {
    const { app, page, door } = await startKiosk({ window: '', switches, env: weston.env });
    const seen = await app.evaluate(({ BrowserWindow, screen }) => ({
      screens: screen.getAllDisplays().map(({ bounds: { x, width, height } }) => [x, width, height]),
      windows: BrowserWindow.getAllWindows().map((window) => [window.isKiosk(), window.isVisible()]),
    }));
    expect(seen).toEqual({
      screens: [
        [0, 1080, 1000],
        [1080, 1080, 1000],
      ],
      windows: [[true, true]],
    });
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([1080, 1000]);
    await beginAsGuest(page);
    await add(page, COLESLAW);
    await review(page);
    await place(page);
    const number = await payByCard(page);
    await expectBooks(door, [{ number, ledger: 'billed', handed: ['paid'], captures: 1 }]);

    // A compositor that falls takes the kiosk with it, and does not leave it behind unseen: the units start both again.
    const ended = new Promise<number | null>((resolve) => app.process().once('exit', resolve));
    await weston.stop();
    expect(finalCodes).not.toContain(await ended);
  } finally {
    await weston.stop();
  }
});
