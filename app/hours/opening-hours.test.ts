import { describe, expect, test } from 'vitest';
import { isOpenAt, openingHoursSchema, WEEKDAYS, type OpeningHours, type Weekday } from './opening-hours';

const HOURS: OpeningHours = openingHoursSchema.parse({
  monday: ['07:00-11:00', '12:00-22:00'],
  friday: ['18:00-02:30'],
  saturday: ['00:00-24:00'],
  wednesday: ['22:00-22:00'],
});

function isOpen(weekday: Weekday, time: string): boolean {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return isOpenAt(HOURS, { weekday, minute: hour * 60 + minute });
}

describe('isOpenAt', () => {
  test.each<[Weekday, string, boolean]>([
    ['monday', '06:59', false],
    ['monday', '07:00', true],
    ['monday', '10:59', true],
    ['monday', '11:00', false],
    ['monday', '12:00', true],
    ['monday', '21:59', true],
    ['monday', '22:00', false],
    ['tuesday', '12:00', false],
    ['friday', '17:59', false],
    ['friday', '23:59', true],
    ['saturday', '00:00', true],
    ['saturday', '23:59', true],
    ['sunday', '00:00', false],
    // All around the clock, from ten in the evening.
    ['wednesday', '21:59', false],
    ['wednesday', '22:00', true],
    ['thursday', '21:59', true],
    ['thursday', '22:00', false],
  ])('%s %s: %s', (weekday, time, open) => {
    expect(isOpen(weekday, time)).toBe(open);
  });

  test('a span that passes midnight ends on the next day', () => {
    const night = openingHoursSchema.parse({ saturday: ['18:00-02:30'] });
    expect(isOpenAt(night, { weekday: 'sunday', minute: 149 })).toBe(true);
    expect(isOpenAt(night, { weekday: 'sunday', minute: 150 })).toBe(false);
    expect(isOpenAt(night, { weekday: 'saturday', minute: 149 })).toBe(false);
  });

  test('without a named day the store is never open', () => {
    for (const weekday of WEEKDAYS) expect(isOpenAt({}, { weekday, minute: 720 })).toBe(false);
  });
});

test.each([
  { monday: '07:00-22:00' },
  { monday: ['7-22'] },
  { monday: ['07:00-25:00'] },
  { monday: ['24:00-07:00'] },
  { monday: ['07:60-08:00'] },
  { monday: ['07:00 - 22:00'] },
  { monday: [7] },
  { Monday: ['07:00-22:00'] },
  { monday: Array.from({ length: 11 }, () => '07:00-08:00') },
  [],
  'always',
])('%j are no hours', (hours) => {
  expect(openingHoursSchema.safeParse(hours).success).toBe(false);
});
