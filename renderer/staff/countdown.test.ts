import { describe, expect, test } from 'vitest';
import { clockText, drained, LOCK_WARNING, lockState, secondsLeft, timeLeft } from './countdown';

describe('a wait', () => {
  test('never falls below nothing', () => {
    expect(timeLeft(1000, 400)).toBe(600);
    expect(timeLeft(1000, 1000)).toBe(0);
    expect(timeLeft(1000, 5000)).toBe(0);
  });

  test('is shown in minutes and seconds, rounded up', () => {
    expect(clockText(300_000)).toBe('5:00');
    expect(clockText(299_001)).toBe('5:00');
    expect(clockText(299_000)).toBe('4:59');
    expect(clockText(61_000)).toBe('1:01');
    expect(clockText(9000)).toBe('0:09');
    expect(clockText(1)).toBe('0:01');
    expect(clockText(0)).toBe('0:00');
    expect(clockText(-5)).toBe('0:00');
    expect(clockText(3_600_000)).toBe('60:00');
    expect(secondsLeft(1500)).toBe(2);
  });
});

describe('the lock', () => {
  test('warns for its last twenty seconds, then locks', () => {
    expect(lockState(0, 60_000)).toEqual({ kind: 'open' });
    expect(lockState(60_000 - LOCK_WARNING - 1, 60_000)).toEqual({ kind: 'open' });
    expect(lockState(60_000 - LOCK_WARNING, 60_000)).toEqual({ kind: 'warning', seconds: 20 });
    expect(lockState(59_999, 60_000)).toEqual({ kind: 'warning', seconds: 1 });
    expect(lockState(60_000, 60_000)).toEqual({ kind: 'locked' });
    expect(lockState(90_000, 60_000)).toEqual({ kind: 'locked' });
  });

  test('warns for half of a short time only', () => {
    expect(lockState(0, 4000)).toEqual({ kind: 'open' });
    expect(lockState(2000, 4000)).toEqual({ kind: 'warning', seconds: 2 });
  });
});

test('a backlog drains from nothing to all', () => {
  expect(drained(120, 120)).toBe(0);
  expect(drained(60, 120)).toBe(50);
  expect(drained(1, 120)).toBe(99);
  expect(drained(0, 120)).toBe(100);
  expect(drained(0, 0)).toBe(100);
  expect(drained(130, 120)).toBe(0);
});
