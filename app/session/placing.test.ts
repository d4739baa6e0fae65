import { describe, expect, test } from 'vitest';
import { ALICE, BOB } from '../testing/sample-accounts';
import { createStory, type Story, type StorySetting } from '../testing/story';
import type { ThanxFailureKind } from '../thanx/failure';

/** Alice with fries (350, with tax 381) and $5 off chosen; `discount` is what Thanx answered, undefined if it was not asked yet. */
function aliceWithReward(discount?: number, setting?: StorySetting): Story {
  const story = createStory(setting);
  story.arriveAs(ALICE);
  story.add('fries');
  story.choose({ kind: 'reward', id: 'fiveoff' });
  if (discount === undefined) return story;
  story.pass(300);
  story.answerCheckout(discount);
  return story;
}

/** Alice, placed, and Thanx cannot be reached. */
function unconfirmed(): Story {
  const story = aliceWithReward(200);
  story.place();
  story.failPlaced('unreachable');
  return story;
}

/** Alice, whose discount turned out smaller than she had seen. */
function newTotal(): Story {
  const story = aliceWithReward(200);
  story.place();
  story.answerPlaced(100);
  return story;
}

describe('placing without a reward', () => {
  test('of an anonymous guest records the order and asks for the card at once, without Thanx', () => {
    const story = createStory();
    story.arrive();
    story.add('fries');
    const mark = story.effects.length;
    story.place();
    expect(story.deedsSince(mark)).toEqual(['record_placed', 'record_payment_intent', 'charge']);
    const { order, delivered } = story.lastOf('record_placed');
    expect(delivered).toBe(false);
    expect(order).toMatchObject({ orderId: story.visit.orderId, userId: undefined, redemption: undefined });
    expect(story.screen).toMatchObject({ screen: 'paying', number: '101', step: 'connecting' });
  });

  test('of a checked-in guest leaves telling Thanx to the outbox', () => {
    const story = createStory();
    story.arriveAs(BOB);
    story.add('fries');
    const mark = story.effects.length;
    story.place();
    expect(story.deedsSince(mark)).toEqual(['record_placed', 'record_payment_intent', 'charge']);
    expect(story.lastOf('record_placed')).toMatchObject({ delivered: false, order: { userId: 'bob222' } });
    expect(story.timers).not.toContain('settle');
  });

  test.each<[string, (story: Story) => void]>([
    ['from another page', (story) => story.tell({ type: 'open_menu' })],
    ['while Thanx is asked who the guest is', (story) => story.scan('alice1')],
  ])('has no meaning %s', (_name, disturb) => {
    const story = createStory();
    story.arrive();
    story.add('fries');
    story.tell({ type: 'open_review' });
    disturb(story);
    expect(story.tell({ type: 'place_order' }).accepted).toBe(false);
    expect(story.effectsOf('record_placed')).toEqual([]);
  });

  test('happens once', () => {
    const story = createStory();
    story.arrive();
    story.add('fries');
    story.place();
    expect(story.tell({ type: 'place_order' }).accepted).toBe(false);
    expect(story.effectsOf('record_placed')).toHaveLength(1);
  });
});

describe('placing with a reward', () => {
  test('waits for Thanx to lock it, then records and pays what Thanx said', () => {
    const story = aliceWithReward(200);
    const mark = story.effects.length;
    story.place();
    expect(story.deedsSince(mark)).toEqual(['record_placing', 'send_placed']);
    expect(story.screen).toMatchObject({ screen: 'placing', basket: { redemption: '$5 off', total: 163 } });
    story.answerPlaced(200);
    expect(story.deedsSince(mark)).toEqual([
      'record_placing',
      'send_placed',
      'record_placed',
      'record_payment_intent',
      'charge',
    ]);
    expect(story.lastOf('record_placed')).toMatchObject({
      delivered: true,
      order: { redemption: { id: 'fiveoff', label: '$5 off' }, basket: { discount: 200, total: 163 } },
    });
    expect(story.lastOf('charge').amount).toBe(163);
  });

  test('under the id of its checkouts', () => {
    const story = aliceWithReward(200);
    story.place();
    expect(story.lastOf('send_placed').order.orderId).toBe(story.lastOf('send_checkout').basket.orderId);
  });

  test('waits for the checkout that is under way, so that it cannot overtake', () => {
    const story = aliceWithReward();
    story.pass(300);
    const mark = story.effects.length;
    story.place();
    expect(story.deedsSince(mark)).toEqual(['record_placing']);
    story.answerCheckout(200);
    expect(story.deedsSince(mark)).toEqual(['record_placing', 'send_placed']);
    story.answerCheckout(200);
    expect(story.effectsOf('send_placed')).toHaveLength(1);
  });

  test('goes on though that checkout fails', () => {
    const story = aliceWithReward();
    story.pass(300);
    story.place();
    story.failCheckout('reward_gone');
    expect(story.effectsOf('send_placed')).toHaveLength(1);
  });

  test('does not wait for a checkout that only settles: it is not sent any more', () => {
    const story = aliceWithReward();
    story.place();
    expect(story.effectsOf('send_placed')).toHaveLength(1);
    expect(story.timers).toEqual([]);
    story.answerPlaced(350);
    story.pass(1000);
    expect(story.effectsOf('send_checkout')).toEqual([]);
  });

  test('whose discount was not known yet shows the new total before paying', () => {
    const story = aliceWithReward();
    story.place();
    story.answerPlaced(200);
    expect(story.screen).toMatchObject({ screen: 'new_total', formerTotal: 381, basket: { total: 163 } });
  });

  test('whose discount has changed shows the new total, and pays only after a yes', () => {
    const story = newTotal();
    expect(story.screen).toMatchObject({ screen: 'new_total', formerTotal: 163, basket: { total: 272 } });
    expect(story.effectsOf('charge')).toEqual([]);
    story.tell({ type: 'accept_new_total' });
    expect(story.lastOf('charge').amount).toBe(272);
  });
});

describe('a reward that Thanx refuses at placing', () => {
  test.each([
    ['reward_gone', 'gone'],
    ['reward_needs_item', 'needs_item'],
    ['points_moved', 'points_moved'],
  ] as const)('%s: the order is open again without it, with a sentence and a fresh account', (kind, reason) => {
    const story = aliceWithReward(200);
    const { orderId } = story.visit;
    const mark = story.effects.length;
    story.place();
    story.failPlaced(kind);
    expect(story.deedsSince(mark)).toEqual(['record_placing', 'send_placed', 'record_reopened', 'read_account']);
    expect(story.lastOf('record_reopened').orderId).toBe(orderId);
    expect(story.notice).toEqual({ kind: 'reward_dropped', label: '$5 off', reason });
    expect(story.screen).toMatchObject({ screen: 'review', basket: { redemption: undefined, total: 381 } });
    story.pass(300);
    expect(story.lastOf('send_checkout').basket).toMatchObject({ orderId, redemption: undefined });
    story.answerCheckout(0);
    story.place();
    expect(story.lastOf('record_placed')).toMatchObject({
      delivered: false,
      order: { orderId, redemption: undefined },
    });
  });
});

describe('a reward that Thanx cannot confirm', () => {
  test.each<ThanxFailureKind>([
    'unreachable',
    'rate_limited',
    'unreadable',
    'rejected',
    'forbidden',
    'signed_out',
    'unknown_member',
  ])('%s: the guest decides, and sees what it costs without', (kind) => {
    const story = aliceWithReward(200);
    story.place();
    story.failPlaced(kind);
    expect(story.screen).toMatchObject({
      screen: 'reward_unconfirmed',
      totalWithout: 381,
      basket: { redemption: '$5 off', total: 163 },
    });
    expect(story.timers).toEqual(['idle']);
  });

  test('because it takes off more than there is counts as unconfirmed', () => {
    const story = aliceWithReward(200);
    story.place();
    story.answerPlaced(351);
    expect(story.screen.screen).toBe('reward_unconfirmed');
    expect(story.effectsOf('record_placed')).toEqual([]);
  });

  test('may be tried again, with the same order', () => {
    const story = unconfirmed();
    const { order } = story.lastOf('send_placed');
    story.tell({ type: 'retry_placing' });
    expect(story.effectsOf('send_placed').map((effect) => effect.order)).toEqual([order, order]);
    story.failPlaced('unreachable');
    story.tell({ type: 'retry_placing' });
    story.answerPlaced(200);
    expect(story.lastOf('charge').amount).toBe(163);
    expect(story.effectsOf('record_placing')).toHaveLength(1);
  });

  test('may be gone without, at the price that was shown', () => {
    const story = unconfirmed();
    story.tell({ type: 'go_without_reward' });
    expect(story.lastOf('record_placed')).toMatchObject({
      delivered: false,
      order: { redemption: undefined, userId: 'alice1', basket: { discount: 0, total: 381 } },
    });
    expect(story.lastOf('charge').amount).toBe(381);
    expect(story.visit.choice).toBeUndefined();
  });

  test('may be gone without at the full price, also where Thanx had taken something off by itself', () => {
    const story = createStory();
    story.arriveAs(BOB);
    story.add('fries');
    story.pass(300);
    story.answerCheckout(50);
    story.place();
    story.failPlaced('unreachable');
    expect(story.screen).toMatchObject({ screen: 'reward_unconfirmed', totalWithout: 381 });
    story.tell({ type: 'go_without_reward' });
    expect(story.lastOf('charge').amount).toBe(381);
  });

  test('may be changed: should Thanx have placed it, it is given up, and another order begins', () => {
    const story = unconfirmed();
    const { orderId } = story.visit;
    const mark = story.effects.length;
    story.tell({ type: 'change_order' });
    expect(story.deedsSince(mark)).toEqual(['record_abandoned', 'await_deliveries']);
    expect(story.lastOf('record_abandoned').orderId).toBe(orderId);
    expect(story.visit.orderId).not.toBe(orderId);
    expect(story.screen).toMatchObject({ screen: 'review', basket: { pieces: 1, redemption: '$5 off' } });
  });

  test('may be cancelled', () => {
    const story = unconfirmed();
    story.tell({ type: 'cancel_order' });
    expect(story.effectsOf('record_abandoned')).toHaveLength(1);
    expect(story.effectsOf('record_voided')).toEqual([]);
    expect(story.screen).toMatchObject({ screen: 'cancelled', hadRedemption: true });
  });

  test('answers of the order that was given up have no meaning for the next', () => {
    const story = unconfirmed();
    story.tell({ type: 'change_order' });
    expect(story.answerPlaced(200).accepted).toBe(false);
    expect(story.failPlaced('reward_gone').accepted).toBe(false);
    expect(story.screen.screen).toBe('review');
  });
});

describe('a reward that takes nothing off', () => {
  test('is asked about before anybody pays, where its discount was still being worked out', () => {
    const story = aliceWithReward();
    story.place();
    const mark = story.effects.length;
    story.answerPlaced(0);
    expect(story.deedsSince(mark)).toEqual([]);
    expect(story.screen).toMatchObject({ screen: 'reward_unconfirmed', why: 'nothing_off', totalWithout: 381 });
    expect(story.timers).toEqual(['idle']);
  });

  test('is asked about before Thanx locks it, where the guest had seen so', () => {
    const story = aliceWithReward(0);
    const mark = story.effects.length;
    story.place();
    expect(story.deedsSince(mark)).toEqual(['record_placing']);
    expect(story.screen).toMatchObject({ screen: 'reward_unconfirmed', why: 'nothing_off' });
  });

  test('stays with the guest who goes on without it', () => {
    const story = aliceWithReward();
    story.place();
    story.answerPlaced(0);
    story.tell({ type: 'go_without_reward' });
    expect(story.lastOf('record_placed')).toMatchObject({
      delivered: false,
      order: { userId: 'alice1', redemption: undefined, basket: { discount: 0 } },
    });
    expect(story.lastOf('charge').amount).toBe(381);
  });

  test('may be mended by another order, and this one is given up', () => {
    const story = aliceWithReward();
    story.place();
    story.answerPlaced(0);
    story.tell({ type: 'change_order' });
    expect(story.effectsOf('record_abandoned')).toHaveLength(1);
    expect(story.screen).toMatchObject({ screen: 'review', basket: { redemption: '$5 off' } });
  });

  test('is not asked of Thanx again: it has answered', () => {
    const story = aliceWithReward();
    story.place();
    story.answerPlaced(0);
    expect(story.tell({ type: 'retry_placing' }).accepted).toBe(false);
  });
});

describe('an order that is changed after it was placed', () => {
  test('is voided, and the new one asks Thanx only when the reward is free again', () => {
    const story = newTotal();
    const { orderId } = story.visit;
    const mark = story.effects.length;
    story.tell({ type: 'change_order' });
    expect(story.deedsSince(mark)).toEqual(['record_voided', 'await_deliveries']);
    expect(story.lastOf('record_voided')).toMatchObject({ orderId, reason: 'changed_by_guest' });
    expect(story.screen).toMatchObject({ screen: 'review', basket: { discount: { state: 'pending' } } });
    story.add('cola');
    story.pass(5000);
    expect(story.effectsOf('send_checkout')).toHaveLength(1);
    story.endDeliveries();
    expect(story.deedsSince(mark)).toEqual(['record_voided', 'await_deliveries', 'read_account', 'send_checkout']);
    expect(story.lastOf('send_checkout').basket).toMatchObject({
      orderId: story.visit.orderId,
      redemption: { id: 'fiveoff' },
    });
    expect(story.lastOf('send_checkout').basket.items).toHaveLength(2);
    story.answerCheckout(500);
    story.answerAccount(ALICE);
    expect(story.screen).toMatchObject({ basket: { discount: { state: 'known', amount: 500 } } });
  });

  test('and placed again at once waits for that too', () => {
    const story = newTotal();
    story.tell({ type: 'change_order' });
    story.place();
    expect(story.effectsOf('send_placed')).toHaveLength(1);
    story.endDeliveries();
    expect(story.effectsOf('send_placed')).toHaveLength(2);
    expect(story.lastOf('send_placed').order.orderId).toBe(story.visit.orderId);
    story.answerPlaced(200);
    expect(story.screen.screen).toBe('new_total');
  });

  test('of an anonymous guest has nothing to wait for', () => {
    const story = createStory({ settings: { atCounter: true } });
    story.arrive();
    story.add('fries');
    story.place();
    expect(story.screen.screen).toBe('choose_payment');
    story.tell({ type: 'change_order' });
    expect(story.effectsOf('await_deliveries')).toEqual([]);
    expect(story.effectsOf('record_voided')).toMatchObject([{ reason: 'changed_by_guest' }]);
    expect(story.screen).toMatchObject({ screen: 'review', basket: { pieces: 1 } });
    story.place();
    expect(story.effectsOf('record_placed').map((effect) => effect.order.orderId)).toHaveLength(2);
    expect(new Set(story.effectsOf('record_placed').map((effect) => effect.order.orderId)).size).toBe(2);
  });

  test('the end of another order’s deliveries frees nothing', () => {
    const story = newTotal();
    story.tell({ type: 'change_order' });
    expect(story.tell({ type: 'deliveries_ended', orderId: 'order-of-another-visit' }).accepted).toBe(false);
    story.endDeliveries();
    expect(story.endDeliveries().accepted).toBe(false);
    expect(story.effectsOf('send_checkout')).toHaveLength(2);
  });
});

describe('an order that is cancelled after it was placed', () => {
  test('is voided, and the guest told that the reward comes back', () => {
    const story = newTotal();
    story.tell({ type: 'cancel_order' });
    expect(story.effectsOf('record_voided')).toMatchObject([{ reason: 'cancelled_by_guest' }]);
    expect(story.screen).toEqual({ screen: 'cancelled', hadRedemption: true });
    expect(story.tell({ type: 'cancel_order' }).accepted).toBe(false);
    story.pass(20_000);
    expect(story.screen.screen).toBe('attract');
  });
});
