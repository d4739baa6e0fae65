import { expect, test, vi } from 'vitest';
import { createFakeClock } from '../testing/fake-clock';
import { watchStoreHours } from './store-hours';

const MINUTE = 60_000;
/** A Monday, in whatever zone the test runs. */
const MONDAY = new Date(2026, 5, 1, 6, 58).getTime();

test('it opens and closes by the local time, and says so once each', () => {
  const clock = createFakeClock(MONDAY);
  const onChange = vi.fn();
  const hours = watchStoreHours({ monday: ['07:00-07:10'] }, clock, onChange);
  expect(hours.isAfterHours()).toBe(true);
  clock.advance(3 * MINUTE);
  expect(hours.isAfterHours()).toBe(false);
  expect(onChange).toHaveBeenCalledOnce();
  clock.advance(5 * MINUTE);
  expect(onChange).toHaveBeenCalledOnce();
  clock.advance(5 * MINUTE);
  expect(hours.isAfterHours()).toBe(true);
  expect(onChange).toHaveBeenCalledTimes(2);
  hours.stop();
  expect(clock.pending()).toBe(0);
});

test('a clock that is set is noticed within a minute', () => {
  const clock = createFakeClock(MONDAY);
  const hours = watchStoreHours({ monday: ['07:00-07:10'] }, clock, () => undefined);
  clock.jump(5 * MINUTE);
  clock.advance(MINUTE);
  expect(hours.isAfterHours()).toBe(false);
  hours.stop();
});

test('a store without hours is never closed', () => {
  const clock = createFakeClock();
  expect(watchStoreHours(undefined, clock, () => undefined).isAfterHours()).toBe(false);
  expect(clock.pending()).toBe(0);
});
