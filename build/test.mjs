// @ts-check
import { check } from './check.mjs';
import { runE2e } from './e2e.mjs';
import { packageTest } from './package.mjs';
import { setUp } from './setup.mjs';
import { runAsProgram, say } from './setup/run.mjs';
import { torture } from './torture.mjs';

/** @type {readonly { name: string, work: () => Promise<number | void> }[]} */
const steps = [
  { name: 'set-up', work: setUp },
  { name: 'check', work: check },
  // Always the same seed: what fails here can be run again. `npm run torture` takes another one each time.
  { name: 'torture', work: () => torture(['--trials', '20', '--seed', '1']) },
  { name: 'package', work: packageTest },
  { name: 'e2e', work: () => runE2e({ project: 'journeys' }) },
];

runAsProgram(import.meta.url, async () => {
  const startedAt = Date.now();
  /** @type {string[]} */
  const lines = [];
  for (const { name, work } of steps) {
    const begunAt = Date.now();
    const code = await work().catch((error) => {
      console.error(error);
      return 1;
    });
    const passed = (code ?? 0) === 0;
    lines.push(`  ${passed ? 'passed' : 'FAILED'}  ${name} (${secondsSince(begunAt)} s)`);
    if (passed) continue;
    say(`npm test FAILED in ${secondsSince(startedAt)} s\n${lines.join('\n')}`);
    return 1;
  }
  say(`npm test passed in ${secondsSince(startedAt)} s\n${lines.join('\n')}`);
  return 0;
});

/** @param {number} time */
function secondsSince(time) {
  return ((Date.now() - time) / 1000).toFixed(1);
}
