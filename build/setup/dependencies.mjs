// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNpm, say } from './run.mjs';

const stampFile = join(root, 'node_modules', '.thanx-kiosk-installed');

/**
 * Installs the packages of the lockfile unless exactly these are installed already.
 *
 * The stamp goes before the install and comes back only after it succeeded, so an install that was killed half way is
 * done again.
 * @throws when npm fails or leaves packages out
 */
export async function prepareDependencies() {
  const wanted = installedAs();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  rmSync(stampFile, { force: true });
  say('Installing packages (npm ci)');
  const { code, output } = await runNpm(['ci', '--no-fund', '--no-audit', '--loglevel=error'], { quiet: true });
  if (code !== 0) throw new Error(`npm ci failed:\n${output}`);
  const missing = missingPackages();
  if (missing.length > 0)
    throw new Error(`npm ci left out ${missing.slice(0, 5).join(', ')}: is another npm at work here?`);
  writeFileSync(stampFile, wanted);
}

/** npm reports success also when another npm, such as one that outlived its set-up, works in the same folder. */
function missingPackages() {
  /** @type {{ packages: Record<string, { optional?: boolean }> }} */
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, { optional }]) => path !== '' && !optional && !existsSync(join(root, path, 'package.json')))
    .map(([path]) => path);
}

/** Packages with native parts differ by platform, so a folder that came from another one counts as not installed. */
function installedAs() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  return `${hash.digest('hex')} ${process.platform}-${process.arch}\n`;
}
