// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/run.mjs';

/**
 * Loads a TypeScript module of ours in Node, which cannot read TypeScript on every version that we run on.
 * @template T
 * @param {string} path from the clone's root
 * @returns {Promise<T>} what it exports
 */
export async function loadTypeScript(path) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(root, path), { root, configFile: false, logLevel: 'error' });
  return /** @type {T} */ (module);
}

/**
 * A generated file's text in the format that `npm run check` asks of every file.
 * @param {string} path from the clone's root
 * @param {string} text
 */
export async function formatted(path, text) {
  const { format } = await import('oxfmt');
  const options = JSON.parse(readFileSync(join(root, '.oxfmtrc.json'), 'utf8'));
  const { code, errors } = await format(path, text, options);
  if (errors.length > 0) throw new Error(`${path} cannot be formatted: ${errors[0]?.message}`);
  return code;
}
