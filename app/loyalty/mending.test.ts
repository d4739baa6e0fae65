import { describe, expect, test } from 'vitest';
import { ZERO, cents } from '../money';
import { SAMPLE_CATALOG } from '../testing/sample-menu';
import { mendsOf, type WaitingOffer } from './mending';

const needs = (...itemIds: string[]): WaitingOffer['obstacle'] => ({ kind: 'needs_item', itemIds });
const missing = (amount: number): WaitingOffer['obstacle'] => ({ kind: 'spend_more', missing: cents(amount) });

function mends(offer: WaitingOffer, subtotal = 350) {
  return mendsOf(offer, SAMPLE_CATALOG, cents(subtotal)).map(({ itemId, price, priceWith }) => [
    itemId,
    price,
    priceWith,
  ]);
}

describe('an offer that needs an item', () => {
  test.each<[string, WaitingOffer['worth'], Partial<WaitingOffer>, unknown[]]>([
    ['for free', { type: 'item' }, {}, [['rings', 425, 0]]],
    ['for free up to an amount', { type: 'item' }, { maximumDiscount: cents(400) }, [['rings', 425, 25]]],
    ['for an amount less', { type: 'amount', amount: cents(200) }, {}, [['rings', 425, 225]]],
    ['for more than it costs', { type: 'amount', amount: cents(900) }, {}, [['rings', 425, 0]]],
    ['for some percent less', { type: 'percent', percent: 50 }, {}, [['rings', 425, 212]]],
    ['worth nobody knows what', undefined, {}, [['rings', 425, undefined]]],
    ['and more spend besides', { type: 'item' }, { minimumSpend: cents(776) }, [['rings', 425, undefined]]],
    ['and no more spend than the two make', { type: 'item' }, { minimumSpend: cents(775) }, [['rings', 425, 0]]],
  ])('%s', (_name, worth, more, expected) => {
    expect(mends({ worth, obstacle: needs('rings'), ...more })).toEqual(expected);
  });

  test('shows all that can be had, what costs least first, even into an empty basket', () => {
    const offer: WaitingOffer = {
      worth: { type: 'amount', amount: cents(300) },
      obstacle: needs('rings', 'cola', 'wrap'),
    };
    expect(mends(offer, 0)).toEqual([
      ['cola', 299, 0],
      ['rings', 425, 125],
      ['wrap', 799, 499],
    ]);
    expect(mends({ obstacle: needs('lobster', 'ghost', 'constructor') })).toEqual([]);
  });
});

describe('an offer that needs more spend', () => {
  test('shows what brings it in one go, what costs least first', () => {
    expect(mends({ obstacle: missing(340) })).toEqual([
      ['fries', 350, undefined],
      ['rings', 425, undefined],
      ['wrap', 799, undefined],
      ['burger', 1000, undefined],
    ]);
  });

  test('shows what brings most where nothing brings enough; never what is free or sold out', () => {
    expect(mends({ obstacle: missing(1500) }).map(([id]) => id)).toEqual(['burger', 'wrap', 'rings', 'fries', 'cola']);
  });

  test('of a basket with nothing in it shows nothing: there is a whole menu', () => {
    expect(mends({ obstacle: missing(2000) }, ZERO)).toEqual([]);
  });
});

test.each<[string, WaitingOffer['obstacle']]>([
  ['no obstacle', undefined],
  ['an empty basket', { kind: 'empty_basket' }],
  ['another location', { kind: 'not_here' }],
  ['its end', { kind: 'expired' }],
])('nothing on the menu mends %s', (_name, obstacle) => {
  expect(mends({ obstacle })).toEqual([]);
});
