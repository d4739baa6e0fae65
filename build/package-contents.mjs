// @ts-check
/** What a package may hold and how large it may be. A file that nobody thought of fails the packaging. */
import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * @typedef {object} PackedFile
 * @property {string} path with slashes: from the package's folder, or `app.asar/…` for what lies in the archive
 * @property {number} bytes
 */

/** The program itself, in the archive or beside it: patterns of what belongs there. */
const OURS = [
  /^package\.json$/,
  /^out\/app\/main\/[\w.-]+\.js$/,
  /^out\/app\/preload\/preload\.js$/,
  /^out\/app\/renderer\/index\.html$/,
  /^out\/app\/renderer\/bundle\/[\w.-]+\.(?:js|css|woff2|wasm|svg|png|jpg|webp)$/,
  /^assets\/(?:kiosk\.config|menu|brand)\.schema\.json$/,
  /^assets\/(?:brands|menu|sounds|training|locales)\/(?:[\w-]+\/)*[\w-]+(?:\.config)?\.(?:svg|png|jpg|webp|json|html|mp3|ogg|wav)$/,
  /^assets\/out-of-order\/out-of-order\.(?:html|css)$/,
  // What brings native code, and so lies in the package as npm installs it.
  /^(?:node_modules\/(?:libsql|detect-libc|@libsql\/[\w-]+|@neon-rs\/load|serialport|@serialport\/[\w-]+|node-gyp-build|debug|ms)\/)+(?:package\.json|LICENSE(?:\.txt)?|[\w/-]+\.(?:js|cjs)|(?:[\w+-]+\/)*[\w@+.-]+\.node)$/,
];

/** Electron's own files, on all platforms. */
const ELECTRON = [
  /^(?:thanx-kiosk|thanx-kiosk\.exe|chrome-sandbox|chrome_crashpad_handler|version|vk_swiftshader_icd\.json)$/,
  /^LICENSES?(?:\.\w+)+$/,
  /^THIRD-PARTY-LICEN[CS]ES[\w.-]*$/,
  /^[\w.-]+\.(?:pak|dat|bin|so|so\.1|dll)$/,
  /^locales\/en-US\.pak$/,
  /^resources\/(?:elevate\.exe|app-update\.yml)$/,
];

/** Largest sizes in bytes. */
export const BUDGET = {
  /** The archive and what lies unpacked beside it: what is ours and changes with our code. */
  program: 20_000_000,
  /** With Electron. */
  all: 420_000_000,
};

/**
 * What is wrong with a package's contents, as sentences; none if nothing is.
 * @param {readonly PackedFile[]} files
 * @param {typeof BUDGET} [budget]
 */
export function judgeContents(files, budget = BUDGET) {
  /** @type {string[]} */
  const wrong = [];
  const program = files.filter(({ path }) => path.startsWith('app.asar/') || path.startsWith('resources/app.asar'));
  for (const { path } of files) {
    if (!isExpected(path)) wrong.push(`${path} belongs into no package`);
  }
  for (const needed of [
    'app.asar/package.json',
    'app.asar/out/app/main/index.js',
    'app.asar/out/app/renderer/index.html',
  ]) {
    if (!files.some(({ path }) => path === needed)) wrong.push(`${needed} is missing`);
  }
  const platforms = new Set(files.flatMap(({ path }) => /\/prebuilds\/([^/]+)\//.exec(path)?.slice(1) ?? []));
  if (platforms.size > 1) wrong.push(`serialport has native parts for ${[...platforms].sort().join(' and ')}`);
  if (!files.some(({ path }) => path.endsWith('.node'))) wrong.push('libsql has no native part');
  // The archive as one file and its entries are the same bytes.
  const programBytes = sum(program.filter(({ path }) => path.startsWith('resources/')));
  const allBytes = sum(files.filter(({ path }) => !path.startsWith('app.asar/')));
  if (programBytes > budget.program) wrong.push(tooLarge('the program', programBytes, budget.program));
  if (allBytes > budget.all) wrong.push(tooLarge('the package', allBytes, budget.all));
  return wrong;
}

/** @param {string} path */
function isExpected(path) {
  if (path === 'resources/app.asar') return true;
  const inside = /^(?:app\.asar|resources\/app\.asar\.unpacked)\/(.+)$/.exec(path)?.[1];
  return inside === undefined ? ELECTRON.some((each) => each.test(path)) : OURS.some((each) => each.test(inside));
}

/** @param {readonly PackedFile[]} files */
function sum(files) {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}

/** @param {string} what @param {number} bytes @param {number} most */
function tooLarge(what, bytes, most) {
  return `${what} has ${(bytes / 1e6).toFixed(1)} MB, and ${(most / 1e6).toFixed(0)} MB are what it may have`;
}

/**
 * All files of an unpacked package, sorted by path, with the entries of its archive.
 * @param {string} folder
 * @returns {Promise<PackedFile[]>}
 */
export async function contentsOf(folder) {
  const { default: asar } = await import('@electron/asar');
  const onDisk = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), bytes: statSync(file).size }));
  const archive = join(folder, 'resources', 'app.asar');
  const packed = asar
    .listPackage(archive, { isPack: false })
    .map((name) => name.split(sep).join('/').replace(/^\//, ''))
    .flatMap((path) => {
      const entry = asar.statFile(archive, path.split('/').join(sep));
      return 'files' in entry ? [] : [{ path: `app.asar/${path}`, bytes: 'size' in entry ? entry.size : 0 }];
    });
  return [...onDisk, ...packed].sort((one, other) => (one.path < other.path ? -1 : 1));
}
