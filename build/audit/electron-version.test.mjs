// @ts-check
import { expect, test } from 'vitest';
import { judgeElectron } from './electron-version.mjs';

test('the newest three majors of Electron are current, and one that is newer than what the registry knows', () => {
  for (const newest of ['45.4.1', '45.9.0', '47.0.0', '44.1.0']) expect(judgeElectron('45.4.1', newest)).toEqual([]);
  expect(judgeElectron('45.4.1', '48.0.0')).toEqual([expect.stringContaining('48.0.0 is the newest')]);
  expect(judgeElectron('9.0.0', '10.0.0')).toEqual([]);
});
