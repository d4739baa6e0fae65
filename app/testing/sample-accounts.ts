import type { Account, PointsProduct, Reward } from '../loyalty/account';
import { cents } from '../money';

/** The store that the tests stand in. */
export const HERE = 'location-here';

/** The moment at which a story begins, epoch ms. */
export const NOON = 1_800_000_000_000;

/** A reward of nothing in particular, changed by `parts`. */
export function sampleReward(parts: Partial<Reward> & Pick<Reward, 'id'>): Reward {
  return {
    kind: 'reward',
    label: `Reward ${parts.id}`,
    worth: { type: 'amount', amount: cents(500) },
    redeemable: true,
    productIds: [],
    locationIds: [],
    ...parts,
  };
}

/** A points product for 10 Stars, changed by `parts`. */
export function samplePointsProduct(parts: Partial<PointsProduct> & Pick<PointsProduct, 'id'>): PointsProduct {
  return {
    kind: 'points_product',
    label: `Points product ${parts.id}`,
    redeemable: true,
    productIds: [],
    locationIds: [],
    pointsExperienceId: 'stars',
    price: 10,
    ...parts,
  };
}

/** A guest with an offer of every kind and in every condition. */
export const ALICE: Account = {
  userId: 'alice1',
  email: 'alice@example.com',
  rewards: [
    sampleReward({ id: 'fiveoff', label: '$5 off' }),
    sampleReward({
      id: 'tenth',
      label: '10 % off',
      worth: { type: 'percent', percent: 10 },
      minimumSpend: cents(2000),
    }),
    sampleReward({ id: 'freefries', label: 'Free fries', worth: { type: 'item' }, productIds: ['fries'] }),
    sampleReward({ id: 'stale', label: 'Stale', expiresAt: NOON - 1 }),
    sampleReward({ id: 'faraway', label: 'Far away', locationIds: ['location-there'] }),
  ],
  pointsProducts: [
    samplePointsProduct({ id: 'starrings', label: 'Onion rings for Stars', productIds: ['rings'] }),
    samplePointsProduct({ id: 'stardinner', label: 'Dinner for Stars', price: 500 }),
  ],
  points: [{ pointsExperienceId: 'stars', currency: { name: 'Star', plural: 'Stars' }, balance: 40 }],
};

/** A guest with nothing. */
export const BOB: Account = { userId: 'bob222', rewards: [], pointsProducts: [], points: [] };
