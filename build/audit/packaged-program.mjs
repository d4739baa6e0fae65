// @ts-check
/** What the packaged program itself says of its fuses and licences: not what was asked for, but what is there. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fusesOf } from '../fuses.mjs';

/** How a fuse stands in a program: the digit itself, or `r` where this Electron has no such fuse any more. */
const ON = '1'.charCodeAt(0);

/**
 * @param {string} executable
 * @param {import('../build.mjs').Flavour} flavour
 * @param {string} electron version of the runtime
 * @returns {Promise<string[]>} what is not as it should be, as sentences
 */
export async function judgeFuses(executable, flavour, electron) {
  const { FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses');
  /** Electron's names in the packager's. */
  const names = /** @type {const} */ ({
    [FuseV1Options.RunAsNode]: 'runAsNode',
    [FuseV1Options.EnableCookieEncryption]: 'enableCookieEncryption',
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: 'enableNodeOptionsEnvironmentVariable',
    [FuseV1Options.EnableNodeCliInspectArguments]: 'enableNodeCliInspectArguments',
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: 'enableEmbeddedAsarIntegrityValidation',
    [FuseV1Options.OnlyLoadAppFromAsar]: 'onlyLoadAppFromAsar',
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: 'grantFileProtocolExtraPrivileges',
  });
  const wire = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (await getCurrentFuseWire(executable)));
  const wanted = /** @type {Record<string, boolean>} */ (fusesOf(flavour, electron));
  return Object.entries(names).flatMap(([index, name]) => {
    const isOn = wire[index] === ON;
    return name in wanted && isOn !== wanted[name] ? [`${name} is ${isOn ? 'on' : 'off'}`] : [];
  });
}

/**
 * @param {string} executable
 * @returns {string[]} which of the licences that must be beside a program are not
 */
export function missingLicences(executable) {
  const texts = ['THIRD-PARTY-LICENCES.txt', 'LICENSES.chromium.html'];
  return texts.flatMap((name) => {
    const file = join(dirname(executable), name);
    return existsSync(file) && readFileSync(file).length > 10_000 ? [] : [`${name} is not in the package`];
  });
}
