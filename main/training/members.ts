import { toDecimal, type Cents } from '../../app/money';
import type { StandInMember } from './control';
import type { OfferTerms } from './discount';
import type { TrainingGuests, TrainingMember, TrainingPointsProduct, TrainingReward } from './guests';

/** A reward as it stands now. */
export interface HeldReward {
  readonly sample: TrainingReward;
  status: 'available' | 'locked' | 'used';
  /** The basket that locked or used it; none if it was used elsewhere. */
  basketId: string | undefined;
  /** Expired by the trainer. */
  isExpired: boolean;
}

/** A member as they stand now. */
export interface Member {
  readonly sample: TrainingMember;
  readonly rewards: HeldReward[];
  readonly balances: Map<string, number>;
}

const DAY = 24 * 60 * 60 * 1000;

/** Makes the members of the training from their samples, new and independent of any others. */
export function createMembers(guests: TrainingGuests): Map<string, Member> {
  return new Map(guests.members.map((sample) => [sample.user_id, createMember(sample)]));
}

function createMember(sample: TrainingMember): Member {
  return {
    sample,
    rewards: sample.rewards.map(holdReward),
    balances: new Map(sample.points.map((points) => [points.points_experience_id, points.balance])),
  };
}

/** A fresh reward. */
export function holdReward(sample: TrainingReward): HeldReward {
  return { sample, status: 'available', basketId: undefined, isExpired: false };
}

/**
 * When a reward ends, epoch ms: days from now, not from the start of the stand-in, so that a kiosk that trains for months
 * has samples that are as good as on the first day.
 */
export function retireAt(reward: HeldReward, now: number): number | undefined {
  if (reward.isExpired) return now - 1000;
  const days = reward.sample.expires_in_days;
  return days === undefined ? undefined : now + days * DAY;
}

/** True if the reward's last moment has passed. */
export function hasExpired(reward: HeldReward, now: number): boolean {
  const end = retireAt(reward, now);
  return end !== undefined && end <= now;
}

/** What a reward takes off. */
export function termsOfReward(reward: TrainingReward): OfferTerms {
  const { minimum, maximum, products } = reward;
  const worth =
    reward.type === 'amount'
      ? ({ type: 'amount', amount: reward.value } as const)
      : reward.type === 'percent'
        ? ({ type: 'percent', percent: reward.value } as const)
        : ({ type: 'item' } as const);
  return { worth, minimum, maximum, products };
}

/** What a points product takes off. */
export function termsOfProduct(product: TrainingPointsProduct): OfferTerms {
  const { value, minimum, maximum, products } = product;
  return {
    worth: value === undefined ? { type: 'item' } : { type: 'amount', amount: value },
    minimum,
    maximum,
    products,
  };
}

/** A points product that comes back after `voided` or `refunded`: as a reward, since points are not given back. */
export function asReward(product: TrainingPointsProduct, id: string): TrainingReward {
  const common = {
    id,
    label: product.label,
    state: product.state,
    products: product.products,
    restriction_location_ids: product.restriction_location_ids,
    delivery: 'delivered' as const,
    fraudulent: false,
    ...(product.minimum === undefined ? {} : { minimum: product.minimum }),
    ...(product.maximum === undefined ? {} : { maximum: product.maximum }),
    ...(product.fine_print === undefined ? {} : { fine_print: product.fine_print }),
  };
  return product.value === undefined
    ? { ...common, type: 'item' }
    : { ...common, type: 'amount', value: product.value };
}

/** A reward in Get Account's words. One that another order has locked is there, but cannot be redeemed. */
export function rewardOnWire(reward: HeldReward, now: number): Record<string, unknown> {
  const { sample } = reward;
  const end = retireAt(reward, now);
  return {
    ...offerOnWire(sample),
    type: sample.type,
    ...(sample.type === 'amount' ? { value: dollars(sample.value) } : {}),
    ...(sample.type === 'percent' ? { value: sample.value } : {}),
    state: reward.status === 'available' ? sample.state : 'unredeemable',
    retire_at: end === undefined ? null : new Date(end).toISOString(),
  };
}

/** A points product in Get Account's words. */
export function productOnWire(product: TrainingPointsProduct): Record<string, unknown> {
  return {
    ...offerOnWire(product),
    points_experience_id: product.points_experience_id,
    points: product.points,
    ...(product.value === undefined ? {} : { value: dollars(product.value) }),
    state: product.state,
  };
}

function offerOnWire(offer: TrainingReward | TrainingPointsProduct): Record<string, unknown> {
  return {
    id: offer.id,
    label: offer.label,
    ...(offer.minimum === undefined ? {} : { minimum: dollars(offer.minimum) }),
    ...(offer.maximum === undefined ? {} : { maximum: dollars(offer.maximum) }),
    products: offer.products,
    ...(offer.fine_print === undefined ? {} : { fine_print: offer.fine_print }),
    restriction_location_ids: offer.restriction_location_ids,
  };
}

/** Get Account's answer. Used rewards are gone from it; an array that would be empty is there, empty. */
export function accountOnWire(member: Member, states: readonly string[], now: number): Record<string, unknown> {
  const { sample } = member;
  return {
    id: sample.user_id,
    email: sample.email,
    rewards: member.rewards
      .filter((reward) => reward.status !== 'used' && states.includes(reward.sample.delivery))
      .map((reward) => rewardOnWire(reward, now)),
    points_products: sample.points_products.map(productOnWire),
    ...(sample.progress ? { progress: sample.progress } : {}),
    ...(sample.points.length > 0
      ? {
          points: sample.points.map(({ points_experience_id, currency }) => ({
            points_experience_id,
            currency,
            balance: member.balances.get(points_experience_id) ?? 0,
          })),
        }
      : {}),
  };
}

/** A member for the control. */
export function viewMember(member: Member): StandInMember {
  return {
    userId: member.sample.user_id,
    rewards: member.rewards.map(({ sample, status, basketId }) => ({
      id: sample.id,
      label: sample.label,
      status,
      ...(basketId === undefined ? {} : { basketId }),
    })),
    points: Object.fromEntries(member.balances),
  };
}

/** Get Account's amounts are JSON numbers in its examples. */
function dollars(amount: Cents): number {
  return Number(toDecimal(amount));
}
