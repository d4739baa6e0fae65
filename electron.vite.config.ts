import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const flavour = process.env.KIOSK_BUILD ?? 'development';
const out = join('out', flavour === 'development' ? 'app' : `app-${flavour}`);
/** What came into a bundle, with its licences: `build/sbom.mjs` lists it beside the package. */
const license = { fileName: 'licences.json' };
const define = { __BUILD__: JSON.stringify(flavour) };

// Node 18 and Chromium 114 are what the stand-in runtime has: the same code then runs on it and on the shipped Electron.
// Packages in `dependencies` stay outside the bundles: libsql and serialport, which bring native code.
export default defineConfig({
  main: {
    define,
    build: {
      outDir: join(out, 'main'),
      target: 'node18',
      minify: false,
      sourcemap: flavour !== 'release',
      rolldownOptions: {
        input: { index: 'main/index.ts' },
        // Electron 25 imports nothing from an archive, but requires.
        output: {
          format: 'cjs',
          entryFileNames: '[name].js',
          chunkFileNames: 'later-[name].js',
          dynamicImportInCjs: false,
        },
      },
      license,
    },
  },
  preload: {
    define,
    build: {
      outDir: join(out, 'preload'),
      license,
      target: 'node18',
      minify: false,
      // A sandboxed preload may require nothing but electron itself, so everything goes into its one file.
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: { preload: 'main/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    define,
    plugins: [react()],
    // The page is served as app://kiosk/, also in development; only the reload messages go to the server directly.
    server: {
      host: '127.0.0.1',
      port: 5173,
      strictPort: true,
      hmr: { protocol: 'ws', host: '127.0.0.1', clientPort: 5173 },
    },
    worker: { format: 'es' },
    build: {
      outDir: join(out, 'renderer'),
      // app://kiosk/assets/ is the kiosk's own pictures and sounds.
      assetsDir: 'bundle',
      target: 'chrome114',
      minify: true,
      sourcemap: flavour !== 'release',
      license,
      // An inlined picture or font would be a data: address, which the content security policy refuses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: resolve('renderer/index.html'),
        // All that the first screen needs is one file: each is asked of main, which is busy then.
        output: { codeSplitting: { groups: [{ name: 'first', test: /renderer\/main\.tsx/ }] } },
      },
    },
  },
});
