// @ts-check
import { packageTest, testExecutable } from './package.mjs';
import { setUp } from './setup.mjs';
import { withDisplay } from './setup/display.mjs';
import { runAsProgram, runTool } from './setup/run.mjs';

/**
 * Drives the packaged test app with Playwright, packaging it first where it is stale.
 * @param {{ project: 'journeys' | 'tour' | 'look', args?: readonly string[] }} options `args` go to Playwright
 * @returns {Promise<number>} Playwright's exit code
 */
export async function runE2e({ project, args = [] }) {
  await packageTest();
  return await withDisplay(async (env) => {
    const { code } = await runTool('playwright/cli.js', ['test', `--project=${project}`, ...args], {
      env: { ...env, KIOSK_E2E_EXECUTABLE: testExecutable() },
    });
    return code;
  });
}

runAsProgram(import.meta.url, async () => {
  await setUp();
  const args = process.argv.slice(2);
  const project = /** @type {const} */ (['tour', 'look']).find((each) => args.includes(`--${each}`)) ?? 'journeys';
  return await runE2e({ project, args: args.filter((argument) => argument !== `--${project}`) });
});
