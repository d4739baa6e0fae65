import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Urgency } from '../../app/thanx/port';
import { createPacer } from './pacer';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Asks for turns and notes when they came, in ms since the start. */
function asker(pacer: ReturnType<typeof createPacer>) {
  const startedAt = performance.now();
  const turns: { name: string; at: number }[] = [];
  return {
    turns,
    ask: (urgency: Urgency, name: string = urgency) => {
      void pacer.turn(urgency).then((outcome) => {
        turns.push({ name: outcome === 'go' ? name : `${name} left`, at: Math.round(performance.now() - startedAt) });
      });
    },
  };
}

it('lets no more through in any second than it may', async () => {
  const pacer = createPacer({ perSecond: 5 });
  const { ask, turns } = asker(pacer);
  ask('guest_waits');
  // The edge of a fixed window would be here.
  await vi.advanceTimersByTimeAsync(990);
  for (let i = 0; i < 20; i += 1) ask('guest_waits');
  await vi.advanceTimersByTimeAsync(4_000);
  expect(turns).toHaveLength(21);
  for (const { at } of turns) {
    expect(turns.filter((turn) => turn.at >= at && turn.at < at + 1000).length).toBeLessThanOrEqual(5);
  }
  expect(turns.at(-1)?.at).toBe(4_000);
});

it('lets guests overtake the outbox, and the one who waits the one who still orders', async () => {
  const pacer = createPacer({ perSecond: 2 });
  const { ask, turns } = asker(pacer);
  for (let i = 0; i < 4; i += 1) ask('background');
  await vi.advanceTimersByTimeAsync(10);
  for (let i = 0; i < 2; i += 1) ask('guest_orders');
  for (let i = 0; i < 2; i += 1) ask('guest_waits');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(turns.map(({ name }) => name)).toEqual([
    'background',
    'guest_orders',
    'guest_waits',
    'guest_waits',
    'guest_orders',
    'background',
    'background',
    'background',
  ]);
});

it('keeps a turn free for a guest while the outbox drains', async () => {
  const pacer = createPacer({ perSecond: 5 });
  const { ask, turns } = asker(pacer);
  for (let i = 0; i < 40; i += 1) ask('background');
  await vi.advanceTimersByTimeAsync(2_500);
  ask('guest_waits');
  await vi.advanceTimersByTimeAsync(0);
  expect(turns.at(-1)).toEqual({ name: 'guest_waits', at: 2_500 });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(turns).toHaveLength(41);
  expect(pacer.waiting()).toBe(0);
});

it('keeps to the quarter of an hour, and saves some of it for guests', async () => {
  const pacer = createPacer({ perSecond: 5, perQuarterHour: 40 });
  const { ask, turns } = asker(pacer);
  for (let i = 0; i < 50; i += 1) ask('background');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(turns).toHaveLength(30);
  for (let i = 0; i < 10; i += 1) ask('guest_waits');
  await vi.advanceTimersByTimeAsync(4_000);
  expect(turns).toHaveLength(40);
  ask('guest_waits', 'one too many');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(turns.at(-1)?.name).toBe('one too many left');
  await vi.advanceTimersByTimeAsync(15 * 60_000);
  expect(turns.filter(({ name }) => name === 'background')).toHaveLength(50);
});

it('does not stop when the wall clock is set back by a day', async () => {
  const pacer = createPacer({ perSecond: 1 });
  const { ask, turns } = asker(pacer);
  ask('background');
  ask('background');
  vi.setSystemTime(Date.now() - 24 * 60 * 60_000);
  await vi.advanceTimersByTimeAsync(1_100);
  expect(turns).toHaveLength(2);
});

it.each([0, 0.9, Number.NaN])('cannot let %s calls through', (perSecond) => {
  expect(() => createPacer({ perSecond })).toThrow(RangeError);
});

it('gives whole turns of a fractional share', async () => {
  const pacer = createPacer({ perSecond: 2.5 });
  const { ask, turns } = asker(pacer);
  for (let i = 0; i < 3; i += 1) ask('guest_waits');
  await vi.advanceTimersByTimeAsync(900);
  expect(turns).toHaveLength(2);
});
