import { lstatSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testFolder } from '../ledger/testing/harness';
import { takeSingleInstance } from './single-instance';

const HOST = 'store-box-7';

function isThere(folder: string): boolean {
  return lstatSync(join(folder, 'SingletonLock'), { throwIfNoEntry: false }) !== undefined;
}

/** Chromium, which refuses while a lock lies there, in a folder with this lock. */
function take(lock: string | undefined, isRunning = false, mayWrite = true) {
  const folder = testFolder();
  if (lock !== undefined) symlinkSync(lock, join(folder, 'SingletonLock'));
  const request = (): boolean => mayWrite && !isThere(folder);
  return { isOnlyOne: takeSingleInstance({ request, folder, host: HOST, isRunning: () => isRunning }), folder };
}

test('the first kiosk has the lock', () => {
  expect(take(undefined).isOnlyOne).toBe(true);
});

describe.skipIf(process.platform === 'win32')('with a lock', () => {
  test('of a kiosk that runs, it is a second one, and leaves the lock alone', () => {
    const { isOnlyOne, folder } = take(`${HOST}-4711`, true);
    expect(isOnlyOne).toBe(false);
    expect(isThere(folder)).toBe(true);
  });

  test('from before the box was renamed, whose process id may be anybody’s, it is the only one', () => {
    const { isOnlyOne, folder } = take('localhost-4711', true);
    expect(isOnlyOne).toBe(true);
    expect(isThere(folder)).toBe(false);
  });

  test.each([`${HOST}-4711`, 'rubbish'])('that nobody holds, it is the only one: %s', (lock) => {
    expect(take(lock).isOnlyOne).toBe(true);
  });

  test('that cannot be made, in a folder that is read-only, it is the only one: the ledger tells staff', () => {
    expect(take(undefined, false, false).isOnlyOne).toBe(true);
  });
});
