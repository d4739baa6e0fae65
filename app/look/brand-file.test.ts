import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { USUAL_COLOURS } from './brand-colours';
import { PLAIN_BRAND } from './brand';
import { brandFileSchema, brandOf } from './brand-file';

describe('a brand file', () => {
  test('may be empty', () => {
    expect(brandOf(brandFileSchema.parse({}))).toEqual(PLAIN_BRAND);
  });

  test('fills in the colours that it leaves out, and says where its pictures are served', () => {
    const file = { name: 'Rye', colours: { accent: '#7A3E9D' }, logo: 'logo.svg', logo_on_dark: 'night/logo.svg' };
    expect(brandOf(brandFileSchema.parse(file))).toMatchObject({
      name: 'Rye',
      colours: { ...USUAL_COLOURS, accent: '#7a3e9d' },
      logo: '/brand/logo.svg',
      logoOnDark: '/brand/night/logo.svg',
    });
  });

  test('has a picture, pictures in turn or a video for the first screen', () => {
    const attract = { portrait: ['one.jpg', 'two.jpg'], landscape: 'loop.mp4' };
    expect(brandOf(brandFileSchema.parse({ attract })).attract).toEqual({
      portrait: ['/brand/one.jpg', '/brand/two.jpg'],
      landscape: ['/brand/loop.mp4'],
      seconds: 8,
    });
  });

  test.each([
    [{ colours: { accent: 'red' } }, 'use a colour such as'],
    [{ colours: { accent: '#12345' } }, 'use a colour such as'],
    [{ colours: { accent: 'url(https://example.com)' } }, 'use a colour such as'],
    [{ colours: { shadow: '#000000' } }, 'Unrecognized key'],
    [{ logo: '../../secret.svg' }, 'use a relative path'],
    [{ logo: 'a/../../secret.svg' }, 'may not leave'],
    [{ logo: 'https://example.com/logo.svg' }, 'use a relative path'],
    [{ logo: 'logo.exe' }, 'use a relative path'],
    [{ attract: { portrait: 'tall.jpg' } }, 'use a picture, a list of pictures, or one video'],
    [{ attract: { portrait: [], landscape: 'wide.jpg' } }, 'expected array to have >=1 items'],
    [{ attract: { portrait: ['tall.jpg', 'loop.mp4'], landscape: 'wide.jpg' } }, 'use a relative path to an svg'],
    [{ attract: { portrait: '../loop.mp4', landscape: 'wide.jpg' } }, 'use a picture'],
    [{ attract: { portrait: 'loop.avi', landscape: 'wide.jpg' } }, 'use a picture'],
    [{ attract: { portrait: 'tall.jpg', landscape: 'wide.jpg', seconds: 0.5 } }, 'expected number to be >=3'],
    [{ name: '' }, 'expected string to have'],
  ])('with %j is refused', (file, message) => {
    expect(brandFileSchema.safeParse(file).error?.message).toContain(message);
  });

  test('of rubbish is refused and throws nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        brandFileSchema.safeParse(value);
      }),
    );
    expect(brandFileSchema.safeParse([]).success).toBe(false);
  });
});
