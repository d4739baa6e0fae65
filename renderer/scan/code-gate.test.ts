import { expect, test } from 'vitest';
import { CONFIRMED_WITHIN, createCodeGate, IGNORED_FOR } from './code-gate';
import type { DecodedCode } from './decoder';

const qr = (text: string): DecodedCode => ({ text, format: 'qr', isSure: true });
const barcode = (text: string): DecodedCode => ({ text, format: 'barcode', isSure: false });

test('a QR code counts at once, and the same one again after 3 s only', () => {
  const counts = createCodeGate();
  expect(counts(qr('a'), 0)).toBe(true);
  expect(counts(qr('a'), 100)).toBe(false);
  expect(counts(qr('a'), IGNORED_FOR - 1)).toBe(false);
  expect(counts(qr('a'), IGNORED_FOR)).toBe(true);
});

test('another QR code counts at once', () => {
  const counts = createCodeGate();
  expect(counts(qr('a'), 0)).toBe(true);
  expect(counts(qr('b'), 1)).toBe(true);
});

test('a barcode counts when two reads agree', () => {
  const counts = createCodeGate();
  expect(counts(barcode('4006381333931'), 0)).toBe(false);
  expect(counts(barcode('96385074'), 50)).toBe(false);
  expect(counts(barcode('4006381333931'), 100)).toBe(false);
  expect(counts(barcode('4006381333931'), 101 + CONFIRMED_WITHIN)).toBe(false);
  expect(counts(barcode('4006381333931'), 200 + CONFIRMED_WITHIN)).toBe(true);
  expect(counts(barcode('4006381333931'), 300 + CONFIRMED_WITHIN)).toBe(false);
});

test('a QR code that used up its error correction counts when two reads agree', () => {
  const counts = createCodeGate();
  const doubtful = (text: string): DecodedCode => ({ text, format: 'qr', isSure: false });
  expect(counts(doubtful('a'), 0)).toBe(false);
  expect(counts(doubtful('b'), 40)).toBe(false);
  expect(counts(doubtful('b'), 80)).toBe(true);
});
