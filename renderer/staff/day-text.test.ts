import { expect, test } from 'vitest';
import { dayTime, shiftDay } from './day-text';

test('days go over the ends of months and years', () => {
  expect(shiftDay('2026-06-01', -1)).toBe('2026-05-31');
  expect(shiftDay('2026-12-31', 1)).toBe('2027-01-01');
  expect(shiftDay('2028-02-28', 1)).toBe('2028-02-29');
  // The clock change of many countries is no shorter and no longer day here.
  expect(shiftDay('2026-03-08', 1)).toBe('2026-03-09');
  expect(shiftDay('2026-06-01', 0)).toBe('2026-06-01');
});

test('what is no day stays what it is', () => {
  expect(shiftDay('someday', 1)).toBe('someday');
  expect(Number.isNaN(dayTime('someday'))).toBe(true);
});
