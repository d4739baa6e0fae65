import { expect, test } from 'vitest';
import { cents } from '../../app/money';
import type { PublicGuest, PublicOffer } from '../../app/session/public-status';
import { nearestOffer } from './mending';

const waiting = (id: string, minimum: number, missing: number): PublicOffer => ({
  kind: 'reward',
  id,
  label: id,
  minimumSpend: cents(minimum),
  obstacle: { kind: 'spend_more', missing: cents(missing) },
  choosable: true,
  chosen: false,
});

function nearest(...offers: PublicOffer[]): string | undefined {
  const guest: PublicGuest = { masked: '', mayRedeem: true, balances: [], offers };
  return nearestOffer(guest)?.offer.id;
}

test('the offer that lacks least is near where it lacks a quarter or less', () => {
  expect(nearest(waiting('far', 2000, 501))).toBeUndefined();
  expect(nearest(waiting('near', 2000, 500))).toBe('near');
  expect(nearest(waiting('near', 2000, 500), waiting('nearer', 1500, 210))).toBe('nearer');
});

test('none is where one can be used or is chosen already, or where no spend is missing', () => {
  const { obstacle, ...usable } = waiting('usable', 2000, 100);
  expect(obstacle?.kind).toBe('spend_more');
  expect(nearest(waiting('near', 2000, 100), usable)).toBeUndefined();
  expect(nearest({ ...waiting('near', 2000, 100), chosen: true })).toBeUndefined();
  expect(
    nearest({ ...waiting('item', 2000, 100), obstacle: { kind: 'needs_item', itemIds: ['fries'] } }),
  ).toBeUndefined();
});
