import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import './browser-globals';
import { writeResult } from '../result';
import { rowsAsText, type BenchRow } from '../row';
import { startReaders } from './readers';
import { compareStills, madeStills, photographs } from './stills';
import { compareVideos } from './videos';

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: '.' },
      seed: { type: 'string', default: '1' },
      frames: { type: 'string', default: '300' },
      starts: { type: 'string', default: '10' },
      corpus: { type: 'string' },
      executable: { type: 'string' },
    },
  });
  const { root, corpus, executable } = values;
  const [seed, frames, starts] = [Number(values.seed), Number(values.frames), Number(values.starts)];
  const rows: BenchRow[] = [];
  const say = (more: readonly BenchRow[]): void => {
    rows.push(...more);
    console.log(`${rowsAsText(more)}\n`);
  };

  const readers = await startReaders(programOf(root, ''), programOf(root, 'node_modules/barcode-detector'));
  if (frames > 0) say(await compareStills(`made pictures (seed ${seed})`, madeStills(seed, frames), readers, true));
  if (corpus !== undefined) say(await compareStills('photographs', photographs(corpus), readers, false));
  if (executable !== undefined && starts > 0) {
    for await (const more of compareVideos({ root, executable, seed, starts })) say(more);
  }

  writeResult(root, 'scan', { seed, frames, starts, ...(corpus !== undefined && { corpus }) }, rows);
}

/** The bytes of `zxing_reader.wasm` as a package in `folder` finds it: it may have a version of its own. */
function programOf(root: string, folder: string): ArrayBuffer {
  const find = createRequire(join(resolve(root, folder), 'package.json'));
  return new Uint8Array(readFileSync(find.resolve('zxing-wasm/reader/zxing_reader.wasm'))).buffer;
}

bench().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
