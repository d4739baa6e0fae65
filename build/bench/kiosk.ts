import { parseArgs } from 'node:util';
import { benchJourney } from './journey';
import { benchMemory } from './memory';
import { writeResult } from './result';
import { rowsAsText, type BenchRow } from './row';
import { benchStart } from './start';
import { benchTouch } from './touch';

interface Options {
  readonly root: string;
  readonly visits: number;
}

/** The benches of the packaged kiosk, by the name that `npm run bench:<name>` gives. */
const BENCHES: Readonly<Record<string, (options: Options) => Promise<BenchRow[]>>> = {
  start: ({ root }) => benchStart(root),
  touch: () => benchTouch(),
  journey: () => benchJourney(),
  memory: ({ root, visits }) => benchMemory(root, visits),
};

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { root: { type: 'string', default: '.' }, visits: { type: 'string', default: '1000' } },
    allowPositionals: true,
  });
  const { root } = values;
  const visits = Number(values.visits);
  for (const name of positionals) {
    const bench = BENCHES[name];
    if (!bench) throw new Error(`There is no bench ${name}; there are ${Object.keys(BENCHES).join(', ')}`);
    const rows = await bench({ root, visits });
    console.log(`${rowsAsText(rows)}\n`);
    writeResult(root, name, name === 'memory' ? { visits } : {}, rows);
  }
}

run().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
