import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../catalog/catalog';
import { atRate, cents, percentToPpm, sum } from '../money';
import type { DiningMode } from '../order/dining';
import { SAMPLE_CATALOG as CATALOG } from '../testing/sample-menu';
import type { Basket, BasketLine } from './basket';
import { priceBasket, priceLine, spreadDiscount } from './pricing';

const line = (itemId: string, quantity = 1, ...choices: string[]): BasketLine => ({
  lineId: `line-of-${itemId}`,
  itemId,
  quantity,
  choices: choices.map((path) => {
    const [groupId = '', modifierId = ''] = path.split('/');
    return { groupId, modifierId };
  }),
});
const basketOf = (...lines: BasketLine[]): Basket => ({ lines, nextLine: lines.length + 1 });

describe('a line', () => {
  test.each([
    ['nothing chosen', [], 799],
    ['the one that is included', ['sauce/truffle'], 799],
    ['two: the dearer is included', ['sauce/ketchup', 'sauce/truffle'], 799 + 30],
    ['two in the other order', ['sauce/truffle', 'sauce/ketchup'], 799 + 30],
    ['three', ['sauce/mayo', 'sauce/ketchup', 'sauce/truffle'], 799 + 30 + 50],
    ['two that cost the same', ['sauce/curry', 'sauce/mayo'], 799 + 50],
  ])('%s', (_name, choices, unitPrice) => {
    const priced = priceLine(CATALOG, line('wrap', 3, ...choices));
    expect(priced).toMatchObject({ basePrice: 799, unitPrice, total: 3 * unitPrice });
    expect(sum(priced.choices.map((choice) => choice.price))).toBe(unitPrice - 799);
  });

  test('shows what is included at no price, and names its category in English', () => {
    const priced = priceLine(CATALOG, line('burger', 1, 'size/large', 'sauce/mayo', 'sauce/ketchup'));
    expect(priced.choices.map(({ modifierId, price }) => [modifierId, price])).toEqual([
      ['large', 250],
      ['ketchup', 30],
      ['mayo', 0],
    ]);
    expect(priced.categories).toEqual(['Mains']);
  });

  test('an item that the menu does not know is a bug', () => {
    expect(() => priceLine(CATALOG, line('ghost'))).toThrow('ghost');
    expect(() => priceLine(CATALOG, line('constructor'))).toThrow('constructor');
  });
});

describe('a basket', () => {
  test('of nothing costs nothing', () => {
    expect(priceBasket(CATALOG, basketOf())).toEqual({
      lines: [],
      subtotal: 0,
      discount: 0,
      taxes: [],
      tax: 0,
      tip: 0,
      total: 0,
    });
  });

  test('is taxed by where it is eaten, where the menu says so', () => {
    const taxRates = { ...CATALOG.taxRates, food: { ...CATALOG.taxRates.food!, take_away: percentToPpm(0) } };
    const catalog: Catalog = { ...CATALOG, taxRates };
    const basket = basketOf(line('fries'), line('cola'));
    const taxes = (dining?: DiningMode) => priceBasket(catalog, { ...basket, dining }).taxes.map(({ tax }) => tax);
    expect(taxes()).toEqual([31, 30]);
    expect(taxes('eat_in')).toEqual([31, 30]);
    expect(taxes('take_away')).toEqual([0, 30]);
  });

  test('holds a tip, which is neither taxed nor discounted', () => {
    const priced = priceBasket(CATALOG, { ...basketOf(line('fries')), tip: cents(70) }, cents(350));
    expect(priced).toMatchObject({ subtotal: 350, discount: 350, tax: 0, tip: 70, total: 70 });
  });

  test('is taxed a class at a time, each rounded once', () => {
    const priced = priceBasket(CATALOG, basketOf(line('fries', 3), line('rings'), line('cola', 2), line('napkin', 4)));
    expect(priced.taxes).toEqual([
      { taxClass: 'food', rate: 88_750, taxable: 1475, tax: 131 }, // 130.906
      { taxClass: 'drink', rate: 100_000, taxable: 598, tax: 60 }, // 59.8
      { taxClass: 'untaxed', rate: 0, taxable: 0, tax: 0 },
    ]);
    expect(priced).toMatchObject({ subtotal: 2073, discount: 0, tax: 191, total: 2264 });
  });

  test('is taxed on what is left after the discount, spread by price', () => {
    const priced = priceBasket(CATALOG, basketOf(line('rings', 2), line('cola')), cents(500));
    expect(priced.taxes.map(({ taxClass, taxable }) => [taxClass, taxable])).toEqual([
      ['food', 850 - 370], // 500 * 850 / 1149 = 369.9
      ['drink', 299 - 130],
    ]);
    expect(priced.total).toBe(1149 - 500 + 43 + 17);
  });

  test('a discount on some items is taken off their tax, the rest of it off the others', () => {
    const basket = basketOf(line('fries'), line('cola'));
    const onCola = priceBasket(CATALOG, basket, cents(200), ['cola']);
    expect(onCola.taxes.map((tax) => tax.taxable)).toEqual([350, 99]);
    const more = priceBasket(CATALOG, basket, cents(399), ['cola']);
    expect(more.taxes.map((tax) => tax.taxable)).toEqual([250, 0]);
    const onNothingHere = priceBasket(CATALOG, basket, cents(649), ['rings']);
    expect(onNothingHere).toMatchObject({ tax: 0, total: 0 });
  });

  test.each([-1, 351])('a discount of %d on 350 is a bug', (discount) => {
    expect(() => priceBasket(CATALOG, basketOf(line('fries')), cents(discount))).toThrow(RangeError);
  });
});

describe('whatever is in the basket and whatever comes off', () => {
  const sauces = fc.uniqueArray(fc.constantFrom('sauce/ketchup', 'sauce/mayo', 'sauce/truffle', 'sauce/curry'), {
    maxLength: 3,
  });
  const lines = fc.oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 50 }), fc.constantFrom('size/small', 'size/large'), sauces)
      .map(([quantity, size, chosen]) => line('burger', quantity, size, ...chosen)),
    fc.tuple(fc.integer({ min: 1, max: 50 }), sauces).map(([quantity, chosen]) => line('wrap', quantity, ...chosen)),
    fc
      .tuple(fc.constantFrom('fries', 'rings', 'cola', 'napkin'), fc.integer({ min: 1, max: 50 }))
      .map(([itemId, quantity]) => line(itemId, quantity)),
  );
  const baskets = fc.array(lines, { maxLength: 8 }).map((all) => basketOf(...all));
  const productIds = fc.subarray(['burger', 'wrap', 'fries', 'rings', 'cola', 'napkin', 'ghost']);
  /** A basket with a discount that fits it. */
  const discounted = fc
    .tuple(baskets, productIds, fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([basket, ids, part]) => ({
      basket,
      ids,
      discount: cents(Math.floor(priceBasket(CATALOG, basket).subtotal * part)),
    }));

  test('the spread adds up, and no line carries more than it costs', () => {
    fc.assert(
      fc.property(discounted, ({ basket, ids, discount }) => {
        const { lines: priced } = priceBasket(CATALOG, basket);
        const carried = spreadDiscount(priced, discount, ids);
        expect(sum(carried)).toBe(discount);
        carried.forEach((share, index) => {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(priced[index]!.total);
        });
      }),
    );
  });

  test('what is taxed adds up to what is left, and the total to what it says', () => {
    fc.assert(
      fc.property(discounted, ({ basket, ids, discount }) => {
        const priced = priceBasket(CATALOG, basket, discount, ids);
        expect(priced.discount).toBe(discount);
        expect(sum(priced.lines.map((one) => one.total))).toBe(priced.subtotal);
        expect(sum(priced.taxes.map((tax) => tax.taxable))).toBe(priced.subtotal - discount);
        for (const { taxable, rate, tax } of priced.taxes) {
          expect(taxable).toBeGreaterThanOrEqual(0);
          expect(tax).toBe(atRate(taxable, rate));
        }
        expect(priced.total).toBe(priced.subtotal - discount + priced.tax);
      }),
    );
  });

  test('the order of the lines and of the choices changes no price', () => {
    const reordered = fc
      .array(lines, { maxLength: 8 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(reordered, ([before, after]) => {
        const turned = after.map((one) => ({ ...one, choices: [...one.choices].reverse() }));
        const a = priceBasket(CATALOG, basketOf(...before));
        const b = priceBasket(CATALOG, basketOf(...turned));
        expect([b.subtotal, b.tax, b.total]).toEqual([a.subtotal, a.tax, a.total]);
      }),
    );
  });
});
