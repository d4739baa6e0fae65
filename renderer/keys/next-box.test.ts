import { describe, expect, test } from 'vitest';
import { nearestBox, nextBox, shownPart, type Box, type Direction } from './next-box';

const box = (left: number, top: number, width = 100, height = 50): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/**
 * ```
 * A  B  C
 * D     E
 *  F
 * ```
 */
const GRID = {
  A: box(0, 0),
  B: box(120, 0),
  C: box(240, 0),
  D: box(0, 70),
  E: box(240, 70),
  F: box(60, 140),
};
type Name = keyof typeof GRID;

function pressed(from: Name, direction: Direction): Name | undefined {
  const names = (Object.keys(GRID) as Name[]).filter((name) => name !== from);
  const index = nextBox(
    GRID[from],
    names.map((name) => GRID[name]),
    direction,
  );
  return index === undefined ? undefined : names[index];
}

describe('an arrow', () => {
  test.each<[Name, Direction, Name | undefined]>([
    ['A', 'right', 'B'],
    ['B', 'right', 'C'],
    ['C', 'left', 'B'],
    ['A', 'down', 'D'],
    ['C', 'down', 'E'],
    ['D', 'right', 'E'],
    ['D', 'down', 'F'],
    ['F', 'up', 'D'],
    ['E', 'down', 'F'],
    ['B', 'down', 'F'],
    ['A', 'up', undefined],
    ['A', 'left', undefined],
    ['C', 'right', undefined],
  ])('from %s %s leads to %s', (from, direction, to) => {
    expect(pressed(from, direction)).toBe(to);
  });

  test('takes neighbours that overlap a little, and nothing that lies over', () => {
    const start = box(0, 0);
    expect(nextBox(start, [box(95, 0)], 'right')).toBe(0);
    expect(nextBox(start, [box(20, 10)], 'right')).toBeUndefined();
    expect(nextBox(start, [], 'down')).toBeUndefined();
  });
});

test('what is nearest to a place that is gone', () => {
  expect(nearestBox(box(230, 60), Object.values(GRID))).toBe(4);
  expect(nearestBox(box(0, 0), [])).toBeUndefined();
});

test('only what shows in a frame counts', () => {
  expect(shownPart(box(0, 0), box(50, 25))).toEqual(box(50, 25, 50, 25));
  expect(shownPart(box(0, 0), box(0, 50))).toBeUndefined();
});
