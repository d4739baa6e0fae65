// @ts-check
import { join } from 'node:path';
import { bundlePrograms } from './bundle.mjs';
import { setUp } from './setup.mjs';
import { root, run, runAsProgram } from './setup/run.mjs';

/** `npm run bench:outbox`: what the ledger and the outbox cost, and how that grows; see `bench/outbox.ts`. */
runAsProgram(import.meta.url, async () => {
  await setUp();
  await bundlePrograms(['build/torture/kiosk-program.ts', 'build/bench/outbox.ts'], 'out/bench/program');
  const program = join(root, 'out/bench/program/kiosk-program.cjs');
  const bench = join(root, 'out/bench/program/outbox.cjs');
  const { code } = await run(process.execPath, [bench, '--root', root, '--program', program]);
  return code;
});
