// @ts-check
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildApp } from './build.mjs';
import { setUp } from './setup.mjs';
import { withDisplay } from './setup/display.mjs';
import { root, runAsProgram, say } from './setup/run.mjs';
import { findRuntime } from './setup/runtime.mjs';
import { developmentEnv, developmentSwitches } from './start.mjs';

/**
 * `npm run look -- [steps.mjs] [1920x1080] [picture.png]`: starts the development build, lets the module's default export
 * `async (page, electronApp) => …` (Playwright's) lead it somewhere, and takes a picture of the window.
 */
async function look() {
  const args = process.argv.slice(2);
  const steps = args.find((argument) => /\.[cm]?js$/.test(argument));
  const window = args.find((argument) => /^\d+x\d+$/.test(argument)) ?? '1080x1920';
  const picture = resolve(args.find((argument) => argument.endsWith('.png')) ?? 'out/look.png');
  await setUp();
  await buildApp('development');
  const runtime = findRuntime();
  if (!runtime) throw new Error('No Electron runtime is ready');

  const { _electron } = await import('playwright');
  await withDisplay(async (env) => {
    const app = await _electron.launch({
      executablePath: runtime.executable,
      args: [root, ...developmentSwitches()],
      env: strings({ ...developmentEnv(env), KIOSK_WINDOW: window }),
    });
    try {
      const page = await app.firstWindow();
      page.on('console', (message) => console.log(`  page ${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => console.log(`  page threw: ${error.stack ?? error.message}`));
      await page.waitForLoadState('networkidle');
      if (steps) await (await import(pathToFileURL(resolve(steps)).href)).default(page, app);
      mkdirSync(dirname(picture), { recursive: true });
      await page.screenshot({ path: picture });
      say(`Wrote ${picture}`);
    } finally {
      await app.close();
    }
  });
}

/** @param {NodeJS.ProcessEnv} env */
function strings(env) {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

runAsProgram(import.meta.url, look);
