import { canMove, type OrderState } from '../../app/order/lifecycle';
import { ZERO, sum, toDecimal, type Cents } from '../../app/money';
import { err, ok, type Result } from '../../app/result';
import { badRequest, notFound, type Refusal } from './answers';
import type { NoPurchaseReason, StandInBasket, StandInPurchase } from './control';
import { discountOf, type OfferTerms } from './discount';
import {
  asReward,
  hasExpired,
  holdReward,
  termsOfProduct,
  termsOfReward,
  type HeldReward,
  type Member,
} from './members';
import type { TrainingPointsProduct } from './guests';
import type { BasketRequest } from './request-checks';

/** What the book needs to know of its surroundings. */
export interface BasketBookContext {
  /** The one location whose purchases count. */
  readonly locationId: string;
  /** Epoch ms. */
  readonly now: () => number;
}

/** What a basket has in its hands: a reward that it locked, or a points product that it paid for with points. */
type Hold =
  | { readonly kind: 'reward'; readonly id: string; readonly reward: HeldReward }
  | { readonly kind: 'points_product'; readonly id: string; readonly product: TrainingPointsProduct };

interface Basket {
  readonly id: string;
  readonly userId: string;
  history: OrderState[];
  request: BasketRequest;
  discount: Cents;
  hold: Hold | undefined;
  holdState: StandInBasket['hold'];
  purchase: StandInPurchase | undefined;
}

/** The baskets of the training and what each did to rewards and points. */
export interface BasketBook {
  /** Create or Update Basket. */
  receive(member: Member, request: BasketRequest): Result<{ state: OrderState; discount: Cents }, Refusal>;
  /** What one of the member's offers would take off now, with nothing changed. */
  quote(member: Member, request: BasketRequest, choice: Choice): Result<Cents, Refusal>;
  view(): readonly StandInBasket[];
  /** The next basket that is `placed` gets this discount. */
  changeDiscount(discount: Cents): void;
}

/** A named offer. */
export interface Choice {
  readonly kind: 'reward' | 'points_product';
  readonly id: string;
}

/** Points for a dollar paid. */
const POINTS_A_DOLLAR = 1;

/** Makes an empty book. */
export function createBasketBook(context: BasketBookContext): BasketBook {
  const baskets = new Map<string, Basket>();
  let nextPlacedDiscount: Cents | undefined;
  let comebacks = 0;

  /** The offer, if this basket may have it now. */
  const find = (member: Member, choice: Choice, basketId: string): Result<Hold, Refusal> => {
    if (choice.kind === 'points_product') {
      const product = member.sample.points_products.find(({ id }) => id === choice.id);
      if (!product) return err(notFound('The points product was not found'));
      if (product.state !== 'redeemable' || !isHere(product.restriction_location_ids)) return err(inapplicable());
      const balance = member.balances.get(product.points_experience_id) ?? 0;
      if (balance < product.points) return err(refusal('POINTS_EXCHANGE_FAILURE', 'Points exchange has failed.'));
      return ok({ kind: 'points_product', id: product.id, product });
    }
    const reward = member.rewards.find(({ sample }) => sample.id === choice.id);
    if (!reward) return err(notFound('The reward was not found in our system'));
    if (reward.status !== 'available' && reward.basketId !== basketId) {
      return err(refusal('REWARD_ALREADY_USED', 'This reward has already been used.'));
    }
    if (hasExpired(reward, context.now())) return err(refusal('REWARD_EXPIRED', 'This reward is no longer valid.'));
    if (reward.sample.fraudulent) {
      return err(refusal('REWARD_FRAUDULENT', 'You appear to have already used one of these rewards.'));
    }
    if (reward.sample.state !== 'redeemable' || !isHere(reward.sample.restriction_location_ids)) {
      return err(inapplicable());
    }
    return ok({ kind: 'reward', id: reward.sample.id, reward });
  };

  const isHere = (locations: readonly string[]): boolean =>
    locations.length === 0 || locations.includes(context.locationId);

  const quote = (member: Member, request: BasketRequest, choice: Choice): Result<Cents, Refusal> => {
    const hold = find(member, choice, request.id);
    return hold.ok ? worthOf(hold.value, request) : hold;
  };

  /** `placed`: takes the offer into the basket's hands. What it held before and no longer names goes back. */
  const take = (member: Member, basket: Basket, request: BasketRequest): Result<Cents, Refusal> => {
    const choice = choiceOf(request);
    if (basket.hold && isSame(basket.hold, choice)) {
      // The same again (an answer was lost, a kiosk restarted): nothing is locked or paid for twice.
      const isUnchanged = request.subtotal === basket.request.subtotal;
      return isUnchanged ? ok(basket.discount) : worthOf(basket.hold, request);
    }
    const found = choice ? find(member, choice, request.id) : ok(undefined);
    if (!found.ok) return found;
    const worth = found.value ? worthOf(found.value, request) : ok(ZERO);
    if (!worth.ok) return worth;
    giveBack(member, basket);
    if (!found.value) return worth;
    basket.hold = found.value;
    basket.holdState = 'locked';
    if (found.value.kind === 'reward') {
      found.value.reward.status = 'locked';
      found.value.reward.basketId = basket.id;
    } else {
      addPoints(member, found.value.product.points_experience_id, -found.value.product.points);
    }
    return worth;
  };

  /** A reward becomes available again; a points product comes back as a reward, its points do not. */
  const giveBack = (member: Member, basket: Basket): void => {
    const { hold } = basket;
    basket.hold = undefined;
    if (!hold) return;
    basket.holdState = 'given_back';
    if (hold.kind === 'reward') {
      hold.reward.status = 'available';
      hold.reward.basketId = undefined;
      return;
    }
    comebacks += 1;
    member.rewards.push(holdReward(asReward(hold.product, `${hold.id}back${comebacks}`)));
  };

  /** `billed`: answered in any case, but a purchase only if nothing is missing. A repeat with everything makes it then. */
  const bill = (member: Member, basket: Basket, request: BasketRequest): void => {
    if (basket.purchase?.isMade) return;
    const reason = whyNoPurchase(request, context.locationId);
    if (reason) {
      basket.purchase = { isMade: false, reason };
      return;
    }
    const paid = sum((request.payments ?? []).map((payment) => payment.amount));
    const experience = member.sample.points[0]?.points_experience_id;
    const pointsAccrued = experience === undefined ? 0 : Math.floor(paid / 100) * POINTS_A_DOLLAR;
    if (experience !== undefined) addPoints(member, experience, pointsAccrued);
    basket.purchase = { isMade: true, paid: toDecimal(paid), pointsAccrued };
    if (basket.hold) basket.holdState = 'used';
    if (basket.hold?.kind === 'reward') basket.hold.reward.status = 'used';
  };

  /** `refunded`. Thanx claws back "later"; here at once, so that a trainer sees it. */
  const refund = (member: Member, basket: Basket): void => {
    giveBack(member, basket);
    const experience = member.sample.points[0]?.points_experience_id;
    if (basket.purchase?.isMade && experience !== undefined) {
      addPoints(member, experience, -basket.purchase.pointsAccrued);
    }
  };

  /** What entering (or repeating) the state does; the discount to answer. */
  const apply = (member: Member, basket: Basket, request: BasketRequest, isRepeat: boolean): Result<Cents, Refusal> => {
    switch (request.state) {
      case 'checkout': {
        const choice = choiceOf(request);
        return choice ? quote(member, request, choice) : ok(ZERO);
      }
      case 'placed': {
        const taken = take(member, basket, request);
        if (!taken.ok || isRepeat || nextPlacedDiscount === undefined || !basket.hold) return taken;
        const changed = nextPlacedDiscount;
        nextPlacedDiscount = undefined;
        return ok(changed);
      }
      case 'billed': {
        // A bill without the reward that was placed, or with another one, is the kiosk's last word on it.
        const taken = basket.purchase?.isMade ? ok(basket.discount) : take(member, basket, request);
        if (taken.ok) bill(member, basket, request);
        return taken;
      }
      case 'completed':
        return ok(basket.discount);
      case 'voided':
        if (!isRepeat) giveBack(member, basket);
        return ok(basket.discount);
      case 'refunded':
        if (!isRepeat) refund(member, basket);
        return ok(basket.discount);
    }
  };

  return {
    receive: (member, request) => {
      const userId = member.sample.user_id;
      const known = baskets.get(request.id);
      if (known && known.userId !== userId) return err(notFound('The basket was not found'));
      const before = known?.history[known.history.length - 1];
      if (!canFollow(before, request.state)) {
        return err(badRequest(`a basket does not go from ${before ?? 'nothing'} to ${request.state}`));
      }
      const basket: Basket = known ?? {
        id: request.id,
        userId,
        history: [],
        request,
        discount: ZERO,
        hold: undefined,
        holdState: 'none',
        purchase: undefined,
      };
      const discount = apply(member, basket, request, before === request.state);
      if (!discount.ok) return discount;
      basket.discount = discount.value;
      basket.request = request;
      if (before !== request.state) basket.history.push(request.state);
      baskets.set(basket.id, basket);
      return ok({ state: request.state, discount: basket.discount });
    },
    quote,
    view: () => [...baskets.values()].map(viewBasket),
    changeDiscount: (discount) => {
      nextPlacedDiscount = discount;
    },
  };
}

/**
 * Thanx's order of states. The first word may be `checkout`, or `placed` for an order whose checkouts never got through;
 * `billed` without its `placed` is what a kiosk must never send.
 */
function canFollow(before: OrderState | undefined, state: OrderState): boolean {
  if (before === undefined) return state === 'checkout' || state === 'placed';
  return before === state || canMove(before, state);
}

/** The one offer that a basket names, if any. */
export function choiceOf(request: BasketRequest): Choice | undefined {
  const reward = request.rewards?.[0];
  if (reward !== undefined) return { kind: 'reward', id: reward };
  const product = request.points_products?.[0];
  return product === undefined ? undefined : { kind: 'points_product', id: product };
}

function isSame(hold: Hold, choice: Choice | undefined): boolean {
  return hold.kind === choice?.kind && hold.id === choice.id;
}

function worthOf(hold: Hold, request: BasketRequest): Result<Cents, Refusal> {
  const terms: OfferTerms = hold.kind === 'reward' ? termsOfReward(hold.reward.sample) : termsOfProduct(hold.product);
  const discount = discountOf(terms, request.items ?? []);
  return discount === undefined ? err(inapplicable()) : ok(discount);
}

/** The three usual causes of an order that is answered 201 and counts for nothing. */
function whyNoPurchase(request: BasketRequest, locationId: string): NoPurchaseReason | undefined {
  if (request.location_uid !== locationId) return 'wrong_location';
  if (!request.payments || request.payments.length === 0) return 'no_payments';
  if (!request.items || request.items.length === 0 || request.subtotal === undefined) return 'no_items';
  return undefined;
}

function addPoints(member: Member, experience: string, points: number): void {
  member.balances.set(experience, (member.balances.get(experience) ?? 0) + points);
}

function refusal(code: string, message: string): Refusal {
  return { status: 400, code, message };
}

function inapplicable(): Refusal {
  return refusal('REWARD_INAPPLICABLE', 'Required item not present.');
}

function viewBasket(basket: Basket): StandInBasket {
  const redemption = choiceOf(basket.request);
  return {
    id: basket.id,
    userId: basket.userId,
    state: basket.request.state,
    history: [...basket.history],
    ...(redemption ? { redemption } : {}),
    hold: basket.holdState,
    discount: toDecimal(basket.discount),
    subtotal: toDecimal(basket.request.subtotal ?? ZERO),
    pieces: basket.request.items?.length ?? 0,
    ...(basket.purchase ? { purchase: basket.purchase } : {}),
  };
}
