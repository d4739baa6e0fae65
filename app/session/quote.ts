import { priceBasket, type PricedBasket } from '../basket/pricing';
import { findOffer, type PointsProduct, type Reward } from '../loyalty/account';
import type { Standing } from '../loyalty/standing';
import { ZERO, type Cents } from '../money';
import { basketKey, toThanxBasket, type ChosenOffer } from '../order/order';
import type { ThanxBasket } from '../order/thanx-basket';
import type { Effect } from './effect';
import { standingIn } from './qualifying';
import type { Facts } from './settings';
import type { Visit } from './state';

/**
 * What Thanx was told of the basket and what it answered. `checkout` calls have a trailing debounce, the latest wins, one is
 * in flight at most, and the same body is never sent twice in a row (Thanx: "no duplicate requests").
 */
export interface Quote {
  /** The basket that Thanx answered last, by `basketKey`, with its discount. */
  readonly answered?: { readonly key: string; readonly discount: Cents } | undefined;
  readonly inFlight?: { readonly key: string; readonly offerId?: string | undefined } | undefined;
  /** The debounce is running. */
  readonly settling: boolean;
  /** The basket for which Thanx could not be asked. */
  readonly failed?: string | undefined;
}

/** Nothing asked, nothing answered. */
export const NO_QUOTE: Quote = { settling: false };

/**
 * Thanx must hear of an earlier order's end first: until then its reward is locked, and a `checkout` with it would be refused.
 * Stands where a `checkout` in flight stands, so that everything that waits for one waits for this.
 */
export const WAITING_FOR_VOID = {
  settling: false,
  inFlight: { key: 'an earlier order is being voided' },
} as const satisfies Quote;

/** The chosen offer with its standing on this basket; undefined if nothing is chosen. */
export function chosenOffer(
  visit: Visit,
  facts: Facts,
): { readonly offer: Reward | PointsProduct; readonly standing: Standing } | undefined {
  if (!visit.guest?.mayRedeem || !visit.choice) return undefined;
  const offer = findOffer(visit.guest.account, visit.choice);
  return offer && { offer, standing: standingIn(visit, offer, facts) };
}

/** The redemption that goes with the order: the chosen offer where the basket fits it. */
export function redemptionOf(visit: Visit, facts: Facts): ChosenOffer | undefined {
  const chosen = chosenOffer(visit, facts);
  if (!chosen?.standing.usable) return undefined;
  const { kind, id, label, productIds } = chosen.offer;
  return { kind, id, label, productIds };
}

/** What Thanx should have been told by now; undefined for an anonymous guest and an empty basket. */
export function wantedCheckout(visit: Visit, facts: Facts): ThanxBasket | undefined {
  if (!visit.guest || visit.basket.lines.length === 0) return undefined;
  const redemption = redemptionOf(visit, facts);
  return toThanxBasket(
    { orderId: visit.orderId, redemption, basket: priceBasket(visit.catalog, visit.basket) },
    'checkout',
  );
}

/** The discount as far as it is known. */
export type DiscountState =
  | { readonly state: 'none' | 'pending' | 'unavailable' }
  | { readonly state: 'known'; readonly amount: Cents };

/** What is known of the discount on the basket as it is now. */
export function discountOf(visit: Visit, facts: Facts): DiscountState {
  const wanted = wantedCheckout(visit, facts);
  if (!wanted) return { state: 'none' };
  const key = basketKey(wanted);
  if (visit.quote.answered?.key === key) {
    const { discount } = visit.quote.answered;
    // More than the basket cannot be taken off exactly; placing asks once more.
    if (discount > priceBasket(visit.catalog, visit.basket).subtotal) return { state: 'unavailable' };
    return discount === ZERO && !wanted.redemption ? { state: 'none' } : { state: 'known', amount: discount };
  }
  if (!wanted.redemption) return { state: 'none' };
  return { state: visit.quote.failed === key ? 'unavailable' : 'pending' };
}

/** The basket with prices, and with Thanx's discount if that is known. */
export function pricedVisit(visit: Visit, facts: Facts): PricedBasket {
  const discount = discountOf(visit, facts);
  const amount = discount.state === 'known' ? discount.amount : ZERO;
  return priceBasket(visit.catalog, visit.basket, amount, redemptionOf(visit, facts)?.productIds ?? []);
}

/** After each change of basket or choice: (re)starts the debounce if Thanx does not know this basket yet. */
export function basketChanged(visit: Visit, facts: Facts): { visit: Visit; effects: Effect[] } {
  const wanted = wantedCheckout(visit, facts);
  const key = wanted && basketKey(wanted);
  const { quote } = visit;
  const isKnown =
    key === undefined || key === quote.inFlight?.key || (quote.inFlight === undefined && key === quote.answered?.key);
  if (!isKnown) {
    return {
      visit: { ...visit, quote: { ...quote, settling: true, failed: undefined } },
      effects: [{ type: 'start_timer', timer: 'settle' }],
    };
  }
  if (!quote.settling) return { visit, effects: [] };
  return {
    visit: { ...visit, quote: { ...quote, settling: false } },
    effects: [{ type: 'stop_timer', timer: 'settle' }],
  };
}

/** The debounce is over, or a `checkout` has ended: sends the basket as it is now, unless one is in flight or it is known. */
export function sendIfNeeded(visit: Visit, facts: Facts): { visit: Visit; effects: Effect[] } {
  const wanted = wantedCheckout(visit, facts);
  const { quote } = visit;
  if (!wanted || !visit.guest || quote.settling || quote.inFlight !== undefined) return { visit, effects: [] };
  const key = basketKey(wanted);
  if (quote.answered?.key === key || quote.failed === key) return { visit, effects: [] };
  return {
    visit: { ...visit, quote: { ...quote, inFlight: { key, offerId: wanted.redemption?.id }, failed: undefined } },
    effects: [{ type: 'send_checkout', userId: visit.guest.account.userId, key, basket: wanted }],
  };
}
