import { describe, expect, test } from 'vitest';
import type { AttemptStatus, PaymentOutcome } from '../devices/payment-terminal';
import { priceBasket } from '../basket/pricing';
import type { Order } from '../order/order';
import { ALICE, HERE, NOON } from '../testing/sample-accounts';
import { SAMPLE_CATALOG } from '../testing/sample-menu';
import { CARD, createStory, type Story, type StorySetting } from '../testing/story';
import { MOST_QUESTIONS } from './paying';

const APPROVED: PaymentOutcome = { kind: 'approved', card: CARD };

/** An anonymous guest with fries (381 with tax), placed. */
function placed(setting?: StorySetting, itemId = 'fries'): Story {
  const story = createStory(setting);
  story.arrive();
  story.add(itemId);
  story.place();
  return story;
}

/** The same, after the terminal left it open whether money moved. */
function unknown(): Story {
  const story = placed();
  story.settlePayment({ kind: 'unknown' });
  return story;
}

describe('paying by card', () => {
  test('writes the intent down before the terminal hears of it', () => {
    const story = placed();
    const types = story.effects.map((effect) => effect.type);
    expect(types.indexOf('charge') - types.indexOf('record_payment_intent')).toBe(1);
    const { attemptId } = story.lastOf('charge');
    expect(story.lastOf('record_payment_intent')).toEqual({
      type: 'record_payment_intent',
      attemptId,
      orderId: story.visit.orderId,
      amount: 381,
    });
  });

  test('shows what the terminal does', () => {
    const story = placed();
    const { attemptId } = story.lastOf('charge');
    for (const progress of ['waiting_for_card', 'authorizing'] as const) {
      story.tell({ type: 'terminal_progressed', attemptId, progress });
      expect(story.screen).toMatchObject({ screen: 'paying', step: progress });
    }
    expect(story.tell({ type: 'terminal_progressed', attemptId: 'other', progress: 'authorizing' }).accepted).toBe(
      false,
    );
  });

  test('approved: billed, done, and after a while nobody is remembered', () => {
    const story = placed();
    const { attemptId } = story.lastOf('charge');
    story.settlePayment(APPROVED);
    expect(story.lastOf('record_billed').payment).toEqual({ by: 'card', attemptId, amount: 381, card: CARD });
    expect(story.screen).toMatchObject({ screen: 'done', number: '101', paid: 'card', earning: false });
    story.pass(19_999);
    expect(story.screen.screen).toBe('done');
    story.pass(1);
    expect(story.screen).toEqual({ screen: 'attract' });
    expect(story.effects.at(-3)).toEqual({ type: 'stop_timer', timer: 'farewell' });
    expect(story.effectsOf('forget_guest')).toHaveLength(1);
    expect(story.timers).toEqual([]);
  });

  test('a member’s points are on their way', () => {
    const story = createStory();
    story.arriveAs(ALICE);
    story.add('fries');
    story.place();
    story.settlePayment(APPROVED);
    expect(story.screen).toMatchObject({ screen: 'done', earning: true, currency: 'Stars' });
    story.tell({ type: 'leave' });
    expect(JSON.stringify(story.session)).not.toMatch(/alice|Alice/);
  });

  test.each(['declined', 'cancelled', 'timed_out', 'unavailable'] as const)(
    '%s: the order is kept, and the guest may try again under a new attempt',
    (kind) => {
      const story = placed();
      const first = story.lastOf('charge');
      story.settlePayment({ kind });
      expect(story.lastOf('record_payment_failed')).toMatchObject({ attemptId: first.attemptId, reason: kind });
      expect(story.screen).toMatchObject({ screen: 'payment_failed', reason: kind, number: '101', atCounter: false });
      story.tell({ type: 'pay', method: 'card' });
      const second = story.lastOf('charge');
      expect(second.attemptId).not.toBe(first.attemptId);
      expect(second).toMatchObject({ orderId: first.orderId, amount: first.amount });
      story.settlePayment(APPROVED);
      expect(story.effectsOf('record_billed')).toHaveLength(1);
      expect(story.effectsOf('record_placed')).toHaveLength(1);
    },
  );

  test('an answer about another attempt has no meaning', () => {
    const story = placed();
    const first = story.lastOf('charge').attemptId;
    story.settlePayment({ kind: 'declined' });
    story.tell({ type: 'pay', method: 'card' });
    expect(story.tell({ type: 'payment_settled', attemptId: first, outcome: APPROVED }).accepted).toBe(false);
    expect(story.state.name).toBe('paying');
  });

  test('an approval that comes twice bills once', () => {
    const story = placed();
    story.settlePayment(APPROVED);
    expect(story.settlePayment(APPROVED).accepted).toBe(false);
    expect(story.effectsOf('record_billed')).toHaveLength(1);
  });

  test('after a failed payment the order can be cancelled, which voids it', () => {
    const story = placed();
    story.settlePayment({ kind: 'declined' });
    story.tell({ type: 'cancel_order' });
    expect(story.effectsOf('record_voided')).toMatchObject([{ reason: 'cancelled_by_guest' }]);
    expect(story.screen).toEqual({ screen: 'cancelled', hadRedemption: false });
  });

  test('the order cannot be left, changed or cancelled while the terminal has it', () => {
    const story = placed();
    for (const type of [
      'leave',
      'change_order',
      'cancel_order',
      'open_menu',
      'place_order',
      'go_without_reward',
    ] as const) {
      expect(story.tell({ type }).accepted).toBe(false);
    }
    expect(story.tell({ type: 'pay', method: 'card' }).accepted).toBe(false);
    expect(story.effectsOf('charge')).toHaveLength(1);
  });
});

describe('cancelling a payment', () => {
  test('asks the terminal, once, and waits for its word', () => {
    const story = placed();
    const { attemptId } = story.lastOf('charge');
    story.tell({ type: 'cancel_payment' });
    expect(story.tell({ type: 'cancel_payment' }).accepted).toBe(false);
    expect(story.effectsOf('cancel_charge')).toEqual([{ type: 'cancel_charge', attemptId }]);
    expect(story.screen).toMatchObject({ screen: 'paying', step: 'cancelling' });
    story.tell({ type: 'terminal_progressed', attemptId, progress: 'authorizing' });
    expect(story.screen).toMatchObject({ step: 'cancelling' });
    story.settlePayment({ kind: 'cancelled' });
    expect(story.screen).toMatchObject({ screen: 'payment_failed', reason: 'cancelled' });
  });

  test('too late is billed', () => {
    const story = placed();
    story.tell({ type: 'cancel_payment' });
    story.settlePayment(APPROVED);
    expect(story.screen.screen).toBe('done');
  });
});

describe('an unknown outcome', () => {
  test('is asked of the terminal, never charged again', () => {
    const story = unknown();
    const { attemptId } = story.lastOf('charge');
    expect(story.screen).toMatchObject({ screen: 'paying', step: 'checking' });
    expect(story.tell({ type: 'cancel_payment' }).accepted).toBe(false);
    expect(story.effectsOf('ask_terminal')).toEqual([]);
    story.pass(2000);
    expect(story.effectsOf('ask_terminal')).toEqual([{ type: 'ask_terminal', attemptId }]);
    expect(story.effectsOf('charge')).toHaveLength(1);
  });

  test('that turns out approved is billed with that card', () => {
    const story = unknown();
    story.pass(2000);
    story.answerTerminal(APPROVED);
    expect(story.lastOf('record_billed').payment).toMatchObject({ by: 'card', amount: 381, card: CARD });
    expect(story.screen.screen).toBe('done');
  });

  test.each<[AttemptStatus['kind'], string]>([
    ['never_heard', 'unavailable'],
    ['declined', 'declined'],
    ['cancelled', 'cancelled'],
    ['timed_out', 'timed_out'],
    ['unavailable', 'unavailable'],
  ])('that turns out %s leaves the order to be paid again', (kind, reason) => {
    const story = unknown();
    story.pass(2000);
    story.answerTerminal({ kind } as AttemptStatus);
    expect(story.screen).toMatchObject({ screen: 'payment_failed', reason });
    expect(story.effectsOf('record_payment_failed')).toHaveLength(1);
  });

  test.each(['unknown', 'in_progress'] as const)('that stays %s is for staff after five questions', (kind) => {
    const story = unknown();
    for (let asked = 1; asked <= MOST_QUESTIONS; asked += 1) {
      story.pass(2000);
      expect(story.effectsOf('ask_terminal')).toHaveLength(asked);
      story.answerTerminal({ kind });
    }
    expect(story.screen).toMatchObject({ screen: 'payment_unclear', number: '101' });
    story.pass(10_000);
    expect(story.effectsOf('ask_terminal')).toHaveLength(MOST_QUESTIONS);
    expect(story.effectsOf('charge')).toHaveLength(1);
    for (const type of ['record_billed', 'record_voided', 'record_payment_failed'] as const) {
      expect(story.effectsOf(type)).toEqual([]);
    }
    for (const type of ['cancel_order', 'change_order'] as const) expect(story.tell({ type }).accepted).toBe(false);
    expect(story.tell({ type: 'pay', method: 'card' }).accepted).toBe(false);
    story.tell({ type: 'leave' });
    expect(story.screen.screen).toBe('attract');
  });

  test('a terminal that says its word after all is believed', () => {
    const story = unknown();
    story.settlePayment(APPROVED);
    expect(story.screen.screen).toBe('done');
    story.pass(2000);
    expect(story.effectsOf('ask_terminal')).toEqual([]);
  });
});

describe('an order of nothing', () => {
  test('needs no terminal', () => {
    const story = placed({ settings: { atCounter: true } }, 'napkin');
    expect(story.effectsOf('charge')).toEqual([]);
    expect(story.lastOf('record_billed').payment).toMatchObject({ by: 'nothing', at: NOON });
    expect(story.screen).toMatchObject({ screen: 'done', paid: 'nothing' });
  });

  test('because of a reward needs none either', () => {
    const story = createStory();
    story.arriveAs(ALICE);
    story.add('fries');
    story.choose({ kind: 'reward', id: 'freefries' });
    story.pass(300);
    story.answerCheckout(350);
    story.place();
    story.answerPlaced(350);
    expect(story.effectsOf('charge')).toEqual([]);
    expect(story.screen).toMatchObject({ screen: 'done', paid: 'nothing', basket: { total: 0 } });
  });
});

describe('paying at the counter', () => {
  test('is a choice where both are offered', () => {
    const story = placed({ settings: { atCounter: true } });
    expect(story.screen).toMatchObject({ screen: 'choose_payment', card: true, atCounter: true, number: '101' });
    story.tell({ type: 'pay', method: 'counter' });
    expect(story.effectsOf('record_left_at_counter')).toMatchObject([{ orderId: story.visit.orderId }]);
    expect(story.effectsOf('record_billed')).toEqual([]);
    expect(story.screen).toMatchObject({ screen: 'done', paid: 'counter', number: '101' });
  });

  test('is what happens where nothing else is offered', () => {
    const story = placed({ settings: { card: false, atCounter: true } });
    expect(story.screen).toMatchObject({ screen: 'done', paid: 'counter' });
  });

  test('is a way out after a card that failed', () => {
    const story = placed({ settings: { atCounter: true } });
    story.tell({ type: 'pay', method: 'card' });
    story.settlePayment({ kind: 'declined' });
    expect(story.screen).toMatchObject({ atCounter: true });
    story.tell({ type: 'pay', method: 'counter' });
    expect(story.screen).toMatchObject({ screen: 'done', paid: 'counter' });
  });

  test('is refused where it is not offered', () => {
    const story = placed();
    story.settlePayment({ kind: 'declined' });
    expect(story.tell({ type: 'pay', method: 'counter' }).accepted).toBe(false);
  });
});

describe('a ledger that cannot write', () => {
  test('before the terminal was asked: no card is charged', () => {
    const story = createStory({ settings: { atCounter: true } });
    story.arrive();
    story.add('fries');
    story.place();
    story.breakLedger();
    story.tell({ type: 'pay', method: 'card' });
    expect(story.effectsOf('charge')).toEqual([]);
    expect(story.screen).toEqual({ screen: 'out_of_order', code: 'disk_full' });
    expect(story.effectsOf('forget_guest')).toHaveLength(1);
    story.pass(3_600_000);
    expect(story.screen).toEqual({ screen: 'out_of_order', code: 'disk_full' });
  });

  test('before Thanx was asked: no reward is locked', () => {
    const story = createStory();
    story.arriveAs(ALICE);
    story.add('fries');
    story.choose({ kind: 'reward', id: 'fiveoff' });
    story.breakLedger();
    story.place();
    expect(story.effectsOf('send_placed')).toEqual([]);
    expect(story.screen.screen).toBe('out_of_order');
  });

  test('after the money moved: the guest gets their number and a person', () => {
    const story = placed();
    story.breakLedger();
    story.settlePayment(APPROVED);
    expect(story.screen).toMatchObject({ screen: 'payment_unclear', number: '101' });
  });

  test('out of order is no guest’s business: nothing that they do leads anywhere', () => {
    const story = createStory();
    story.tell({ type: 'ledger_failed', code: 'gone' });
    for (const type of ['start_visit', 'leave', 'cancel_order', 'open_menu'] as const) {
      expect(story.tell({ type }).accepted).toBe(false);
    }
    expect(story.scan('alice1').accepted).toBe(false);
    expect(story.screen).toEqual({ screen: 'out_of_order', code: 'gone' });
  });
});

describe('an order that the kiosk was cut off in', () => {
  const basketOf = (itemId: string) =>
    priceBasket(SAMPLE_CATALOG, { lines: [{ lineId: 'line-1', itemId, quantity: 1, choices: [] }], nextLine: 2 });
  const order: Order = {
    orderId: 'order-before',
    userId: 'alice1',
    redemption: { kind: 'reward', id: 'fiveoff', label: '$5 off', productIds: [] },
    basket: basketOf('fries'),
    placedAt: NOON - 60_000,
  };
  const recovered = (parts: { attemptId?: string; order?: Order } = {}, setting?: StorySetting) => {
    const story = createStory(setting);
    story.tell({ type: 'order_recovered', order, number: '777', ...parts });
    return story;
  };

  test('waits for its guest to pay', () => {
    const story = recovered();
    expect(story.screen).toMatchObject({ screen: 'choose_payment', number: '777', basket: { total: 381 } });
    expect(story.effectsOf('charge')).toEqual([]);
    story.tell({ type: 'pay', method: 'card' });
    expect(story.lastOf('charge')).toMatchObject({ orderId: 'order-before', amount: 381 });
    story.settlePayment(APPROVED);
    expect(story.screen).toMatchObject({ screen: 'done', number: '777', earning: true });
  });

  test('is voided if nobody comes', () => {
    const story = recovered();
    story.pass(80_000);
    expect(story.effectsOf('record_voided')).toMatchObject([{ orderId: 'order-before', reason: 'guest_left' }]);
    expect(story.screen.screen).toBe('attract');
  });

  test('can be cancelled, but not changed: what was in it is not known well enough', () => {
    const story = recovered();
    expect(story.tell({ type: 'change_order' }).accepted).toBe(false);
    story.tell({ type: 'cancel_order' });
    expect(story.screen).toEqual({ screen: 'cancelled', hadRedemption: true });
  });

  test('of nothing is billed by a touch, without a terminal', () => {
    const story = recovered({ order: { ...order, basket: basketOf('napkin') } });
    expect(story.effectsOf('record_billed')).toEqual([]);
    story.tell({ type: 'pay', method: 'card' });
    expect(story.effectsOf('charge')).toEqual([]);
    expect(story.lastOf('record_billed').payment).toMatchObject({ by: 'nothing' });
  });

  test('with an attempt asks the terminal before anything else, and never charges by itself', () => {
    const story = recovered({ attemptId: 'attempt-before' });
    expect(story.screen).toMatchObject({ screen: 'paying', step: 'checking' });
    story.pass(2000);
    expect(story.effectsOf('ask_terminal')).toEqual([{ type: 'ask_terminal', attemptId: 'attempt-before' }]);
    expect(story.effectsOf('charge')).toEqual([]);
    story.answerTerminal(APPROVED);
    expect(story.lastOf('record_billed')).toMatchObject({
      order: { orderId: 'order-before' },
      payment: { attemptId: 'attempt-before', amount: 381 },
    });
  });

  test('with an attempt that came to nothing waits for another', () => {
    const story = recovered({ attemptId: 'attempt-before' });
    story.pass(2000);
    story.answerTerminal({ kind: 'never_heard' });
    expect(story.screen).toMatchObject({ screen: 'payment_failed', reason: 'unavailable' });
    expect(story.lastOf('record_payment_failed').attemptId).toBe('attempt-before');
  });

  test('where only the counter takes money goes there', () => {
    const story = recovered({}, { settings: { card: false, atCounter: true, locationId: HERE } });
    expect(story.screen).toMatchObject({ screen: 'done', paid: 'counter', number: '777' });
  });

  test('does not push aside a guest who is there', () => {
    const story = createStory();
    story.arrive();
    expect(story.tell({ type: 'order_recovered', order, number: '777' }).accepted).toBe(false);
    expect(story.screen.screen).toBe('menu');
  });
});
