import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './setup/run.mjs';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const programs = [...new Set(Object.values(scripts).flatMap((line) => /build\/\S+\.mjs/.exec(line)?.[0] ?? []))];

let clone = '';

beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'kiosk-clone-'));
  cpSync(join(root, 'build'), join(clone, 'build'), { recursive: true });
  cpSync(join(root, 'package.json'), join(clone, 'package.json'));
});

afterAll(() => rmSync(clone, { recursive: true, force: true }));

test('every program of package.json can be read before any package is installed', () => {
  // Node looks for packages in every folder above, and one that lay there would hide what this test is for.
  for (let folder = clone; folder !== dirname(folder); folder = dirname(folder)) {
    expect(existsSync(join(folder, 'node_modules')), `${folder} holds packages`).toBe(false);
  }
  expect(programs.length).toBeGreaterThan(15);
  const reads = programs.map((program) => `import ${JSON.stringify(pathToFileURL(join(clone, program)).href)};`);
  const run = () => execFileSync(process.execPath, ['--input-type=module', '-e', reads.join('\n')], { stdio: 'pipe' });
  expect(run).not.toThrow();
});
