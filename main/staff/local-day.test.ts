import { afterEach, expect, test } from 'vitest';
import { localDayAt, localDayNamed } from './local-day';

const { TZ } = process.env;
const HOUR = 3_600_000;

afterEach(() => {
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
});

test.each([
  ['America/New_York', '2026-06-01', 24],
  ['America/New_York', '2026-03-08', 23],
  ['America/New_York', '2026-11-01', 25],
  ['America/Puerto_Rico', '2026-03-08', 24],
  ['Pacific/Auckland', '2026-06-01', 24],
])('in %s, %s has %i hours from midnight to midnight', (zone, name, hours) => {
  process.env.TZ = zone;
  const day = localDayNamed(name)!;
  expect((day.to - day.from) / HOUR).toBe(hours);
  expect(new Date(day.from).getHours()).toBe(0);
  for (const at of [day.from, day.from + HOUR, day.to - 1]) expect(localDayAt(at)).toEqual(day);
  expect(localDayAt(day.to).from).toBe(day.to);
  expect(localDayAt(day.from - 1).to).toBe(day.from);
});

test.each(['2026-02-30', '2026-13-01', '2026-00-10', '2026-06-00', '', 'today'])('%j is no day', (name) => {
  expect(localDayNamed(name)).toBeUndefined();
});
