import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { chart, page } from './report-page';
import { rowsAsText, type BenchResult, type BenchRow } from './row';

/** What another program running on the same machine may spoil: a figure so many times worse still passes the check. */
const NOISE = 1.25;

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

/** Whether a row is so far off its aim that no noise explains it. Counts, such as wrong reads, know no noise. */
function isMissed({ aim, ratio, ours, unit }: BenchRow): boolean {
  if (!aim || aim.isMet) return false;
  const figure = ratio ?? ours;
  if (unit !== 'ms' && unit !== 'MB') return true;
  return aim.bound === 'at_most' ? figure > aim.value * NOISE : figure < aim.value / NOISE;
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
  const missed = all.flatMap(({ rows }) => rows.filter(isMissed));
  for (const name of absent) console.log(`There is no result of bench:${name}`);
  if (missed.length > 0) console.log(`Missed:\n${rowsAsText(missed)}`);
  if (absent.length + missed.length > 0) return 1;
  console.log('No aim is missed by more than noise.');
  return 0;
}

process.exitCode = run();
