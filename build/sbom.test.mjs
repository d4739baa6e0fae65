import { expect, test } from 'vitest';
import { toCycloneDx, unbundledParts } from './sbom.mjs';

const SHA = Buffer.from('7a'.repeat(64), 'hex').toString('base64');

test('a package’s parts, each once, with purl, licence and the lockfile’s hash; the same parts make the same bytes', async () => {
  const parts = [
    { name: 'zod', version: '4.6.7', licence: 'MIT' },
    { name: '@libsql/linux-x64-gnu', version: '0.5.29' },
    { name: 'zod', version: '4.6.7', licence: 'MIT' },
    { name: 'odd', version: '1.0.0', licence: 'MIT OR Apache-2.0' },
  ];
  const made = {
    ...{ version: '0.1.0', electron: '45.4.1', parts },
    integrityOf: ({ name }) => (name === 'zod' ? `sha512-${SHA}` : undefined),
  };
  const text = await toCycloneDx(made);
  expect(await toCycloneDx({ ...made, parts: [...parts].reverse() })).toBe(text);
  const bom = JSON.parse(text);
  expect(bom).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    metadata: { component: { version: '0.1.0' } },
  });
  expect(bom.components.map(({ purl }) => purl).sort()).toEqual([
    'pkg:npm/%40libsql/linux-x64-gnu@0.5.29',
    'pkg:npm/electron@45.4.1',
    'pkg:npm/odd@1.0.0',
    'pkg:npm/zod@4.6.7',
  ]);
  expect(bom.components.find(({ name }) => name === 'zod')).toMatchObject({
    licenses: [{ license: { id: 'MIT' } }],
    hashes: [{ alg: 'SHA-512', content: '7a'.repeat(64) }],
  });
  expect(bom.components.find(({ name }) => name === 'odd').licenses).toEqual([{ expression: 'MIT OR Apache-2.0' }]);
  expect(bom.components.find(({ name }) => name === 'linux-x64-gnu').group).toBe('@libsql');
  expect(bom.dependencies.find(({ ref }) => ref === 'thanx-kiosk').dependsOn).toHaveLength(4);
});

test('what lies in the package unbundled is what the lockfile has, but for development, on this platform', () => {
  const packages = {
    '': { version: '0.1.0' },
    'node_modules/libsql': { version: '0.5.29', license: 'MIT' },
    'node_modules/@libsql/win32-x64-msvc': { version: '0.5.29' },
    'node_modules/vite': { version: '8.3.8', dev: true },
    'node_modules/libsql/node_modules/detect-libc': { version: '2.0.2', license: 'Apache-2.0' },
  };
  expect(unbundledParts({ packages }, (path) => !path.includes('win32'))).toEqual([
    { name: 'libsql', version: '0.5.29', licence: 'MIT' },
    { name: 'detect-libc', version: '2.0.2', licence: 'Apache-2.0' },
  ]);
});
