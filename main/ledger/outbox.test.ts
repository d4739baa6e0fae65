import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { HandedOrder, SinkFailure } from '../../app/devices/order-sink';
import type { ThanxBasket } from '../../app/order/thanx-basket';
import { err, ok, type Result } from '../../app/result';
import type { ThanxFailure } from '../../app/thanx/failure';
import type { BasketAnswer } from '../../app/thanx/port';
import { createFakeClock, type FakeClock } from '../testing/fake-clock';
import { openDatabase } from './database';
import type { LedgerEvent } from './events';
import type { LedgerFile } from './ledger-file';
import { createOutbox, type Outbox } from './outbox';
import { card, good, testFolder, testLedger } from './testing/harness';
import { sampleOrder } from './testing/orders';

type Answer = Result<BasketAnswer, ThanxFailure>;

const UP: Answer = ok({});
const DOWN: Answer = err({ kind: 'unreachable' });
const rejected: Answer = err({ kind: 'rejected', status: 400, code: 'BAD_REQUEST' });

let clock: FakeClock;
let folder: string;
let ledger: LedgerFile;
let outbox: Outbox;
/** `order state` of each basket that Thanx was sent, in order. */
let sent: string[];
let answer: (basket: ThanxBasket) => Answer | Promise<Answer>;
let handed: HandedOrder[];
let handAnswer: Result<null, SinkFailure>;
let log: LedgerEvent[];
let chance: number;

beforeEach(() => {
  clock = createFakeClock();
  folder = testFolder();
  ledger = testLedger({ folder, now: clock.now });
  sent = [];
  answer = () => UP;
  handed = [];
  handAnswer = ok(null);
  log = [];
  chance = 0.5;
  outbox = start();
});

function start(): Outbox {
  return createOutbox({
    ledger,
    clock,
    random: () => chance,
    log: (event) => log.push(event),
    thanx: {
      sendBasket: async (_userId, basket, urgency) => {
        expect(urgency).toBe('background');
        sent.push(`${basket.orderId} ${basket.state}`);
        return await answer(basket);
      },
    },
    sink: {
      hand: (order) => {
        handed.push(order);
        return Promise.resolve(handAnswer);
      },
      cancel: () => Promise.reject(new Error('nothing is cancelled here')),
    },
  });
}

/** Lets answers arrive that are there. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

/** Lets time pass in steps small enough for answers to arrive in between. */
async function pass(ms: number): Promise<void> {
  await settle();
  for (let left = ms; left > 0; left -= 500) {
    clock.advance(Math.min(left, 500));
    await settle();
  }
}

function place(orderId: string, userId = 'wer23gttt'): void {
  good(ledger.recordPlaced(sampleOrder(orderId, clock.now(), { userId }), false));
  outbox.wake();
}

function bill(orderId: string, userId: string | undefined = 'wer23gttt'): void {
  const order = sampleOrder(orderId, clock.now(), { userId });
  good(ledger.recordBilled(order, card(`attempt-${orderId}`, order.basket.total, clock.now())));
  outbox.wake();
}

test('delivers at once what is queued, to Thanx and to the kitchen, and then rests', async () => {
  place('order-1');
  bill('order-1');
  await settle();
  expect(sent).toEqual(['order-1 placed', 'order-1 billed']);
  expect(handed).toMatchObject([{ number: '101', payment: 'paid', order: { orderId: 'order-1' } }]);
  expect(good(outbox.status())).toMatchObject({ pending: 0, parked: 0, inFlight: 0, lastDeliveredAt: clock.now() });
  expect(clock.pending()).toBe(0);
});

test('billed never overtakes its placed, however long that takes, while other orders go side by side', async () => {
  const answers: ((value: Answer) => void)[] = [];
  answer = () => new Promise((resolve) => answers.push(resolve));
  for (const orderId of ['a', 'b', 'c', 'd', 'e']) {
    place(orderId);
    bill(orderId);
  }
  await settle();
  expect(sent).toEqual(['a placed', 'b placed', 'c placed', 'd placed']);
  outbox.wake();
  await settle();
  expect(sent).toHaveLength(4);
  answers[2]!(UP);
  await settle();
  expect(sent.slice(4)).toEqual(['c billed']);
  answers[4]!(UP);
  await settle();
  expect(sent.slice(5)).toEqual(['e placed']);
});

describe('a line that is down', () => {
  test('is tried by one delivery at a time, further and further apart, and all goes when it is back', async () => {
    answer = () => DOWN;
    for (let index = 0; index < 20; index += 1) place(`order-${index}`, `user${index}`);
    await pass(3 * 3_600_000);
    const tries = sent.length;
    // Four went together before anybody knew; after that half of at most five minutes apart.
    expect(tries).toBeGreaterThan(60);
    expect(tries).toBeLessThan(100);
    expect(good(outbox.status())).toMatchObject({ pending: 20, thanx: 'down', sink: 'up' });
    answer = () => UP;
    await pass(150_000 + 5000);
    expect(good(outbox.status())).toMatchObject({ pending: 0, thanx: 'up' });
    expect(sent).toHaveLength(tries + 20);
    expect(log.filter(({ event }) => event === 'delivery_line')).toEqual([
      { event: 'delivery_line', destination: 'thanx', state: 'down' },
      { event: 'delivery_line', destination: 'thanx', state: 'up' },
    ]);
  });

  test('for three days loses nothing, over restarts and pruning, and one delivery tries it for all', async () => {
    answer = () => DOWN;
    for (let hour = 0; hour < 72; hour += 1) {
      if (hour % 6 === 0) place(`order-${hour}`);
      if (hour % 6 === 3) bill(`order-${hour - 3}`);
      if (hour % 24 === 20) {
        await outbox.stop();
        outbox = start();
      }
      expect(good(ledger.prune()).orders).toBe(0);
      for (let minutes = 0; minutes < 60; minutes += 20) {
        clock.advance(1_200_000);
        await settle();
      }
    }
    expect(good(outbox.status())).toMatchObject({ pending: 24, parked: 0 });
    // One a look, however many wait; four where nobody knew yet.
    expect(sent.length).toBeLessThan((72 * 60) / 20 + 20);
    expect(handed).toHaveLength(12);
    answer = () => UP;
    sent = [];
    await pass(300_000 + 10_000);
    expect(good(outbox.status())).toMatchObject({ pending: 0, parked: 0 });
    expect(sent).toHaveLength(24);
    for (let hour = 0; hour < 72; hour += 6) {
      const mine = sent.filter((each) => each.startsWith(`order-${hour} `));
      expect(mine).toEqual([`order-${hour} placed`, `order-${hour} billed`]);
    }
  });

  test('waits between a second and five minutes', async () => {
    answer = () => DOWN;
    const times: number[] = [];
    const watch = async (): Promise<void> => {
      const before = sent.length;
      await pass(500);
      if (sent.length > before) times.push(clock.now());
    };
    chance = 0;
    place('order-1');
    for (let turn = 0; turn < 10; turn += 1) await watch();
    expect(times.slice(1).map((time, index) => time - times[index]!)).toEqual([1000, 1000, 1000, 1000]);
    chance = 0.999999;
    await pass(3_600_000);
    const before = sent.length;
    await pass(299_000);
    expect(sent.length - before).toBeLessThanOrEqual(1);
    await pass(3_600_000);
    expect(sent.length - before).toBeGreaterThanOrEqual(12);
  });

  test.each(['rate_limited', 'unreadable', 'signed_out'] as const)('%s is tried again', async (kind) => {
    answer = () => err({ kind });
    place('order-1');
    await settle();
    answer = () => UP;
    await pass(5000);
    expect(sent).toEqual(['order-1 placed', 'order-1 placed']);
  });

  test('does not hold up the kitchen', async () => {
    answer = () => DOWN;
    place('order-1');
    bill('order-1');
    await settle();
    expect(handed).toHaveLength(1);
  });

  test('one order that always fails holds up no other for long', async () => {
    answer = (basket) => (basket.orderId === 'poison' ? err({ kind: 'unreachable', status: 500 }) : UP);
    place('poison', 'poisoned');
    for (let index = 0; index < 10; index += 1) place(`order-${index}`);
    await pass(10_000);
    expect(good(outbox.status())).toMatchObject({ pending: 1 });
  });
});

describe('a refusal', () => {
  test('is parked with its reason, and what follows of the same order waits; other orders and the kitchen do not', async () => {
    answer = (basket) => (basket.orderId === 'bad' ? rejected : UP);
    place('bad');
    bill('bad');
    place('good');
    await pass(3_600_000);
    expect(sent).toEqual(['bad placed', 'good placed']);
    expect(handed).toHaveLength(1);
    expect(good(ledger.parkedDeliveries(9))).toMatchObject([
      { orderId: 'bad', number: '101', kind: 'placed', failure: 'rejected', status: 400, code: 'BAD_REQUEST' },
    ]);
    expect(good(ledger.events(9))).toMatchObject([{ kind: 'delivery_parked', orderId: 'bad', detail: 'rejected' }, {}]);
  });

  test('that staff retry goes on where it stopped', async () => {
    answer = () => rejected;
    place('order-1');
    bill('order-1');
    await settle();
    answer = () => UP;
    const [parked] = good(ledger.parkedDeliveries(9));
    expect(good(outbox.retryParked(parked!.id))).toBe(1);
    await settle();
    expect(sent).toEqual(['order-1 placed', 'order-1 placed', 'order-1 billed']);
    expect(good(outbox.retryParked())).toBe(0);
    const story = good(ledger.orderStory('order-1'))!.deliveries[0]!;
    expect(story.attempts).toMatchObject([{ outcome: 'rejected', status: 400 }, { outcome: 'accepted' }]);
  });

  test('of an abandoned order is as good as a yes, but a missing right is not', async () => {
    const abandon = (orderId: string): void => {
      good(ledger.recordPlacing(sampleOrder(orderId, clock.now(), { withReward: true })));
      good(ledger.recordAbandoned(orderId));
      outbox.wake();
    };
    answer = () => rejected;
    abandon('order-1');
    await settle();
    expect(good(outbox.status())).toMatchObject({ pending: 0, parked: 0 });
    answer = () => err({ kind: 'forbidden', status: 403 });
    abandon('order-2');
    await settle();
    expect(good(outbox.status())).toMatchObject({ pending: 0, parked: 1 });
  });

  test('of the kitchen is parked, its absence is not', async () => {
    handAnswer = err('unreachable');
    bill('order-1', undefined);
    await settle();
    handAnswer = err('refused');
    await pass(5000);
    expect(handed).toHaveLength(2);
    expect(good(ledger.parkedDeliveries(9))).toMatchObject([{ destination: 'sink', kind: 'paid', failure: 'refused' }]);
  });
});

test('every attempt is in the order’s story, with its time and how it ended', async () => {
  answer = () => err({ kind: 'unreachable', status: 503 });
  place('order-1');
  await settle();
  answer = () => UP;
  await pass(2000);
  const [placed] = good(ledger.orderStory('order-1'))!.deliveries;
  expect(placed).toMatchObject({ kind: 'placed', state: 'delivered' });
  expect(placed!.attempts).toEqual([
    { begunAt: Date.UTC(2026, 5, 1, 12), endedAt: Date.UTC(2026, 5, 1, 12), outcome: 'unreachable', status: 503 },
    { begunAt: Date.UTC(2026, 5, 1, 12, 0, 1), endedAt: Date.UTC(2026, 5, 1, 12, 0, 1), outcome: 'accepted' },
  ]);
});

test.each([
  ['back', -86_400_000],
  ['ahead', 86_400_000],
])('a clock that is put %s by a day stalls nothing', async (_, jump) => {
  answer = () => DOWN;
  place('order-1');
  await settle();
  clock.jump(jump);
  answer = () => UP;
  await pass(600_000);
  expect(good(outbox.status())).toMatchObject({ pending: 0 });
});

test('a new start goes on with what is pending, spread over the first seconds', async () => {
  answer = () => new Promise(() => undefined);
  place('order-1');
  bill('order-1');
  await settle();
  sent = [];
  answer = () => UP;
  outbox = start();
  outbox.wake();
  await settle();
  expect(sent).toEqual([]);
  await pass(2500);
  expect(sent).toEqual(['order-1 placed', 'order-1 billed']);
});

test('tells when nothing of a member is left to send', async () => {
  let release: (value: Answer) => void = () => undefined;
  answer = () => new Promise((resolve) => (release = resolve));
  const told: string[] = [];
  outbox.whenQuietFor('nobody', () => told.push('nobody'));
  place('order-1', 'member1');
  expect(outbox.isQuietFor('member1')).toBe(false);
  outbox.whenQuietFor('member1', () => told.push('member1'));
  await settle();
  expect(told).toEqual(['nobody']);
  release(rejected);
  await settle();
  expect(told).toEqual(['nobody', 'member1']);
});

test('stops when what is under way is written down, and begins nothing more', async () => {
  let release: (value: Answer) => void = () => undefined;
  answer = () => new Promise((resolve) => (release = resolve));
  place('order-1');
  await settle();
  const stopped = outbox.stop();
  place('order-2');
  release(UP);
  await stopped;
  expect(sent).toEqual(['order-1 placed']);
  expect(good(ledger.orderStory('order-1'))!.deliveries).toMatchObject([{ state: 'delivered' }]);
  expect(clock.pending()).toBe(0);
});

test('a body that cannot be read any more is parked, and the next goes', async () => {
  good(ledger.recordPlaced(sampleOrder('order-1', clock.now()), false));
  good(ledger.recordPlaced(sampleOrder('order-2', clock.now()), false));
  const db = openDatabase(join(folder, 'ledger.sqlite'));
  db.exec("UPDATE deliveries SET body = '{}' WHERE delivery_id = 1");
  db.close();
  outbox.wake();
  await pass(1000);
  expect(sent).toEqual(['order-2 placed']);
  expect(good(ledger.parkedDeliveries(9))).toMatchObject([{ orderId: 'order-1', failure: 'unreadable_body' }]);
});

test('a ledger that fails is left in peace for a while', async () => {
  ledger.close();
  outbox.wake();
  outbox.wake();
  await pass(100_000);
  const heldUp = log.filter(({ event }) => event === 'outbox_held_up');
  expect(heldUp[0]).toEqual({ event: 'outbox_held_up', code: 'LEDGER-UNKNOWN' });
  // Both lanes at once, after 30 s, after 60 s more.
  expect(heldUp).toHaveLength(6);
});
