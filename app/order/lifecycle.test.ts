import { describe, expect, test } from 'vitest';
import { ORDER_STATES, ORDER_TRANSITIONS, canMove, isFinal, type OrderState } from './lifecycle';

/** The whole table: every pair that is not here is refused. */
const MOVES: readonly (readonly [OrderState, OrderState])[] = [
  ['checkout', 'placed'],
  ['placed', 'billed'],
  ['placed', 'voided'],
  ['billed', 'completed'],
  ['billed', 'refunded'],
  ['completed', 'refunded'],
];

/** Every state that can be come to from `from`. */
function reachableFrom(from: OrderState): Set<OrderState> {
  const found = new Set<OrderState>([from]);
  for (const state of found) for (const next of ORDER_TRANSITIONS[state]) found.add(next);
  return found;
}

describe('the lifecycle of an order', () => {
  test.each(ORDER_STATES.flatMap((from) => ORDER_STATES.map((to) => [from, to] as const)))('%s to %s', (from, to) => {
    expect(canMove(from, to)).toBe(MOVES.some(([a, b]) => a === from && b === to));
  });

  test('every state can be come to', () => {
    expect([...reachableFrom('checkout')].sort()).toEqual([...ORDER_STATES].sort());
  });

  test('only voided and refunded are ends', () => {
    expect(ORDER_STATES.filter(isFinal)).toEqual(['voided', 'refunded']);
  });

  test('from every state an end can be come to, and none is its own way back', () => {
    for (const state of ORDER_STATES) {
      const ahead = reachableFrom(state);
      expect([...ahead].some(isFinal)).toBe(true);
      for (const next of ahead) if (next !== state) expect(reachableFrom(next).has(state)).toBe(false);
    }
  });

  test('what was billed is never voided, and what was not billed is never refunded', () => {
    expect(reachableFrom('billed').has('voided')).toBe(false);
    expect(canMove('placed', 'refunded')).toBe(false);
  });
});
