// @ts-check
/** Doyensec's electronegativity, which looks through sources for what has made other Electron programs fall. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../setup/cache.mjs';
import { root, run, runNpm, say } from '../setup/run.mjs';
import { wantedVersion } from '../setup/runtime.mjs';

/** The last there is. It brings old packages, some of them with flaws: so it lives in the cache, and in no lockfile of ours. */
const VERSION = '1.10.3';

/** Names no file: the program looked for it everywhere. */
const EVERYWHERE = '(everywhere)';

/** @typedef {{ check: string, file: string }} Finding */

/**
 * What it finds and why that is as it should be. One that it finds no more is taken out, or else nobody would see that it has
 * stopped to look.
 * @type {readonly (Finding & { why: string })[]}
 */
export const EXPLAINED = [
  {
    check: 'CSP_GLOBAL_CHECK',
    file: EVERYWHERE,
    why: 'It looks for a meta element or onHeadersReceived. The policy is a header of each answer of app:, with a nonce: main/app-protocol.ts, main/content-security-policy.test.ts.',
  },
  {
    check: 'CUSTOM_ARGUMENTS_JS_CHECK',
    file: 'main/index.ts',
    why: 'Two switches, both constant: graphics may be lost more often, and Windows draws what it takes for covered. Those of the command line are refused: main/security/start-guard.ts.',
  },
  {
    check: 'CONTEXT_ISOLATION_JS_CHECK',
    file: 'main/window.ts',
    why: 'It does not look into the object that is spread there: main/security/web-preferences.ts isolates, and its test says so.',
  },
  {
    check: 'SANDBOX_JS_CHECK',
    file: 'main/window.ts',
    why: 'The same object: sandbox is true.',
  },
  {
    check: 'AUXCLICK_JS_CHECK',
    file: 'main/window.ts',
    why: 'It wants enableBlinkFeatures to turn the middle click off. New windows and other places are denied to every click: main/security/lock-down.ts, e2e/escape.spec.ts.',
  },
  {
    check: 'PRELOAD_JS_CHECK',
    file: 'main/window.ts',
    why: 'Reviewed: the preload offers the commands of the contract and one subscription, and hands no event on: main/preload.ts.',
  },
  {
    check: 'CERTIFICATE_ERROR_EVENT_JS_CHECK',
    file: 'main/security/lock-down.ts',
    why: 'The listener refuses, always: main/security/lock-down.test.ts.',
  },
];

/**
 * What is found and not explained, and what is explained and not found, as sentences.
 * @param {readonly Finding[]} found
 * @param {readonly Finding[]} [explained]
 * @returns {string[]}
 */
export function judgeFindings(found, explained = EXPLAINED) {
  const keys = (/** @type {readonly Finding[]} */ findings) => findings.map(({ check, file }) => `${check} in ${file}`);
  const known = new Set(keys(explained));
  const seen = new Set(keys(found));
  return [
    ...[...seen]
      .filter((key) => !known.has(key))
      .map((key) => `${key}: mend it, or explain it in build/audit/electronegativity.mjs`),
    ...[...known]
      .filter((key) => !seen.has(key))
      .map((key) => `${key} is explained and not found any more: take it out`),
  ];
}

/**
 * The findings in a report.
 * @param {string} sarif
 * @returns {Finding[]}
 */
export function findingsOf(sarif) {
  const report = JSON.parse(sarif);
  return report.runs[0].results.map((/** @type {any} */ { ruleId, locations }) => {
    const { uri } = locations[0].physicalLocation.artifactLocation;
    return { check: ruleId, file: uri.startsWith('file:') ? EVERYWHERE : uri.replaceAll('\\', '/') };
  });
}

/**
 * Runs it over what ships; fetches it the first time.
 * @returns {Promise<string[]>} see {@link judgeFindings}
 * @throws when it cannot be had, or does not end well
 */
export async function lookForAntiPatterns() {
  const folder = join(root, 'out', 'audit');
  const report = join(folder, 'electronegativity.sarif');
  const sources = join(folder, 'sources');
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['app', 'main', 'renderer', 'package.json']) {
    cpSync(join(root, part), join(sources, part), {
      recursive: true,
      filter: (path) => !/\.test\.tsx?$|[\\/](?:testing|gallery)$/.test(path),
    });
  }
  const script = join(await programFolder(), 'node_modules', '@doyensec', 'electronegativity', 'dist', 'index.js');
  const args = [script, '-i', sources, '-e', wantedVersion(), '-v', 'false', '-r', '-o', report];
  const { output } = await run(process.execPath, args, { quiet: true, cwd: folder, timeoutMs: 120_000 });
  if (!existsSync(report)) throw new Error(`electronegativity wrote no report:\n${output}`);
  return judgeFindings(findingsOf(readFileSync(report, 'utf8')));
}

async function programFolder() {
  const folder = join(cacheFolder(), `electronegativity-${VERSION}`);
  const stamp = join(folder, '.installed');
  if (existsSync(stamp)) return folder;
  say(`Fetching electronegativity ${VERSION}, once`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--ignore-scripts', '--no-fund', '--no-audit', `@doyensec/electronegativity@${VERSION}`];
  const { code, output } = await runNpm(args, { quiet: true, cwd: folder });
  if (code !== 0) throw new Error(`electronegativity cannot be had:\n${output}`);
  writeFileSync(stamp, '');
  return folder;
}
