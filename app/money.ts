import { err, ok, type Result } from './result';

/** Whole US cents (Thanx settles in USD). May be negative only where a doc comment says so. */
export type Cents = number & { readonly __unit: 'cents' };

/** No money. */
export const ZERO = 0 as Cents;

/** Marks a whole number of cents. Throws on a fraction or an unsafe integer: that is a bug, not bad input. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not whole cents: ${value}`);
  // -0 would print as "-$0.00" and fail an Object.is comparison in a test.
  return (value === 0 ? 0 : value) as Cents;
}

/** The sum, in cents; zero of nothing. */
export function sum(values: readonly Cents[]): Cents {
  return cents(values.reduce((total, value) => total + value, 0));
}

/** `a + b` in cents. */
export function add(a: Cents, b: Cents): Cents {
  return cents(a + b);
}

/** `a - b` in cents; may be negative. */
export function subtract(a: Cents, b: Cents): Cents {
  return cents(a - b);
}

/** `amount` a whole number of times. */
export function times(amount: Cents, count: number): Cents {
  return cents(amount * count);
}

/** The smaller of two amounts. */
export function least(a: Cents, b: Cents): Cents {
  return a < b ? a : b;
}

/**
 * Splits `total` in proportion to `weights`, losing no cent: the parts add up to `total` exactly (largest remainder,
 * earlier parts first on a tie). A weight is zero or positive; where all are zero, or there are none, nothing can carry
 * the amount and the parts are zeros, so callers check that `total` is zero then. `total` is zero or positive.
 */
export function allocate(total: Cents, weights: readonly number[]): Cents[] {
  if (total < 0 || weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) {
    throw new RangeError('allocation needs a total and weights that are whole and not negative');
  }
  const whole = weights.reduce((a, b) => a + BigInt(b), 0n);
  if (whole === 0n) return weights.map(() => ZERO);
  const shares = weights.map((weight, index) => {
    // BigInt: cents times cents can pass 2^53 for a large order.
    const product = BigInt(total) * BigInt(weight);
    return { index, part: Number(product / whole), remainder: product % whole };
  });
  let left = total - shares.reduce((given, share) => given + share.part, 0);
  const byRemainder = [...shares].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  for (const share of byRemainder) {
    if (left === 0) break;
    share.part += 1;
    left -= 1;
  }
  return shares.map((share) => cents(share.part));
}

/** A tax rate in millionths, so that 8.875 % is the whole number 88,750. */
export type RatePpm = number & { readonly __unit: 'ppm' };

/** Reads a rate given in percent (at most 4 decimals, 0-100) as millionths. Throws outside that: schemas check first. */
export function percentToPpm(percent: number): RatePpm {
  const ppm = Math.round(percent * 10_000);
  if (!Number.isFinite(percent) || ppm < 0 || ppm > 1_000_000) throw new RangeError(`not a rate: ${percent}`);
  return ppm as RatePpm;
}

/** `amount` at `rate`, rounded half up to a cent, as US sales tax rules ask. `amount` is zero or positive. */
export function atRate(amount: Cents, rate: RatePpm): Cents {
  const millionths = BigInt(amount) * BigInt(rate);
  return cents(Number((millionths + 500_000n) / 1_000_000n));
}

/** `1234` as `"12.34"`. Thanx is sent JSON numbers made of it (see `main/thanx/wire.ts`). */
export function toDecimal(amount: Cents): string {
  const sign = amount < 0 ? '-' : '';
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * Reads a decimal amount of dollars, zero or positive, as Thanx sends it: `"10.25"`, `"10"`, `"10.2"`, or a JSON number.
 * Digits past the cent are refused unless zero: a discount that we would have to round is one that we cannot apply exactly.
 */
export function parseDecimal(value: unknown): Result<Cents, 'not_an_amount'> {
  const text = typeof value === 'number' ? numberText(value) : value;
  if (typeof text !== 'string') return err('not_an_amount');
  const match = /^(\d{1,9})(?:\.(\d{0,2})0*)?$/.exec(text.trim());
  if (!match) return err('not_an_amount');
  return ok(cents(Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))));
}

/** JSON numbers such as 3.3000000000000003 come from binary arithmetic on the sender's side; the cent is what was meant. */
function numberText(value: number): string {
  const nearest = Math.round(value * 100);
  return Math.abs(value * 100 - nearest) < 1e-6 ? (nearest / 100).toFixed(2) : String(value);
}
