import { describe, expect, test } from 'vitest';
import type { Basket } from '../basket/basket';
import { priceBasket } from '../basket/pricing';
import { cents } from '../money';
import { SAMPLE_CATALOG } from '../testing/sample-menu';
import { orderNumber } from './order-number';
import { basketKey, toThanxBasket, type Order } from './order';

const BASKET: Basket = {
  lines: [
    {
      lineId: 'line-1',
      itemId: 'burger',
      quantity: 3,
      choices: [
        { groupId: 'size', modifierId: 'large' },
        { groupId: 'sauce', modifierId: 'mayo' },
      ],
    },
    { lineId: 'line-2', itemId: 'cola', quantity: 2, choices: [] },
  ],
  nextLine: 3,
};

const ORDER: Order = {
  orderId: 'order-1',
  userId: 'alice1',
  redemption: { kind: 'reward', id: 'fiveoff', label: '$5 off', productIds: ['burger'] },
  basket: priceBasket(SAMPLE_CATALOG, BASKET, cents(500), ['burger']),
  placedAt: 1,
};

describe('the basket that Thanx is told', () => {
  test('has an entry a piece, each with its price and its modifiers', () => {
    const { items } = toThanxBasket(ORDER, 'placed');
    expect(items.map((item) => item.id)).toEqual(['burger', 'burger', 'burger', 'cola', 'cola']);
    for (const item of items.slice(0, 3)) {
      expect(item).toEqual({
        id: 'burger',
        name: 'Burger',
        price: 1250,
        categories: ['Mains'],
        modifiers: [
          { id: 'large', name: 'Large', price: 250, itemBasePrice: 1000 },
          { id: 'mayo', name: 'Mayonnaise', price: 0, itemBasePrice: 1000 },
        ],
      });
    }
    expect(items[4]).toEqual({ id: 'cola', name: 'Cola', price: 299, categories: ['Drinks'], modifiers: [] });
  });

  test('is whole: id, state, redemption by its id alone, payments, subtotal before discount and tax', () => {
    const payment = { issuer: 'visa', last4: '4242', amount: ORDER.basket.total, authorizedAt: 2 };
    expect(toThanxBasket(ORDER, 'billed', [payment])).toMatchObject({
      orderId: 'order-1',
      state: 'billed',
      redemption: { kind: 'reward', id: 'fiveoff' },
      payments: [payment],
      subtotal: 3 * 1250 + 2 * 299,
    });
    expect(Object.keys(toThanxBasket(ORDER, 'billed').redemption!)).toEqual(['kind', 'id']);
    expect(toThanxBasket({ ...ORDER, redemption: undefined }, 'placed').redemption).toBeUndefined();
  });

  test('its prices add up to its subtotal', () => {
    const { items, subtotal } = toThanxBasket(ORDER, 'checkout');
    expect(items.reduce((total, item) => total + item.price, 0)).toBe(subtotal);
  });
});

describe('the key of a basket', () => {
  const key = (order: Order, state: Parameters<typeof toThanxBasket>[1] = 'checkout') =>
    basketKey(toThanxBasket(order, state));

  test('is the same for the same request, also after another discount', () => {
    expect(key({ ...ORDER, basket: priceBasket(SAMPLE_CATALOG, BASKET) })).toBe(key(ORDER));
  });

  test.each<[string, Order]>([
    ['another order', { ...ORDER, orderId: 'order-2' }],
    ['no redemption', { ...ORDER, redemption: undefined }],
    ['another redemption', { ...ORDER, redemption: { ...ORDER.redemption!, id: 'tenth' } }],
    ['one of another kind', { ...ORDER, redemption: { ...ORDER.redemption!, kind: 'points_product' } }],
    ['other items', { ...ORDER, basket: priceBasket(SAMPLE_CATALOG, { ...BASKET, lines: BASKET.lines.slice(1) }) }],
  ])('differs for %s', (_name, other) => {
    expect(key(other)).not.toBe(key(ORDER));
  });

  test('differs by state', () => {
    expect(key(ORDER, 'placed')).not.toBe(key(ORDER, 'checkout'));
  });
});

describe('the number that is called out', () => {
  test.each([
    [0, '101'],
    [1, '102'],
    [898, '999'],
    [899, '101'],
    [1_000_000, String(101 + (1_000_000 % 899))],
  ])('of order %d is %s', (sequence, number) => {
    expect(orderNumber(sequence)).toBe(number);
  });

  test('begins with the letter of its kiosk', () => {
    expect(orderNumber(898, 'B')).toBe('B999');
  });

  test('does not come again for 899 orders', () => {
    expect(new Set(Array.from({ length: 899 }, (_, sequence) => orderNumber(sequence + 500))).size).toBe(899);
  });

  test.each([-1, 0.5, NaN, Infinity])('%s is no sequence number', (sequence) => {
    expect(() => orderNumber(sequence)).toThrow(RangeError);
  });
});
