import { describe, expect, test } from 'vitest';
import { LOOP_WITHIN_MS, noteFall, type Falls } from './falls';

/** Which of the falls make a loop. */
function loops(times: readonly number[]): boolean[] {
  let falls: Falls = [];
  return times.map((at) => {
    const noted = noteFall(falls, at);
    falls = noted.falls;
    return noted.isLoop;
  });
}

describe('noteFall', () => {
  test('the third fall within a minute is a loop, and each after it', () => {
    expect(loops([0, 10, 20, 30])).toEqual([false, false, true, true]);
    expect(loops([0, 1, LOOP_WITHIN_MS - 1])).toEqual([false, false, true]);
  });

  test('falls further apart are none', () => {
    expect(loops([0, 1, LOOP_WITHIN_MS])).toEqual([false, false, false]);
    expect(loops([0, 30_000, 60_000, 90_000, 120_000])).toEqual([false, false, false, false, false]);
  });

  test('a clock that is set back forgets, and does not make a loop of old falls', () => {
    expect(loops([100_000, 100_001, 5])).toEqual([false, false, false]);
    expect(loops([100_000, 5, 6, 7])).toEqual([false, false, false, true]);
  });
});
