import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { priceBasket } from '../basket/pricing';
import type { AttemptStatus, PaymentOutcome } from '../devices/payment-terminal';
import { cents } from '../money';
import type { DiningMode } from '../order/dining';
import type { Order } from '../order/order';
import type { TipSettings } from '../order/tip';
import { ALICE, BOB, NOON } from '../testing/sample-accounts';
import { BARCODES, SAMPLE_CATALOG } from '../testing/sample-menu';
import { CARD, createStory, type Story } from '../testing/story';
import { THANX_FAILURE_KINDS } from '../thanx/failure';
import type { QualifyingOffers } from '../thanx/port';
import { createAuditor } from '../testing/auditor';
import type { Effect } from './effect';
import type { SessionEvent } from './event';
import { publicStatusSchema } from './public-status';

/** Ids as the story makes them, and ids that nobody has. */
const ids = (prefix: string) =>
  fc.oneof(
    fc.integer({ min: 1, max: 60 }).map((number) => `${prefix}-${number}`),
    fc.constantFrom('', 'ghost', '__proto__', 'constructor', 'x'.repeat(64)),
  );
const orderIds = ids('order');
const attemptIds = ids('attempt');
const lineIds = fc.integer({ min: 1, max: 4 }).map((number) => `line-${number}`);
const itemIds = fc.constantFrom(
  'burger',
  'wrap',
  'lobster',
  'fries',
  'rings',
  'napkin',
  'cola',
  'ghost',
  'constructor',
);
const choices = fc.subarray([
  { groupId: 'size', modifierId: 'small' },
  { groupId: 'size', modifierId: 'large' },
  { groupId: 'sauce', modifierId: 'mayo' },
  { groupId: 'sauce', modifierId: 'toString' },
  { groupId: '__proto__', modifierId: 'mayo' },
]);
const codes = fc.oneof(
  fc.constantFrom(...Object.values(BARCODES)),
  fc.constantFrom('alice1', 'alice1|fiveoff', 'alice1|freefries', 'alice1|ghost', 'bob222', 'bob222|fiveoff'),
  fc.constantFrom('', 'https://x.example', '<script>', 'KIOSK-STAFF', 'a|b|c'),
  fc.string({ maxLength: 20 }),
);
const accounts = fc.constantFrom(ALICE, BOB, { ...ALICE, rewards: [] });
const tickets = fc.integer({ min: -1, max: 6 });
const failures = fc.constantFrom(...THANX_FAILURE_KINDS).map((kind) => ({ kind }));
const discounts = fc.constantFrom(0, 1, 350, 500, 381, 100_000).map(cents);
const outcomes = fc.constantFrom<PaymentOutcome>(
  { kind: 'approved', card: CARD },
  { kind: 'declined' },
  { kind: 'cancelled' },
  { kind: 'timed_out' },
  { kind: 'unavailable' },
  { kind: 'unknown' },
  { kind: 'unknown' },
);
const statuses = fc.oneof<fc.Arbitrary<AttemptStatus>[]>(
  outcomes,
  fc.constantFrom<AttemptStatus>({ kind: 'never_heard' }, { kind: 'in_progress' }, { kind: 'in_progress' }),
);
const recoveredOrders = fc
  .record({
    itemId: fc.constantFrom('fries', 'napkin'),
    userId: fc.constantFrom('alice1', undefined),
    hasReward: fc.boolean(),
  })
  .map(({ itemId, userId, hasReward }): Order => ({
    orderId: 'given by the play',
    userId,
    redemption:
      userId !== undefined && hasReward
        ? { kind: 'reward', id: 'fiveoff', label: '$5 off', productIds: [] }
        : undefined,
    basket: priceBasket(SAMPLE_CATALOG, {
      lines: [{ lineId: 'line-1', itemId, quantity: 1, choices: [] }],
      nextLine: 2,
    }),
    placedAt: NOON,
  }));

type EventOf<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>;

/** Every event there is, with content of any kind. */
const EVENTS: { readonly [Type in SessionEvent['type']]: fc.Arbitrary<Omit<EventOf<Type>, 'type'>> } = {
  start_visit: fc.constant({}),
  stay: fc.constant({}),
  open_check_in: fc.constant({}),
  open_rewards: fc.constant({}),
  open_menu: fc.constant({}),
  open_review: fc.constant({}),
  check_in_by_phone: fc.record({ phone: fc.oneof(fc.constant('4155551212'), fc.string({ maxLength: 20 })) }),
  check_in_by_email: fc.record({ email: fc.oneof(fc.constant('a@example.com'), fc.string({ maxLength: 20 })) }),
  scan_code: fc.record({ text: codes, source: fc.constantFrom('camera', 'scanner') }),
  dismiss_sign_in_problem: fc.constant({}),
  sign_out: fc.constant({}),
  add_line: fc.record({ itemId: itemIds, quantity: fc.constantFrom(1, 2, 50, 99), choices }),
  replace_line: fc.record({ lineId: lineIds, itemId: itemIds, quantity: fc.constantFrom(1, 2, 99), choices }),
  change_quantity: fc.record({ lineId: lineIds, by: fc.constantFrom(-98, -1, 1, 2, 98) }),
  remove_line: fc.record({ lineId: lineIds }),
  choose_offer: fc.record({
    kind: fc.constantFrom('reward', 'points_product'),
    id: fc.constantFrom('fiveoff', 'freefries', 'tenth', 'stale', 'starrings', 'stardinner', 'ghost'),
  }),
  remove_offer: fc.constant({}),
  choose_dining: fc.record({ mode: fc.constantFrom('eat_in', 'take_away') }),
  open_order_label: fc.constant({}),
  set_order_label: fc.record({
    text: fc.oneof(fc.constantFrom('12', 'Ana', 'a@example.com'), fc.string({ maxLength: 20 })),
  }),
  remove_age_limited: fc.constant({}),
  choose_tip: fc.record({ amount: fc.constantFrom(0, 1, 100, 53) }),
  place_order: fc.constant({}),
  retry_placing: fc.constant({}),
  go_without_reward: fc.constant({}),
  change_order: fc.constant({}),
  accept_new_total: fc.constant({}),
  pay: fc.record({ method: fc.constantFrom('card', 'counter') }),
  cancel_payment: fc.constant({}),
  cancel_order: fc.constant({}),
  call_staff: fc.constant({}),
  withdraw_call: fc.constant({}),
  leave: fc.constant({}),
  timer_expired: fc.record({ timer: fc.constantFrom('settle', 'idle', 'still_there', 'farewell', 'ask_terminal') }),
  signed_in: fc.record({ ticket: tickets, account: accounts }),
  sign_in_failed: fc.record({ ticket: tickets, failure: failures }),
  account_read: fc.record({ ticket: tickets, account: accounts }),
  account_read_failed: fc.record({ ticket: tickets, failure: failures }),
  checkout_answered: fc.record({ orderId: orderIds, key: fc.constantFrom('', 'junk'), discount: discounts }),
  checkout_failed: fc.record({ orderId: orderIds, key: fc.constantFrom('', 'junk'), failure: failures }),
  qualifying_answered: fc.record({
    orderId: orderIds,
    key: fc.constantFrom('', 'junk'),
    offers: fc.record({
      rewardIds: fc.subarray(['fiveoff', 'freefries', 'stale', 'ghost']),
      pointsProductIds: fc.subarray(['starrings', 'stardinner']),
    }),
  }),
  qualifying_failed: fc.record({ orderId: orderIds, key: fc.constantFrom('', 'junk') }),
  placed_answered: fc.record({ orderId: orderIds, discount: discounts }),
  placed_failed: fc.record({ orderId: orderIds, failure: failures }),
  placed_recorded: fc.record({ orderId: orderIds, number: fc.constant('999') }),
  billed_recorded: fc.record({ orderId: orderIds }),
  left_at_counter: fc.record({ orderId: orderIds }),
  deliveries_ended: fc.record({ orderId: orderIds }),
  ledger_failed: fc.record({ code: fc.constantFrom('disk_full', '') }),
  terminal_progressed: fc.record({
    attemptId: attemptIds,
    progress: fc.constantFrom('waiting_for_card', 'authorizing'),
  }),
  payment_settled: fc.record({ attemptId: attemptIds, outcome: outcomes }),
  terminal_answered: fc.record({ attemptId: attemptIds, status: statuses }),
  hand_off_late: fc.record({ orderId: orderIds }),
  availability_changed: fc.constant({}),
  age_approved: fc.record({ limit: fc.constantFrom(0, 18, 21), by: fc.constant('Ana') }),
  help_answered: fc.constant({}),
  help_cleared: fc.constant({}),
  service_changed: fc.record({ inService: fc.boolean(), code: fc.constantFrom('STAFF' as const, 'SCREEN' as const) }),
  order_recovered: fc.record({
    order: recoveredOrders,
    number: fc.constant('777'),
    attemptId: fc.constantFrom('given by the play', undefined),
  }),
};

const anyOf = (types: readonly SessionEvent['type'][]): fc.Arbitrary<SessionEvent> =>
  fc.oneof(
    ...types.map((type) =>
      (EVENTS[type] as fc.Arbitrary<object>).map((content) => ({ type, ...content }) as SessionEvent),
    ),
  );

const ALL_TYPES = Object.keys(EVENTS) as SessionEvent['type'][];
/** What brings a visit forward, so that plays get somewhere. */
const FORWARD = anyOf([
  ...(['scan_code', 'add_line', 'choose_offer', 'open_review', 'place_order', 'pay'] as const),
  ...(['choose_dining', 'set_order_label', 'choose_tip'] as const),
]);
const GUEST = anyOf(ALL_TYPES.slice(0, ALL_TYPES.indexOf('timer_expired')));
/** A broken ledger ends a play early, so it is played on its own. */
const ANY = anyOf(ALL_TYPES.filter((type) => type !== 'ledger_failed'));

type Move =
  | { readonly do: 'event'; readonly event: SessionEvent }
  | { readonly do: 'pass'; readonly ms: number }
  /** The oldest question that is open is answered, by any answer that it can have. */
  | { readonly do: 'answer'; readonly answer: Answer }
  /** A guest who knows what they want: comes, checks in, chooses, orders. */
  | { readonly do: 'order'; readonly itemId: string; readonly rewardId: string | undefined }
  /** A terminal that never says what became of the money. */
  | { readonly do: 'silence' }
  | { readonly do: 'break_ledger' };

interface Answer {
  readonly isGood: boolean;
  readonly account: typeof ALICE;
  readonly failure: { readonly kind: (typeof THANX_FAILURE_KINDS)[number] };
  readonly discount: ReturnType<typeof cents>;
  readonly qualifying: QualifyingOffers;
  readonly outcome: PaymentOutcome;
  readonly status: AttemptStatus;
}

const answers: fc.Arbitrary<Answer> = fc.record({
  isGood: fc.boolean(),
  account: accounts,
  failure: failures,
  discount: discounts,
  qualifying: fc.record({
    rewardIds: fc.subarray(['fiveoff', 'freefries', 'stale']),
    pointsProductIds: fc.subarray(['starrings']),
  }),
  outcome: outcomes,
  status: statuses,
});

const asEvent = (event: SessionEvent): Move => ({ do: 'event', event });
const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: ANY.map(asEvent) },
  { weight: 5, arbitrary: GUEST.map(asEvent) },
  { weight: 8, arbitrary: FORWARD.map(asEvent) },
  { weight: 10, arbitrary: answers.map((answer): Move => ({ do: 'answer', answer })) },
  { weight: 4, arbitrary: fc.constantFrom(150, 300, 2000, 20_000, 60_000).map((ms): Move => ({ do: 'pass', ms })) },
  { weight: 1, arbitrary: fc.constant<Move>({ do: 'silence' }) },
  {
    weight: 3,
    arbitrary: fc
      .record({
        itemId: fc.constantFrom('fries', 'rings', 'napkin'),
        rewardId: fc.constantFrom('fiveoff', 'freefries', undefined),
      })
      .map((order): Move => ({ do: 'order', ...order })),
  },
);
const movesWithBrokenLedger: fc.Arbitrary<Move> = fc.oneof(
  { weight: 40, arbitrary: moves },
  { weight: 1, arbitrary: fc.constant<Move>({ do: 'break_ledger' }) },
  { weight: 1, arbitrary: anyOf(['ledger_failed']).map(asEvent) },
);

const settings = fc.record({
  card: fc.constant(true),
  atCounter: fc.boolean(),
  confirmRewards: fc.boolean(),
  redeemWith: fc.constantFrom(['qr', 'phone', 'email'] as const, ['qr'] as const),
  diningModes: fc.constantFrom<readonly DiningMode[]>([], [], ['take_away'], ['eat_in', 'take_away']),
  orderLabel: fc.constantFrom('none', 'none', 'table', 'name'),
  tips: fc.constantFrom<TipSettings>({}, {}, { percents: [15] }, { amounts: [100] }),
});

/** The event that answers a question of the session, as its port would. */
function answerTo(effect: Effect, answer: Answer): SessionEvent | undefined {
  const { isGood, account, failure, discount, outcome, status } = answer;
  switch (effect.type) {
    case 'sign_in':
    case 'read_account': {
      const { ticket } = effect;
      const isRead = effect.type === 'read_account';
      if (isGood) return { type: isRead ? 'account_read' : 'signed_in', ticket, account };
      return { type: isRead ? 'account_read_failed' : 'sign_in_failed', ticket, failure };
    }
    case 'send_checkout': {
      const { key, basket } = effect;
      const { orderId } = basket;
      return isGood
        ? { type: 'checkout_answered', orderId, key, discount }
        : { type: 'checkout_failed', orderId, key, failure };
    }
    case 'ask_qualifying': {
      const { key, basket } = effect;
      const { orderId } = basket;
      return isGood
        ? { type: 'qualifying_answered', orderId, key, offers: answer.qualifying }
        : { type: 'qualifying_failed', orderId, key };
    }
    case 'send_placed': {
      const { orderId } = effect.order;
      return isGood ? { type: 'placed_answered', orderId, discount } : { type: 'placed_failed', orderId, failure };
    }
    case 'await_deliveries':
      return { type: 'deliveries_ended', orderId: effect.orderId };
    case 'charge':
      return { type: 'payment_settled', attemptId: effect.attemptId, outcome };
    case 'ask_terminal':
      return { type: 'terminal_answered', attemptId: effect.attemptId, status };
    default:
      return undefined;
  }
}

type Play = ReturnType<typeof createPlay>;

/** A play: a story whose every step is audited, and whose questions are answered when a move says so. */
function createPlay(story: Story) {
  const auditor = createAuditor();
  const open: Effect[] = [];
  let seen = 0;
  let turn = 0;

  function look(): void {
    const fresh = story.effects.slice(seen);
    seen = story.effects.length;
    for (const effect of fresh) {
      auditor.performed(effect);
      if (answerTo(effect, GOOD)) open.push(effect);
    }
    auditor.stood(story.session);
    expect(auditor.complaints).toEqual([]);
    const { status } = story;
    const read = publicStatusSchema.safeParse(status);
    expect(read.error?.issues).toBeUndefined();
    // A field that the schema does not name would be one that nobody meant to show.
    expect(read.data).toEqual(status);
    expect(JSON.stringify(status)).not.toMatch(/alice@|a@example\.com|4155551212/);
  }

  function tell(event: SessionEvent): void {
    turn += 1;
    if (event.type === 'order_recovered') {
      const order = { ...event.order, orderId: `recovered-${turn}` };
      const attemptId = event.attemptId && `attempt-recovered-${turn}`;
      if (story.state.name === 'attract') auditor.recovered(order, attemptId);
      story.tell({ ...event, order, attemptId });
    } else if (
      event.type === 'placed_recorded' ||
      event.type === 'billed_recorded' ||
      event.type === 'left_at_counter'
    ) {
      // Only the ledger says so, and it says it at once: told here it comes from an older order.
      expect(story.tell(event).accepted).toBe(false);
    } else {
      const before = story.state;
      const { accepted, session } = story.tell(event);
      if (!accepted) expect(session.state).toBe(before);
    }
    look();
  }

  return {
    tell,
    look,
    auditor,
    pass: (ms: number): void => {
      story.pass(ms);
      look();
    },
    /** True if there was a question to answer. */
    answer: (answer: Answer): boolean => {
      const effect = open.shift();
      const event = effect && answerTo(effect, answer);
      if (effect?.type === 'send_checkout') auditor.answered(effect.basket.orderId);
      if (event) tell(event);
      return event !== undefined;
    },
  };
}

const GOOD: Answer = {
  isGood: true,
  account: ALICE,
  failure: { kind: 'unreachable' },
  discount: cents(0),
  qualifying: { rewardIds: [], pointsProductIds: [] },
  outcome: { kind: 'declined' },
  status: { kind: 'never_heard' },
};

function order(play: Play, itemId: string, rewardId: string | undefined): void {
  play.tell({ type: 'start_visit' });
  if (rewardId !== undefined) {
    play.tell({ type: 'scan_code', text: `alice1|${rewardId}`, source: 'camera' });
    play.answer(GOOD);
  }
  play.tell({ type: 'add_line', itemId, quantity: 1, choices: [] });
  play.tell({ type: 'open_review' });
  play.tell({ type: 'choose_dining', mode: 'eat_in' });
  play.tell({ type: 'place_order' });
  for (const text of ['12', 'Ana']) play.tell({ type: 'set_order_label', text });
  play.tell({ type: 'choose_tip', amount: 0 });
}

function playAll(all: readonly Move[], setting: Parameters<typeof createStory>[0]) {
  const story = createStory(setting);
  const play = createPlay(story);
  for (const move of all) {
    if (move.do === 'event') play.tell(move.event);
    if (move.do === 'pass') play.pass(move.ms);
    if (move.do === 'answer') play.answer(move.answer);
    if (move.do === 'break_ledger') {
      story.breakLedger();
      play.auditor.ledgerBroke();
    }
    if (move.do === 'silence') {
      for (let asked = 0; asked < 6; asked += 1) {
        play.answer({ ...GOOD, outcome: { kind: 'unknown' }, status: { kind: 'in_progress' } });
        play.pass(2000);
      }
    }
    if (move.do === 'order') order(play, move.itemId, move.rewardId);
  }
  return { story, play };
}

describe('whatever happens, in whatever order', () => {
  test('the session keeps its promises and shows a whole screen', () => {
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 80, size: 'max' }), settings, (all, chosen) => {
        playAll(all, { settings: chosen });
      }),
      { numRuns: 120 },
    );
  });

  test('also with a ledger that breaks on the way', () => {
    fc.assert(
      fc.property(fc.array(movesWithBrokenLedger, { maxLength: 80, size: 'max' }), settings, (all, chosen) => {
        playAll(all, { settings: chosen });
      }),
      { numRuns: 60 },
    );
  });

  test('answers and time lead from there to the attract screen, with no order left open', () => {
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 60, size: 'max' }), settings, (all, chosen) => {
        const { story, play } = playAll(all, { settings: chosen });
        for (const code of ['STAFF', 'SCREEN'] as const) {
          if (story.state.name === 'out_of_order') play.tell({ type: 'service_changed', inService: true, code });
        }
        for (let turn = 0; turn < 80 && story.state.name !== 'attract'; turn += 1) {
          if (!play.answer(GOOD)) play.pass(20_000);
        }
        expect(story.state).toEqual({ name: 'attract' });
        expect(story.timers).toEqual([]);
        expect(play.auditor.openOrders()).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test('plays get everywhere: every state is seen', () => {
    const everywhere = [
      'attract',
      'cancelled',
      'choose_payment',
      'done',
      'new_total',
      'ordering',
      'out_of_order',
      'paying',
      'payment_failed',
      'payment_unclear',
      'placing',
      'reward_unconfirmed',
    ];
    const seen = new Set<string>();
    const plays = fc.tuple(fc.array(movesWithBrokenLedger, { maxLength: 80, size: 'max' }), settings);
    // Always the same plays, as many as it takes: this is about the arbitraries, and no luck may spoil it.
    for (const [all, chosen] of fc.sample(plays, { numRuns: 1000, seed: 5 })) {
      for (const name of playAll(all, { settings: chosen }).play.auditor.states()) seen.add(name);
      if (seen.size >= everywhere.length) break;
    }
    expect([...seen].sort()).toEqual(everywhere);
  });
});
