import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testFolder } from './ledger/testing/harness';
import { openScreenScale, SCREEN_FILE } from './screen-scale';

test('is as configured, or the usual one, until somebody measures it', () => {
  expect(openScreenScale(testFolder(), undefined).read()).toEqual({ pixelsPerMm: 3.8, source: 'assumed' });
  expect(openScreenScale(testFolder(), 127).read()).toEqual({ pixelsPerMm: 5, source: 'configured' });
});

test('what was measured goes before the configuration, over restarts, until it is taken back', () => {
  const folder = testFolder();
  expect(openScreenScale(folder, 127).measure(214)).toBe(true);
  const later = openScreenScale(folder, 127);
  expect(later.read()).toEqual({ pixelsPerMm: 2.5, source: 'measured' });
  expect(later.measure(undefined)).toBe(true);
  expect(later.read().source).toBe('configured');
  expect(openScreenScale(folder, 127).read()).toEqual({ pixelsPerMm: 5, source: 'configured' });
});

test('what cannot be written changes nothing', () => {
  const folder = testFolder();
  const scale = openScreenScale(folder, undefined);
  mkdirSync(join(folder, `${SCREEN_FILE}.part`));
  expect(scale.measure(214)).toBe(false);
  expect(scale.read().source).toBe('assumed');
});

describe('a file that cannot be right counts as none', () => {
  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"cardPixels":"231"}',
    '{"cardPixels":0}',
    '{"cardPixels":134}',
    '{"cardPixels":1012}',
    '{"cardPixels":231.5}',
    '{"cardPixels":null}',
  ])('%s', (text) => {
    const folder = testFolder();
    writeFileSync(join(folder, SCREEN_FILE), text);
    expect(openScreenScale(folder, undefined).read()).toEqual({ pixelsPerMm: 3.8, source: 'assumed' });
  });
});
