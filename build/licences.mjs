// @ts-check
/** The licences of what ships, in one text inside the package: whoever gets the program gets them with it, as they ask. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledParts, unbundledParts } from './sbom.mjs';
import { root } from './setup/run.mjs';

/** @typedef {import('./sbom.mjs').Part} Part */

/** Licences under which a closed program of a merchant may carry a part along, by SPDX id. */
const ALLOWED = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1', 'Zlib']);

/**
 * Writes the licences of all packages in the bundles and beside them. Electron brings its own and Chromium's.
 * @param {string} file
 * @param {string} bundles folder of the three bundles
 * @throws when a package has a licence that nobody allowed
 */
export function writeLicences(file, bundles) {
  const lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const parts = [
    ...['main', 'preload', 'renderer'].flatMap((bundle) => bundledParts(join(bundles, bundle, 'licences.json'))),
    ...unbundledParts(lockfile, (path) => existsSync(join(root, path))).map((part) => ({
      ...part,
      text: licenceTextIn(join(root, 'node_modules', part.name)),
    })),
  ];
  const wrong = parts.filter(({ licence }) => !isAllowed(licence));
  if (wrong.length > 0) {
    const names = wrong.map(({ name, licence }) => `${name} (${licence ?? 'no licence'})`);
    throw new Error(`Nobody has allowed the licence of ${names.join(', ')}: build/licences.mjs`);
  }
  writeFileSync(file, toText(parts));
}

/**
 * Whether an SPDX expression can be met with allowed licences alone.
 * @param {string | undefined} expression
 */
export function isAllowed(expression) {
  if (expression === undefined) return false;
  const words = expression.replace(/[()]/g, '');
  return words.split(' OR ').some((choice) => choice.split(' AND ').every((id) => ALLOWED.has(id.trim())));
}

/**
 * @param {readonly Part[]} parts
 * @returns {string} by name, each package once
 */
export function toText(parts) {
  const byName = new Map(parts.map((part) => [`${part.name} ${part.version}`, part]));
  const chapters = [...byName]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([title, { licence, text }]) =>
        `${title}\n${licence ?? ''}\n\n${(text ?? `Under the ${licence} licence.`).trim()}`,
    );
  const rule = `\n\n${'='.repeat(80)}\n\n`;
  return `${['This program contains the following packages, each under its own licence.', ...chapters].join(rule)}\n`;
}

/**
 * @param {string} folder of an installed package
 * @returns {string | undefined}
 */
function licenceTextIn(folder) {
  if (!existsSync(folder)) return undefined;
  const name = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:\.\w+)?$/i.test(entry));
  return name === undefined ? undefined : readFileSync(join(folder, name), 'utf8');
}
