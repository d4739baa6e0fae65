import { priceBasket } from '../basket/pricing';
import type { PointsProduct, Reward } from '../loyalty/account';
import { standingOf, type Standing } from '../loyalty/standing';
import { basketKey, toThanxBasket } from '../order/order';
import type { ThanxBasket } from '../order/thanx-basket';
import type { QualifyingOffers } from '../thanx/port';
import type { Effect } from './effect';
import type { Facts } from './settings';
import type { Visit } from './state';

/**
 * Thanx's dry run ("Qualifying Rewards"): which offers would take something off this very basket. It is asked once when the
 * rewards are opened over a basket, where the configuration wants that; without an answer, and for any other basket, the
 * kiosk's own rules stand.
 */
export interface Qualifying {
  /** The basket that is being asked about. */
  readonly asking?: string | undefined;
  readonly answered?: { readonly key: string; readonly offers: QualifyingOffers } | undefined;
}

/** Nothing asked, nothing answered. */
export const NOT_ASKED: Qualifying = {};

/** How an offer stands on the visit's basket: by Thanx's word where it is at hand, else by the kiosk's own rules. */
export function standingIn(visit: Visit, offer: Reward | PointsProduct, facts: Facts): Standing {
  const { guest, catalog, basket, qualifying } = visit;
  if (!guest) return { usable: false, obstacle: { kind: 'unavailable' } };
  const { locationId } = facts.settings;
  const own = standingOf(offer, guest.account, { catalog, basket, locationId, now: facts.now });
  const { answered } = qualifying;
  if (answered?.key !== bareBasket(visit)?.key) return own;
  const ids = offer.kind === 'reward' ? answered?.offers.rewardIds : answered?.offers.pointsProductIds;
  if (ids?.includes(offer.id)) return { usable: true };
  return answered && own.usable ? { usable: false, obstacle: { kind: 'not_this_order' } } : own;
}

/** The rewards are on the screen: asks Thanx about them, unless it has said so of this basket. */
export function askQualifying(visit: Visit, facts: Facts): { visit: Visit; effects: Effect[] } {
  const bare = bareBasket(visit);
  const { guest, qualifying } = visit;
  const isKnown = bare === undefined || qualifying.asking === bare.key || qualifying.answered?.key === bare.key;
  if (!facts.settings.confirmRewards || !guest?.mayRedeem || isKnown) return { visit, effects: [] };
  return {
    visit: { ...visit, qualifying: { ...qualifying, asking: bare.key } },
    effects: [{ type: 'ask_qualifying', userId: guest.account.userId, key: bare.key, basket: bare.basket }],
  };
}

/** Thanx answered, or (without `offers`) could not be asked. Undefined if that was about a basket of before. */
export function qualifyingEnded(visit: Visit, key: string, offers?: QualifyingOffers): Visit | undefined {
  if (visit.qualifying.asking !== key) return undefined;
  const answered = offers ? { key, offers } : visit.qualifying.answered;
  return { ...visit, qualifying: { asking: undefined, answered } };
}

/** The basket without any offer; undefined if there is nothing in it. */
function bareBasket({ orderId, catalog, basket }: Visit): { key: string; basket: ThanxBasket } | undefined {
  if (basket.lines.length === 0) return undefined;
  const bare = toThanxBasket({ orderId, redemption: undefined, basket: priceBasket(catalog, basket) }, 'checkout');
  return { key: basketKey(bare), basket: bare };
}
