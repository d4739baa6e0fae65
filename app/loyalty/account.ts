import type { Cents } from '../money';

/** What Thanx knows of a signed-in guest (Get Account), in the kiosk's own units: cents, epoch ms, absent means absent. */
export interface Account {
  /** Thanx user id. The only thing of the guest that may be written down. */
  readonly userId: string;
  /** For the masked greeting alone; stays in main. */
  readonly email?: string | undefined;
  readonly rewards: readonly Reward[];
  readonly pointsProducts: readonly PointsProduct[];
  /** Only at merchants without points. */
  readonly progress?: Progress | undefined;
  /** Only at merchants with points. One a points experience. */
  readonly points: readonly PointsBalance[];
}

/** What a reward is worth. `item` has no amount: the product is free. */
export type Worth =
  | { readonly type: 'amount'; readonly amount: Cents }
  | { readonly type: 'percent'; readonly percent: number }
  | { readonly type: 'item' };

/** What a reward and a points product share: an offer that takes something off one order. */
export interface Offer {
  readonly id: string;
  readonly label: string;
  /** Absent where Thanx does not say. */
  readonly worth?: Worth | undefined;
  /** Spend needed. */
  readonly minimumSpend?: Cents | undefined;
  /** Most that it takes off. */
  readonly maximumDiscount?: Cents | undefined;
  /** Thanx's own word that it can be redeemed at all. */
  readonly redeemable: boolean;
  /** POS item ids it applies to; empty: the whole basket. */
  readonly productIds: readonly string[];
  readonly finePrint?: string | undefined;
  /** Thanx location ids it is limited to; empty: everywhere. */
  readonly locationIds: readonly string[];
}

/** A reward in the guest's account. */
export interface Reward extends Offer {
  readonly kind: 'reward';
  /** Epoch ms from which it can no longer be used. */
  readonly expiresAt?: number | undefined;
}

/** Something that points buy. */
export interface PointsProduct extends Offer {
  readonly kind: 'points_product';
  readonly pointsExperienceId: string;
  /** Price in points of that experience. */
  readonly price: number;
}

/** Towards the next reward, at merchants without points. */
export interface Progress {
  /** 0-100. */
  readonly percentage: number;
  /** "$5 off next purchase". */
  readonly towards: string;
}

/** A balance with the merchant's own name for its points. */
export interface PointsBalance {
  readonly pointsExperienceId: string;
  readonly currency: Currency;
  readonly balance: number;
}

/** "Star" and "Stars". */
export interface Currency {
  readonly name: string;
  readonly plural: string;
}

/** What a guest chose to redeem: one reward or one points product an order (Thanx, Create or Update Basket). */
export interface Redemption {
  readonly kind: 'reward' | 'points_product';
  readonly id: string;
}

/** The offer that `redemption` names in this account, if it is (still) there. */
export function findOffer(account: Account, redemption: Redemption): Reward | PointsProduct | undefined {
  return redemption.kind === 'reward'
    ? account.rewards.find((reward) => reward.id === redemption.id)
    : account.pointsProducts.find((product) => product.id === redemption.id);
}
