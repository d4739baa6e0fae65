// @ts-check
/** What the page loads before its first screen. What grows it, such as an import of a later screen, fails the build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The most that the page's first JavaScript may have, in bytes as gzip packs them. */
export const MOST_FIRST_JAVASCRIPT = 150_000;

/**
 * The scripts that a page names itself, and so loads before it draws; with what they import, which Vite names too.
 * @param {string} page the text of index.html
 */
export function firstScriptsOf(page) {
  return [...page.matchAll(/<(?:script|link rel="modulepreload")[^>]*(?:src|href)="([^"]+\.js)"/g)].flatMap(
    ([, path]) => path ?? [],
  );
}

/**
 * The size of a built page's first JavaScript.
 * @param {string} folder the built renderer's
 * @returns {number} bytes, gzipped
 * @throws when the page names no script at all
 */
export function firstJavaScriptOf(folder) {
  const scripts = firstScriptsOf(readFileSync(join(folder, 'index.html'), 'utf8'));
  if (scripts.length === 0) throw new Error('The built page names no script');
  return scripts
    .map((path) => gzipSync(readFileSync(join(folder, path))).length)
    .reduce((total, bytes) => total + bytes, 0);
}

/**
 * What is wrong with a first JavaScript of `bytes`, as a sentence; undefined if nothing is.
 * @param {number} bytes
 */
export function judgeFirstJavaScript(bytes) {
  if (bytes <= MOST_FIRST_JAVASCRIPT) return undefined;
  return (
    `The page's first JavaScript has ${Math.ceil(bytes / 1000)} kB packed, and ${MOST_FIRST_JAVASCRIPT / 1000} kB are ` +
    'what it may have: what the attract screen does without belongs behind renderer/visit.tsx'
  );
}
