// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot, run, say } from './run.mjs';

/**
 * What Electron loads on Linux, by the file that must be there: package names differ (Debian 13 and Ubuntu 24.04 renamed
 * some with a `t64` suffix), sonames do not. The newer package name comes first.
 */
const libraries = [
  { soname: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { soname: 'libnss3.so', packages: ['libnss3'] },
  { soname: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { soname: 'libgbm.so.1', packages: ['libgbm1'] },
  { soname: 'libXss.so.1', packages: ['libxss1'] },
  { soname: 'libXtst.so.6', packages: ['libxtst6'] },
];

/** Needed only where there is no display to draw on. */
const headlessPrograms = [
  { program: 'Xvfb', packages: ['xvfb'] },
  { program: 'xauth', packages: ['xauth'] },
];

/** Makes serial lines for the tests of serial scanners, which are left out where it is missing. */
const testProgram = { program: 'socat', packages: ['socat'] };

/**
 * Makes sure that Electron's system libraries are there: installs what is missing when run as root with apt, else says
 * which command does. Windows and macOS need nothing.
 * @throws when something is missing and cannot be installed
 */
export async function prepareSystemLibraries() {
  if (process.platform !== 'linux') return;
  const missing = await missingPackages();
  const canInstall = isRoot() && onPath('apt-get');
  if (canInstall && !onPath(testProgram.program)) missing.push(testProgram.packages);
  if (missing.length === 0) return;

  if (!canInstall) {
    const names = await Promise.all(missing.map(packageName));
    const command = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`;
    throw new Error(`Electron needs system libraries that are not installed. On Debian or Ubuntu:\n\n  ${command}\n`);
  }

  const apt = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=300'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', [...apt, 'update'], { quiet: true, env });
  if (update.code !== 0) say(`apt-get update failed, trying to install all the same:\n${update.output}`);
  const names = await Promise.all(missing.map(packageName));
  say(`Installing system packages: ${names.join(' ')}`);
  const install = await run('apt-get', [...apt, 'install', '--no-install-recommends', ...names], { quiet: true, env });
  const isOnlyForTests = names.length === 1 && names[0] === testProgram.program;
  if (install.code !== 0 && !isOnlyForTests)
    throw new Error(`apt-get install ${names.join(' ')} failed:\n${install.output}`);
}

async function missingPackages() {
  const known = await run(existsSync('/sbin/ldconfig') ? '/sbin/ldconfig' : 'ldconfig', ['-p'], { quiet: true });
  const missing = libraries.filter(({ soname }) => !known.output.includes(`\t${soname} `)).map((it) => it.packages);
  const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  if (hasDisplay) return missing;
  return [...missing, ...headlessPrograms.filter(({ program }) => !onPath(program)).map((it) => it.packages)];
}

/**
 * The first of the names that this distribution has.
 * @param {readonly string[]} names
 * @returns {Promise<string>}
 */
async function packageName(names) {
  const [newest = '', ...older] = names;
  if (older.length === 0) return newest;
  const { code, output } = await run('apt-cache', ['show', newest], { quiet: true });
  return code === 0 && output.includes('Package:') ? newest : await packageName(older);
}

/** @param {string} program */
function onPath(program) {
  return (process.env.PATH ?? '').split(':').some((folder) => folder !== '' && existsSync(join(folder, program)));
}
