import { needsChoices, type Catalog, type Item } from '../../app/catalog/catalog';
import { mendsOf, type Mend } from '../../app/loyalty/mending';
import type { PublicBasket, PublicGuest, PublicOffer } from '../../app/session/public-status';
import { send } from '../client';
import { setScreen } from '../store';

/** Adds the item that an offer waits for, and chooses that offer if it is not; an item with choices is opened instead. */
export function addMend(offer: PublicOffer, item: Item, catalog: Catalog): void {
  if (!offer.chosen) send('choose_offer', { kind: offer.kind, id: offer.id });
  if (needsChoices(catalog, item)) setScreen({ openItem: { itemId: item.id }, mending: undefined });
  else send('add_line', { itemId: item.id, quantity: 1, choices: [] });
}

/** Mends an offer at once where there is one way to, or shows the ways. */
export function startMending(offer: PublicOffer, mends: readonly Mend[], catalog: Catalog): void {
  const [only, second] = mends;
  const item = only && catalog.items[only.itemId];
  if (item && second === undefined) addMend(offer, item, catalog);
  else setScreen({ mending: { kind: offer.kind, id: offer.id } });
}

/** The items with which an offer would apply to this basket. */
export function mendsFor(offer: PublicOffer, basket: PublicBasket, catalog: Catalog | undefined): readonly Mend[] {
  return catalog && offer.choosable ? mendsOf(offer, catalog, basket.subtotal) : [];
}

/**
 * Where nothing is chosen and nothing can be used yet: the offer that lacks least spend, if that is a quarter of what it asks for or
 * less. More is no "almost there" but a push.
 */
export function nearestOffer(
  guest: PublicGuest,
): { offer: PublicOffer; missing: PublicBasket['subtotal'] } | undefined {
  if (guest.offers.some((offer) => offer.chosen || !offer.obstacle)) return undefined;
  return guest.offers
    .flatMap((offer) => (offer.obstacle?.kind === 'spend_more' ? [{ offer, missing: offer.obstacle.missing }] : []))
    .filter(({ offer, missing }) => missing * 4 <= (offer.minimumSpend ?? 0))
    .sort((a, b) => a.missing - b.missing)[0];
}
