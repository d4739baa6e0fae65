// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../setup/run.mjs';
import { EXPLAINED, findingsOf, judgeFindings } from './electronegativity.mjs';

const KNOWN = { check: 'SANDBOX_JS_CHECK', file: 'main/window.ts' };
const NEW = { check: 'OPEN_EXTERNAL_JS_CHECK', file: 'main/window.ts' };

test('what is explained passes, as often as it is found', () => {
  expect(judgeFindings([KNOWN, KNOWN], [KNOWN])).toEqual([]);
});

test('what nobody has explained is told, and so is what is not found any more', () => {
  expect(judgeFindings([NEW], [KNOWN])).toEqual([
    expect.stringContaining('OPEN_EXTERNAL_JS_CHECK in main/window.ts: mend it'),
    expect.stringContaining('SANDBOX_JS_CHECK in main/window.ts is explained and not found'),
  ]);
});

test('a report names checks and files, on Windows too', () => {
  const at = (/** @type {string} */ uri) => [{ physicalLocation: { artifactLocation: { uri } } }];
  const results = [
    { ruleId: 'A', locations: at('file:///') },
    { ruleId: 'B', locations: at('main\\window.ts') },
  ];
  expect(findingsOf(JSON.stringify({ runs: [{ results }] }))).toEqual([
    { check: 'A', file: '(everywhere)' },
    { check: 'B', file: 'main/window.ts' },
  ]);
});

test('each explanation is about a file that is there', () => {
  for (const { file } of EXPLAINED) expect(file === '(everywhere)' || existsSync(join(root, file))).toBe(true);
});
