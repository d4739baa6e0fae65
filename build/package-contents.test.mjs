import { expect, test } from 'vitest';
import { judgeContents } from './package-contents.mjs';

const GOOD = [
  'thanx-kiosk',
  'resources.pak',
  'libvulkan.so.1',
  'LICENSES.chromium.html',
  'resources/app.asar',
  'resources/app.asar.unpacked/node_modules/@libsql/linux-x64-gnu/index.node',
  'app.asar/package.json',
  'app.asar/out/app/main/index.js',
  'app.asar/out/app/preload/preload.js',
  'app.asar/out/app/renderer/index.html',
  'app.asar/out/app/renderer/bundle/index-Bx_9-a.js',
  'app.asar/assets/menu/pictures/classic-burger.svg',
  'app.asar/assets/brands/maple-and-rye/kiosk.config.json',
  'app.asar/node_modules/libsql/index.js',
].map((path) => ({ path, bytes: 1000 }));

test('a package as it should be', () => {
  expect(judgeContents(GOOD)).toEqual([]);
});

test.each([
  '.env',
  'app.asar/.env',
  'app.asar/kiosk.config.json',
  'app.asar/assets/training/notes.md',
  'app.asar/assets/../secret.json',
  'app.asar/out/app/main/index.js.map',
  'app.asar/out/app/renderer/bundle/index.ts',
  'app.asar/main/index.ts',
  'app.asar/node_modules/axios/index.js',
  'app.asar/node_modules/libsql/index.d.ts',
  'resources/app/main.cjs',
  'resources/default_app.asar',
  'resources/app.asar.unpacked/node_modules/evil/index.node',
  'credentials.sealed',
])('%s belongs into none', (path) => {
  expect(judgeContents([...GOOD, { path, bytes: 1 }])).toEqual([`${path} belongs into no package`]);
});

test('serialport’s native parts are there for one platform only', () => {
  const native = (/** @type {string} */ platform) => ({
    path: `resources/app.asar.unpacked/node_modules/@serialport/bindings-cpp/prebuilds/${platform}/serial.node`,
    bytes: 1,
  });
  expect(judgeContents([...GOOD, native('linux-x64')])).toEqual([]);
  expect(judgeContents([...GOOD, native('linux-x64'), native('darwin-x64+arm64')])).toEqual([
    'serialport has native parts for darwin-x64+arm64 and linux-x64',
  ]);
});

test('what is missing is said', () => {
  expect(judgeContents([])).toHaveLength(4);
  const without = GOOD.filter(({ path }) => !path.endsWith('.node'));
  expect(judgeContents(without)).toEqual(['libsql has no native part']);
});

test('a program or a package that is too large is said with both sizes, and the archive is counted once', () => {
  const budget = { program: 3000, all: 100_000 };
  expect(judgeContents(GOOD, budget)).toEqual([]);
  const larger = GOOD.map((file) => (file.path === 'resources/app.asar' ? { ...file, bytes: 2_500_000 } : file));
  expect(judgeContents(larger, { program: 1_000_000, all: 2_000_000 })).toEqual([
    'the program has 2.5 MB, and 1 MB are what it may have',
    'the package has 2.5 MB, and 2 MB are what it may have',
  ]);
});
