import { expect, test } from 'vitest';
import { CARD_PIXELS, pixelsPerInch, pixelsPerMm, pixelsPerMmByCard, USUAL_PIXELS_PER_MM } from './display';

test('a millimetre has the pixels that the screen says, else the usual ones', () => {
  expect(pixelsPerMm(127)).toBe(5);
  expect(pixelsPerMm(undefined)).toBe(USUAL_PIXELS_PER_MM);
});

test('a bank card is a ruler: what it measures is within what a configuration may say', () => {
  expect(pixelsPerMmByCard(428)).toBe(5);
  expect(pixelsPerInch(pixelsPerMmByCard(428))).toBeCloseTo(127);
  expect(pixelsPerInch(pixelsPerMmByCard(CARD_PIXELS.least))).toBeCloseTo(40, 0);
  expect(pixelsPerInch(pixelsPerMmByCard(CARD_PIXELS.most))).toBeCloseTo(300, 0);
});
