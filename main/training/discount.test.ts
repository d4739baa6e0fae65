import { describe, expect, it } from 'vitest';
import { cents } from '../../app/money';
import { discountOf, type OfferTerms } from './discount';

const pieces = (prices: Record<string, number>) =>
  Object.entries(prices).map(([name, price]) => ({ id: name.replace(/-\d+$/, ''), price: cents(price) }));
const LUNCH = pieces({ 'classic-burger': 1495, fries: 595, 'onion-rings-1': 650, 'onion-rings-2': 700 });
const amount = (value: number): OfferTerms['worth'] => ({ type: 'amount', amount: cents(value) });
const percent = (value: number): OfferTerms['worth'] => ({ type: 'percent', percent: value });
const item: OfferTerms['worth'] = { type: 'item' };
const rings = ['onion-rings'];

describe('discountOf', () => {
  it.each<[string, OfferTerms, number | undefined]>([
    ['an amount', { worth: amount(500), products: [] }, 500],
    ['never more than the pieces cost', { worth: amount(9000), products: [] }, 3440],
    ['an amount off some items alone', { worth: amount(2000), products: rings }, 1350],
    ['the minimum just met', { worth: amount(500), minimum: cents(3440), products: [] }, 500],
    ['the minimum just missed', { worth: amount(500), minimum: cents(3441), products: [] }, undefined],
    ['the minimum is of the whole basket', { worth: amount(500), minimum: cents(3000), products: rings }, 500],
    ['a percentage', { worth: percent(20), products: [] }, 688],
    ['a percentage up to a maximum', { worth: percent(50), maximum: cents(1000), products: [] }, 1000],
    ['half a cent goes up', { worth: percent(17.5), products: ['fries'] }, 104],
    ['the dearest of the items', { worth: item, products: rings }, 700],
    ['an item up to a maximum', { worth: item, maximum: cents(600), products: rings }, 600],
    ['an item that is not there', { worth: item, products: ['brownie'] }, undefined],
  ])('%s', (_name, terms, discount) => {
    expect(discountOf(terms, LUNCH)).toBe(discount);
  });

  it('takes nothing off nothing', () => {
    expect(discountOf({ worth: amount(500), products: [] }, [])).toBeUndefined();
  });
});
