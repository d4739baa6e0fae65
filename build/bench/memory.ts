import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ALONE_MS, VISITS_OF_A_PAGE } from '../../app/supervision/page-life';
import { executable, readDoorAddress, type Door } from '../../e2e/kiosk';
import { createDoorClient } from '../../main/training/door-client';
import type { TrainingVerbs } from '../../main/training/training-mode';
import { makeBareWindow } from './bare-window';
import type { Devtools } from './devtools';
import { startProgram, type Program } from './program';
import { benchRow, type BenchRow } from './row';
import { prepareVisits, visit } from './visits';

/** Compared with what is left after so many visits, when everything has been used once. */
const WARM_VISITS = 50;

/** One in so many guests checks in: Thanx's pace of five requests a second is kept here too. */
const CHECKS_IN_EVERY = 10;

const MOST_TIMES_BARE = 1.5;
const MOST_GROWTH = 1.05;

/** Programs go on allocating and giving back for a while after they have nothing more to do. */
const SETTLE_MS = 8000;

/** Memory on the attract screen next to a bare window's, and what a thousand visits leave behind. Linux only. */
export async function benchMemory(root: string, visits: number): Promise<BenchRow[]> {
  if (process.platform !== 'linux') throw new Error('bench:memory reads /proc, which only Linux has');
  return [await atRest(root), ...(await afterVisits(visits))];
}

async function atRest(root: string): Promise<BenchRow> {
  const bare = await makeBareWindow(executable(), join(root, 'out/bench/bare-window'));
  const ours: number[] = [];
  const peers: number[] = [];
  for (let count = 0; count < 3; count++) {
    ours.push(await restingSize(executable()));
    peers.push(await restingSize(bare));
  }
  return benchRow({
    what: 'memory on the attract screen, all processes (PSS)',
    unit: 'MB',
    ours: Math.min(...ours),
    against: { name: 'a bare window', kind: 'peer', value: Math.min(...peers) },
    aim: ['at_most', MOST_TIMES_BARE],
    n: ours.length,
  });
}

async function restingSize(program: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-memory-'));
  const started = startProgram(program, { env: { KIOSK_DATA_DIR: folder, KIOSK_WINDOW: '1080x1920' } });
  try {
    await pause(SETTLE_MS);
    const { main, page, helpers } = sizesOf(started.pid);
    return main + page + helpers;
  } finally {
    await started.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
  }
}

/** What is counted after some visits, on the attract screen. */
interface Left {
  /** MB, all processes. */
  readonly size: number;
  readonly mainSize: number;
  readonly pageSize: number;
  /** Graphics, network, sound, … */
  readonly helpersSize: number;
  /** MB that the page's scripts take, and of that a part is what the engine compiled them to: more the longer they run. */
  readonly heap: number;
  /** Script objects that the page can still reach. */
  readonly objects: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
  readonly workers: number;
  readonly liveTracks: number;
}

/** Without Playwright, which has the page keep all that it was sent, and so would be measured with it: 11 kB a visit. */
async function afterVisits(visits: number): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-memory-'));
  const env = { KIOSK_DATA_DIR: folder, KIOSK_WINDOW: '1080x1920', KIOSK_TRAINING_DOOR: '1' };
  const program = startProgram(executable(), { env, isOpen: true });
  try {
    await preparePage(program);
    const door: Door = createDoorClient<TrainingVerbs>(await readDoorAddress(join(folder, 'training')));
    await makeVisits({ program, door }, 0, WARM_VISITS);
    const warm = await leftIn(program);
    await makeVisits({ program, door }, WARM_VISITS, visits);
    const end = await leftIn(program);
    const row = (what: string, unit: BenchRow['unit'], key: keyof Left, hasAim = true): BenchRow =>
      benchRow({
        what: `${what}, after ${visits} visits`,
        unit,
        ours: end[key],
        against: { name: `after ${WARM_VISITS}`, kind: 'peer', value: warm[key] },
        ...(hasAim && { aim: ['at_most', warm[key] === 0 ? 0 : MOST_GROWTH] as const }),
        n: 1,
      });
    return [
      row('memory, all processes (PSS)', 'MB', 'size'),
      row('of that the main process', 'MB', 'mainSize', false),
      row('of that the page', 'MB', 'pageSize', false),
      row('of that Chromium’s helpers', 'MB', 'helpersSize', false),
      row('scripts of the page, with their compiled code', 'MB', 'heap', false),
      row('script objects of the page', 'objects', 'objects'),
      row('nodes, also detached ones', 'objects', 'nodes'),
      row('listeners', 'objects', 'listeners'),
      row('documents', 'objects', 'documents'),
      row('workers', 'objects', 'workers'),
      row('cameras still running', 'objects', 'liveTracks'),
    ];
  } finally {
    await program.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
  }
}

interface Visited {
  readonly program: Program;
  readonly door: Door;
}

async function makeVisits({ program, door }: Visited, from: number, to: number): Promise<void> {
  for (let count = from; count < to; count++) {
    const isMember = count % CHECKS_IN_EVERY === 0;
    await visit(program, { itemId: 'coleslaw', ...(isMember && { code: 'maya7k2p' }) });
    // The stand-in for Thanx keeps what it heard for a test to read, in the kiosk's own process.
    if (isMember) await door.thanx_clear_requests();
    if ((count + 1) % VISITS_OF_A_PAGE === 0) await seeNewPage(program);
  }
}

async function preparePage(program: Program): Promise<void> {
  // Waits for the page: a window that has just come has an empty one, which goes.
  await prepareVisits(program);
  await program.ask(countTracks, null);
}

/** The kiosk renews its page as in a store, where nobody stands before it for a moment. */
async function seeNewPage(program: Program): Promise<void> {
  const giveUpAt = Date.now() + 3 * ALONE_MS;
  while (await program.ask(() => 'benchTracks' in window, null)) {
    if (Date.now() > giveUpAt) throw new Error('the page was not renewed');
    await pause(1000);
  }
  await preparePage(program);
}

async function leftIn(program: Program): Promise<Left> {
  // What the last visit still moves holds it.
  await pause(SETTLE_MS);
  // What nobody needs any more has not grown, only not been collected: an engine waits for that until its heap is a half larger.
  for (const whom of ['page', 'main', 'page', 'main'] as const) {
    await program.talkTo(whom, async ({ send }) => {
      await send('HeapProfiler.enable');
      await send('HeapProfiler.collectGarbage');
    });
  }
  await pause(SETTLE_MS);
  const sizes = sizesOf(program.pid);
  const liveTracks = await program.ask(
    () => window.benchTracks.filter(({ readyState }) => readyState === 'live').length,
    null,
  );
  const counted = await program.talkTo('page', countIn);
  return {
    size: sizes.main + sizes.page + sizes.helpers,
    mainSize: sizes.main,
    pageSize: sizes.page,
    helpersSize: sizes.helpers,
    liveTracks,
    ...counted,
  };
}

async function countIn({
  send,
  on,
}: Devtools): Promise<Pick<Left, 'heap' | 'objects' | 'nodes' | 'listeners' | 'documents' | 'workers'>> {
  let workers = 0;
  on('Target.attachedToTarget', () => (workers += 1));
  await send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
  const { nodes, jsEventListeners: listeners, documents } = await send('Memory.getDOMCounters');
  const { usedSize } = await send('Runtime.getHeapUsage');
  return { heap: usedSize / 1e6, objects: await reachableObjects(send), nodes, listeners, documents, workers };
}

/** Counts everything whose prototypes end at `Object.prototype`, after a collection. */
async function reachableObjects(send: Devtools['send']): Promise<number> {
  const objectGroup = 'count';
  const { result } = await send('Runtime.evaluate', { expression: 'Object.prototype', objectGroup });
  const prototypeObjectId = result.objectId ?? '';
  const { objects } = await send('Runtime.queryObjects', { prototypeObjectId, objectGroup });
  const { result: count } = await send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  await send('Runtime.releaseObjectGroup', { objectGroup });
  return Number(count.value);
}

declare global {
  interface Window {
    /** Every track that a camera of this page has given. */
    benchTracks: MediaStreamTrack[];
  }
}

function countTracks(): void {
  window.benchTracks = [];
  const { mediaDevices } = navigator;
  const real = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (wanted) => {
    const stream = await real(wanted);
    // Those that ended are not kept, or the bench itself would be the leak.
    window.benchTracks = [
      ...window.benchTracks.filter(({ readyState }) => readyState === 'live'),
      ...stream.getTracks(),
    ];
    return stream;
  };
}

/** Memory of a process and all that it started, in MB: what they share is counted once (proportional set size). */
function sizesOf(pid: number): Record<'main' | 'page' | 'helpers', number> {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = parentOf(Number(name));
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (of: number): number[] => (children.get(of) ?? []).flatMap((each) => [each, ...below(each)]);
  const sizes = { main: ownSizeOf(pid), page: 0, helpers: 0 };
  for (const each of below(pid)) {
    const isPage = read(`/proc/${each}/cmdline`).includes('--type=renderer');
    sizes[isPage ? 'page' : 'helpers'] += ownSizeOf(each);
  }
  return sizes;
}

function parentOf(pid: number): number | undefined {
  const [, parent] = /^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`)) ?? [];
  return parent === undefined ? undefined : Number(parent);
}

function ownSizeOf(pid: number): number {
  const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`)) ?? [];
  return Number(kilobytes ?? 0) / 1000;
}

/** Empty where the process is gone by now. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
