import { hasGone } from '../basket/gone';
import { priceBasket, type PricedBasket } from '../basket/pricing';
import { ZERO, type Cents } from '../money';
import type { Order } from '../order/order';
import type { ThanxFailure } from '../thanx/failure';
import type { Effect, VoidReason } from './effect';
import { dropOffer, isOfferFailure } from './offers';
import { ageLimitOf, labelOf } from './errands';
import { orderingAt, withoutTip } from './ordering';
import { startPayment } from './paying';
import { NO_QUOTE, WAITING_FOR_VOID, discountOf, pricedVisit, redemptionOf, sendIfNeeded } from './quote';
import type { Facts } from './settings';
import type { Ordering, Placing, PlacedOrder, RewardUnconfirmed, State, Visit } from './state';
import type { MaybeStep, Step } from './step';

/**
 * The guest places the order, and nothing is left to ask (see `goOn`). With a reward, Thanx locks it first (`placed` is waited for); without, the order is recorded and
 * the outbox tells Thanx, so nobody waits.
 */
export function placeOrder(state: Ordering, facts: Facts): Step {
  const { visit } = state;
  const redemption = redemptionOf(visit, facts);
  const discount = discountOf(visit, facts);
  const order: Order = {
    orderId: visit.orderId,
    userId: visit.guest?.account.userId,
    redemption,
    basket: pricedVisit(visit, facts),
    dining: visit.basket.dining,
    label: labelOf(visit, facts),
    ageApproval: ageLimitOf(visit) > 0 ? visit.ageApproval : undefined,
    placedAt: facts.now,
  };
  // `placed` carries the whole basket, so a `checkout` that was still settling is no longer needed.
  const kept: Visit = { ...visit, quote: { ...visit.quote, settling: false } };
  const stopSettling: Effect[] = [{ type: 'stop_timer', timer: 'settle' }];
  const afterCheckout = kept.quote.inFlight !== undefined;
  const needsThanx = redemption !== undefined || order.basket.discount > ZERO;
  if (!needsThanx) {
    const recorded = record(kept, order, false, order.basket.total);
    return { ...recorded, effects: [...stopSettling, ...(recorded.effects ?? [])] };
  }
  const isForNothing = redemption !== undefined && discount.state === 'known' && discount.amount === ZERO;
  if (isForNothing) {
    // Known before Thanx locks it or takes points for it: asked now.
    return { state: forNothing(kept, order), effects: [...stopSettling, { type: 'record_placing', order }] };
  }
  const seenTotal = discount.state === 'known' ? order.basket.total : undefined;
  const placing: Placing = { name: 'placing', visit: kept, order, seenTotal, afterCheckout };
  return {
    state: placing,
    effects: [...stopSettling, { type: 'record_placing', order }, ...(afterCheckout ? [] : [sendPlaced(order)])],
  };
}

function sendPlaced(order: Order): Effect {
  return { type: 'send_placed', order };
}

/** The `checkout` that was under way has ended, in whatever way: it cannot overtake `placed` any more. */
export function checkoutEnded(state: Placing, key: string): MaybeStep {
  if (!state.afterCheckout || state.visit.quote.inFlight?.key !== key) return undefined;
  const visit: Visit = { ...state.visit, quote: { ...state.visit.quote, inFlight: undefined } };
  return { state: { ...state, visit, afterCheckout: false }, effects: [sendPlaced(state.order)] };
}

function forNothing(visit: Visit, order: Order): RewardUnconfirmed {
  return { name: 'reward_unconfirmed', visit, order, why: 'nothing_off' };
}

/** Thanx locked the reward and said what it takes off: exactly that is applied. Nothing at all is asked about first. */
export function placedAnswered(state: Placing, discount: Cents): Step {
  const { order, visit } = state;
  if (discount > order.basket.subtotal) {
    return { state: { name: 'reward_unconfirmed', visit, order, why: 'unreachable' } };
  }
  if (order.redemption && discount === ZERO) return { state: forNothing(visit, order) };
  const repriced = { ...order, basket: withDiscount(visit, order, discount) };
  return record(visit, repriced, true, state.seenTotal ?? order.basket.total);
}

/** Thanx refused the reward (then it is dropped and the order opened again), or could not be asked (then the guest decides). */
export function placedFailed(state: Placing, failure: ThanxFailure, facts: Facts): Step {
  const { visit, order } = state;
  if (!isOfferFailure(failure)) return { state: { name: 'reward_unconfirmed', visit, order, why: 'unreachable' } };
  const dropped = dropOffer({ ...visit, quote: NO_QUOTE }, failure.kind, facts);
  return {
    state: orderingAt('review', withoutTip(dropped.visit)),
    effects: [{ type: 'record_reopened', orderId: order.orderId }, ...dropped.effects],
    notice: dropped.notice,
  };
}

/** The guest wants Thanx to be asked again. The same basket with the same id: Thanx never redeems twice. */
export function retryPlacing(state: RewardUnconfirmed): MaybeStep {
  const { visit, order } = state;
  // It has answered; the same again would have the same answer.
  if (state.why === 'nothing_off') return undefined;
  return {
    state: { name: 'placing', visit, order, seenTotal: undefined, afterCheckout: false },
    effects: [sendPlaced(order)],
  };
}

/** The guest goes on at the full price. `placed` without the reward follows by the outbox and replaces what Thanx may hold. */
export function goWithoutReward(state: RewardUnconfirmed): Step {
  const { visit } = state;
  const order: Order = { ...state.order, redemption: undefined, basket: withDiscount(visit, state.order, ZERO) };
  return record({ ...visit, choice: undefined }, order, false, order.basket.total);
}

/** Back to the order, or away: should Thanx have placed it after all, `voided` frees the reward. */
export function abandonPlacing(state: RewardUnconfirmed): Effect {
  return { type: 'record_abandoned', orderId: state.order.orderId };
}

/** The guest wants to change the order: what was placed is voided, and a new order begins with the same basket. */
export function changeOrder(state: State, facts: Facts): MaybeStep {
  const ending = endingOf(state);
  if (!ending || ending.visit.basket.lines.length === 0) return undefined;
  const { guest } = ending.visit;
  const userId = guest?.account.userId;
  const quote = userId === undefined ? NO_QUOTE : WAITING_FOR_VOID;
  return {
    state: orderingAt('review', { ...withoutTip(ending.visit), orderId: facts.newOrderId, quote }),
    effects: [
      ending.effect('changed_by_guest'),
      ...(userId === undefined ? [] : [{ type: 'await_deliveries', orderId: facts.newOrderId, userId } as const]),
    ],
  };
}

/** The earlier order has ended at Thanx: what it freed shows in the account, and the new order may ask for it. */
export function deliveriesEnded(state: Ordering, facts: Facts): MaybeStep {
  const { visit } = state;
  if (visit.quote.inFlight?.key !== WAITING_FOR_VOID.inFlight.key) return undefined;
  const ticket = visit.ticket + 1;
  const sent = sendIfNeeded({ ...visit, ticket, quote: { ...visit.quote, inFlight: undefined } }, facts);
  return {
    state: { ...state, visit: sent.visit },
    effects: [
      // Points that were spent come back as a reward of another id: only reading the account again shows it.
      ...(visit.guest ? [{ type: 'read_account', ticket, userId: visit.guest.account.userId } as const] : []),
      ...sent.effects,
    ],
  };
}

/** How an order that is placed (or perhaps placed) and not paid comes to its end; undefined in any other state. */
export function endingOf(
  state: State,
): { visit: Visit; order: Order; effect: (reason: VoidReason) => Effect } | undefined {
  switch (state.name) {
    case 'reward_unconfirmed':
      return { visit: state.visit, order: state.order, effect: () => abandonPlacing(state) };
    case 'new_total':
    case 'choose_payment':
    case 'payment_failed': {
      const { visit, placed } = state;
      const { orderId } = placed.order;
      return { visit, order: placed.order, effect: (reason) => ({ type: 'record_voided', orderId, reason }) };
    }
    default:
      return undefined;
  }
}

function record(visit: Visit, order: Order, delivered: boolean, formerTotal: Cents): Step {
  return {
    state: { name: 'recording', visit, order, formerTotal },
    effects: [{ type: 'record_placed', order, delivered }],
  };
}

/** The order is on disk with its number: the guest confirms a total they have not seen, or pays. */
export function placedRecorded(state: Extract<State, { name: 'recording' }>, number: string, facts: Facts): Step {
  const { visit, order, formerTotal } = state;
  const placed: PlacedOrder = { order, number };
  // Once more before money is asked for: Thanx may have taken its time.
  if (hasGone(visit.catalog, visit.basket)) {
    const opened = changeOrder({ name: 'choose_payment', visit, placed }, facts);
    if (opened) return opened;
  }
  if (order.basket.total !== formerTotal) return { state: { name: 'new_total', visit, placed, formerTotal } };
  return startPayment(visit, placed, facts);
}

function withDiscount(visit: Visit, order: Order, discount: Cents): PricedBasket {
  return priceBasket(visit.catalog, visit.basket, discount, order.redemption?.productIds ?? []);
}
