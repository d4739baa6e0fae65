// @ts-check
import { join } from 'node:path';
import { root } from './setup/run.mjs';

const PACKAGES = ['libsql', 'serialport', 'playwright', 'playwright/test', '@electron/asar'];

/**
 * Bundles programs of ours that run under plain Node, each into one CommonJS file that keeps its name; native code and
 * Playwright stay outside.
 * @param {readonly string[]} entries paths of TypeScript files, from the clone's root
 * @param {string} folder where to, from the clone's root
 */
export async function bundlePrograms(entries, folder) {
  // On a fresh machine this file is read before set-up has installed anything.
  const { build } = await import('vite');
  for (const entry of entries) {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      define: { __BUILD__: JSON.stringify('test') },
      ssr: { noExternal: true, external: PACKAGES },
      build: {
        ssr: true,
        outDir: join(root, folder),
        emptyOutDir: false,
        target: 'node20',
        minify: false,
        rolldownOptions: {
          input: join(root, entry),
          external: PACKAGES,
          output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        },
      },
    });
  }
}
