// @ts-check
import { join } from 'node:path';
import { bundlePrograms } from './bundle.mjs';
import { packageTest, testExecutable } from './package.mjs';
import { setUp } from './setup.mjs';
import { withDisplay } from './setup/display.mjs';
import { root, run, runAsProgram } from './setup/run.mjs';

/** `npm run bench:start` and the like: the packaged kiosk next to what it is held against; see `bench/<name>.ts`. */
runAsProgram(import.meta.url, async () => {
  await setUp();
  await bundlePrograms(['build/bench/kiosk.ts'], 'out/bench/program');
  await packageTest();
  return await withDisplay(async (env) => {
    const program = join(root, 'out/bench/program/kiosk.cjs');
    // Node 20 has a WebSocket, but not by itself.
    const args = ['--experimental-websocket', program, '--root', root, ...process.argv.slice(2)];
    const { code } = await run(process.execPath, args, {
      env: { ...env, KIOSK_E2E_EXECUTABLE: testExecutable() },
    });
    return code;
  });
});
