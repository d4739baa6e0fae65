import type { Page } from 'playwright';

declare global {
  interface Window {
    /** See {@link watchTaps}. */
    benchTaps: number[][];
    /** See {@link watchFrames}. */
    benchFrames: number[];
  }
}

/** From now on the page notes, for each event of each tap, how long it takes until what came of it was painted, ms. */
export async function watchTaps(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.benchTaps = [];
    const note = (event: Event): void => {
      if (event.type === 'pointerdown') window.benchTaps.push([]);
      const tap = window.benchTaps.at(-1);
      requestAnimationFrame(() => {
        // A message comes after the frame has been handed over; a second animation frame would come a whole frame later.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => tap?.push(performance.now() - event.timeStamp);
        port2.postMessage(0);
      });
    };
    for (const type of ['pointerdown', 'pointerup', 'click']) addEventListener(type, note, { capture: true });
  });
}

/** What a tap's slowest event took, as Chromium's Interaction to Next Paint counts, of each since the last call. */
export async function takeTaps(page: Page): Promise<number[]> {
  return await page.evaluate(() => window.benchTaps.splice(0).map((events) => Math.max(...events)));
}

/** Notes the time between two frames while `work` goes on, ms. */
export async function watchFrames(page: Page, work: () => Promise<unknown>): Promise<number[]> {
  await page.evaluate(() => {
    window.benchFrames = [];
    let last = performance.now();
    const next = (): void => {
      const now = performance.now();
      window.benchFrames.push(now - last);
      last = now;
      frame = requestAnimationFrame(next);
    };
    let frame = requestAnimationFrame(next);
    addEventListener('bench-end', () => cancelAnimationFrame(frame), { once: true });
  });
  await work();
  return await page.evaluate(() => {
    dispatchEvent(new Event('bench-end'));
    return window.benchFrames;
  });
}
