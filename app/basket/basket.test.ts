import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Result } from '../result';
import { SAMPLE_CATALOG as CATALOG } from '../testing/sample-menu';
import {
  EMPTY_BASKET,
  MOST_OF_A_LINE,
  MOST_PIECES,
  addLine,
  countPieces,
  removeLine,
  replaceLine,
  stepQuantity,
  type Basket,
  type Choice,
  type LineProblem,
  type LineRequest,
} from './basket';

const choice = (path: string): Choice => {
  const [groupId = '', modifierId = ''] = path.split('/');
  return { groupId, modifierId };
};
const line = (itemId: string, quantity = 1, ...choices: string[]): LineRequest => ({
  itemId,
  quantity,
  choices: choices.map(choice),
});
const good = (result: Result<Basket, LineProblem>): Basket => {
  if (!result.ok) throw new Error(`refused: ${result.error.kind}`);
  return result.value;
};
const basketOf = (...lines: LineRequest[]): Basket =>
  lines.reduce((basket, request) => good(addLine(basket, CATALOG, request)), EMPTY_BASKET);
const add = (request: LineRequest, basket = EMPTY_BASKET) => addLine(basket, CATALOG, request);

describe('choices', () => {
  test.each<[string, LineRequest, LineProblem]>([
    ['an item that there is not', line('pizza'), { kind: 'unknown_item' }],
    ['a name of JavaScript', line('constructor'), { kind: 'unknown_item' }],
    ['an item that is sold out', line('lobster'), { kind: 'sold_out', itemId: 'lobster' }],
    ['nothing chosen where something must be', line('burger'), { kind: 'too_few', groupId: 'size', min: 1 }],
    [
      'more than may be chosen',
      line('burger', 1, 'size/small', 'size/large'),
      { kind: 'too_many', groupId: 'size', max: 1 },
    ],
    [
      'more extras than may be chosen',
      line('wrap', 1, 'sauce/ketchup', 'sauce/mayo', 'sauce/truffle', 'sauce/curry'),
      { kind: 'too_many', groupId: 'sauce', max: 3 },
    ],
    ['a modifier that there is not', line('burger', 1, 'size/tiny'), { kind: 'unknown_choice' }],
    ['a group that there is not', line('burger', 1, 'size/small', 'bun/rye'), { kind: 'unknown_choice' }],
    ['a group of another item', line('fries', 1, 'sauce/mayo'), { kind: 'unknown_choice' }],
    ['a modifier twice', line('wrap', 1, 'sauce/mayo', 'sauce/mayo'), { kind: 'unknown_choice' }],
    ['a modifier of another group', line('burger', 1, 'size/mayo'), { kind: 'unknown_choice' }],
    [
      'a modifier that is sold out',
      line('burger', 1, 'size/giant'),
      { kind: 'sold_out', itemId: 'burger', modifierId: 'giant' },
    ],
  ])('%s is refused', (_name, request, problem) => {
    expect(add(request)).toEqual({ ok: false, error: problem });
  });

  test.each([
    ['the least', line('burger', 1, 'size/small')],
    ['the most', line('burger', 2, 'size/large', 'sauce/ketchup', 'sauce/mayo', 'sauce/curry')],
    ['none of what is optional', line('wrap')],
    ['an item without groups', line('fries', 3)],
  ])('%s is taken', (_name, request) => {
    expect(good(add(request)).lines).toMatchObject([{ ...request, lineId: 'line-1' }]);
  });

  test('are kept in menu order', () => {
    const basket = basketOf(line('burger', 1, 'sauce/curry', 'size/small', 'sauce/ketchup'));
    expect(basket.lines[0]!.choices).toEqual(['size/small', 'sauce/ketchup', 'sauce/curry'].map(choice));
  });
});

describe('adding', () => {
  test('the same item with the same choices, in whatever order, grows its line', () => {
    const basket = basketOf(
      line('wrap', 2, 'sauce/mayo', 'sauce/curry'),
      line('fries'),
      line('wrap', 3, 'sauce/curry', 'sauce/mayo'),
    );
    expect(basket.lines.map(({ lineId, quantity }) => [lineId, quantity])).toEqual([
      ['line-1', 5],
      ['line-2', 1],
    ]);
  });

  test('other choices are another line', () => {
    expect(basketOf(line('wrap'), line('wrap', 1, 'sauce/mayo')).lines).toHaveLength(2);
  });

  test('a line id is never used twice, even after a removal', () => {
    const basket = good(removeLine(basketOf(line('fries'), line('cola')), 'line-2'));
    expect(good(add(line('rings'), basket)).lines.map((one) => one.lineId)).toEqual(['line-1', 'line-3']);
  });

  test('stops at the most of a line and at the most of a basket', () => {
    expect(add(line('fries', MOST_OF_A_LINE)).ok).toBe(true);
    expect(add(line('fries', MOST_OF_A_LINE + 1))).toEqual({ ok: false, error: { kind: 'basket_full' } });
    const full = basketOf(
      line('fries', 50),
      line('cola', 50),
      line('rings', 50),
      line('wrap', 49),
      line('wrap', 1, 'sauce/mayo'),
    );
    expect(countPieces(full)).toBe(MOST_PIECES);
    expect(add(line('napkin'), full)).toEqual({ ok: false, error: { kind: 'basket_full' } });
    expect(add(line('wrap'), full)).toEqual({ ok: false, error: { kind: 'basket_full' } });
    const step = (to: number) => stepQuantity(full, 'line-4', to - full.lines[3]!.quantity);
    expect(step(50)).toEqual({ ok: false, error: { kind: 'basket_full' } });
    expect(step(48).ok).toBe(true);
  });
});

describe('editing a line', () => {
  const basket = basketOf(line('wrap', 2), line('fries'), line('wrap', 3, 'sauce/mayo'));

  test('changes it in its place', () => {
    const edited = good(replaceLine(basket, CATALOG, 'line-1', line('wrap', 4, 'sauce/curry')));
    expect(edited.lines.map(({ lineId, quantity }) => [lineId, quantity])).toEqual([
      ['line-1', 4],
      ['line-2', 1],
      ['line-3', 3],
    ]);
    expect(edited.lines[0]!.choices).toEqual([choice('sauce/curry')]);
  });

  test('into another line’s twin makes one line of both', () => {
    const edited = good(replaceLine(basket, CATALOG, 'line-1', line('wrap', 2, 'sauce/mayo')));
    expect(edited.lines.map(({ lineId, quantity }) => [lineId, quantity])).toEqual([
      ['line-2', 1],
      ['line-3', 5],
    ]);
  });

  test('into itself only changes the quantity', () => {
    const edited = good(replaceLine(basket, CATALOG, 'line-3', line('wrap', 7, 'sauce/mayo')));
    expect(edited.lines[2]).toMatchObject({ lineId: 'line-3', quantity: 7 });
  });

  test('into a twin that would be too many leaves both as they were', () => {
    const big = basketOf(line('wrap', 30), line('wrap', 30, 'sauce/mayo'));
    expect(replaceLine(big, CATALOG, 'line-1', line('wrap', 30, 'sauce/mayo'))).toEqual({
      ok: false,
      error: { kind: 'basket_full' },
    });
  });

  test.each<[string, string, LineRequest, LineProblem]>([
    ['that there is not', 'line-9', line('wrap'), { kind: 'unknown_line' }],
    ['into another item', 'line-1', line('fries'), { kind: 'unknown_line' }],
    ['into too much', 'line-1', line('wrap', MOST_OF_A_LINE + 1), { kind: 'basket_full' }],
    ['into choices that there are not', 'line-1', line('wrap', 1, 'sauce/glue'), { kind: 'unknown_choice' }],
  ])('%s is refused', (_name, lineId, request, problem) => {
    expect(replaceLine(basket, CATALOG, lineId, request)).toEqual({ ok: false, error: problem });
  });

  test('it is taken off; one that is not there is said', () => {
    expect(good(removeLine(basket, 'line-2')).lines.map((one) => one.lineId)).toEqual(['line-1', 'line-3']);
    expect(removeLine(basket, 'line-9')).toEqual({ ok: false, error: { kind: 'unknown_line' } });
  });

  test('a step counts from what is in the basket, and stays between one and all that a line can hold', () => {
    const quantities = (by: number): number[] =>
      good(stepQuantity(basket, 'line-1', by)).lines.map((it) => it.quantity);
    expect(quantities(1)).toEqual([3, 1, 3]);
    expect(quantities(-1)).toEqual([1, 1, 3]);
    expect(quantities(-2)).toEqual([1, 1, 3]);
    expect(quantities(98)).toEqual([MOST_OF_A_LINE, 1, 3]);
    expect(stepQuantity(basket, 'line-9', 1)).toEqual({ ok: false, error: { kind: 'unknown_line' } });
  });
});

test('whatever is done to a basket, its lines differ, fit and stay within the limits', () => {
  const requests = fc.record({
    itemId: fc.constantFrom('burger', 'wrap', 'fries', 'cola', 'lobster', 'ghost'),
    quantity: fc.integer({ min: 1, max: 99 }),
    choices: fc
      .subarray(['size/small', 'size/large', 'sauce/ketchup', 'sauce/mayo', 'sauce/curry', 'sauce/truffle'])
      .chain((paths) => fc.shuffledSubarray(paths, { minLength: paths.length }))
      .map((paths) => paths.map(choice)),
  });
  const lineIds = fc.integer({ min: 1, max: 12 }).map((number) => `line-${number}`);
  type Change = (basket: Basket) => Result<Basket, LineProblem>;
  const changes = fc.oneof(
    requests.map<Change>((request) => (basket) => addLine(basket, CATALOG, request)),
    fc.tuple(lineIds, requests).map<Change>(
      ([id, request]) =>
        (basket) =>
          replaceLine(basket, CATALOG, id, request),
    ),
    fc.tuple(lineIds, fc.integer({ min: -98, max: 98 })).map<Change>(
      ([id, by]) =>
        (basket) =>
          stepQuantity(basket, id, by),
    ),
    lineIds.map<Change>((id) => (basket) => removeLine(basket, id)),
  );
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 40, size: 'max' }), (all) => {
      const basket = all.reduce((before, change) => {
        const after = change(before);
        return after.ok ? after.value : before;
      }, EMPTY_BASKET);
      expect(countPieces(basket)).toBeLessThanOrEqual(MOST_PIECES);
      expect(new Set(basket.lines.map((one) => one.lineId)).size).toBe(basket.lines.length);
      expect(new Set(basket.lines.map(({ itemId, choices }) => JSON.stringify([itemId, choices]))).size).toBe(
        basket.lines.length,
      );
      for (const one of basket.lines) {
        expect(one.quantity).toBeGreaterThanOrEqual(1);
        expect(one.quantity).toBeLessThanOrEqual(MOST_OF_A_LINE);
        expect(add(one).ok).toBe(true);
      }
    }),
  );
});
