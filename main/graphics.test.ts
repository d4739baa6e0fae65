import { expect, test } from 'vitest';
import { hasGraphics } from './graphics';

test.each([
  ['enabled', true],
  ['enabled_on', true],
  ['enabled_readback', true],
  ['disabled_software', false],
  ['disabled_off', false],
  ['unavailable_software', true],
  [undefined, true],
])('a screen whose compositing is %s: %s', (compositing, expected) => {
  expect(hasGraphics(compositing === undefined ? {} : { gpu_compositing: compositing })).toBe(expected);
});
