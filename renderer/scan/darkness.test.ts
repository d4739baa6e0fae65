import { expect, test } from 'vitest';
import { isDark } from './darkness';
import { lightOf } from './light';
import type { Luminance } from './luminance';

function picture(value: number, lit?: number): Luminance {
  const data = new Uint8ClampedArray(640 * 480).fill(value);
  // A phone's screen, far away.
  for (let y = 200; lit !== undefined && y < 240; y++) data.fill(lit, y * 640 + 300, y * 640 + 320);
  return { data, width: 640, height: 480 };
}

test('a shut lens with its noise is dark, a phone in a dark room is not', () => {
  expect(isDark(lightOf(picture(0)))).toBe(true);
  expect(isDark(lightOf(picture(16, 35)))).toBe(true);
  expect(isDark(lightOf(picture(16, 180)))).toBe(false);
});
