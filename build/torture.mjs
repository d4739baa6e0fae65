// @ts-check
import { join } from 'node:path';
import { bundlePrograms } from './bundle.mjs';
import { setUp } from './setup.mjs';
import { root, run, runAsProgram } from './setup/run.mjs';

/**
 * `npm run torture -- --trials 200 --seed 1`: kiosks that are killed while everything around them goes wrong; see
 * `torture/trial.ts`.
 * @param {readonly string[]} args
 * @returns {Promise<number>} an exit code
 */
export async function torture(args) {
  await bundlePrograms(['build/torture/kiosk-program.ts', 'build/torture/torture.ts'], 'out/torture/program');
  const program = join(root, 'out/torture/program/kiosk-program.cjs');
  const { code } = await run(process.execPath, [
    join(root, 'out/torture/program/torture.cjs'),
    ...['--root', root, '--program', program],
    ...args,
  ]);
  return code;
}

runAsProgram(import.meta.url, async () => {
  await setUp();
  return await torture(process.argv.slice(2));
});
