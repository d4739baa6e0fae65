// @ts-check
/** Starts what is shipped with what a shop has no use for. Playwright cannot: a release does not let it in. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp, buildFolder } from '../build.mjs';
import { root, run } from '../setup/run.mjs';

/** `sysexits.h` EX_CONFIG: nobody starts it again until somebody has mended it. */
const WRONG_CONFIGURATION = 78;

const STARTS = [
  { args: ['--remote-debugging-port=0'], names: '--remote-debugging-port' },
  { args: ['--js-flags=--expose-gc', '--LOAD-EXTENSION=/tmp'], names: '--js-flags, --load-extension' },
  { args: [], env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' }, names: 'NODE_TLS_REJECT_UNAUTHORIZED' },
];

/**
 * @param {string} electron its executable
 * @returns {Promise<string[]>} which starts were not refused by name, as sentences
 */
export async function judgeReleaseStarts(electron) {
  await buildApp('release');
  const folder = join(root, 'out', 'audit-release');
  mkdirSync(folder, { recursive: true });
  const main = join(buildFolder('release'), 'main', 'index.js');
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'thanx-kiosk', version: '0.0.0', main }));
  /** @type {string[]} */
  const wrong = [];
  for (const { args, env = {}, names } of STARTS) {
    // Chromium itself does not start as root with its sandbox on; without it, a release does not.
    const { code, output } = await run(electron, [folder, '--no-sandbox', ...args], {
      quiet: true,
      env: { ...process.env, ...env },
      timeoutMs: 30_000,
    });
    const isRefused =
      code === WRONG_CONFIGURATION && output.includes(`does not start with --no-sandbox`) && output.includes(names);
    if (!isRefused) wrong.push(`A release was started with ${names}, and ended with ${code}:\n${output}`);
  }
  return wrong;
}
