import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit, gtin14, gtinReadings, isGtin, looksLikeProduct } from './barcode';

const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((list) => list.join(''));
const withCheckDigit = (body: string) => `${body}${checkDigit(body)}`;
const gtinOf = (length: number) => digits(length - 1).map(withCheckDigit);
/** Every length at which one wrong digit cannot be excused by another reading. */
const unambiguous = fc.oneof(
  gtinOf(12),
  gtinOf(13),
  gtinOf(14),
  gtinOf(8).filter((code) => /^[2-9]/.test(code)),
);

/** Squeezes a UPC-A as GS1 General Specifications (zero suppression) allow; undefined where they do not. */
function squeezed(upcA: string): string | undefined {
  const [, system, maker, product, check] = /^([01])(\d{5})(\d{5})(\d)$/.exec(upcA) ?? [];
  if (!system || !maker || !product || !check) return undefined;
  const short = ((): string | undefined => {
    if (/[012]00$/.test(maker) && product.startsWith('00'))
      return `${maker.slice(0, 2)}${product.slice(2)}${maker.charAt(2)}`;
    if (maker.endsWith('00') && product.startsWith('000')) return `${maker.slice(0, 3)}${product.slice(3)}3`;
    if (maker.endsWith('0') && product.startsWith('0000')) return `${maker.slice(0, 4)}${product.slice(4)}4`;
    if (/^0000[5-9]$/.test(product)) return maker + product.slice(4);
    return undefined;
  })();
  return short && `${system}${short}${check}`;
}

describe('check digits', () => {
  test.each([
    ['629104150021', 3], // GS1's own worked example
    ['400638133393', 1],
    ['590123412345', 7],
    ['03600029145', 2],
    ['01234567890', 5],
    ['9638507', 4],
    ['7351353', 7],
    ['1061414100041', 5],
    ['000000000000', 0],
  ])('%s ends in %d', (body, digit) => {
    expect(checkDigit(body)).toBe(digit);
  });

  test('one wrong digit is caught', () => {
    fc.assert(
      fc.property(unambiguous, fc.nat(13), fc.integer({ min: 1, max: 9 }), (code, place, shift) => {
        const at = place % code.length;
        const wrong = code.slice(0, at) + String((Number(code[at]) + shift) % 10) + code.slice(at + 1);
        expect(isGtin(code)).toBe(true);
        expect(/^[01]\d{7}$/.test(wrong) || !isGtin(wrong)).toBe(true);
      }),
    );
  });
});

describe('readings', () => {
  test.each([
    ['EAN-13', '4006381333931', ['04006381333931']],
    ['EAN-8', '96385074', ['00000096385074']],
    ['UPC-A', '036000291452', ['00036000291452']],
    ['UPC-A as EAN-13', '0036000291452', ['00036000291452']],
    ['UPC-A as 14 digits', '00036000291452', ['00036000291452']],
    ['UPC-E ending in 0', '01245802', ['00012000004582']],
    ['UPC-E ending in 1', '04252614', ['00042100005264']],
    ['UPC-E ending in 2', '01234523', ['00012200003453']],
    ['UPC-E ending in 3', '01234531', ['00012300000451']],
    ['UPC-E ending in 4', '01234543', ['00012340000053']],
    ['UPC-E ending in 5', '01234558', ['00012345000058']],
    ['UPC-E ending in 9', '01234596', ['00012345000096']],
  ])('%s %s', (_name, code, readings) => {
    const found = gtinReadings(code);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(expect.arrayContaining(readings));
    for (const reading of found) expect(checkDigit(reading.slice(0, -1))).toBe(Number(reading.at(-1)));
  });

  test('all spellings of one UPC-A are one product', () => {
    const suppressible = fc
      .tuple(
        fc.constantFrom('0', '1'),
        fc.oneof(
          fc.tuple(digits(2), fc.constantFrom('0', '1', '2'), digits(3)).map(([a, b, c]) => `${a}${b}0000${c}`),
          fc.tuple(digits(3), digits(2)).map(([a, b]) => `${a}00000${b}`),
          fc.tuple(digits(4), digits(1)).map(([a, b]) => `${a}00000${b}`),
          fc.tuple(digits(5), fc.integer({ min: 5, max: 9 })).map(([a, b]) => `${a}0000${b}`),
        ),
      )
      .map(([system, body]) => withCheckDigit(system + body));
    fc.assert(
      fc.property(suppressible, (upcA) => {
        const upcE = squeezed(upcA);
        expect(upcE).toHaveLength(8);
        expect(gtinReadings(upcE!)).toContain(gtin14(upcA));
        expect(gtinReadings(`0${upcA}`)).toEqual(gtinReadings(upcA));
        expect(gtinReadings(`00${upcA}`)).toEqual([gtin14(upcA)]);
      }),
    );
  });

  test('eight digits that are an EAN-8 and a UPC-E have both readings, the EAN-8 first', () => {
    fc.assert(
      fc.property(digits(8), (code) => {
        const readings = gtinReadings(code);
        expect(readings.length).toBeLessThanOrEqual(/^[01]/.test(code) ? 2 : 1);
        if (readings.length === 2) expect(readings[0]).toBe(gtin14(code));
      }),
    );
  });

  test.each([
    '',
    '1',
    '12345',
    '123456789',
    '12345678901',
    '123456789012345',
    '4006381333930',
    'abcdefgh',
    '４００６３８１３３３９３１',
  ])('%j has none', (code) => {
    expect(gtinReadings(code)).toEqual([]);
    expect(isGtin(code)).toBe(false);
  });

  test('a code of product length looks like a product whatever its check digit', () => {
    expect(looksLikeProduct('4006381333930')).toBe(true);
    expect(looksLikeProduct('12345678')).toBe(true);
    expect(looksLikeProduct('123456789')).toBe(false);
    expect(looksLikeProduct('4006381333931\n')).toBe(false);
  });
});
