import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { inherited, sandboxSwitches } from '../../../e2e/kiosk';
import { createRandom } from '../../torture/random';
import { summarize } from '../measure';
import { benchRow, type BenchRow } from '../row';
import type { Pipeline, Start } from './page';
import { pageTasks, type LongestTask } from './page-tasks';
import { render } from './render';
import { drawScene, type Scene } from './scene';

/** How the packaged app is driven. */
export interface VideoBench {
  readonly root: string;
  /** The packaged test app. */
  readonly executable: string;
  readonly seed: number;
  /** How many times the camera is started for each video. */
  readonly starts: number;
}

const SIZES = [
  { width: 640, height: 480 },
  { width: 1280, height: 720 },
] as const;

const FRAMES = 15;
const FRAMES_PER_SECOND = 30;

/** What was aimed at, in ms. */
const AIMS = { median: 80, p95: 110, held: 4 };

/** The peer waits half a second between two tries: a few starts tell. */
const PEER_STARTS = 3;

/** Pictures in which it is looked at how long the page is held up: three seconds. */
const WATCHED = 90;

const PLAIN = {
  text: 'maya7k2p|fiveoff4t8k',
  level: 'M',
  isInverted: false,
  turn: 0.1,
  tilt: [0, 0],
  place: [0.5, 0.5],
  blur: 0.5,
  smear: 0,
  noise: 3,
  bright: 225,
  dark: 25,
} as const;

const NO_FINGER = { depth: 0, width: 0.1, edge: 0, along: 0 } as const;
const NO_GLARE = { strength: 0, at: [0, 0], spread: 1 } as const;

/** The videos, by what makes them easy or hard; `scale` is for 640 by 480. */
const VIDEOS: Readonly<Record<string, Partial<Scene>>> = {
  easy: { scale: 6 },
  hard: { scale: 3.6, turn: 0.6, tilt: [0.3, -0.3], blur: 1.4, noise: 7, bright: 190, dark: 70 },
  dim: { scale: 5, bright: 70, dark: 25, noise: 9, blur: 0.9, turn: 0.3 },
  inverted: { scale: 5, isInverted: true, turn: -0.4, blur: 0.8, noise: 5 },
  moving: { scale: 5, turn: 0.3, smear: 3, noise: 5 },
};

/** Until the decoders of bench and kiosk have been started and are warm, in ms. */
const WARM_AFTER = 4000;

/** The kiosk's own window is drawn beside the bench's, which a kiosk has not to do: the smaller the better. */
const KIOSK_SIZE = '400x400';

/** Plays each video to the packaged app's camera and measures, in a page of its own, ours and `@zxing/browser`. */
export async function* compareVideos(bench: VideoBench): AsyncGenerator<BenchRow[]> {
  const folder = join(bench.root, 'out/bench/videos');
  mkdirSync(folder, { recursive: true });
  for (const size of SIZES) {
    for (const [name, look] of Object.entries(VIDEOS)) {
      const file = join(folder, `${name}.y4m`);
      writeVideo(file, name, look, size, bench.seed);
      yield await measure(`${name} at ${size.width}x${size.height}`, file, bench);
    }
  }
  rmSync(folder, { recursive: true, force: true });
}

function writeVideo(
  file: string,
  name: string,
  look: Partial<Scene>,
  size: (typeof SIZES)[number],
  seed: number,
): void {
  const random = createRandom(seed);
  const base = drawScene(random, size.width, size.height);
  // As large in the picture whatever its size: the phone is where it is, the camera is a better one.
  const scale = ((look.scale ?? 5) * size.height) / 480;
  const header = `YUV4MPEG2 W${size.width} H${size.height} F${FRAMES_PER_SECOND}:1 Ip A1:1 C420jpeg\n`;
  const chroma = Buffer.alloc((size.width * size.height) / 2, 128);
  const frames = Array.from({ length: FRAMES }, (_, index) => {
    const along = name === 'moving' ? 0.3 + (0.4 * index) / FRAMES : 0.5;
    const scene = { ...base, ...PLAIN, glare: NO_GLARE, finger: NO_FINGER, ...look, ...size, scale };
    const { data } = render({ ...scene, place: [along, 0.5], seed: base.seed, noiseSeed: index });
    return Buffer.concat([Buffer.from('FRAME\n'), Buffer.from(data), chroma]);
  });
  writeFileSync(file, Buffer.concat([Buffer.from(header), ...frames]));
}

/** How long the app may take to start, in ms, and how often that is tried: without a GPU it hangs once in some dozens of starts. */
const START_WITHIN = 30_000;
const START_TRIES = 3;

async function startApp(file: string, bench: VideoBench, triesLeft = START_TRIES - 1): Promise<ElectronApplication> {
  const { _electron } = await import('playwright');
  try {
    return await _electron.launch({
      executablePath: bench.executable,
      args: [
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        `--use-file-for-fake-video-capture=${file}`,
        ...sandboxSwitches(),
      ],
      env: { ...inherited(), KIOSK_DATA_DIR: join(bench.root, 'out/bench/data'), KIOSK_WINDOW: KIOSK_SIZE },
      timeout: START_WITHIN,
    });
  } catch (error) {
    if (triesLeft === 0) throw error;
    return await startApp(file, bench, triesLeft - 1);
  }
}

async function measure(what: string, file: string, bench: VideoBench): Promise<BenchRow[]> {
  const app = await startApp(file, bench);
  try {
    await (await app.firstWindow()).locator('main[data-screen]').waitFor();
    const page = await openBenchPage(app, join(bench.root, 'out/bench/scan-page'));
    const run = async (pipeline: Pipeline, times: number): Promise<Start[]> => {
      const starts: Start[] = [];
      for (let count = 0; count < times; count++) {
        starts.push(await page.evaluate((which) => window.bench.start(which), pipeline));
      }
      return starts;
    };
    const scriptTime = await watchScriptTime(app, page);
    const watch = async (pipeline: Pipeline): Promise<Omit<Watched, 'starts'>> => {
      const before = await scriptTime();
      const tasks = await pageTasks(app, page, () =>
        page.evaluate((args) => window.bench.watch(...args), [pipeline, WATCHED] as const),
      );
      return { tasks, script: ((await scriptTime()) - before) / WATCHED };
    };
    await page.evaluate(() => window.bench.prepare());
    await page.waitForTimeout(WARM_AFTER);
    return rowsOf(
      what,
      { starts: await run('ours', bench.starts), ...(await watch('ours')) },
      { starts: await run('@zxing/browser', PEER_STARTS), ...(await watch('@zxing/browser')) },
    );
  } finally {
    await app.close();
  }
}

/** Answers how much processor time the page's own thread has spent on scripts, ms; what other programs take is not in it. */
async function watchScriptTime(app: ElectronApplication, page: Page): Promise<() => Promise<number>> {
  const session = await app.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN);
  };
}

/** The bench's page in a window of its own of the packaged app, from the same origin as the kiosk's. */
async function openBenchPage(app: ElectronApplication, folder: string): Promise<Page> {
  const opened = app.waitForEvent('window');
  await app.evaluate(async ({ BrowserWindow, net, session }, files) => {
    const own = session.fromPartition('bench');
    own.protocol.handle('app', (request) => net.fetch(`file://${files}${new URL(request.url).pathname}`));
    const window = new BrowserWindow({
      width: 1000,
      height: 800,
      webPreferences: { session: own, backgroundThrottling: false },
    });
    await window.loadURL('app://kiosk/page.html');
  }, folder);
  return await opened;
}

interface Watched {
  readonly starts: readonly Start[];
  /** Processor time of its scripts a picture, ms. */
  readonly script: number;
  readonly tasks: readonly LongestTask[];
}

const limit = (value: number) => ({ name: 'limit', kind: 'limit', value }) as const;
const peerOf = (value: number) => ({ name: '@zxing/browser', kind: 'peer', value }) as const;

function rowsOf(what: string, ours: Watched, peer: Watched): BenchRow[] {
  const figures = summarize(ours.starts.map(({ firstDecode }) => firstDecode));
  const wrong = ours.starts.filter(({ text }) => text !== undefined && text !== PLAIN.text).length;
  const first = { unit: 'ms', n: ours.starts.length, ...figures } as const;
  return [
    benchRow({
      ...first,
      what: `${what}: first decode, median`,
      ours: figures.median,
      against: limit(AIMS.median),
      aim: ['at_most', 1],
    }),
    benchRow({
      ...first,
      what: `${what}: first decode, p95`,
      ours: figures.p95,
      against: limit(AIMS.p95),
      aim: ['at_most', 1],
    }),
    benchRow({
      ...first,
      what: `${what}: first decode, median`,
      ours: figures.median,
      against: peerOf(summarize(peer.starts.map(({ firstDecode }) => firstDecode)).median),
    }),
    ...threadRows(what, ours, peer),
    benchRow({
      unit: 'reads',
      what: `${what}: read wrongly`,
      ours: wrong,
      against: { name: 'none', kind: 'limit', value: 0 },
      aim: ['at_most', 0],
      n: ours.starts.length,
    }),
  ];
}

/** What becomes of the page's own thread while pictures are looked at. */
function threadRows(what: string, ours: Watched, peer: Watched): BenchRow[] {
  const n = ours.tasks.length;
  const rowsBy = (by: keyof LongestTask, name: string): BenchRow[] => {
    const times = ours.tasks.map((task) => task[by]);
    const figures = summarize(times);
    const row = {
      unit: 'ms',
      n,
      ...figures,
      ours: Math.max(...times),
      what: `${what}: page's longest task, ${name}`,
    } as const;
    return [
      benchRow({ ...row, against: limit(AIMS.held), aim: ['at_most', 1] }),
      benchRow({ ...row, against: peerOf(Math.max(...peer.tasks.map((task) => task[by]))) }),
      benchRow({
        ...row,
        what: `${row.what}, p95 of pictures`,
        ours: figures.p95,
        against: limit(AIMS.held),
        aim: ['at_most', 1],
      }),
    ];
  };
  return [
    benchRow({
      unit: 'ms',
      n,
      what: `${what}: page's processor time a picture, mean`,
      ours: ours.script,
      against: peerOf(peer.script),
    }),
    ...rowsBy('processor', 'processor time'),
    ...rowsBy('clock', 'by the clock'),
  ];
}
