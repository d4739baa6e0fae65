// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { whyNoRelease } from './release-rules.mjs';
import { root } from './setup/run.mjs';
import { wantedVersion } from './setup/runtime.mjs';

const CLEAN = { code: 0, output: '\n' };
const wanted = wantedVersion();

test('a release is built with the Electron that is pinned to the digit, and with no other', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  expect(wanted).toBe(devDependencies.electron);
  expect(whyNoRelease({ wanted, runtime: wanted, tree: CLEAN })).toBeUndefined();
  for (const runtime of ['25.1.1', `${wanted}-beta.1`, '999.0.0', '']) {
    expect(whyNoRelease({ wanted, runtime, tree: CLEAN })).toContain(
      `with Electron ${wanted}, and the runtime at hand is`,
    );
  }
});

test('a release is built from a commit, and where git says nothing there is none', () => {
  const release = (/** @type {{ code: number, output: string }} */ tree) =>
    whyNoRelease({ wanted, runtime: wanted, tree });
  expect(release({ code: 0, output: ' M main/index.ts\n' })).toContain('differs from it:\n M main/index.ts');
  expect(release({ code: 0, output: '?? .env\n' })).toContain('?? .env');
  expect(release({ code: 128, output: 'fatal: not a git repository' })).toContain('not a git repository');
});
