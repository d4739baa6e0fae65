// @ts-check
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp, buildFolder } from './build.mjs';
import { setUp } from './setup.mjs';
import { withDisplay } from './setup/display.mjs';
import { isRoot, root, run, runAsProgram, runTool } from './setup/run.mjs';
import { findRuntime } from './setup/runtime.mjs';

/**
 * The environment of a development run: a window in place of the whole screen, and data below `out/`. What the developer
 * has set wins.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function developmentEnv(env) {
  return { KIOSK_WINDOW: '1080x1920', KIOSK_DATA_DIR: join(root, 'out', 'data'), ...env };
}

/** Chromium's switches for a development run: it refuses to start as root with its sandbox. */
export function developmentSwitches() {
  return isRoot() ? ['--no-sandbox'] : [];
}

runAsProgram(import.meta.url, async () => {
  await setUp();
  const runtime = findRuntime();
  if (!runtime) throw new Error('No Electron runtime is ready');
  const args = process.argv.slice(2).filter((argument) => argument !== '--hot');

  if (process.argv.includes('--hot')) {
    // The bundles that hot reload leaves behind are not a whole build.
    rmSync(join(buildFolder('development'), '.sources'), { force: true });
    return await withDisplay(async (env) => {
      const hot = { ...developmentEnv(env), ELECTRON_EXEC_PATH: runtime.executable };
      const tool = ['dev', '--watch', '--', ...developmentSwitches(), ...args];
      return (await runTool('electron-vite/bin/electron-vite.js', tool, { env: hot })).code;
    });
  }

  await buildApp('development');
  return await withDisplay(async (env) => {
    const { code } = await run(runtime.executable, [root, ...developmentSwitches(), ...args], {
      env: developmentEnv(env),
    });
    return code;
  });
});
