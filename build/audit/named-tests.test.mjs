// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../setup/run.mjs';
import { namedTests, testsOfSecurityPage } from './named-tests.mjs';

test('files and names are found in a page, each file once', () => {
  const page =
    '| 1 | `main/a.test.ts` _every page_, _no place_ and `e2e/b.spec.ts` |\n| 2 | `main/a.test.ts` _a key_ `main/c.ts` _no_ |';
  expect(namedTests(page)).toEqual([
    { file: 'main/a.test.ts', names: ['every page', 'no place', 'a key'] },
    { file: 'e2e/b.spec.ts', names: [] },
  ]);
});

describe('SECURITY.md names tests that exist', () => {
  test('and many of them', () => {
    expect(testsOfSecurityPage().length).toBeGreaterThan(20);
  });

  test.each(testsOfSecurityPage())('$file', ({ file, names }) => {
    const source = readFileSync(join(root, file), 'utf8');
    for (const name of names) expect(source).toContain(name);
  });
});
