// @ts-check
import { join } from 'node:path';
import { bundlePrograms } from './bundle.mjs';
import { packageTest, testExecutable } from './package.mjs';
import { setUp } from './setup.mjs';
import { withDisplay } from './setup/display.mjs';
import { root, run, runAsProgram } from './setup/run.mjs';

/**
 * `npm run bench:scan`: how much is read of made pictures, of photographs (`--corpus <folder>`) and of videos before the
 * packaged app's camera, by ours and by others; see `bench/scan/`.
 */
runAsProgram(import.meta.url, async () => {
  await setUp();
  await bundlePrograms(['build/bench/scan/scan.ts'], 'out/bench/program');
  await buildPage();
  await packageTest();
  return await withDisplay(async (env) => {
    const program = join(root, 'out/bench/program/scan.cjs');
    const args = ['--root', root, '--executable', testExecutable(), ...process.argv.slice(2)];
    const { code } = await run(process.execPath, [program, ...args], { env });
    return code;
  });
});

/** The page in which videos are measured, bundled as the kiosk's own is. */
async function buildPage() {
  const { build } = await import('vite');
  await build({
    root: join(root, 'build/bench/scan'),
    configFile: false,
    logLevel: 'warn',
    base: './',
    worker: { format: 'es' },
    build: {
      outDir: join(root, 'out/bench/scan-page'),
      emptyOutDir: true,
      target: 'chrome114',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(root, 'build/bench/scan/page.html') },
    },
  });
}
