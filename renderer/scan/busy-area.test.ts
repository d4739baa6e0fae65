import { expect, test } from 'vitest';
import { busyArea } from './busy-area';
import { luminanceOf, type Luminance } from './luminance';
import { emptyPicture, qrPicture } from './testing/pictures';

/** A code of 29 by 29 modules in the middle, brighter and dimmer stripes of a shirt on the left, text below. */
function scene(ink: number, paper: number): Luminance {
  const picture = luminanceOf(qrPicture('k3x9q2m7|r81c5d', { scale: 4, ink, paper }));
  const { data, width } = picture;
  for (let y = 0; y < 480; y++) {
    for (let x = 0; x < 150; x++) data[y * width + x] = Math.floor(x / 5) % 2 === 0 ? 10 : 245;
  }
  return picture;
}

test.each([
  [10, 240],
  [100, 150],
])('is where a code of %i on %i is, whatever shines beside it', (ink, paper) => {
  const area = busyArea(scene(ink, paper))!;
  const [right, bottom] = [area.left + area.width, area.top + area.height];
  // The code takes 262 to 378 across and 182 to 298 down.
  expect(area.left).toBeLessThanOrEqual(270);
  expect(area.top).toBeLessThanOrEqual(190);
  expect(right).toBeGreaterThanOrEqual(370);
  expect(bottom).toBeGreaterThanOrEqual(290);
  expect(area.left).toBeGreaterThan(180);
  expect(Math.max(area.width, area.height)).toBeLessThan(260);
});

test('lies inside the picture, also where nothing is busy, and is none where there is no room for a code', () => {
  const { left, top, width, height } = busyArea(luminanceOf(emptyPicture()))!;
  expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
  expect(left + width).toBeLessThanOrEqual(640);
  expect(top + height).toBeLessThanOrEqual(480);
  expect(busyArea({ data: new Uint8ClampedArray(1), width: 1, height: 1 })).toBeUndefined();
  expect(busyArea({ data: new Uint8ClampedArray(640 * 40), width: 640, height: 40 })).toBeUndefined();
});
