import { ZERO, cents, least, sum, type Cents } from '../../app/money';

/** One piece in a basket. */
export interface Piece {
  readonly id: string;
  /** With its modifiers. */
  readonly price: Cents;
}

/** What an offer takes off, and of what. */
export interface OfferTerms {
  readonly worth:
    | { readonly type: 'amount'; readonly amount: Cents }
    | { readonly type: 'percent'; readonly percent: number }
    | { readonly type: 'item' };
  readonly minimum?: Cents | undefined;
  readonly maximum?: Cents | undefined;
  /** Item ids; none: the whole basket. */
  readonly products: readonly string[];
}

/**
 * What an offer takes off these pieces, or undefined if it does not apply: the spend is below its minimum, or no piece of
 * its products is there. Where Thanx's documentation says nothing:
 *
 * - `minimum` is of the whole basket; amount and percent are of the qualifying pieces, never more than those cost
 * - a percentage is rounded half up to a cent, before `maximum`
 * - `item` frees the dearest qualifying piece, modifiers included, up to `maximum`: what the guest would expect
 */
export function discountOf(terms: OfferTerms, pieces: readonly Piece[]): Cents | undefined {
  const qualifying = terms.products.length === 0 ? pieces : pieces.filter((piece) => terms.products.includes(piece.id));
  const spend = sum(pieces.map((piece) => piece.price));
  if (qualifying.length === 0 || spend < (terms.minimum ?? ZERO)) return undefined;
  const base = sum(qualifying.map((piece) => piece.price));
  return least(valueOf(terms, qualifying, base), terms.maximum ?? base);
}

function valueOf({ worth }: OfferTerms, qualifying: readonly Piece[], base: Cents): Cents {
  if (worth.type === 'amount') return least(worth.amount, base);
  if (worth.type === 'item') return cents(Math.max(...qualifying.map((piece) => piece.price)));
  // In millionths of a percent, whole numbers: 17.5 % of a cent amount is not exact in binary.
  const rate = BigInt(Math.round(worth.percent * 1_000_000));
  return cents(Number((BigInt(base) * rate + 50_000_000n) / 100_000_000n));
}
