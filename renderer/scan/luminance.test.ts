import { expect, test } from 'vitest';
import { halved, inverted, luminanceOf, tilted, turned } from './luminance';

const picture = { data: Uint8ClampedArray.of(0, 50, 100, 150, 200, 250), width: 3, height: 2 };

test('brightness weighs green most and blue least', () => {
  const data = Uint8ClampedArray.of(255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255);
  expect(Array.from(luminanceOf({ data, width: 4, height: 1 }).data)).toEqual([76, 150, 29, 255]);
});

test('dark for light', () => {
  expect(Array.from(inverted(picture).data)).toEqual([255, 205, 155, 105, 55, 5]);
});

test('a quarter turn clockwise, four of which are none', () => {
  expect(turned(picture)).toEqual({ data: Uint8ClampedArray.of(150, 0, 200, 50, 250, 100), width: 2, height: 3 });
  expect(turned(turned(turned(turned(picture))))).toEqual(picture);
});

test('half the size, an odd last row or column left out', () => {
  expect(halved(picture)).toEqual({ data: Uint8ClampedArray.of(100), width: 1, height: 1 });
});

test('a tilt keeps all of the picture, and none changes nothing', () => {
  expect(tilted(picture, 0)).toEqual(picture);
  const black = { data: new Uint8ClampedArray(100 * 60), width: 100, height: 60 };
  const after = tilted(black, 0.3);
  const kept = after.data.filter((value) => value === 0).length;
  expect([after.width, after.height]).toEqual([114, 87]);
  expect(kept / black.data.length).toBeCloseTo(1, 1);
});
