// @ts-check
import { join } from 'node:path';
import { bundlePrograms } from './bundle.mjs';
import { setUp } from './setup.mjs';
import { root, run, runAsProgram, say } from './setup/run.mjs';

/** Arguments to Node, in the order in which they are run: the shortest first. */
const BENCHES = [['bench-kiosk.mjs', 'start', 'touch', 'journey', 'memory'], ['bench-outbox.mjs'], ['bench-scan.mjs']];

/**
 * `npm run bench`: all benches, and one report of them in `out/bench/report.html`. `npm run bench:check` reads what was measured
 * last, and fails where an aim is missed.
 */
runAsProgram(import.meta.url, async () => {
  await setUp();
  await bundlePrograms(['build/bench/report.ts'], 'out/bench/program');
  const isCheck = process.argv.includes('--check');
  /** @type {string[]} */
  const failed = [];
  for (const [script = '', ...args] of isCheck ? [] : BENCHES) {
    const { code } = await run(process.execPath, [join(root, 'build', script), ...args]);
    if (code !== 0) failed.push([script, ...args].join(' '));
  }
  const report = join(root, 'out/bench/program/report.cjs');
  const { code } = await run(process.execPath, [report, '--root', root, ...(isCheck ? ['--check'] : [])]);
  for (const bench of failed) say(`FAILED ${bench}`);
  return failed.length > 0 ? 1 : code;
});
