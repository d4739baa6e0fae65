// @ts-check
/** What a package is made of, as a CycloneDX list beside it: what was bundled, what lies in it unbundled, and Electron. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup/run.mjs';

/**
 * @typedef {object} Part
 * @property {string} name on npm
 * @property {string} version
 * @property {string} [licence] SPDX id or expression
 * @property {string | undefined} [text] of the licence, as the package brings it
 */

/** @typedef {{ packages: Record<string, { version?: string, integrity?: string, license?: string, dev?: boolean }> }} Lockfile */

/** Where Vite writes what came into a bundle (`electron.vite.config.ts`). */
const BUNDLED = 'licences.json';

/**
 * Writes the list. The same commit and runtime make the same bytes: it holds no time and no serial number.
 * @param {string} file
 * @param {{ bundles: string, version: string, electron: string }} made `bundles` is the folder of the three bundles
 */
export async function writeSbom(file, { bundles, version, electron }) {
  const lockfile = /** @type {Lockfile} */ (JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  const parts = [
    ...['main', 'preload', 'renderer'].flatMap((bundle) => bundledParts(join(bundles, bundle, BUNDLED))),
    ...unbundledParts(lockfile, (path) => existsSync(join(root, path))),
  ];
  writeFileSync(
    file,
    await toCycloneDx({ version, electron, parts, integrityOf: (part) => integrityIn(lockfile, part) }),
  );
}

/**
 * The packages that a bundle was made from.
 * @param {string} file
 * @returns {Part[]}
 */
export function bundledParts(file) {
  const listed = /** @type {{ name: string, version: string, identifier?: string | null, text?: string }[]} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  );
  return listed.map(({ name, version, identifier, text }) => ({
    name,
    version,
    ...(identifier ? { licence: identifier } : {}),
    ...(text ? { text } : {}),
  }));
}

/**
 * The packages that lie in `node_modules` of the package: the lockfile's that are not for development, on this platform.
 * @param {Lockfile} lockfile
 * @param {(path: string) => boolean} isInstalled
 * @returns {Part[]}
 */
export function unbundledParts(lockfile, isInstalled) {
  return Object.entries(lockfile.packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true && isInstalled(path))
    .map(([path, { version = '', license }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      ...(license === undefined ? {} : { licence: license }),
    }));
}

/**
 * @param {{ version: string, electron: string, parts: readonly Part[], integrityOf: (part: Part) => string | undefined }} made
 * @returns {Promise<string>} CycloneDX 1.6 as JSON
 */
export async function toCycloneDx({ version, electron, parts, integrityOf }) {
  const cyclonedx = await import('@cyclonedx/cyclonedx-library');
  const { Enums, Models, Serialize, Spec } = cyclonedx;
  const bom = new Models.Bom();
  const kiosk = new Models.Component(Enums.ComponentType.Application, 'thanx-kiosk', {
    version,
    bomRef: 'thanx-kiosk',
  });
  kiosk.licenses.add(new Models.SpdxLicense('MIT'));
  bom.metadata.component = kiosk;
  const runtime = new Models.Component(Enums.ComponentType.Framework, 'electron', {
    version: electron,
    purl: `pkg:npm/electron@${electron}`,
    bomRef: `pkg:npm/electron@${electron}`,
  });
  runtime.licenses.add(new Models.SpdxLicense('MIT'));
  const components = [runtime];
  const known = new Map(parts.map((part) => [`${part.name}@${part.version}`, part]));
  for (const part of known.values()) components.push(toComponent(cyclonedx, part, integrityOf(part)));
  for (const component of components) {
    bom.components.add(component);
    kiosk.dependencies.add(component.bomRef);
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

/**
 * @param {typeof import('@cyclonedx/cyclonedx-library')} cyclonedx
 * @param {Part} part
 * @param {string | undefined} integrity
 */
function toComponent({ Enums, Models }, { name, version, licence }, integrity) {
  const [scope, plain] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const component = new Models.Component(Enums.ComponentType.Library, plain ?? name, {
    ...(scope === undefined ? {} : { group: scope }),
    ...{ version, purl, bomRef: purl },
  });
  if (licence !== undefined) {
    component.licenses.add(
      /\s/.test(licence) ? new Models.LicenseExpression(licence) : new Models.SpdxLicense(licence),
    );
  }
  const sha512 = /^sha512-(.+)$/.exec(integrity ?? '')?.[1];
  if (sha512 !== undefined) {
    component.hashes.set(Enums.HashAlgorithm['SHA-512'], Buffer.from(sha512, 'base64').toString('hex'));
  }
  return component;
}

/** @param {Lockfile} lockfile @param {Part} part */
function integrityIn(lockfile, { name, version }) {
  const entry = Object.entries(lockfile.packages).find(
    ([path, each]) => path.endsWith(`node_modules/${name}`) && each.version === version,
  );
  return entry?.[1].integrity;
}
