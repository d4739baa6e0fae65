import type { Cents } from '../../app/money';
import { useWords, type Words } from '../language/words';
import { dayTime } from './day-text';

/** What turns facts into what staff read. */
export interface StaffWords extends Words {
  /** `12:03 PM`, with the day when that is not today. */
  readonly time: (at: number) => string;
  /** `12:03:09 PM`, with the day when that is not today. */
  readonly moment: (at: number) => string;
  /** `Monday, June 1, 2026`, from `2026-06-01`. */
  readonly longDay: (day: string) => string;
  /** `1.2 GB`. */
  readonly bytes: (count: number) => string;
  /** `3 days, 4 hr`: the two largest parts. */
  readonly duration: (ms: number) => string;
  /** `−$5.00`. */
  readonly minus: (amount: Cents) => string;
}

/** The words of the language that is spoken now. */
export function useStaffWords(): StaffWords {
  const words = useWords();
  const known = MADE.get(words);
  if (known) return known;
  const made: StaffWords = {
    ...words,
    ...formatsOf(words.language),
    minus: (amount) => words.t('staff.story.minus', { amount: words.money(amount) }),
  };
  MADE.set(words, made);
  return made;
}

/** Formats take long to make, and each part of a long list reads them. */
const MADE = new WeakMap<Words, StaffWords>();

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** The formats without React and without texts, for tests. */
export function formatsOf(language: string): Omit<StaffWords, keyof Words | 'minus'> {
  const time = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' });
  const moment = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', second: '2-digit' });
  const date = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric' });
  const longDay = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' });
  const withDay = (at: number, text: string): string =>
    new Date(at).toDateString() === new Date().toDateString() ? text : `${date.format(at)}, ${text}`;
  return {
    time: (at) => withDay(at, time.format(at)),
    moment: (at) => withDay(at, moment.format(at)),
    longDay: (day) => longDay.format(dayTime(day)),
    bytes: (count) => {
      const step = count < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(count) / 3));
      return new Intl.NumberFormat(language, {
        style: 'unit',
        unit: UNITS[step] ?? 'byte',
        maximumFractionDigits: step < 2 ? 0 : 1,
      }).format(count / 1000 ** step);
    },
    duration: (ms) => durationText(ms, language),
  };
}

const PARTS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

function durationText(ms: number, language: string): string {
  let rest = Math.max(0, Math.floor(ms / 1000));
  const counts = PARTS.map(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return { unit, count };
  });
  const first = counts.findIndex(({ count }) => count > 0);
  const shown = first < 0 ? counts.slice(-1) : counts.slice(first, first + 2).filter(({ count }) => count > 0);
  const texts = shown.map(({ unit, count }) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(count),
  );
  return new Intl.ListFormat(language, { style: 'short', type: 'unit' }).format(texts);
}

/** One of main's own words, such as `half_open`, as words; a sentence stays as it is. */
export function plainWords(word: string): string {
  if (!/^[a-z][a-z0-9_]*( [a-z0-9_]+)*$/.test(word)) return word;
  const text = word.replaceAll('_', ' ').replace(/\bthanx\b/g, 'Thanx');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
