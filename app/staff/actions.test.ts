import { describe, expect, test } from 'vitest';
import { cents } from '../money';
import { canMove, ORDER_STATES, type OrderState } from '../order/lifecycle';
import { isPossible, possibleActions, type OrderStanding } from './actions';
import { STAFF_ACTIONS, type StaffAction } from './contract';

const TOTAL = cents(1200);

function standing(state: OrderState, more: Partial<OrderStanding> = {}): OrderStanding {
  const isPaid = state === 'billed' || state === 'completed';
  return {
    state,
    total: TOTAL,
    isMember: true,
    hasOpenPayment: false,
    kept: isPaid ? [{ amount: TOTAL }] : [],
    isForgotten: false,
    isOnScreen: false,
    ...more,
  };
}

const names = (order: OrderStanding): StaffAction[] => possibleActions(order).map(({ action }) => action);
const consequencesOf = (order: OrderStanding, wanted: StaffAction): readonly string[] | undefined =>
  possibleActions(order).find(({ action }) => action === wanted)?.consequences;

describe('what can be done', () => {
  test.each<[OrderState, Partial<OrderStanding>, StaffAction[]]>([
    ['checkout', {}, []],
    ['placed', {}, ['take_cash', 'take_card', 'void']],
    ['placed', { hasOpenPayment: true }, ['money_was_taken', 'money_was_not_taken']],
    ['billed', {}, ['hand_over', 'refund']],
    ['billed', { isForgotten: true }, ['hand_over']],
    ['completed', {}, ['refund']],
    ['completed', { isForgotten: true }, []],
    ['voided', {}, []],
    ['refunded', {}, []],
    ['voided', { kept: [{ amount: TOTAL }] }, ['refund']],
  ])('with a %s order %o is %j', (state, more, expected) => {
    expect(names(standing(state, more))).toEqual(expected);
  });

  test.each(ORDER_STATES)('nothing with a %s order that its guest stands before', (state) => {
    expect(names(standing(state, { isOnScreen: true, hasOpenPayment: true, kept: [{ amount: TOTAL }] }))).toEqual([]);
  });

  test('nothing that the life of an order has no way for', () => {
    const target: Record<StaffAction, OrderState> = {
      take_cash: 'billed',
      take_card: 'billed',
      hand_over: 'completed',
      void: 'voided',
      refund: 'refunded',
      money_was_taken: 'billed',
      money_was_not_taken: 'voided',
    };
    for (const state of ORDER_STATES) {
      for (const hasOpenPayment of [true, false]) {
        for (const action of STAFF_ACTIONS) {
          if (isPossible(standing(state, { hasOpenPayment }), action)) {
            expect([state, target[action], canMove(state, target[action])]).toEqual([state, target[action], true]);
          }
        }
      }
    }
  });
});

describe('what it does to reward and points', () => {
  const reward = { redemption: 'reward' } as const;
  const product = { redemption: 'points_product' } as const;

  test.each<[StaffAction, OrderStanding, string[]]>([
    ['take_cash', standing('placed'), ['points_accrue']],
    ['take_cash', standing('placed', reward), ['reward_used', 'points_accrue']],
    ['take_card', standing('placed', product), ['reward_used', 'points_accrue']],
    ['money_was_taken', standing('placed', { ...reward, hasOpenPayment: true }), ['reward_used', 'points_accrue']],
    ['void', standing('placed'), []],
    ['void', standing('placed', reward), ['reward_returns']],
    ['void', standing('placed', product), ['points_return_as_reward']],
    ['money_was_not_taken', standing('placed', { ...product, hasOpenPayment: true }), ['points_return_as_reward']],
    ['hand_over', standing('billed', reward), []],
    ['refund', standing('billed'), ['points_clawed_back']],
    ['refund', standing('completed', reward), ['reward_returns', 'points_clawed_back']],
    ['refund', standing('completed', product), ['points_return_as_reward', 'points_clawed_back']],
    ['refund', standing('voided', { ...reward, kept: [{ amount: TOTAL }] }), []],
  ])('%s', (action, order, consequences) => {
    expect(consequencesOf(order, action)).toEqual(consequences);
  });

  test('nothing, where Thanx never hears of the order', () => {
    for (const state of ORDER_STATES) {
      for (const { consequences } of possibleActions(standing(state, { isMember: false })))
        expect(consequences).toEqual([]);
    }
  });

  test('money is named where it moves', () => {
    expect(possibleActions(standing('placed')).map(({ amount }) => amount)).toEqual([TOTAL, TOTAL, undefined]);
    expect(possibleActions(standing('billed')).map(({ amount }) => amount)).toEqual([undefined, TOTAL]);
    expect(possibleActions(standing('billed', { kept: [{ amount: cents(0) }] }))[1]).not.toHaveProperty('amount');
  });
});
