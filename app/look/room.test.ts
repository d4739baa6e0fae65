import { describe, expect, test } from 'vitest';
import { emOf, roomOf } from './room';

/** A window at the usual 3.8 pixels per millimetre. */
const at = (width: number, height: number) => ({ widthMm: width / 3.8, heightMm: height / 3.8 });

describe('the room of a screen', () => {
  test('is its size where text is normal', () => {
    expect(roomOf({ ...at(1080, 1920), textSize: 'normal' })).toBe('ample');
    expect(roomOf({ ...at(1920, 1080), textSize: 'normal' })).toBe('usual');
    expect(roomOf({ ...at(1280, 800), textSize: 'normal' })).toBe('small');
    expect(roomOf({ ...at(768, 1024), textSize: 'normal' })).toBe('small');
  });

  test('shrinks as text grows', () => {
    const rooms = (['normal', 'large', 'larger', 'largest'] as const).map((textSize) =>
      roomOf({ ...at(1080, 1920), textSize }),
    );
    expect(rooms).toEqual(['ample', 'small', 'tiny', 'tiny']);
  });

  test('is of millimetres, not of pixels', () => {
    expect(roomOf({ widthMm: 194, heightMm: 345, textSize: 'normal' })).toBe('small');
  });
});

describe('the smallest text', () => {
  test.each([
    ['normal', 3.5],
    ['large', 4.8],
    ['larger', 6.4],
    ['largest', 8.5],
  ] as const)('with %s text has capitals of %d mm', (textSize, capital) => {
    expect(emOf({ ...at(1080, 1920), textSize }) * 0.7).toBeCloseTo(capital);
    expect(emOf({ ...at(1920, 1080), textSize }) * 0.7).toBeCloseTo(capital);
  });

  test('grows no further than a small screen can hold, and is never smaller than normal', () => {
    expect(emOf({ ...at(768, 1024), textSize: 'largest' }) * 0.7).toBeCloseTo(6.15, 1);
    expect(emOf({ ...at(300, 400), textSize: 'largest' }) * 0.7).toBeCloseTo(3.5);
  });
});
