import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { launchKiosk, type Kiosk } from '../../e2e/kiosk';
import { scanWithUsb } from '../../e2e/steps/scan';
import { heard } from '../../e2e/steps/thanx';
import { summarize, type Measured } from './measure';
import type { Program } from './program';
import { benchRow, type BenchRow } from './row';
import { prepareVisits, visit } from './visits';

const CODE = 'maya7k2p|fiveoff4t8k';
const SCANS = 20;

/** ms from a code to the rewards on the screen, Thanx answering at once. */
const MOST = { cameraMedian: 200, cameraP95: 300, scanner: 60 } as const;

/** How long Thanx takes for a call, in ms, where it is slow. */
const SLOW = 300;
/** ms that a kiosk may add to the two calls of a check-in. */
const MOST_BESIDE_CALLS = 100;

/** What Thanx must hear of a member who redeems a reward, and nothing twice. */
const CALLS = ['token', 'account', 'checkout', 'placed', 'billed'];

/** Thanx has two APIs on two hosts. */
const MOST_CONNECTIONS = 2;

/** Thanx takes five calls a second; without a pause the pacer would be measured. */
const PAUSE_MS = 1000;

/** From a code to the rewards, and what Thanx is asked on the way. */
export async function benchJourney(): Promise<BenchRow[]> {
  const kiosk = await launchKiosk({ camera: CODE, isAnimated: true });
  try {
    await watchJourneys(kiosk.page);
    return [
      ...(await byScanner(kiosk)),
      ...(await byCamera(kiosk)),
      ...(await withSlowThanx(kiosk)),
      ...(await calls(kiosk)),
    ];
  } finally {
    await kiosk.app.close();
    await rm(kiosk.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** When something of a journey was painted, in the page's ms. */
interface Moments {
  /** The code was there: Enter of the scanner, or the first picture of the camera. */
  code?: number;
  /** Anything but the attract screen. */
  first?: number;
  rewards?: number;
}

declare global {
  interface Window {
    benchMoments: Moments;
  }
}

/** Has the page keep {@link Moments} of each visit; the attract screen begins new ones. */
async function watchJourneys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.benchMoments = {};
    const painted = (name: 'first' | 'rewards'): void => {
      const moments = window.benchMoments;
      if (moments[name] !== undefined) return;
      moments[name] = Infinity;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (moments[name] = performance.now());
        port2.postMessage(0);
      });
    };
    const pictures = new WeakSet<HTMLVideoElement>();
    const look = (): void => {
      const screen = document.querySelector('main')?.dataset.screen;
      const isSaying = document.querySelector('.toast') !== null;
      if (screen === 'rewards') painted('rewards');
      if ((screen !== undefined && screen !== 'attract') || isSaying) painted('first');
      const video = document.querySelector('video');
      if (!video || pictures.has(video)) return;
      pictures.add(video);
      video.requestVideoFrameCallback((now) => (window.benchMoments.code ??= now));
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
    // The kiosk hears the keys of a scanner first and keeps them from everybody else; that it does so is what can be seen.
    const swallow = Object.getOwnPropertyDescriptor(Event.prototype, 'stopImmediatePropagation')?.value as () => void;
    Event.prototype.stopImmediatePropagation = function (this: Event) {
      const isEnd = this instanceof KeyboardEvent && this.type === 'keydown' && this.key === 'Enter';
      if (isEnd) window.benchMoments = { code: performance.now() };
      swallow.call(this);
    };
  });
}

async function momentsOf(page: Page): Promise<Required<Moments>> {
  await page.waitForFunction(() => Number.isFinite(window.benchMoments.rewards));
  return await page.evaluate(() => window.benchMoments as Required<Moments>);
}

/** Back to the attract screen, and time for Thanx to breathe. */
async function leave(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const left = await window.kiosk.leave({});
    if (!left.ok) throw new Error(`the visit was not left: ${left.error.kind}`);
  });
  await page.locator('main[data-screen=attract]').waitFor();
  await pause(PAUSE_MS);
  await page.evaluate(() => (window.benchMoments = {}));
}

async function scans(kiosk: Kiosk, count: number): Promise<Required<Moments>[]> {
  const all: Required<Moments>[] = [];
  for (let index = 0; index <= count; index++) {
    await scanWithUsb(kiosk.app, CODE);
    const moments = await momentsOf(kiosk.page);
    await leave(kiosk.page);
    // The first one draws a screen for the first time.
    if (index > 0) all.push(moments);
  }
  return all;
}

function row(what: string, ours: number, limit: number, n: number, figures: Measured): BenchRow {
  return benchRow({
    what,
    unit: 'ms',
    ours,
    against: { name: 'limit', kind: 'limit', value: limit },
    aim: ['at_most', 1],
    n,
    ...figures,
  });
}

async function byScanner(kiosk: Kiosk): Promise<BenchRow[]> {
  const figures = summarize((await scans(kiosk, SCANS)).map(({ code, rewards }) => rewards - code));
  return [row('USB scan to rewards, median', figures.median, MOST.scanner, SCANS, figures)];
}

async function byCamera({ page }: Kiosk): Promise<BenchRow[]> {
  const times: number[] = [];
  for (let index = 0; index <= SCANS; index++) {
    await page.locator('.attract').click();
    const { code, rewards } = await momentsOf(page);
    await leave(page);
    // The decoder is started with the first camera and kept.
    if (index > 0) times.push(rewards - code);
  }
  const figures = summarize(times);
  return [
    row('code before the camera to rewards, median', figures.median, MOST.cameraMedian, SCANS, figures),
    row('code before the camera to rewards, p95', figures.p95, MOST.cameraP95, SCANS, figures),
  ];
}

async function withSlowThanx(kiosk: Kiosk): Promise<BenchRow[]> {
  const times = 8;
  await kiosk.door.thanx_set_fault({ kind: 'delay', ms: SLOW });
  const all = await scans(kiosk, times);
  await kiosk.door.thanx_clear_faults();
  const beside = summarize(all.map(({ code, rewards }) => rewards - code - 2 * SLOW));
  const first = summarize(all.map(({ code, first: shown }) => shown - code));
  return [
    row('Thanx slow: what is not one of its two calls, p95', beside.p95, MOST_BESIDE_CALLS, times, beside),
    row('Thanx slow: scan to something on the screen, p95', first.p95, MOST_BESIDE_CALLS, times, first),
  ];
}

async function calls({ page, door }: Kiosk): Promise<BenchRow[]> {
  const connections = new Set((await door.thanx_requests()).map(({ port }) => port)).size;
  await door.thanx_clear_requests();
  const asked: Pick<Program, 'ask'> = { ask: async (work, input) => await page.evaluate(work as never, input) };
  await prepareVisits(asked);
  await visit(asked, { code: CODE, itemId: 'cheesecake' });
  let made: string[] = [];
  for (let tries = 0; tries < 50 && !made.some((call) => call.startsWith('billed')); tries++) {
    await pause(100);
    made = await heard(door);
  }
  const row = (what: string, unit: 'calls' | 'connections', ours: number, limit: number, n: number): BenchRow =>
    benchRow({ what, unit, ours, against: { name: 'limit', kind: 'limit', value: limit }, aim: ['at_most', 1], n });
  return [
    row(`calls of a visit with a reward (${made.join(', ')})`, 'calls', made.length, CALLS.length, 1),
    row('connections to Thanx in all visits of this bench', 'connections', connections, MOST_CONNECTIONS, 1),
  ];
}
