// @ts-check
/**
 * `npm run audit:security`: what can be said about security without driving the program, in a few minutes. What SECURITY.md says of
 * the running program is in `npm test`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookForAntiPatterns } from './audit/electronegativity.mjs';
import { lookForNewerElectron } from './audit/electron-version.mjs';
import { testsOfSecurityPage } from './audit/named-tests.mjs';
import { judgeFuses, missingLicences } from './audit/packaged-program.mjs';
import { judgeReleaseStarts } from './audit/release-start.mjs';
import { packageTest, testExecutable } from './package.mjs';
import { setUp } from './setup.mjs';
import { root, runAsProgram, runNpm, runTool, say } from './setup/run.mjs';
import { findRuntime } from './setup/runtime.mjs';

/** @typedef {{ wrong: readonly string[] } | { notAsked: string }} Verdict what is wrong, or why nobody could be asked */

/** @type {readonly { name: string, look: () => Promise<Verdict> }[]} */
const checks = [
  { name: 'unit tests that SECURITY.md names', look: runNamedTests },
  { name: 'known flaws of packages, high and critical', look: askForAdvisories },
  { name: 'an Electron that is still mended', look: lookForNewerElectron },
  { name: 'packages are what the lockfile says', look: async () => ({ wrong: lockfileGaps() }) },
  { name: 'electronegativity', look: async () => ({ wrong: await lookForAntiPatterns() }) },
  { name: 'a release refuses switches that open it', look: startRelease },
  { name: 'fuses and licences of the packaged program', look: lookAtProgram },
];

/** @returns {Promise<Verdict>} */
async function runNamedTests() {
  const files = testsOfSecurityPage().flatMap(({ file }) => (file.includes('.test.') ? [file] : []));
  const env = { ...process.env, KIOSK_FUZZ_CALLS: '100000' };
  const { code, output } = await runTool('vitest/vitest.mjs', ['run', ...files], { quiet: true, env });
  return { wrong: code === 0 ? [] : [output] };
}

/** @returns {Promise<Verdict>} */
async function askForAdvisories() {
  const { output } = await runNpm(['audit', '--json'], { quiet: true });
  /** @type {{ vulnerabilities?: Record<string, { severity: string, range: string }> }} */
  let report;
  try {
    // Warnings may stand before it and behind it.
    report = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
  } catch {
    return { notAsked: output.trim().split('\n')[0] ?? '' };
  }
  // Mirrors of the registry often have packages and no advisories.
  if (!report.vulnerabilities) return { notAsked: 'the registry here answers no audit' };
  const bad = Object.entries(report.vulnerabilities).filter(([, { severity }]) => /^(?:high|critical)$/.test(severity));
  return { wrong: bad.map(([name, { severity, range }]) => `${name} ${range}: ${severity}`) };
}

/** Packages that somebody could exchange unseen. */
function lockfileGaps() {
  /** @type {{ packages: Record<string, { integrity?: string, link?: boolean }> }} */
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const installed = Object.entries(packages).filter(([path]) => path !== '');
  return installed.flatMap(([path, { integrity = '' }]) =>
    integrity.startsWith('sha512-') ? [] : [`${path} has no hash in the lockfile`],
  );
}

/** @returns {Promise<Verdict>} */
async function startRelease() {
  return { wrong: await judgeReleaseStarts(findRuntime()?.executable ?? '') };
}

/** @returns {Promise<Verdict>} */
async function lookAtProgram() {
  await packageTest();
  const program = testExecutable();
  const electron = findRuntime()?.version ?? '';
  return { wrong: [...(await judgeFuses(program, 'test', electron)), ...missingLicences(program)] };
}

runAsProgram(import.meta.url, async () => {
  await setUp();
  let failed = 0;
  let notAsked = 0;
  for (const { name, look } of checks) {
    const verdict = await look().catch((error) => ({
      wrong: [error instanceof Error ? error.message : String(error)],
    }));
    if ('notAsked' in verdict) {
      say(`NOT ASKED ${name}: ${verdict.notAsked.trim()}`);
      notAsked += 1;
      continue;
    }
    say(`${verdict.wrong.length === 0 ? 'ok       ' : 'FAILED   '} ${name}`);
    for (const line of verdict.wrong) console.log(`  ${line}`);
    if (verdict.wrong.length > 0) failed += 1;
  }
  say(
    `audit: ${checks.length - failed - notAsked} of ${checks.length} passed, ${failed} failed, ${notAsked} not asked`,
  );
  return failed === 0 ? 0 : 1;
});
