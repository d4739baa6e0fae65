import { describe, expect, test } from 'vitest';
import type { Basket } from '../basket/basket';
import { cents } from '../money';
import { ALICE, HERE, NOON, samplePointsProduct, sampleReward } from '../testing/sample-accounts';
import { SAMPLE_CATALOG } from '../testing/sample-menu';
import type { Account, PointsProduct, Reward } from './account';
import { findOffer } from './account';
import { isChoosable, isMendable, rankOf, standingOf, type Obstacle } from './standing';

function basketOf(...itemIds: string[]): Basket {
  const lines = itemIds.map((itemId, index) => ({ lineId: `line-${index + 1}`, itemId, quantity: 1, choices: [] }));
  return { lines, nextLine: lines.length + 1 };
}

function standing(offer: Reward | PointsProduct, basket: Basket, account: Account = ALICE) {
  return standingOf(offer, account, { catalog: SAMPLE_CATALOG, basket, locationId: HERE, now: NOON });
}

const STARS = { name: 'Star', plural: 'Stars' };
const FRIES = basketOf('fries'); // 350
const NOTHING = basketOf();

describe('an offer is usable', () => {
  test.each<[string, Reward | PointsProduct, Basket]>([
    ['on any basket', sampleReward({ id: 'r' }), FRIES],
    ['that ends a moment from now', sampleReward({ id: 'r', expiresAt: NOON + 1 }), FRIES],
    ['at this location', sampleReward({ id: 'r', locationIds: ['elsewhere', HERE] }), FRIES],
    ['with its item in the basket', sampleReward({ id: 'r', productIds: ['cola', 'fries'] }), FRIES],
    ['with exactly the spend', sampleReward({ id: 'r', minimumSpend: cents(350) }), FRIES],
    ['with no spend asked', sampleReward({ id: 'r', minimumSpend: cents(0) }), FRIES],
    ['for exactly the points there are', samplePointsProduct({ id: 'p', price: 40 }), FRIES],
    ['for no points', samplePointsProduct({ id: 'p', price: 0 }), FRIES],
  ])('%s', (_name, offer, basket) => {
    expect(standing(offer, basket)).toEqual({ usable: true });
  });
});

describe('an offer has one obstacle', () => {
  test.each<[string, Reward | PointsProduct, Basket, Obstacle]>([
    ['nothing in the basket', sampleReward({ id: 'r' }), NOTHING, { kind: 'empty_basket' }],
    [
      'too little in it',
      sampleReward({ id: 'r', minimumSpend: cents(690) }),
      FRIES,
      { kind: 'spend_more', missing: cents(340) },
    ],
    [
      'too little: all of it is missing',
      sampleReward({ id: 'r', minimumSpend: cents(690) }),
      NOTHING,
      { kind: 'spend_more', missing: cents(690) },
    ],
    [
      'its item is not in it',
      sampleReward({ id: 'r', productIds: ['rings', 'cola'] }),
      FRIES,
      { kind: 'needs_item', itemIds: ['rings', 'cola'] },
    ],
    [
      'its item is not in it: only those that can be had are named',
      sampleReward({ id: 'r', productIds: ['lobster', 'ghost', 'constructor', 'cola'] }),
      FRIES,
      { kind: 'needs_item', itemIds: ['cola'] },
    ],
    [
      'its item is not to be had here',
      sampleReward({ id: 'r', productIds: ['lobster', 'ghost'] }),
      FRIES,
      { kind: 'unavailable' },
    ],
    [
      'points are missing',
      samplePointsProduct({ id: 'p', price: 52 }),
      FRIES,
      { kind: 'points_missing', missing: 12, currency: STARS },
    ],
    [
      'points of a kind that the guest has none of',
      samplePointsProduct({ id: 'p', pointsExperienceId: 'moons' }),
      FRIES,
      { kind: 'unavailable' },
    ],
    ['another location', sampleReward({ id: 'r', locationIds: ['elsewhere'] }), FRIES, { kind: 'not_here' }],
    ['it has just expired', sampleReward({ id: 'r', expiresAt: NOON }), FRIES, { kind: 'expired' }],
    ['Thanx says no', sampleReward({ id: 'r', redeemable: false }), FRIES, { kind: 'unavailable' }],
  ])('%s', (_name, offer, basket, obstacle) => {
    expect(standing(offer, basket)).toEqual({ usable: false, obstacle });
  });
});

describe('of several obstacles the most hopeless is told', () => {
  /** Each of these adds an obstacle to the ones after it. */
  const reward = sampleReward({
    id: 'r',
    expiresAt: NOON,
    locationIds: ['elsewhere'],
    redeemable: false,
    productIds: ['cola'],
    minimumSpend: cents(9000),
  });
  const withoutExpiry = { ...reward, expiresAt: undefined };
  const here = { ...withoutExpiry, locationIds: [] };
  const redeemable = { ...here, redeemable: true };
  const anyItem = { ...redeemable, productIds: [] };
  test.each<[string, Reward]>([
    ['expired', reward],
    ['not_here', withoutExpiry],
    ['unavailable', here],
    ['needs_item', redeemable],
    ['spend_more', anyItem],
    ['empty_basket', { ...anyItem, minimumSpend: undefined }],
  ])('%s', (kind, offer) => {
    expect(standing(offer, NOTHING)).toMatchObject({ usable: false, obstacle: { kind } });
  });

  test('missing points come before what ordering more would mend', () => {
    const dear = samplePointsProduct({ id: 'p', price: 99, productIds: ['cola'], redeemable: false });
    expect(standing(dear, NOTHING)).toMatchObject({ obstacle: { kind: 'points_missing', missing: 59 } });
    expect(standing({ ...dear, locationIds: ['elsewhere'] }, NOTHING)).toMatchObject({
      obstacle: { kind: 'not_here' },
    });
  });
});

describe('what ordering more would mend', () => {
  test.each<[Obstacle, boolean]>([
    [{ kind: 'empty_basket' }, true],
    [{ kind: 'spend_more', missing: cents(1) }, true],
    [{ kind: 'needs_item', itemIds: ['cola'] }, true],
    [{ kind: 'points_missing', missing: 1, currency: STARS }, false],
    [{ kind: 'not_here' }, false],
    [{ kind: 'expired' }, false],
    [{ kind: 'unavailable' }, false],
  ])('%o: %s', (obstacle, isMended) => {
    expect(isMendable(obstacle)).toBe(isMended);
    expect(isChoosable({ usable: false, obstacle })).toBe(isMended);
    expect(rankOf({ usable: false, obstacle })).toBe(isMended ? 1 : 2);
  });

  test('what is usable is choosable and comes first', () => {
    expect(isChoosable({ usable: true })).toBe(true);
    expect(rankOf({ usable: true })).toBe(0);
  });
});

test('a redemption is looked for among offers of its own kind', () => {
  expect(findOffer(ALICE, { kind: 'reward', id: 'fiveoff' })?.label).toBe('$5 off');
  expect(findOffer(ALICE, { kind: 'points_product', id: 'fiveoff' })).toBeUndefined();
  expect(findOffer(ALICE, { kind: 'points_product', id: 'starrings' })?.label).toBe('Onion rings for Stars');
});
