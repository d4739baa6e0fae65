import { expect, test } from 'vitest';
import { parseWindowSize } from './window-size';

test('reads a size', () => {
  expect(parseWindowSize('1080x1920')).toEqual({ width: 1080, height: 1920 });
});

test.each([undefined, '', '1080', '1080x', '1080x1920x2', '12x9', ' 1080x1920', '-100x100'])(
  '%s is no size',
  (text) => {
    expect(parseWindowSize(text)).toBeUndefined();
  },
);
