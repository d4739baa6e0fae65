import { z } from 'zod';

/** Days as `Date.getDay()` counts them. */
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** See {@link WEEKDAYS}. */
export type Weekday = (typeof WEEKDAYS)[number];

const CLOCK_TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d';

const spansSchema = z
  .array(
    z
      .string()
      .regex(
        new RegExp(`^${CLOCK_TIME}-(?:${CLOCK_TIME}|24:00)$`),
        'is no span of time such as 07:00-22:00; one may pass midnight, as 18:00-02:00 does',
      ),
  )
  .max(10)
  .optional();

/** A store's hours by weekday, each a list of spans in local time. A day that is not named is closed all day. */
export const openingHoursSchema = z.strictObject({
  monday: spansSchema,
  tuesday: spansSchema,
  wednesday: spansSchema,
  thursday: spansSchema,
  friday: spansSchema,
  saturday: spansSchema,
  sunday: spansSchema,
});

/** See {@link openingHoursSchema}. */
export type OpeningHours = z.infer<typeof openingHoursSchema>;

/** A moment of a store's week, in its local time. */
export interface LocalMoment {
  readonly weekday: Weekday;
  /** Since midnight, 0 to 1439. */
  readonly minute: number;
}

const MINUTES_A_DAY = 24 * 60;

/** Whether the store is open. A span that ends at or before its beginning ends the next day; its end is no longer open. */
export function isOpenAt(hours: OpeningHours, { weekday, minute }: LocalMoment): boolean {
  const today = spansOf(hours, weekday).some(({ from, to }) => minute >= from && minute < to);
  const yesterday = spansOf(hours, before(weekday)).some(({ to }) => minute + MINUTES_A_DAY < to);
  return today || yesterday;
}

function spansOf(hours: OpeningHours, day: Weekday): { readonly from: number; readonly to: number }[] {
  return (hours[day] ?? []).map((span) => {
    const [from = 0, to = 0] = span.split('-').map(minuteOf);
    return { from, to: to <= from ? to + MINUTES_A_DAY : to };
  });
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

function before(day: Weekday): Weekday {
  return WEEKDAYS[(WEEKDAYS.indexOf(day) + WEEKDAYS.length - 1) % WEEKDAYS.length] ?? day;
}
