import { describe, expect, test } from 'vitest';
import { ZERO } from '../../app/money';
import { STAFF_ACTIONS, type StaffAction, type StaffOrderStory } from '../../app/staff/contract';
import { card, good } from '../ledger/testing/harness';
import { sampleOrder } from '../ledger/testing/orders';
import { createStaffWorld, type StaffWorld } from './testing/staff-world';

const SITUATIONS = [
  'placed_at_counter',
  'placed_unclear',
  'billed_by_card',
  'billed_in_cash',
  'billed_for_nothing',
  'completed',
  'voided',
  'voided_with_stray_money',
  'refunded',
] as const;
type Situation = (typeof SITUATIONS)[number];

/** Charges the simulated terminal, so that it knows what it may give back. */
async function charge(world: StaffWorld, orderId: string, attemptId: string): Promise<ReturnType<typeof card>> {
  const amount = sampleOrder(orderId, 0, { withReward: true }).basket.total;
  world.terminal.approveAtOnce(true);
  const charged = world.terminal.charge({ attemptId, orderId, amount }, () => undefined);
  world.clock.advance(0);
  const outcome = await charged;
  if (outcome.kind !== 'approved') throw new Error(outcome.kind);
  return { by: 'card', attemptId, amount, card: outcome.card };
}

/** An order in a situation, as guests and staff bring it there; its id is the situation. */
async function arrange(world: StaffWorld, situation: Situation): Promise<string> {
  const { ledger, clock } = world;
  const orderId = situation;
  const order = sampleOrder(orderId, clock.now(), { withReward: true });
  good(ledger.recordPlaced(order, true));
  const { total } = order.basket;
  const attemptId = `attempt-${orderId}`;
  const mark = { name: 'Ben', reason: 'before' };
  switch (situation) {
    case 'placed_at_counter':
      good(ledger.recordLeftAtCounter(orderId));
      break;
    case 'placed_unclear':
      good(ledger.recordPaymentIntent(orderId, attemptId, total));
      break;
    case 'billed_in_cash':
      good(ledger.recordLeftAtCounter(orderId));
      good(ledger.staff.takeAtCounter(orderId, 'counter_cash', mark));
      break;
    case 'billed_for_nothing':
      good(ledger.recordBilled(order, { by: 'nothing', at: clock.now() }));
      break;
    case 'voided':
      good(ledger.recordVoided(orderId, 'guest_left'));
      break;
    case 'voided_with_stray_money': {
      good(ledger.recordVoided(orderId, 'guest_left'));
      expect(ledger.recordBilled(order, await charge(world, orderId, attemptId)).ok).toBe(false);
      break;
    }
    default: {
      good(ledger.recordPaymentIntent(orderId, attemptId, total));
      good(ledger.recordBilled(order, await charge(world, orderId, attemptId)));
      if (situation === 'completed') good(ledger.staff.complete(orderId, mark));
      if (situation === 'refunded')
        for (const step of good(ledger.staff.beginRefund(orderId, mark))) good(ledger.staff.refundPaid(step.refundId));
    }
  }
  return orderId;
}

async function storyOf(world: StaffWorld, orderId: string): Promise<StaffOrderStory> {
  return good(await world.ask('staff_order', { orderId })).story!;
}

/** Acts, and lets the terminal, the outbox and Thanx come to their ends. */
async function act(world: StaffWorld, orderId: string, action: StaffAction): Promise<unknown> {
  const answer = world.ask('staff_act', { orderId, action, reason: 'guest at the counter, call +1 415 555 1212' });
  for (let turn = 0; turn < 20; turn += 1) {
    await Promise.resolve();
    world.clock.advance(0);
  }
  return good(await answer);
}

async function open(): Promise<StaffWorld> {
  const world = createStaffWorld();
  await world.unlock();
  return world;
}

/** Which act is possible when, and the state that it leads to; every other is refused and changes nothing. */
const OUTCOMES: Record<Situation, Partial<Record<StaffAction, string>>> = {
  placed_at_counter: { take_cash: 'billed', take_card: 'billed', void: 'voided' },
  placed_unclear: { money_was_taken: 'billed', money_was_not_taken: 'voided' },
  billed_by_card: { hand_over: 'completed', refund: 'refunded' },
  billed_in_cash: { hand_over: 'completed', refund: 'refunded' },
  billed_for_nothing: { hand_over: 'completed', refund: 'refunded' },
  completed: { refund: 'refunded' },
  voided: {},
  voided_with_stray_money: { refund: 'voided' },
  refunded: {},
};

describe.each(SITUATIONS)('an order that is %s', (situation) => {
  const possible = Object.entries(OUTCOMES[situation]) as [StaffAction, string][];

  test('takes no other act, and is not changed by trying', async () => {
    const world = await open();
    const orderId = await arrange(world, situation);
    const before = await storyOf(world, orderId);
    expect(before.actions.map(({ action }) => action)).toEqual(possible.map(([action]) => action));
    for (const action of STAFF_ACTIONS.filter((name) => !(name in OUTCOMES[situation]))) {
      expect(await act(world, orderId, action)).toEqual({ done: false, why: 'not_possible_now' });
    }
    expect(await storyOf(world, orderId)).toEqual(before);
  });

  if (possible.length > 0) {
    test.each(possible)('%s: it is %s, with who did it and why', async (action, state) => {
      const world = await open();
      const orderId = await arrange(world, situation);
      expect(await act(world, orderId, action)).toEqual({ done: true });
      const after = await storyOf(world, orderId);
      expect(after.summary).toMatchObject({ state, isUnclear: false });
      const acted = after.events.filter((event) => event.kind === 'staff').at(-1);
      expect(acted).toMatchObject({ what: action, detail: 'Ana: guest at the counter, call •••' });
    });
  }
});

describe('Thanx and kitchen hear of it', () => {
  test.each<[Situation, StaffAction, string[]]>([
    ['placed_at_counter', 'take_cash', ['billed']],
    ['placed_at_counter', 'void', ['voided']],
    ['placed_unclear', 'money_was_taken', ['billed']],
    ['placed_unclear', 'money_was_not_taken', ['voided']],
    ['billed_by_card', 'hand_over', ['billed', 'completed']],
    ['billed_by_card', 'refund', ['billed', 'refunded']],
    ['completed', 'refund', ['billed', 'completed', 'refunded']],
    ['voided_with_stray_money', 'refund', ['voided']],
  ])('%s, %s: %j', async (situation, action, states) => {
    const world = await open();
    const orderId = await arrange(world, situation);
    await act(world, orderId, action);
    await expect
      .poll(() => {
        world.clock.advance(10);
        return world.sent;
      })
      .toEqual(states.map((state) => `${orderId} ${state}`));
  });

  test('an order that was paid at the counter goes to the kitchen as paid, with the money that Thanx is told of', async () => {
    const world = await open();
    const orderId = await arrange(world, 'placed_at_counter');
    await act(world, orderId, 'take_cash');
    const { deliveries } = good(world.ledger.orderStory(orderId))!;
    expect(deliveries.filter(({ destination }) => destination === 'sink').map(({ kind }) => kind)).toContain('paid');
    expect((await storyOf(world, orderId)).payments).toMatchObject([
      { method: 'counter_cash', issuer: 'cash', state: 'approved' },
    ]);
  });
});

describe('a refund', () => {
  test('goes back through the terminal, once', async () => {
    const world = await open();
    const orderId = await arrange(world, 'billed_by_card');
    await act(world, orderId, 'refund');
    const { total } = sampleOrder(orderId, 0, { withReward: true }).basket;
    expect(world.terminal.journal()).toMatchObject([{ captures: 1, refunded: total }]);
    expect((await storyOf(world, orderId)).payments).toMatchObject([{ state: 'refunded' }]);
    expect(await act(world, orderId, 'refund')).toEqual({ done: false, why: 'not_possible_now' });
  });

  test('in cash is not the terminal’s', async () => {
    const world = await open();
    const orderId = await arrange(world, 'billed_in_cash');
    world.terminal.unplug();
    expect(await act(world, orderId, 'refund')).toEqual({ done: true });
    expect((await storyOf(world, orderId)).payments).toMatchObject([{ method: 'counter_cash', state: 'refunded' }]);
  });

  test('that the terminal refuses changes nothing, and can be asked for again', async () => {
    const world = await open();
    const orderId = await arrange(world, 'billed_by_card');
    world.terminal.refuseNextRefund();
    expect(await act(world, orderId, 'refund')).toEqual({ done: false, why: 'terminal_refused' });
    expect((await storyOf(world, orderId)).summary).toMatchObject({ state: 'billed', isUnclear: false });
    expect(await act(world, orderId, 'refund')).toEqual({ done: true });
  });

  test('without the terminal changes nothing', async () => {
    const world = await open();
    const orderId = await arrange(world, 'completed');
    world.terminal.unplug();
    expect(await act(world, orderId, 'refund')).toEqual({ done: false, why: 'terminal_unavailable' });
    expect((await storyOf(world, orderId)).summary).toMatchObject({ state: 'completed', isUnclear: false });
  });

  test('of unknown outcome is unclear, survives a restart, and asking again gives back once', async () => {
    const world = await open();
    const orderId = await arrange(world, 'billed_by_card');
    const { total } = sampleOrder(orderId, 0, { withReward: true }).basket;
    world.terminal.loseNextRefundAnswer();
    expect(await act(world, orderId, 'refund')).toEqual({ done: false, why: 'terminal_unclear' });
    expect((await storyOf(world, orderId)).summary).toMatchObject({ state: 'billed', isUnclear: true });
    // While the terminal is away, what became of it stays as unclear as it was.
    world.terminal.unplug();
    expect(await act(world, orderId, 'refund')).toEqual({ done: false, why: 'terminal_unavailable' });
    expect((await storyOf(world, orderId)).summary.isUnclear).toBe(true);
    world.terminal.plugIn();

    world.ledger.close();
    const { clock, folder, terminal } = world;
    const later = createStaffWorld({ clock, folder, parts: { terminal } });
    await later.unlock();
    expect(good(await later.ask('staff_orders', { scope: 'open' })).orders).toMatchObject([
      { orderId, isUnclear: true },
    ]);
    expect(await act(later, orderId, 'refund')).toEqual({ done: true });
    expect(terminal.journal()).toMatchObject([{ refunded: total }]);
    expect((await storyOf(later, orderId)).summary).toMatchObject({ state: 'refunded', isUnclear: false });
  });

  test('is on disk before the terminal hears of it', async () => {
    const world = createStaffWorld({
      parts: {
        terminal: {
          ...createStaffWorld().terminal,
          refund: () => {
            expect(good(world.ledger.staff.story('billed_by_card'))?.refunds).toMatchObject([{ state: 'intent' }]);
            return Promise.resolve('refunded');
          },
        },
      },
    });
    await world.unlock();
    const orderId = await arrange(world, 'billed_by_card');
    expect(await act(world, orderId, 'refund')).toEqual({ done: true });
  });

  test('by two fingers is one', async () => {
    const world = await open();
    const orderId = await arrange(world, 'billed_by_card');
    const first = act(world, orderId, 'refund');
    expect(await act(world, orderId, 'refund')).toEqual({ done: false, why: 'not_possible_now' });
    expect(await first).toEqual({ done: true });
  });
});

describe('an order on the screen', () => {
  test('is its guest’s, until they are done with it', async () => {
    const world = await open();
    const orderId = await arrange(world, 'placed_unclear');
    world.screen.order = { orderId, isBusy: true };
    expect((await storyOf(world, orderId)).actions).toEqual([]);
    for (const action of STAFF_ACTIONS) {
      expect(await act(world, orderId, action)).toEqual({ done: false, why: 'not_possible_now' });
    }
    world.screen.order = { orderId, isBusy: false };
    expect(await act(world, orderId, 'money_was_taken')).toEqual({ done: true });
  });
});

test('money that was found taken is billed with what is known of it', async () => {
  const world = await open();
  const orderId = await arrange(world, 'placed_unclear');
  await act(world, orderId, 'money_was_taken');
  const { payments } = await storyOf(world, orderId);
  expect(payments).toMatchObject([{ state: 'approved', method: 'card', issuer: 'card', last4: '0000' }]);
  expect(payments[0]!.amount).toBeGreaterThan(ZERO);
});

test('a ledger that cannot write is said, and nothing is asked of the terminal', async () => {
  const world = await open();
  const orderId = await arrange(world, 'billed_by_card');
  world.ledger.close();
  expect(await act(world, orderId, 'refund')).toEqual({ done: false, why: 'ledger_failed' });
  expect(world.terminal.journal()).toMatchObject([{ refunded: 0 }]);
});

test('an unknown order is left alone', async () => {
  const world = await open();
  expect(await act(world, 'nobody’s', 'refund')).toEqual({ done: false, why: 'not_possible_now' });
});
