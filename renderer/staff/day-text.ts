const DAY_MS = 86_400_000;

/** The day `by` days later; days as `2026-06-01`. What is no day comes back as it is. */
export function shiftDay(day: string, by: number): string {
  const at = dayTime(day);
  return Number.isNaN(at) ? day : new Date(at + by * DAY_MS).toISOString().slice(0, 10);
}

/** Noon of the day in UTC, for a formatter that writes in UTC: no clock change and no time zone can make it another day. */
export function dayTime(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}
