import { findOffer, type Redemption } from '../loyalty/account';
import { isChoosable } from '../loyalty/standing';
import type { ThanxFailure } from '../thanx/failure';
import type { Effect } from './effect';
import type { Notice } from './notice';
import { NOT_ASKED, standingIn } from './qualifying';
import { basketChanged } from './quote';
import type { Facts } from './settings';
import type { Ordering, Visit } from './state';
import type { Step } from './step';

/** The guest chooses an offer, instead of any other. One that only waits for the right basket may be chosen already. */
export function choose(state: Ordering, redemption: Redemption, facts: Facts): Step {
  const { guest } = state.visit;
  if (!guest) return { state };
  if (!guest.mayRedeem) return { state, notice: { kind: 'earn_only' } };
  const offer = findOffer(guest.account, redemption);
  if (!offer) return { state, notice: { kind: 'reward_not_found' } };
  const standing = standingIn(state.visit, offer, facts);
  const { label } = offer;
  if (!isChoosable(standing)) {
    return standing.usable
      ? { state }
      : { state, notice: { kind: 'reward_not_usable', label, obstacle: standing.obstacle } };
  }
  const changed = basketChanged({ ...state.visit, choice: { kind: offer.kind, id: offer.id } }, facts);
  const notice: Notice = standing.usable
    ? { kind: 'reward_applied', label }
    : { kind: 'reward_waiting', label, obstacle: standing.obstacle };
  return { state: { ...state, visit: changed.visit }, effects: changed.effects, notice };
}

/** The guest takes the chosen offer back. */
export function removeOffer(state: Ordering, facts: Facts): Step {
  const changed = basketChanged({ ...state.visit, choice: undefined }, facts);
  return { state: { ...state, visit: changed.visit }, effects: changed.effects };
}

/** The failures that concern the offer itself: it is dropped, never retried. */
export type OfferFailureKind = 'reward_gone' | 'reward_needs_item' | 'points_moved';

/** True if Thanx refused the offer rather than the call. */
export function isOfferFailure(failure: ThanxFailure): failure is ThanxFailure & { readonly kind: OfferFailureKind } {
  return failure.kind === 'reward_gone' || failure.kind === 'reward_needs_item' || failure.kind === 'points_moved';
}

const DROP_REASON = { reward_gone: 'gone', reward_needs_item: 'needs_item', points_moved: 'points_moved' } as const;

/** Thanx refused the offer: it is no longer chosen, the guest is told, and the account is read again. */
export function dropOffer(
  visit: Visit,
  kind: OfferFailureKind,
  facts: Facts,
): { visit: Visit; effects: Effect[]; notice: Notice | undefined } {
  const { guest, choice } = visit;
  const offer = guest && choice && findOffer(guest.account, choice);
  const ticket = visit.ticket + 1;
  const changed = basketChanged({ ...visit, choice: undefined, ticket, qualifying: NOT_ASKED }, facts);
  return {
    visit: changed.visit,
    effects: [
      ...changed.effects,
      ...(guest ? [{ type: 'read_account', ticket, userId: guest.account.userId } as const] : []),
    ],
    notice: offer && { kind: 'reward_dropped', label: offer.label, reason: DROP_REASON[kind] },
  };
}
