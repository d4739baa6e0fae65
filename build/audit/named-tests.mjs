// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/run.mjs';

/** @typedef {{ file: string, names: readonly string[] }} NamedTest a file of tests, and beginnings of names of tests in it */

/**
 * The tests that SECURITY.md names, so that the page, what is run and what exists cannot part: a file between backticks, behind
 * it the names between underscores.
 * @param {string} page
 * @returns {readonly NamedTest[]} each file once
 */
export function namedTests(page) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const [, file = '', names = ''] of page.matchAll(
    /`([\w./-]+\.(?:test|spec)\.(?:tsx?|mjs))`((?:,? _[^_\n]+_)*)/g,
  )) {
    const all = found.get(file) ?? [];
    found.set(file, [...all, ...[...names.matchAll(/_([^_\n]+)_/g)].map(([, name = '']) => name)]);
  }
  return [...found].map(([file, names]) => ({ file, names }));
}

/** What SECURITY.md names. */
export function testsOfSecurityPage() {
  return namedTests(readFileSync(join(root, 'SECURITY.md'), 'utf8'));
}
