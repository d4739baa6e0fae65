// @ts-check
import { wantedVersion } from './setup/runtime.mjs';

/**
 * Electron's fuses as a release has them, in electron-builder's names: no Node by the back door, no tool that looks inside, and
 * nothing loaded but the archive whose hash the program carries.
 */
const RELEASE = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableCookieEncryption: true,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  grantFileProtocolExtraPrivileges: false,
  // Turning a fuse breaks the ad-hoc signature without which macOS on arm64 runs nothing.
  resetAdHocDarwinSignature: true,
};

/**
 * The fuses of a flavour. The test flavour differs by the one that lets Playwright in; the stand-in runtime is too old to have
 * that of `file:`, from which nothing is ever loaded.
 * @param {import('./build.mjs').Flavour} flavour
 * @param {string} [electron] version of the runtime
 */
export function fusesOf(flavour, electron = wantedVersion()) {
  const { grantFileProtocolExtraPrivileges, ...older } = RELEASE;
  const fuses = electron === wantedVersion() ? { ...older, grantFileProtocolExtraPrivileges } : older;
  return flavour === 'test' ? { ...fuses, enableNodeCliInspectArguments: true } : fuses;
}
