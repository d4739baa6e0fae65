import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Locator, Page } from 'playwright';
import { launchKiosk, type Kiosk } from '../../e2e/kiosk';
import { beginAsGuest } from '../../e2e/steps/check-in';
import { largeMenu } from './large-menu';
import { summarize } from './measure';
import { takeTaps, watchFrames, watchTaps } from './page-probe';
import { benchRow, type BenchRow } from './row';

/** Rounds of touches at each speed; a round is eight of them. */
const ROUNDS = 8;

const COMMANDS = 200;
/** ms from the end of one to the next. */
const COMMAND_PACE = 40;

/** ms from a tap to the next paint, by how many times slower than here the processor is. */
const MOST_FOR_TAP = { 1: 50, 4: 100 } as const;
const MOST_FOR_FRAME = 50;
const MOST_FOR_COMMAND = 5;

/** Taps, scrolling and commands on a menu of 500 items. */
export async function benchTouch(): Promise<BenchRow[]> {
  const kiosk = await launchKiosk({ config: { menu: 'menu/menu.json' }, files: largeMenu(), isAnimated: true });
  try {
    const { page } = kiosk;
    // Four times slower, and on a busy machine.
    page.setDefaultTimeout(60_000);
    const devtools = await page.context().newCDPSession(page);
    await beginAsGuest(page);
    await watchTaps(page);
    // The first touch of each thing compiles it.
    const hand = handOn(page, devtools);
    await round(hand, 0);
    const rows = [await tapsAt(1, hand, devtools), await tapsAt(4, hand, devtools)];
    return [...rows, ...(await scroll(page, devtools)), await commands(kiosk)];
  } finally {
    await kiosk.app.close();
    await rm(kiosk.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function tapsAt(slowness: keyof typeof MOST_FOR_TAP, hand: Hand, devtools: CDPSession): Promise<BenchRow> {
  const { page } = hand;
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  await takeTaps(page);
  for (let count = 1; count <= ROUNDS; count++) await round(hand, count);
  // What the last touch did is painted by then.
  await pause(PACE);
  const taps = await takeTaps(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const figures = summarize(taps);
  return benchRow({
    what: `tap to the next paint, 500 items, ${slowness === 1 ? 'as fast as it goes' : `${slowness} times slower`}, p95`,
    unit: 'ms',
    ours: figures.p95,
    against: { name: 'limit', kind: 'limit', value: MOST_FOR_TAP[slowness] },
    aim: ['at_most', 1],
    n: taps.length,
    ...figures,
  });
}

/** Another category, an item, a choice, into the basket, the basket, one more, one fewer, and back. */
async function round({ page, finger }: Hand, number: number): Promise<void> {
  const sheet = page.locator('.sheet');
  await finger(page.locator('.category').nth(number % 5));
  await finger(page.locator('.item-card').nth(2 + (number % 4)));
  await finger(sheet.locator('.choice').nth(1));
  await finger(sheet.locator('.item-form__add'));
  await sheet.waitFor({ state: 'hidden' });
  await finger(page.locator('.basket-dock__peek'));
  await finger(sheet.locator('.stepper button').nth(1));
  await finger(sheet.locator('.stepper button').nth(0));
  await finger(sheet.locator('.basket-sheet__actions button').first());
  await sheet.waitFor({ state: 'hidden' });
}

/** Touches things. */
interface Hand {
  readonly page: Page;
  readonly finger: (what: Locator) => Promise<void>;
}

/** ms that a finger stays on the glass. */
const PRESS = 60;

/** ms from one touch to the next of a guest who knows what they want. */
const PACE = 250;

/** The last of it, in which nobody looks into the page. */
const LOOK = 80;

/**
 * Real touches, at a guest's pace: the browser makes its click of them, as it does of a finger's, which it does not of DevTools' own
 * tap gesture. A click of Playwright's looks into the page while it happens, to see that it hits, and that would be measured, too.
 */
function handOn(page: Page, devtools: CDPSession): Hand {
  return {
    page,
    finger: async (what) => {
      await what.waitFor();
      // What is opening is where it will stay.
      await pause(PACE - LOOK);
      const box = await what.boundingBox();
      if (!box) throw new Error('there is nothing to touch');
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const isThere = await what.evaluate((it, at) => it.contains(document.elementFromPoint(...at)), [x, y] as const);
      if (!isThere) throw new Error(`there is something else where ${String(what)} is`);
      // What looked into the page has gone from it.
      await pause(LOOK);
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await pause(PRESS);
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
  };
}

async function scroll(page: Page, devtools: CDPSession): Promise<BenchRow[]> {
  const box = await page.locator('.menu__list').boundingBox();
  if (!box) throw new Error('there is no list to scroll');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const frames = await watchFrames(page, async () => {
    for (const yDistance of [-8000, 8000, -8000, 8000]) {
      await devtools.send('Input.synthesizeScrollGesture', {
        x,
        y,
        yDistance,
        speed: 4000,
        gestureSourceType: 'touch',
      });
    }
  });
  const figures = summarize(frames);
  const common = { unit: 'ms', n: frames.length, ...figures } as const;
  return [
    benchRow({
      ...common,
      what: 'longest frame while scrolling 100 items',
      ours: Math.max(...frames),
      against: { name: 'limit', kind: 'limit', value: MOST_FOR_FRAME },
      aim: ['at_most', 1],
    }),
    benchRow({
      ...common,
      what: 'frame while scrolling 100 items, p95',
      ours: figures.p95,
      against: { name: 'limit', kind: 'limit', value: MOST_FOR_FRAME },
      aim: ['at_most', 1],
    }),
  ];
}

/** A change of the basket, to main and back: each alone, as a guest's are, with what came of the last one drawn. */
async function commands({ page }: Kiosk): Promise<BenchRow> {
  const times = await page.evaluate(
    async ([count, pace]) => {
      const measured: number[] = [];
      for (let index = 0; index < count; index++) {
        const begunAt = performance.now();
        const answer = await window.kiosk.change_quantity({ lineId: 'line-1', by: index % 2 === 0 ? 1 : -1 });
        if (!answer.ok) throw new Error(`the basket was not changed: ${answer.error.kind}`);
        measured.push(performance.now() - begunAt);
        await new Promise((resolve) => setTimeout(resolve, pace));
        // On a slow machine what came of it is still being drawn.
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      }
      return measured;
    },
    [COMMANDS, COMMAND_PACE] as const,
  );
  const figures = summarize(times);
  return benchRow({
    what: 'a basket command to main and back, p95',
    unit: 'ms',
    ours: figures.p95,
    against: { name: 'limit', kind: 'limit', value: MOST_FOR_COMMAND },
    aim: ['at_most', 1],
    n: times.length,
    ...figures,
  });
}
