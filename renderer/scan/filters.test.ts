import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resized, sharpened, softened, thresholded } from './filters';
import type { Luminance } from './luminance';

const pictureOf = (rows: readonly (readonly number[])[]): Luminance => ({
  data: Uint8ClampedArray.from(rows.flat()),
  width: rows[0]?.length ?? 0,
  height: rows.length,
});

const whole = ({ width, height }: Luminance) => ({ left: 0, top: 0, width, height });

const anyPicture = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((bytes) => ({ data: new Uint8ClampedArray(bytes), width, height })),
  );

describe('resized', () => {
  test('doubles smoothly, halves, and cuts out', () => {
    const row = pictureOf([[0, 100]]);
    expect([...resized(row, whole(row), 4).data]).toEqual([0, 25, 75, 100, 0, 25, 75, 100]);
    const four = pictureOf([
      [1, 2, 3],
      [4, 50, 60],
      [7, 80, 90],
    ]);
    expect(resized(four, { left: 1, top: 1, width: 2, height: 2 }, 2)).toEqual(
      pictureOf([
        [50, 60],
        [80, 90],
      ]),
    );
  });

  test('keeps its shape, the longer side as asked, and no value beyond those there are', () => {
    fc.assert(
      fc.property(anyPicture, fc.integer({ min: 1, max: 40 }), (picture, side) => {
        const result = resized(picture, whole(picture), side);
        expect(Math.max(result.width, result.height)).toBe(side);
        expect(result.data).toHaveLength(result.width * result.height);
        expect(Math.max(...result.data)).toBeLessThanOrEqual(Math.max(...picture.data));
        expect(Math.min(...result.data)).toBeGreaterThanOrEqual(Math.min(...picture.data));
      }),
    );
  });
});

describe('softened', () => {
  test('is the mean of the square around each pixel, edges going on as they end', () => {
    fc.assert(
      fc.property(anyPicture, fc.integer({ min: 1, max: 4 }), ({ data, width, height }, radius) => {
        const at = (x: number, y: number): number =>
          data[Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))]!;
        const expected = Uint8ClampedArray.from(data, (_, index) => {
          let sum = 0;
          for (let y = -radius; y <= radius; y++) {
            for (let x = -radius; x <= radius; x++) sum += at((index % width) + x, Math.floor(index / width) + y);
          }
          return sum * (1 / (2 * radius + 1) ** 2);
        });
        expect(softened({ data, width, height }, radius).data).toEqual(expected);
      }),
    );
  });
});

test('sharpened leaves an even picture as it is and makes an edge steeper', () => {
  const even = pictureOf(Array.from({ length: 5 }, () => [90, 90, 90, 90, 90]));
  expect(sharpened(even, 1, 3)).toEqual(even);
  const edge = pictureOf(Array.from({ length: 3 }, () => [100, 100, 100, 140, 140, 140]));
  const { data } = sharpened(edge, 1, 1);
  expect(data[2]).toBeLessThan(100);
  expect(data[3]).toBeGreaterThan(140);
});

test('thresholded tells dark from light under a light that changes across the picture', () => {
  const stripes = Array.from({ length: 60 }, (_, x) => (x % 4 < 2 ? 20 : 60) + 2 * x);
  const { data } = thresholded(pictureOf(Array.from({ length: 8 }, () => stripes)), 4);
  expect([...data.slice(60 + 8, 60 + 52)].map((value) => value === 255)).toEqual(
    stripes.slice(8, 52).map((_, index) => (index + 8) % 4 >= 2),
  );
});
