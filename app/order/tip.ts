import { atRate, cents, percentToPpm, type Cents } from '../money';

/** What a store offers as tips: shares of the subtotal, or amounts in cents; neither: no tip is asked for. */
export interface TipSettings {
  readonly percents?: readonly number[] | undefined;
  readonly amounts?: readonly number[] | undefined;
}

/** One tip to choose. */
export interface TipOption {
  /** Absent where amounts are offered. */
  readonly percent?: number | undefined;
  readonly amount: Cents;
}

/**
 * The tips on offer for a subtotal. Shares are of the subtotal before discount and tax: of what was served, whatever a reward
 * takes off, and so that a discount which Thanx changes later never changes what the guest gave.
 */
export function tipOptions({ percents, amounts }: TipSettings, subtotal: Cents): TipOption[] {
  if (percents) return percents.map((percent) => ({ percent, amount: atRate(subtotal, percentToPpm(percent)) }));
  return (amounts ?? []).map((amount) => ({ amount: cents(amount) }));
}
