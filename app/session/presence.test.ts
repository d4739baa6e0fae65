import { describe, expect, test } from 'vitest';
import { ALICE } from '../testing/sample-accounts';
import { CARD, createStory, type Story } from '../testing/story';

function ordering(): Story {
  const story = createStory();
  story.arriveAs(ALICE);
  story.add('fries');
  story.pass(300);
  story.answerCheckout(0);
  return story;
}

/** Alice, placed with a reward, in each state in which the kiosk waits for her. */
const WAITING: readonly (readonly [string, () => Story, string | undefined])[] = [
  ['ordering', ordering, undefined],
  [
    'reward_unconfirmed',
    () => {
      const story = ordering();
      story.choose({ kind: 'reward', id: 'fiveoff' });
      story.place();
      story.failPlaced('unreachable');
      return story;
    },
    'record_abandoned',
  ],
  [
    'new_total',
    () => {
      const story = ordering();
      story.choose({ kind: 'reward', id: 'fiveoff' });
      story.place();
      story.answerPlaced(100);
      return story;
    },
    'record_voided',
  ],
  [
    'choose_payment',
    () => {
      const story = createStory({ settings: { atCounter: true } });
      story.arriveAs(ALICE);
      story.add('fries');
      story.place();
      return story;
    },
    'record_voided',
  ],
  [
    'payment_failed',
    () => {
      const story = ordering();
      story.place();
      story.settlePayment({ kind: 'declined' });
      return story;
    },
    'record_voided',
  ],
];

describe.each(WAITING)('nobody touches %s', (name, begin, deed) => {
  test('the kiosk asks after a minute, and ends the visit after twenty seconds more', () => {
    const story = begin();
    expect(story.state.name).toBe(name);
    const mark = story.effects.length;
    story.tell({ type: 'stay' });
    story.pass(59_999);
    expect(story.status.stillThereMs).toBeUndefined();
    story.pass(1);
    expect(story.status.stillThereMs).toBe(20_000);
    expect(story.state.name).toBe(name);
    story.pass(19_999);
    expect(story.state.name).toBe(name);
    story.pass(1);
    expect(story.state).toEqual({ name: 'attract' });
    expect(story.deedsSince(mark)).toEqual([...(deed === undefined ? [] : [deed]), 'forget_guest']);
    if (deed === 'record_voided') expect(story.lastOf('record_voided').reason).toBe('guest_left');
    expect(story.timers).toEqual([]);
    expect(JSON.stringify(story.session)).not.toContain('alice');
  });

  test('a touch answers, and the minute begins anew', () => {
    const story = begin();
    story.pass(70_000);
    expect(story.status.stillThereMs).toBe(20_000);
    story.tell({ type: 'stay' });
    expect(story.status.stillThereMs).toBeUndefined();
    expect(story.timers).toEqual(['idle']);
    story.pass(59_000);
    story.tell({ type: 'stay' });
    story.pass(59_000);
    expect(story.status.stillThereMs).toBeUndefined();
    expect(story.state.name).toBe(name);
  });
});

describe('a guest who is there', () => {
  test('is noticed by whatever they do, though it had no meaning', () => {
    const story = ordering();
    story.pass(59_000);
    expect(story.tell({ type: 'accept_new_total' }).accepted).toBe(false);
    story.pass(59_000);
    expect(story.status.stillThereMs).toBeUndefined();
    story.pass(1000);
    expect(story.status.stillThereMs).toBe(20_000);
    story.scan('4006381333930');
    expect(story.status.stillThereMs).toBeUndefined();
  });

  test('is not told from answers in the background', () => {
    const story = ordering();
    story.add('cola');
    story.pass(59_000);
    story.answerCheckout(0);
    story.pass(1000);
    expect(story.status.stillThereMs).toBe(20_000);
  });

  test('keeps the sentence on the screen while the kiosk asks, and when they say that they are there', () => {
    const story = ordering();
    story.scan('4006381333930');
    const { notice } = story;
    expect(notice).toBeDefined();
    story.pass(60_000);
    expect(story.notice).toBe(notice);
    story.tell({ type: 'stay' });
    expect(story.notice).toBe(notice);
    story.tell({ type: 'open_review' });
    expect(story.notice).toBeUndefined();
  });
});

describe('a screen with a time of its own', () => {
  const settings = { idleOn: { rewards: 90_000, payment_failed: 10_000 } };

  test('has it each time that something is touched there, and the others have theirs', () => {
    const story = createStory({ settings });
    story.arriveAs(ALICE);
    story.tell({ type: 'open_menu' });
    story.pass(59_999);
    expect(story.status.stillThereMs).toBeUndefined();
    story.tell({ type: 'open_rewards' });
    story.pass(89_999);
    story.tell({ type: 'stay' });
    story.pass(89_999);
    expect(story.status.stillThereMs).toBeUndefined();
    story.pass(1);
    expect(story.status.stillThereMs).toBe(20_000);
  });

  test('has it from its own beginning, though nobody touched anything', () => {
    const story = createStory({ settings });
    story.tell({ type: 'start_visit' });
    story.tell({ type: 'check_in_by_email', email: 'alice@example.com' });
    story.pass(50_000);
    story.answerSignIn(ALICE);
    expect(story.screen.screen).toBe('rewards');
    story.pass(89_999);
    expect(story.status.stillThereMs).toBeUndefined();
    story.pass(1);
    expect(story.status.stillThereMs).toBe(20_000);
  });

  test('does not answer the question by coming up behind it', () => {
    const story = createStory({ settings });
    story.tell({ type: 'start_visit' });
    story.tell({ type: 'check_in_by_email', email: 'alice@example.com' });
    story.pass(70_000);
    expect(story.status.stillThereMs).toBe(20_000);
    story.answerSignIn(ALICE);
    expect(story.status.stillThereMs).toBe(20_000);
    story.pass(10_000);
    expect(story.state.name).toBe('attract');
  });

  test('has it after an order was placed, too', () => {
    const story = createStory({ settings });
    story.arriveAs(ALICE);
    story.add('fries');
    story.place();
    story.settlePayment({ kind: 'declined' });
    story.pass(10_000);
    expect(story.status.stillThereMs).toBe(20_000);
  });
});

describe('the kiosk never asks nor ends a visit', () => {
  test('while the terminal is at work', () => {
    const story = ordering();
    story.place();
    expect(story.state.name).toBe('paying');
    story.pass(3_600_000);
    expect(story.state.name).toBe('paying');
    story.tell({ type: 'timer_expired', timer: 'idle' });
    story.tell({ type: 'timer_expired', timer: 'still_there' });
    story.tell({ type: 'timer_expired', timer: 'farewell' });
    expect(story.state.name).toBe('paying');
    expect(story.status.stillThereMs).toBeUndefined();
  });

  test('while Thanx locks the reward', () => {
    const story = ordering();
    story.choose({ kind: 'reward', id: 'fiveoff' });
    story.place();
    story.pass(3_600_000);
    expect(story.state.name).toBe('placing');
  });

  test('on the attract screen', () => {
    const story = createStory();
    story.pass(3_600_000);
    story.tell({ type: 'stay' });
    expect(story.effects).toEqual([]);
    expect(story.session.visits).toBe(0);
  });
});

describe('the end of a visit', () => {
  test('on the last screen comes by itself, later if the guest is still reading', () => {
    const story = ordering();
    story.place();
    story.settlePayment({ kind: 'approved', card: CARD });
    story.pass(15_000);
    story.tell({ type: 'stay' });
    story.pass(15_000);
    expect(story.screen.screen).toBe('done');
    story.pass(5000);
    expect(story.screen.screen).toBe('attract');
  });

  test.each(['done', 'cancelled', 'payment_unclear', 'ordering'] as const)('can be had at once from %s', (name) => {
    const story = ordering();
    if (name !== 'ordering') story.place();
    if (name === 'done') story.settlePayment({ kind: 'approved', card: CARD });
    if (name === 'cancelled') {
      story.settlePayment({ kind: 'declined' });
      story.tell({ type: 'cancel_order' });
    }
    if (name === 'payment_unclear') {
      story.breakLedger();
      story.settlePayment({ kind: 'approved', card: CARD });
    }
    expect(story.state.name).toBe(name);
    story.tell({ type: 'leave' });
    expect(story.session).toMatchObject({ state: { name: 'attract' }, notice: undefined, stillThere: false });
    expect(story.effectsOf('forget_guest')).toHaveLength(1);
    expect(story.timers).toEqual([]);
  });

  test('stops a basket that settles: nothing is asked about it in the next visit', () => {
    const story = createStory();
    story.arriveAs(ALICE);
    story.add('fries');
    story.tell({ type: 'leave' });
    story.arriveAs(ALICE);
    story.pass(1000);
    expect(story.effectsOf('send_checkout')).toEqual([]);
  });

  test('gives the next visit another order id and another number', () => {
    const story = ordering();
    const { orderId } = story.visit;
    const { visits } = story.session;
    story.tell({ type: 'leave' });
    story.tell({ type: 'start_visit' });
    expect(story.visit.orderId).not.toBe(orderId);
    expect(story.session.visits).toBeGreaterThan(visits);
    expect(story.visit.basket.lines).toEqual([]);
    expect([story.visit.guest, story.visit.choice]).toEqual([undefined, undefined]);
  });
});
