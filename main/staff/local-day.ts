/** A day on the store's own clock, from `from` until before `to`, epoch ms: 23 to 25 hours long. */
export interface LocalDay {
  /** `2026-06-01`. */
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

/** The day of a moment, epoch ms. */
export function localDayAt(at: number): LocalDay {
  const moment = new Date(at);
  return spanOf(moment.getFullYear(), moment.getMonth(), moment.getDate());
}

/** The day of a name such as `2026-06-01`; undefined for one that no calendar has. */
export function localDayNamed(name: string): LocalDay | undefined {
  const [year = 0, month = 0, date = 0] = name.split('-').map(Number);
  const day = spanOf(year, month - 1, date);
  return day.day === name ? day : undefined;
}

function spanOf(year: number, month: number, date: number): LocalDay {
  const from = new Date(year, month, date);
  // Not 24 hours later: the day on which the clocks change has 23 or 25.
  const to = new Date(year, month, date + 1);
  return { day: nameOf(from), from: from.getTime(), to: to.getTime() };
}

function nameOf(start: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(start.getFullYear()).padStart(4, '0')}-${two(start.getMonth() + 1)}-${two(start.getDate())}`;
}
