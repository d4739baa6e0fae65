import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ZERO,
  add,
  allocate,
  atRate,
  cents,
  least,
  parseDecimal,
  percentToPpm,
  subtract,
  sum,
  times,
  toDecimal,
} from './money';

const amounts = fc.integer({ min: 0, max: 100_000_000 }).map(cents);
const weights = fc.array(fc.integer({ min: 0, max: 50_000_000 }), { maxLength: 30 });

describe('cents', () => {
  test.each([0.5, 10.01, NaN, Infinity, -Infinity, 2 ** 53])('%s is a bug, not an amount', (value) => {
    expect(() => cents(value)).toThrow(RangeError);
  });

  test('knows no minus zero', () => {
    expect(cents(-0)).toBe(0);
    expect(toDecimal(subtract(cents(3), cents(3)))).toBe('0.00');
  });

  test('adds, subtracts, multiplies and compares whole cents', () => {
    expect(sum([])).toBe(0);
    expect(sum([cents(1), cents(2), cents(3)])).toBe(6);
    expect(add(cents(10), cents(20))).toBe(30);
    expect(subtract(cents(10), cents(20))).toBe(-10);
    expect(times(cents(333), 3)).toBe(999);
    expect(least(cents(5), cents(4))).toBe(4);
    expect(least(cents(4), cents(5))).toBe(4);
  });
});

describe('allocate', () => {
  test('a cent that does not divide goes to the largest remainder, then to the earlier part', () => {
    expect(allocate(cents(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(cents(2), [1, 1, 1])).toEqual([1, 1, 0]);
    expect(allocate(cents(10), [1, 5, 1])).toEqual([2, 7, 1]);
    expect(allocate(cents(5), [0, 3, 0, 7])).toEqual([0, 2, 0, 3]);
  });

  test('loses nothing, and gives each its fair share to within a cent', () => {
    fc.assert(
      fc.property(amounts, weights, (total, of) => {
        const parts = allocate(total, of);
        const whole = of.reduce((a, b) => a + BigInt(b), 0n);
        expect(parts).toHaveLength(of.length);
        expect(sum(parts)).toBe(whole === 0n ? 0 : total);
        if (whole === 0n) return;
        parts.forEach((part, index) => {
          const exact = BigInt(total) * BigInt(of[index]!);
          const off = BigInt(part) * whole - exact;
          expect(off < whole && off > -whole).toBe(true);
          if (of[index] === 0) expect(part).toBe(0);
        });
      }),
    );
  });

  test('never gives the lighter one more than the heavier one', () => {
    fc.assert(
      fc.property(amounts, weights, (total, of) => {
        const byWeight = allocate(total, of)
          .map((part, index) => ({ part, weight: of[index]! }))
          .sort((a, b) => a.weight - b.weight);
        byWeight.slice(1).forEach((heavier, index) => {
          const lighter = byWeight[index]!;
          if (heavier.weight > lighter.weight) expect(heavier.part).toBeGreaterThanOrEqual(lighter.part);
        });
      }),
    );
  });

  test('stays exact where cents times cents pass 2^53', () => {
    const parts = allocate(cents(9_000_000_000_000_001), [9_000_000_000_000_000, 1, 9_000_000_000_000_000]);
    expect(parts.reduce((a, b) => a + BigInt(b), 0n)).toBe(9_000_000_000_000_001n);
  });

  test('nothing can carry an amount over no weights', () => {
    expect(allocate(cents(5), [])).toEqual([]);
    expect(allocate(cents(5), [0, 0])).toEqual([0, 0]);
  });

  test.each([[-1, [1]] as const, [1, [-1]] as const, [1, [0.5]] as const, [1, [NaN]] as const])(
    'refuses %s over %j',
    (total, of) => {
      expect(() => allocate(cents(total), of)).toThrow(RangeError);
    },
  );
});

describe('atRate', () => {
  test.each([
    [1000, 8.875, 89], // 88.75
    [200, 8.25, 17], // 16.5: half goes up
    [199, 8.25, 16], // 16.4175
    [600, 8.25, 50], // 49.5
    [4, 12.5, 1], // 0.5
    [3, 12.5, 0], // 0.375
    [1234, 0, 0],
    [1234, 100, 1234],
    [0, 8.875, 0],
  ])('%d cents at %d %% are %d cents', (amount, percent, tax) => {
    expect(atRate(cents(amount), percentToPpm(percent))).toBe(tax);
  });

  test('is the nearest cent, never more than half a cent away', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 1_000_000 }), (amount, ppm) => {
        const tax = BigInt(atRate(amount, percentToPpm(ppm / 10_000)));
        const off = tax * 1_000_000n - BigInt(amount) * BigInt(ppm);
        expect(off > -500_000n && off <= 500_000n).toBe(true);
      }),
    );
  });

  test.each([-0.0001, 100.0001, NaN, Infinity])('%s %% is no rate', (percent) => {
    expect(() => percentToPpm(percent)).toThrow(RangeError);
  });
});

describe('decimals', () => {
  test.each([
    [0, '0.00'],
    [5, '0.05'],
    [50, '0.50'],
    [1234, '12.34'],
    [100_000_000, '1000000.00'],
    [-5, '-0.05'],
    [-1234, '-12.34'],
  ])('%d cents are %s', (amount, text) => {
    expect(toDecimal(cents(amount))).toBe(text);
  });

  test('come back as they went, as text and as a JSON number', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseDecimal(toDecimal(amount))).toEqual({ ok: true, value: amount });
        expect(parseDecimal(Number(toDecimal(amount)))).toEqual({ ok: true, value: amount });
      }),
    );
  });

  test.each([
    ['10.25', 1025],
    ['10', 1000],
    ['10.', 1000],
    ['10.2', 1020],
    ['10.2500', 1025],
    [' 10.25\n', 1025],
    ['0', 0],
    ['007.50', 750],
    [10.25, 1025],
    [0.1 + 0.2, 30],
    [1.1 * 3, 330],
    [0, 0],
    [-0, 0],
  ])('%j is %d cents', (value, amount) => {
    expect(parseDecimal(value)).toEqual({ ok: true, value: amount });
  });

  test.each([
    '',
    ' ',
    '.',
    '.5',
    '-1',
    '-0.00',
    '+1',
    '1,25',
    '1.255',
    '10.001',
    '1e3',
    '0x10',
    '$5',
    '5 USD',
    'NaN',
    'Infinity',
    '١٢',
    '10.25.1',
    '1 0',
    '9'.repeat(10),
    '9'.repeat(5000),
    10.005,
    -1,
    NaN,
    Infinity,
    1e21,
    null,
    undefined,
    true,
    [],
    ['10'],
    {},
    { toString: () => '10' },
    10n,
  ])('%o is no amount', (value) => {
    expect(parseDecimal(value)).toEqual({ ok: false, error: 'not_an_amount' });
  });

  test('nothing that comes in makes it throw, or come out negative', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.double(), fc.string()), (value) => {
        const read = parseDecimal(value);
        if (read.ok) expect(read.value).toBeGreaterThanOrEqual(ZERO);
      }),
    );
  });
});
