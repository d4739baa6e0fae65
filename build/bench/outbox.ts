import { closeSync, fdatasyncSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createSurroundings } from '../torture/surroundings';
import { createRandom } from '../torture/random';
import { startKioskProcess } from '../torture/kiosk-process';
import { createTimeline } from '../torture/timeline';
import { measureDrain, pacedMinutes } from './drain';
import { billOne, fillLedger, good, openIn } from './filled-ledger';
import { summarize, tableOf, time, type Row } from './measure';
import { writeResult } from './result';
import { benchRow, rowsAsText, type BenchRow } from './row';

/** Sizes of the ledger that are compared. */
const SIZES = [0, 20_000, 200_000] as const;

const DAY = 86_400_000;

/** How often each is measured. */
const STARTS = 9;
const READINGS = 9;
const CHANGES = 200;

/** What was aimed at. */
const AIMS = { startGrowth: 1.2, listMs: 50, changeMs: 5 };

/** State changes of one kiosk with so many orders: ms each, and how many a second. */
function measureChanges(folder: string, orders: number): Row {
  const ledger = openIn(folder);
  const times: number[] = [];
  for (let index = 0; index < CHANGES; index += 1) times.push(...billOne(ledger, `new-${index}`, Date.now()));
  ledger.close();
  const { median, p95 } = summarize(times);
  const disk = summarize(measureDisk(folder));
  return {
    orders,
    'median ms': median,
    'p95 ms': p95,
    'bare disk median ms': disk.median,
    'bare disk p95 ms': disk.p95,
    'a second': 1000 / (times.reduce((a, b) => a + b) / times.length),
  };
}

/** What the disk alone takes for a page: no state change that is on disk can be faster. */
function measureDisk(folder: string): number[] {
  const page = Buffer.alloc(4096, 1);
  const descriptor = openSync(join(folder, 'bare'), 'w');
  const times = Array.from({ length: CHANGES }, () =>
    time(() => {
      writeSync(descriptor, page);
      fdatasyncSync(descriptor);
    }),
  );
  closeSync(descriptor);
  return times;
}

/** Opening and what staff ask for first. */
function measureReading(folder: string, orders: number): Row {
  const opens = Array.from({ length: READINGS }, () => time(() => openIn(folder).close()));
  const ledger = openIn(folder);
  const now = Date.now();
  const of = (work: () => unknown): number => summarize(Array.from({ length: READINGS }, () => time(work))).median;
  const row = {
    orders,
    'file MB': statSync(join(folder, 'ledger.sqlite')).size / 1e6,
    'open and close ms': summarize(opens).median,
    'list of a day ms': of(() => good(ledger.staff.orders(now - DAY, now + DAY, 500))),
    'open orders ms': of(() => good(ledger.staff.openOrders(500))),
    'figures of a day ms': of(() => good(ledger.staff.dayRows(now - DAY, now + DAY))),
    'count ms': of(() => good(ledger.staff.countOrders())),
  };
  ledger.close();
  return row;
}

/** From starting the process to the first screen: the main process under plain Node. */
async function measureStart(
  root: string,
  program: string,
  scratch: string,
  folders: readonly string[],
): Promise<Row[]> {
  const surroundings = await createSurroundings(
    join(scratch, 'start'),
    join(root, 'assets/menu/menu.json'),
    createRandom(1),
  );
  const times = folders.map((): number[] => []);
  // Sizes take turns, so that a busy moment of the machine is everybody's.
  for (let round = 0; round < STARTS; round += 1) {
    for (const [index, folder] of folders.entries()) {
      const begunAt = performance.now();
      const kiosk = startKioskProcess(
        program,
        { ...surroundings.setup, folder, clockOffset: 0 },
        createTimeline(),
        () => undefined,
      );
      await kiosk.until(({ content }) => content.screen === 'attract', 20_000);
      times[index]?.push(performance.now() - begunAt);
      kiosk.kill();
      await kiosk.ended;
    }
  }
  await surroundings.close();
  return times.map((each, index) => ({
    orders: SIZES[index] ?? 0,
    'start ms': summarize(each).median,
    'fastest ms': Math.min(...each),
  }));
}

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: { root: { type: 'string', default: '.' }, program: { type: 'string', default: '' } },
  });
  const { root, program } = values;
  const scratch = join(root, 'out/bench/scratch');
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const folders = SIZES.map((size) => join(scratch, `ledger-${size}`));
  for (const [index, folder] of folders.entries()) fillLedger(folder, SIZES[index] ?? 0);

  const starts = await measureStart(root, program, scratch, folders);
  const reading = folders.map((folder, index) => measureReading(folder, SIZES[index] ?? 0));
  const changes = folders.map((folder, index) => measureChanges(folder, SIZES[index] ?? 0));
  const drains = [await measureDrain(root, scratch, 1_000), await measureDrain(root, scratch, 10_000)];

  console.log(
    [
      tableOf('Start of the main process until its first screen', starts),
      tableOf('Opening, and what staff ask for first (medians)', reading),
      tableOf('A state change, on disk when it returns', changes),
      tableOf('Restart and drain, Thanx answering at once, no pacer', drains),
      `At Thanx's pace, 10,000 deliveries take ${pacedMinutes(10_000).toFixed(0)} minutes: 4 a second, 1,500 in 15 minutes.`,
    ].join('\n\n'),
  );
  const rows = rowsOf(starts, reading, changes);
  console.log(`\n${rowsAsText(rows)}\n`);
  writeResult(root, 'outbox', { orders: SIZES.at(-1) ?? 0 }, rows);
  rmSync(scratch, { recursive: true, force: true });
}

function rowsOf(starts: readonly Row[], reading: readonly Row[], changes: readonly Row[]): BenchRow[] {
  const first = (rows: readonly Row[], name: string): number => rows[0]?.[name] ?? NaN;
  const last = (rows: readonly Row[], name: string): number => rows.at(-1)?.[name] ?? NaN;
  const limit = (value: number) => ({ name: 'limit', kind: 'limit', value }) as const;
  return [
    benchRow({
      what: 'start of the main process with 200,000 orders, fastest',
      unit: 'ms',
      ours: last(starts, 'fastest ms'),
      against: { name: 'with none', kind: 'peer', value: first(starts, 'fastest ms') },
      aim: ['at_most', AIMS.startGrowth],
      n: STARTS,
    }),
    benchRow({
      what: 'order list with 200,000 orders, median',
      unit: 'ms',
      ours: Math.max(last(reading, 'list of a day ms'), last(reading, 'open orders ms')),
      against: limit(AIMS.listMs),
      aim: ['at_most', 1],
      n: READINGS,
    }),
    ...(['median', 'p95'] as const).flatMap((name) => {
      const common = {
        what: `state change with 200,000 orders, on disk, ${name}`,
        unit: 'ms',
        ours: last(changes, `${name} ms`),
        n: CHANGES,
        median: last(changes, 'median ms'),
        p95: last(changes, 'p95 ms'),
      } as const;
      const disk = last(changes, `bare disk ${name} ms`);
      return [
        benchRow({ ...common, against: limit(AIMS.changeMs), aim: ['at_most', 1] }),
        // What no state change can be faster than: it tells a slow disk from a slow ledger.
        benchRow({ ...common, against: { name: 'one page written to disk', kind: 'peer', value: disk } }),
      ];
    }),
  ];
}

bench().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
