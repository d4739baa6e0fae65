import type { Catalog, Item } from '../catalog/catalog';
import { ZERO, add, cents, least, subtract, type Cents } from '../money';
import type { Offer, Worth } from './account';
import type { Obstacle } from './standing';

/** An item that would make an offer usable, or bring it nearer. */
export interface Mend {
  readonly itemId: string;
  /** One piece without modifiers. */
  readonly price: Cents;
  /**
   * The same with the offer on it, as far as the kiosk can tell; Thanx has the last word. Absent where the offer would still
   * wait for something, or is of the whole order.
   */
  readonly priceWith?: Cents | undefined;
}

/** What of an offer decides about how it can be mended. */
export type WaitingOffer = Pick<Offer, 'worth' | 'minimumSpend' | 'maximumDiscount'> & {
  readonly obstacle?: Obstacle | undefined;
};

/** More than this many choices are none. */
const MOST_MENDS = 8;

/**
 * The items with which an offer would apply to a basket of `subtotal`, those first that cost least. Empty where no item helps,
 * and where any does (an empty basket). Where no single one brings enough spend, the ones that bring most.
 */
export function mendsOf(offer: WaitingOffer, catalog: Catalog, subtotal: Cents): readonly Mend[] {
  const { obstacle } = offer;
  if (obstacle?.kind === 'needs_item') {
    return obstacle.itemIds
      .flatMap((id) => catalog.items[id] ?? [])
      .filter((item) => !item.soldOut)
      .map((item) => ({ itemId: item.id, price: item.price, priceWith: priceWith(offer, item, subtotal) }))
      .sort((a, b) => (a.priceWith ?? a.price) - (b.priceWith ?? b.price))
      .slice(0, MOST_MENDS);
  }
  // Nobody is sold twenty dollars at one touch.
  if (obstacle?.kind !== 'spend_more' || subtotal === ZERO) return [];
  const { missing } = obstacle;
  const items = catalog.categories
    .flatMap(({ itemIds }) => itemIds.flatMap((id) => catalog.items[id] ?? []))
    .filter((item) => !item.soldOut && item.price > ZERO);
  const enough = items.filter(({ price }) => price >= missing).sort((a, b) => a.price - b.price);
  const nearest = enough.length > 0 ? enough : items.sort((a, b) => b.price - a.price);
  return nearest.slice(0, MOST_MENDS).map(({ id, price }) => ({ itemId: id, price }));
}

function priceWith(offer: WaitingOffer, { price }: Item, subtotal: Cents): Cents | undefined {
  if (!offer.worth || add(subtotal, price) < (offer.minimumSpend ?? ZERO)) return undefined;
  return subtract(price, least(valueOn(offer.worth, price), offer.maximumDiscount ?? price));
}

function valueOn(worth: Worth, price: Cents): Cents {
  switch (worth.type) {
    case 'amount':
      return least(worth.amount, price);
    case 'percent':
      return cents(Math.round((price * worth.percent) / 100));
    case 'item':
      return price;
  }
}
