import { priceBasket } from '../basket/pricing';
import type { Basket } from '../basket/basket';
import type { Catalog } from '../catalog/catalog';
import { cents, type Cents } from '../money';
import type { Account, Currency, PointsProduct, Reward } from './account';

/** Why an offer cannot be used now. The first three are mended by ordering more. */
export type Obstacle =
  | { readonly kind: 'empty_basket' }
  | { readonly kind: 'spend_more'; readonly missing: Cents }
  /** One of these items has to be in the basket; all are on the menu. */
  | { readonly kind: 'needs_item'; readonly itemIds: readonly string[] }
  | { readonly kind: 'points_missing'; readonly missing: number; readonly currency: Currency }
  | { readonly kind: 'not_here' }
  /** Thanx says that it takes nothing off this very basket. */
  | { readonly kind: 'not_this_order' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'unavailable' };

/** Whether an offer can be used on this basket, as far as the kiosk can tell; Thanx has the last word. */
export type Standing = { readonly usable: true } | { readonly usable: false; readonly obstacle: Obstacle };

/** Where and when the question is asked. */
export interface Circumstances {
  readonly catalog: Catalog;
  readonly basket: Basket;
  readonly locationId: string;
  /** Epoch ms. */
  readonly now: number;
}

const USABLE: Standing = { usable: true };

/** How an offer stands. Hopeless reasons come before those that ordering more would mend. */
export function standingOf(offer: Reward | PointsProduct, account: Account, at: Circumstances): Standing {
  const blocked = (obstacle: Obstacle): Standing => ({ usable: false, obstacle });
  if (offer.kind === 'reward' && offer.expiresAt !== undefined && offer.expiresAt <= at.now) {
    return blocked({ kind: 'expired' });
  }
  if (offer.locationIds.length > 0 && !offer.locationIds.includes(at.locationId)) return blocked({ kind: 'not_here' });
  if (offer.kind === 'points_product') {
    const balance = account.points.find((points) => points.pointsExperienceId === offer.pointsExperienceId);
    if (!balance) return blocked({ kind: 'unavailable' });
    const missing = offer.price - balance.balance;
    if (missing > 0) return blocked({ kind: 'points_missing', missing, currency: balance.currency });
  }
  if (!offer.redeemable) return blocked({ kind: 'unavailable' });
  if (offer.productIds.length > 0) {
    const onMenu = offer.productIds.filter((id) => at.catalog.items[id] && !at.catalog.items[id].soldOut);
    const inBasket = at.basket.lines.some((line) => offer.productIds.includes(line.itemId));
    if (!inBasket)
      return blocked(onMenu.length > 0 ? { kind: 'needs_item', itemIds: onMenu } : { kind: 'unavailable' });
  }
  if (at.basket.lines.length === 0 && !offer.minimumSpend) return blocked({ kind: 'empty_basket' });
  const { subtotal } = priceBasket(at.catalog, at.basket);
  const minimum = offer.minimumSpend ?? 0;
  if (subtotal < minimum) return blocked({ kind: 'spend_more', missing: cents(minimum - subtotal) });
  return USABLE;
}

/** True if ordering more would make the offer usable. */
export function isMendable(obstacle: Obstacle): boolean {
  return obstacle.kind === 'empty_basket' || obstacle.kind === 'spend_more' || obstacle.kind === 'needs_item';
}

/** True if a guest may choose this offer now: usable, or only waiting for the right basket. */
export function isChoosable(standing: Standing): boolean {
  return standing.usable || isMendable(standing.obstacle);
}

/** Sort key for showing offers: usable, then mendable, then the rest. */
export function rankOf(standing: Standing): number {
  return standing.usable ? 0 : isMendable(standing.obstacle) ? 1 : 2;
}
