import { describe, expect, test } from 'vitest';
import { formatsOf, plainWords } from './staff-words';

const { bytes, duration, longDay } = formatsOf('en');

test('sizes are whole up to kilobytes and have one decimal from megabytes on', () => {
  expect(bytes(0)).toBe('0 byte');
  expect(bytes(999)).toBe('999 byte');
  expect(bytes(1000)).toBe('1 kB');
  expect(bytes(1_250_000)).toBe('1.3 MB');
  expect(bytes(48_200_000_000)).toBe('48.2 GB');
  expect(bytes(9e15)).toBe('9,000 TB');
});

test('a duration has its two largest parts', () => {
  expect(duration(0)).toBe('0 sec');
  expect(duration(59_999)).toBe('59 sec');
  expect(duration(3_600_000)).toBe('1 hr');
  expect(duration(3_661_000)).toBe('1 hr, 1 min');
  expect(duration(86_400_000 * 3 + 3_600_000 * 4 + 61_000)).toBe('3 days, 4 hr');
  expect(duration(-5)).toBe('0 sec');
});

test('a day is the day it says, wherever the kiosk stands', () => {
  expect(longDay('2026-06-01')).toBe('Monday, June 1, 2026');
});

describe('words of main', () => {
  test('are read as words', () => {
    expect(plainWords('half_open')).toBe('Half open');
    expect(plainWords('thanx billed')).toBe('Thanx billed');
    expect(plainWords('unreachable 503')).toBe('Unreachable 503');
  });

  test('are left alone where a person wrote them', () => {
    expect(plainWords('Wrong item, said guest_2')).toBe('Wrong item, said guest_2');
    expect(plainWords('')).toBe('');
  });
});
