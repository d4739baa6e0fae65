import { createContext, useContext } from 'react';
import type { TFunction } from 'i18next';
import { textIn } from '../../app/catalog/catalog';
import type { LocalizedText } from '../../app/catalog/menu-schema';
import type { Cents } from '../../app/money';
import type { LanguageCode } from '../../app/config/languages';
import { knownLanguage, LANGUAGES } from './languages';

/** Everything that turns facts into what a guest reads, in the guest's language. */
export interface Words {
  readonly language: LanguageCode;
  readonly t: TFunction;
  /** `$12.34`. */
  readonly money: (amount: Cents) => string;
  /** `$12`, and `$12.34` where there are cents. */
  readonly roundMoney: (amount: Cents) => string;
  /** A change: `+$0.75`, or `−$5.00` of what is negative. */
  readonly change: (amount: Cents) => string;
  readonly number: (value: number) => string;
  /** `20%`, of 20. */
  readonly percent: (value: number) => string;
  /** A day, from epoch ms. */
  readonly day: (at: number) => string;
  /** `fries, cola and soup`. */
  readonly list: (texts: readonly string[]) => string;
  /** A text of the menu. */
  readonly text: (text: LocalizedText) => string;
}

/** Where the page keeps {@link Words}: they are made once a language, since hundreds of components read them. */
export const WordsContext = createContext<Words | undefined>(undefined);

/** The words of the language that is spoken now. Throws outside `SpokenLanguage`. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('nobody has said which language is spoken');
  return words;
}

/** Words without React, for tests and for code outside components. */
export function wordsOf(t: TFunction, language: string): Words {
  const known = knownLanguage(language);
  const { locale } = LANGUAGES[known];
  const money = moneyFormat(locale, {});
  const dollars = moneyFormat(locale, { maximumFractionDigits: 0 });
  const change = moneyFormat(locale, { signDisplay: 'always' });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const list = new Intl.ListFormat(locale);
  return {
    language: known,
    t,
    list: (texts) => list.format(texts),
    money,
    roundMoney: (amount) => (amount % 100 === 0 ? dollars(amount) : money(amount)),
    change,
    number: (value) => number.format(value),
    percent: (value) => percent.format(value / 100),
    day: (at) => day.format(at),
    text: (text) => textIn(text, language),
  };
}

/** US dollars everywhere: Thanx settles in them. The locale decides only how they are written. */
function moneyFormat(locale: string, options: Intl.NumberFormatOptions): (amount: Cents) => string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', ...options });
  return (amount) =>
    format
      .formatToParts(amount / 100)
      .map(({ type, value }) => {
        // There are no other dollars at this kiosk, so `US$` would only be longer; and a minus sign is no hyphen.
        if (type === 'currency') return '$';
        return type === 'minusSign' ? value.replace('-', '−') : value;
      })
      .join('');
}
