import { describe, expect, test } from 'vitest';
import { countTap, isInCorner, type Taps } from './tap-count';

/** Which of these taps, if any, completes the gesture. */
function doneAt(times: readonly number[], needed = 5): number[] {
  let taps: Taps = [];
  const done: number[] = [];
  for (const at of times) {
    const next = countTap(taps, at, needed);
    taps = next.taps;
    if (next.isDone) done.push(at);
  }
  return done;
}

describe('the hidden taps', () => {
  test('five in quick succession are the gesture, four are not', () => {
    expect(doneAt([0, 300, 600, 900])).toEqual([]);
    expect(doneAt([0, 300, 600, 900, 1200])).toEqual([1200]);
  });

  test('the fifth counts until exactly three seconds after the first', () => {
    expect(doneAt([0, 700, 1400, 2100, 3000])).toEqual([3000]);
    expect(doneAt([0, 700, 1400, 2100, 3001])).toEqual([]);
  });

  test('a guest who touches the logo now and then never completes it', () => {
    expect(doneAt([0, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000])).toEqual([]);
  });

  test('a slow beginning does not spoil five quick taps after it', () => {
    expect(doneAt([0, 2900, 3200, 3500, 3800, 4100])).toEqual([4100]);
  });

  test('counting begins anew once it was complete', () => {
    expect(doneAt([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual([4, 9]);
  });

  test('the number of taps is the kiosk’s own', () => {
    expect(doneAt([0, 100, 200], 3)).toEqual([200]);
    expect(doneAt([0], 1)).toEqual([0]);
  });
});

describe('the corner', () => {
  const screen = { mm: 4, ribbon: 38 };

  test('reaches 20 mm into the screen, and below the ribbon', () => {
    expect(isInCorner({ x: 0, y: 0 }, screen)).toBe(true);
    expect(isInCorner({ x: 80, y: 118 }, screen)).toBe(true);
    expect(isInCorner({ x: 81, y: 118 }, screen)).toBe(false);
    expect(isInCorner({ x: 80, y: 119 }, screen)).toBe(false);
  });

  test('is as large without a ribbon', () => {
    expect(isInCorner({ x: 80, y: 80 }, { mm: 4, ribbon: 0 })).toBe(true);
    expect(isInCorner({ x: 80, y: 81 }, { mm: 4, ribbon: 0 })).toBe(false);
  });
});
