import { describe, expect, test } from 'vitest';
import type { Sighting } from './decoder';
import { createHintChooser, FIRST_HINT, NEXT_HINT } from './hints';

const BRIGHT = { mean: 120, brightest: 250 };

const square = (size: number): Sighting['outline'] => [
  { x: 0.4, y: 0.4 },
  { x: 0.4 + size, y: 0.4 },
  { x: 0.4 + size, y: 0.4 + size },
  { x: 0.4, y: 0.4 + size },
];

const hintsOver = (sighting: Sighting, turns: number): (string | undefined)[] => {
  const chooser = createHintChooser(0);
  return Array.from({ length: turns }, (_, turn) => {
    const at = FIRST_HINT + turn * NEXT_HINT;
    chooser.see(sighting, at);
    return chooser.hint(at);
  });
};

describe('a hint', () => {
  test('is none at first, nor soon after a code was read', () => {
    const chooser = createHintChooser(1000);
    expect(chooser.hint(1000 + FIRST_HINT - 1)).toBeUndefined();
    expect(chooser.hint(1000 + FIRST_HINT)).toBe('closer');
    chooser.see({ code: { text: 'a', format: 'qr', isSure: true }, light: BRIGHT }, 9000);
    expect(chooser.hint(9000 + FIRST_HINT - 1)).toBeUndefined();
    expect(chooser.hint(9000 + FIRST_HINT)).toBe('closer');
  });

  test('is each of the usual ones in turn where the pictures show nothing', () => {
    expect(hintsOver({ light: BRIGHT }, 4)).toEqual(['closer', 'brighter', 'otherwise', 'closer']);
  });

  test.each<[string, Sighting, string]>([
    ['a small code', { outline: square(0.15), light: BRIGHT }, 'closer'],
    ['a large code that cannot be read', { outline: square(0.5), light: BRIGHT }, 'steady'],
    ['a dim picture', { light: { mean: 30, brightest: 90 } }, 'brighter'],
  ])('is what %s asks for, by turns with the usual ones', (_what, sighting, expected) => {
    const hints = hintsOver(sighting, 4);
    expect([hints[0], hints[2]]).toEqual([expected, expected]);
    expect(hints[1]).toBe('brighter');
    expect(hints[3]).toBe('closer');
  });

  test('forgets what was seen a while ago', () => {
    const chooser = createHintChooser(0);
    chooser.see({ outline: square(0.5), light: BRIGHT }, 1000);
    expect(chooser.hint(FIRST_HINT)).toBe('closer');
  });
});
