// @ts-check
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { firstJavaScriptOf, firstScriptsOf, judgeFirstJavaScript } from './first-javascript.mjs';

const PAGE = `<head><title>Kiosk</title>
<script type="module" crossorigin src="./bundle/index-a.js"></script>
<link rel="modulepreload" crossorigin href="./bundle/shared-b.js">
<link rel="stylesheet" crossorigin href="./bundle/index-c.css"></head>`;

test('the page and what it preloads count, its styles and what it loads later do not', () => {
  expect(firstScriptsOf(PAGE)).toEqual(['./bundle/index-a.js', './bundle/shared-b.js']);
});

test('sizes are those of the packed files, together', () => {
  const folder = mkdtempSync(join(tmpdir(), 'first-javascript-'));
  mkdirSync(join(folder, 'bundle'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  for (const name of ['index-a.js', 'shared-b.js', 'visit-d.js']) writeFileSync(join(folder, 'bundle', name), name);
  expect(firstJavaScriptOf(folder)).toBe(gzipSync('index-a.js').length + gzipSync('shared-b.js').length);
  writeFileSync(join(folder, 'index.html'), '<head></head>');
  expect(() => firstJavaScriptOf(folder)).toThrow('no script');
  rmSync(folder, { recursive: true });
});

test('150 kB are as much as there may be', () => {
  expect(judgeFirstJavaScript(150_000)).toBeUndefined();
  expect(judgeFirstJavaScript(150_001)).toContain('151 kB');
});
