// @ts-check
import { prepareDependencies } from './setup/dependencies.mjs';
import { prepareRuntime } from './setup/runtime.mjs';
import { runAsProgram } from './setup/run.mjs';
import { prepareSystemLibraries } from './setup/system-libraries.mjs';

/**
 * Makes this machine ready to build, run and test the kiosk; does nothing, in well under a second, where it is. Uses
 * Node alone, because it runs before any package is installed.
 * @param {{ retryRuntime?: boolean }} [options]
 * @throws with a sentence for the developer when something is missing that cannot be had
 */
export async function setUp({ retryRuntime = false } = {}) {
  requireNode();
  await Promise.all([
    prepareDependencies().then(() => prepareRuntime({ retry: retryRuntime })),
    prepareSystemLibraries(),
  ]);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (!fits) throw new Error(`Node ${process.versions.node} is too old: 20.19, 22.12 or 24 and later will do`);
}

runAsProgram(import.meta.url, () => setUp({ retryRuntime: process.argv.includes('--retry-runtime') }));
