import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { chart, page } from './report-page';
import { rowsAsText, type BenchResult, type BenchRow } from './row';

/** What another program running on the same machine may spoil: a figure so many times worse still passes the check. */
const NOISE: Readonly<Record<'ms' | 'MB', number>> = { ms: 1.25, MB: 1.03 };

/** What the limits in ms were set for: two cores without a GPU, on which a bare Electron window is there after so many ms. */
const BARE_WINDOW_MS = 320;

/** Every bench that the check wants a result of. */
const WANTED = ['scan', 'start', 'touch', 'journey', 'memory', 'outbox'];

/** What the benches wrote last, in {@link WANTED}'s order; others after them. */
function results(folder: string): BenchResult[] {
  const names = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.json'))
    .map((name) => basename(name, '.json'));
  const known = WANTED.filter((name) => names.includes(name));
  return [...known, ...names.filter((name) => !known.includes(name))].map(
    (name) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as BenchResult,
  );
}

/** How many times slower this machine is than the one that the limits in ms were set for; a faster one gets no stricter ones. */
function slownessIn(all: readonly BenchResult[]): number {
  const start = all.find(({ bench }) => bench === 'start')?.rows.find(({ against }) => against.kind === 'peer');
  return Math.max(1, (start?.against.value ?? 0) / BARE_WINDOW_MS);
}

/**
 * Whether a row is so far off its aim that neither noise nor a slow machine explains it. What is held against a peer was measured
 * on the same machine; counts, such as wrong reads, know no noise.
 */
function isMissed({ aim, ratio, ours, unit, against }: BenchRow, slowness: number): boolean {
  if (!aim || aim.isMet) return false;
  if (unit !== 'ms' && unit !== 'MB') return true;
  const figure = ratio ?? ours;
  const room = NOISE[unit] * (unit === 'ms' && against.kind === 'limit' ? slowness : 1);
  return aim.bound === 'at_most' ? figure > aim.value * room : figure < aim.value / room;
}

function run(): number {
  const { values } = parseArgs({
    options: { root: { type: 'string', default: '.' }, check: { type: 'boolean', default: false } },
  });
  const folder = join(values.root, 'out/bench');
  const all = results(folder);
  const file = join(folder, 'report.html');
  writeFileSync(file, page(all.map((result) => chart(result))));
  console.log(`The report is ${file}`);
  if (!values.check) return 0;
  const absent = WANTED.filter((name) => !all.some(({ bench }) => bench === name));
  const slowness = slownessIn(all);
  if (slowness > 1)
    console.log(`A bare window says that this machine is slow: limits in ms count ${slowness.toFixed(2)} times`);
  const missed = all.flatMap(({ rows }) => rows.filter((row) => isMissed(row, slowness)));
  for (const name of absent) console.log(`There is no result of bench:${name}`);
  if (missed.length > 0) console.log(`Missed:\n${rowsAsText(missed)}`);
  if (absent.length + missed.length > 0) return 1;
  console.log('No aim is missed by more than noise and a slow machine explain.');
  return 0;
}

process.exitCode = run();
