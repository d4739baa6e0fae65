// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { judgeFuses } from './audit/packaged-program.mjs';
import { buildApp, buildFolder, hashOf } from './build.mjs';
import { fusesOf } from './fuses.mjs';
import { writeLicences } from './licences.mjs';
import { contentsOf, judgeContents } from './package-contents.mjs';
import { whyNoRelease } from './release-rules.mjs';
import { writeSbom } from './sbom.mjs';
import { setUp } from './setup.mjs';
import { root, run, runAsProgram, say } from './setup/run.mjs';
import { findRuntime, wantedVersion } from './setup/runtime.mjs';

/** @typedef {import('./build.mjs').Flavour} Flavour */

/** Everything that a package is made from, beside the runtime. */
const sources = [
  'app',
  'main',
  'renderer',
  'assets',
  'build/audit/packaged-program.mjs',
  'build/fuses.mjs',
  'build/licences.mjs',
  'build/package.mjs',
  'build/package-contents.mjs',
  'build/sbom.mjs',
  'electron-builder.yml',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];

/**
 * The packaged test app's executable, for Playwright to launch.
 * @returns {string} its path, whether or not it has been packaged yet
 */
export function testExecutable() {
  return executableOf('test');
}

/** @param {Flavour} flavour */
function executableOf(flavour) {
  const output = outputFolder(flavour);
  if (process.platform === 'darwin') {
    const folder = process.arch === 'arm64' ? 'mac-arm64' : 'mac';
    return join(output, folder, 'Thanx Kiosk.app', 'Contents', 'MacOS', 'Thanx Kiosk');
  }
  if (process.platform === 'win32') return join(output, 'win-unpacked', 'thanx-kiosk.exe');
  return join(output, process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked', 'thanx-kiosk');
}

/**
 * Packages the test flavour, which Playwright may drive, unless the package there is made from these very sources.
 * @throws when the build or the packager fails
 */
export async function packageTest() {
  const runtime = readyRuntime();
  const stamp = join(outputFolder('test'), '.sources');
  const wanted = `${hashOf(sources)} ${runtime.version}`;
  if (existsSync(stamp) && existsSync(testExecutable()) && readFileSync(stamp, 'utf8') === wanted) {
    return say('The packaged test app is up to date');
  }
  await buildApp('test');
  await pack('test', runtime, ['dir']);
  writeFileSync(stamp, wanted);
}

/**
 * Packages what is shipped.
 * @throws when the runtime is the stand-in or another wrong one, or the clone has changes that no commit holds, or the packager fails
 */
async function packageRelease() {
  const runtime = readyRuntime();
  const tree = await run('git', ['status', '--porcelain'], { quiet: true });
  const whyNot = whyNoRelease({ wanted: wantedVersion(), runtime: runtime.version, tree });
  if (whyNot !== undefined) throw new Error(whyNot);
  await buildApp('release');
  await pack('release', runtime, process.argv.includes('--installers') ? undefined : PLAIN);
}

/**
 * Packages a development build as a release is packaged, but with whatever runtime is at hand and from any tree: to try the
 * package itself, an installation, a store box.
 * @throws when the build or the packager fails
 */
async function packageTrial() {
  const runtime = readyRuntime();
  await buildApp('development');
  await pack('development', runtime, PLAIN);
  say(`A development build with Electron ${runtime.version}: nothing for a store`);
}

function readyRuntime() {
  const runtime = findRuntime();
  if (!runtime) throw new Error('No Electron runtime is ready: npm run setup');
  return runtime;
}

/** What can be made everywhere: for all else the packager downloads tools, even for an archive. */
const PLAIN = ['dir'];

const LICENCES = 'THIRD-PARTY-LICENCES.txt';

/** @param {Flavour} flavour */
function outputFolder(flavour) {
  return join(root, 'out', { release: 'package', test: 'package-test', development: 'package-trial' }[flavour]);
}

/**
 * @param {Flavour} flavour
 * @param {import('./setup/runtime.mjs').Runtime} runtime
 * @param {readonly string[] | undefined} targets without any, all that electron-builder.yml names for this platform
 */
async function pack(flavour, runtime, targets) {
  const { build, Platform } = await import('electron-builder');
  const startedAt = Date.now();
  rmSync(outputFolder(flavour), { recursive: true, force: true });
  mkdirSync(outputFolder(flavour), { recursive: true });
  const licences = join(outputFolder(flavour), LICENCES);
  writeLicences(licences, buildFolder(flavour));
  await build({
    projectDir: root,
    publish: 'never',
    targets: Platform.current().createTarget(targets ? [...targets] : null),
    config: {
      electronDist: runtime.dist,
      electronVersion: runtime.version,
      directories: { output: outputFolder(flavour) },
      files: [
        { from: buildFolder(flavour), to: 'out/app', filter: ['**/*', '!.sources', '!**/*.map', '!**/licences.json'] },
      ],
      extraFiles: [{ from: licences, to: LICENCES }],
      electronFuses: fusesOf(flavour, runtime.version),
      // The stand-in runtime carries our development starter where Electron has its default app.
      afterExtract: async ({ appOutDir }) =>
        rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true }),
    },
  });
  await finish(flavour, runtime.version);
  say(`Packaged ${flavour} with Electron ${runtime.version} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
}

/**
 * Looks through what was packaged, and writes beside it what it is made of.
 * @param {Flavour} flavour
 * @param {string} electron its version
 * @throws when a file is in it that nobody thought of, it is too large, or a fuse is not as it was asked for
 */
async function finish(flavour, electron) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const name = join(outputFolder(flavour), `thanx-kiosk-${version}`);
  await writeSbom(`${name}.cdx.json`, { bundles: buildFolder(flavour), version, electron });
  // A bundle for macOS is laid out otherwise, and is for developers.
  if (process.platform === 'darwin') return;
  const files = await contentsOf(dirname(executableOf(flavour)));
  writeFileSync(`${name}.files.txt`, `${files.map(({ path }) => path).join('\n')}\n`);
  const wrong = [...judgeContents(files), ...(await judgeFuses(executableOf(flavour), flavour, electron))];
  if (wrong.length > 0) throw new Error(`The package is not what it should be:\n  ${wrong.join('\n  ')}`);
  if (flavour !== 'test') await archive(`${name}-${process.platform}-${process.arch}.tar.gz`, executableOf(flavour));
}

/**
 * What a store box is installed from; on Linux the same commit and runtime make the same bytes. `tar` is part of Linux, macOS and Windows.
 * @param {string} file
 * @param {string} executable in the folder that is archived
 */
async function archive(file, executable) {
  const folder = dirname(executable);
  const stable = process.platform === 'linux' ? await sameBytes() : [];
  const { code, output } = await run('tar', ['-czf', file, ...stable, '-C', dirname(folder), basename(folder)], {
    quiet: true,
  });
  if (code !== 0) throw new Error(`The archive could not be written: ${output}`);
}

/** What has GNU's tar write nothing of who made the archive and when. */
async function sameBytes() {
  const committed = await run('git', ['show', '--no-patch', '--format=%ct', 'HEAD'], { quiet: true });
  const seconds = committed.code === 0 ? Number(committed.output) : 0;
  return ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mode=go-w', `--mtime=@${seconds}`];
}

runAsProgram(import.meta.url, async () => {
  await setUp();
  if (process.argv.includes('--trial')) return await packageTrial();
  await (process.argv.includes('--release') ? packageRelease() : packageTest());
});
