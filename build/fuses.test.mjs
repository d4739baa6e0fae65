// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fusesOf } from './fuses.mjs';
import { root } from './setup/run.mjs';

test('a release has every fuse that closes something', () => {
  expect(fusesOf('release')).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    resetAdHocDarwinSignature: true,
  });
});

test('what Playwright drives differs from it by the fuse that lets Playwright in, and by nothing else', () => {
  expect(fusesOf('test')).toEqual({ ...fusesOf('release'), enableNodeCliInspectArguments: true });
});

test('nothing else sets a fuse', () => {
  expect(readFileSync(join(root, 'electron-builder.yml'), 'utf8')).not.toContain('electronFuses');
});
