// @vitest-environment jsdom
import i18next from 'i18next';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { cents } from '../../app/money';
import { speak, startLanguage } from './i18n';
import { wordsOf } from './words';

beforeAll(startLanguage);
afterEach(() => speak('en'));

/** Without the marks that only decide in which direction things stand. */
const plain = (text: string): string => text.replace(/[\u200e\u200f\u2066-\u2069]/g, '');

test('the page says in which language it speaks and which way it is read', async () => {
  await speak('ar');
  expect(document.documentElement).toMatchObject({ lang: 'ar', dir: 'rtl' });
  expect(i18next.t('menu.title')).toBe('القائمة');
  await speak('fr');
  expect(document.documentElement).toMatchObject({ lang: 'fr', dir: 'ltr' });
  await speak('xx');
  expect(document.documentElement).toMatchObject({ lang: 'en', dir: 'ltr' });
});

test('of two languages asked for at once, the last one is spoken', async () => {
  await Promise.all([speak('es'), speak('ar'), speak('es')]);
  expect(i18next.t('menu.title')).toBe('Menú');
  expect(document.documentElement.lang).toBe('es');
});

test('what is put into an Arabic sentence keeps its own direction; in English nothing is added', async () => {
  expect(i18next.t('offer.use_named', { label: '<b>$5 off' })).toBe('Use <b>$5 off');
  await speak('ar');
  expect(i18next.t('offer.use_named', { label: '$5 off' })).toBe('استخدام \u2068$5 off\u2069');
});

test('staff read English where a language has no words for them', async () => {
  await speak('es');
  expect(i18next.t('staff.title')).toBe('Staff');
});

test.each([
  ['en', '$1,234.50', '−$5.00', '+$0.75', '$5', '1,234', 'Jul 31, 2027'],
  ['es', '$1,234.50', '−$5.00', '+$0.75', '$5', '1,234', '31 jul 2027'],
  ['fr', '1 234,50 $', '−5,00 $', '+0,75 $', '5 $', '1 234', '31 juil. 2027'],
  ['ar', '1,234.50 $', '−5.00 $', '+0.75 $', '5 $', '1,234', '31 يوليو 2027'],
])('money, numbers and days are written as %s readers expect', (code, price, less, more, round, number, day) => {
  const words = wordsOf(i18next.t, code);
  // Which kind of space stands before a sign differs between releases of ICU.
  const read = (text: string): string => plain(text).replace(/\s/g, ' ');
  expect(read(words.money(cents(123_450)))).toBe(price);
  expect(read(words.change(cents(-500)))).toBe(less);
  expect(read(words.change(cents(75)))).toBe(more);
  expect(read(words.roundMoney(cents(500)))).toBe(round);
  expect(read(words.number(1234))).toBe(number);
  expect(read(words.day(Date.UTC(2027, 6, 31, 12)))).toBe(day);
});
