// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstJavaScriptOf, judgeFirstJavaScript } from './first-javascript.mjs';
import { root, runTool, say } from './setup/run.mjs';

/**
 * What a build is for; reaches the code as the constant `__BUILD__`.
 * @typedef {'development' | 'test' | 'release'} Flavour
 */

/** Everything that a bundle is made from. `assets/` is not: it is shipped beside the bundles as it is. */
const sources = ['app', 'main', 'renderer', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

/**
 * The folder of a flavour's bundles. Each flavour has its own, so that a test run does not undo a developer's build.
 * @param {Flavour} flavour
 */
export function buildFolder(flavour) {
  return join(root, 'out', flavour === 'development' ? 'app' : `app-${flavour}`);
}

/**
 * Bundles main, preload and renderer, unless the bundles there are made from these very sources.
 * @param {Flavour} flavour
 * @throws when the bundler fails, or the page's first JavaScript has become too large
 */
export async function buildApp(flavour) {
  const stamp = join(buildFolder(flavour), '.sources');
  const wanted = hashOf(sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(stamp, { force: true });
  const { code, output } = await runTool('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'], {
    quiet: true,
    env: { ...process.env, KIOSK_BUILD: flavour },
  });
  if (code !== 0) throw new Error(`The ${flavour} build failed:\n${output}`);
  const firstJavaScript = firstJavaScriptOf(join(buildFolder(flavour), 'renderer'));
  const wrong = judgeFirstJavaScript(firstJavaScript);
  if (wrong !== undefined) throw new Error(wrong);
  writeFileSync(stamp, wanted);
  say(`Built ${flavour}${output.trim() === '' ? '' : `:\n${output}`}`);
}

/**
 * One hash over the names and contents of files and folders of the clone; tests are left out.
 * @param {readonly string[]} paths
 */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesIn))
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute)
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}
