import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  afterWrongPin,
  isLockedOut,
  NO_TRIES,
  pinWait,
  triesAt,
  TRIES_BEFORE_LOCKOUT,
  type PinTries,
} from './pin-tries';

const NOW = Date.UTC(2026, 5, 1, 12);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Tries `count` wrong ones, each as soon as it is looked at. */
function tryWrong(
  count: number,
  from: PinTries = NO_TRIES,
  start = NOW,
): { tries: PinTries; waits: number[]; now: number } {
  let tries = from;
  let now = start;
  const waits: number[] = [];
  for (let index = 0; index < count; index += 1) {
    now += pinWait(tries, now);
    tries = afterWrongPin(tries, now);
    waits.push(pinWait(tries, now));
  }
  return { tries, waits, now };
}

test('wrong ones slow down: 1, 2, 4, 8 seconds, then five minutes, doubling to an hour', () => {
  const { waits } = tryWrong(30);
  expect(waits.slice(0, 5)).toEqual([1000, 2000, 4000, 8000, 5 * MINUTE]);
  const lockouts = waits.filter((_, index) => index % TRIES_BEFORE_LOCKOUT === TRIES_BEFORE_LOCKOUT - 1);
  expect(lockouts).toEqual([5, 10, 20, 40, 60, 60].map((minutes) => minutes * MINUTE));
});

test('a lock-out is told from slowing down, and ends', () => {
  const { tries, now } = tryWrong(5);
  expect(isLockedOut(tryWrong(4).tries, NOW)).toBe(false);
  expect(isLockedOut(tries, now)).toBe(true);
  expect(isLockedOut(tries, now + 5 * MINUTE)).toBe(false);
  expect(pinWait(tries, now + 5 * MINUTE)).toBe(0);
});

test('a clock set back lets a wait begin again, not last for the days between', () => {
  const { tries, now } = tryWrong(5);
  const back = triesAt(tries, now - DAY);
  expect(pinWait(back, now - DAY)).toBe(5 * MINUTE);
  expect(pinWait(back, now - DAY + 5 * MINUTE)).toBe(0);
});

test('a clock set forward ends one wait; what was counted stays counted for a day', () => {
  const { tries, now } = tryWrong(5);
  expect(pinWait(tries, now + MINUTE * 60)).toBe(0);
  expect(afterWrongPin(tries, now + MINUTE * 60)).toMatchObject({ wrong: 1, lockouts: 1 });
  expect(triesAt(tries, now + 2 * DAY)).toEqual(NO_TRIES);
});

test('survives being written down', () => {
  const { tries } = tryWrong(7);
  expect(JSON.parse(JSON.stringify(tries))).toEqual(tries);
});

test('whatever the clock does, no wait is longer than an hour, and no day has more than 130 tries', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -2 * DAY, max: 2 * DAY }), { maxLength: 60 }), (jumps) => {
      let tries = NO_TRIES;
      let now = NOW;
      for (const jump of jumps) {
        now += jump;
        tries = triesAt(tries, now);
        expect(pinWait(tries, now)).toBeLessThanOrEqual(60 * MINUTE);
        if (pinWait(tries, now) === 0) tries = afterWrongPin(tries, now);
      }
    }),
  );
  let tries = tryWrong(30).tries;
  let now = NOW + DAY;
  let count = 0;
  for (const end = now + DAY; now < end; count += 1) {
    now += pinWait(tries, now);
    tries = afterWrongPin(tries, now);
  }
  expect(count).toBeLessThan(130);
});
