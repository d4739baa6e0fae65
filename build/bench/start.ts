import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { executable } from '../../e2e/kiosk';
import { firstJavaScriptOf, MOST_FIRST_JAVASCRIPT } from '../first-javascript.mjs';
import { makeBareWindow } from './bare-window';
import { summarize } from './measure';
import { startProgram } from './program';
import type { BenchRow } from './row';
import { benchRow } from './row';

/** How often each is started, in turns, so that what else the machine does befalls both. */
const STARTS = 12;

const SURELY_STARTED_MS = 2500;

/** A kiosk may take this many times what a bare window takes. */
const MOST_TIMES = 1.8;

/** From the start of the program to the attract screen, painted, with the touch handlers on it; next to a bare window. */
export async function benchStart(root: string): Promise<BenchRow[]> {
  const bare = await makeBareWindow(executable(), join(root, 'out/bench/bare-window'));
  const kiosks: number[] = [];
  const windows: number[] = [];
  // The first start of each reads the disk, which the later ones do not; it counts for neither.
  for (let count = 0; count <= STARTS; count++) {
    const [kiosk, window] = [await startOf(executable(), '.attract__start'), await startOf(bare, 'h1')];
    if (count === 0) continue;
    kiosks.push(kiosk);
    windows.push(window);
  }
  const ours = summarize(kiosks);
  const kiloBytes = firstJavaScriptOf(join(root, 'out/app-test/renderer')) / 1000;
  return [
    benchRow({
      what: 'start to a touchable attract screen, median',
      unit: 'ms',
      ours: ours.median,
      against: { name: 'a bare window', kind: 'peer', value: summarize(windows).median },
      aim: ['at_most', MOST_TIMES],
      n: STARTS,
      ...ours,
    }),
    benchRow({
      what: 'first JavaScript of the page, packed',
      unit: 'kB',
      ours: kiloBytes,
      against: { name: 'limit', kind: 'limit', value: MOST_FIRST_JAVASCRIPT / 1000 },
      aim: ['at_most', 1],
      n: 1,
    }),
  ];
}

/** One start, in ms, until the element at `selector` was painted. */
async function startOf(program: string, selector: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
  const started = startProgram(program, { env: { KIOSK_DATA_DIR: folder, KIOSK_WINDOW: '1080x1920' } });
  try {
    // Nobody asks before it is there: the question would be part of the start.
    await pause(SURELY_STARTED_MS);
    return (await started.ask(paintedAt, selector)) - started.startedAt;
  } finally {
    await started.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
  }
}

/**
 * Runs in the page. When its largest picture or words were painted after the element at `selector` had come, ms since the epoch:
 * the page itself kept the time, so that asking late spoils nothing.
 */
async function paintedAt(selector: string): Promise<number> {
  while (!document.querySelector(selector)) await new Promise((resolve) => setTimeout(resolve, 20));
  return await new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const last = list.getEntries().at(-1);
      if (last) resolve(performance.timeOrigin + last.startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}
