import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { cents } from '../../app/money';
import { CATALOG } from '../gallery/fake-kiosk';
import { startLanguage } from './i18n';
import { noticeSentence, obstacleSentence, pointsText, worthText } from './sentences';
import { wordsOf, type Words } from './words';

let words: Words;
beforeAll(() => {
  startLanguage();
  words = wordsOf(i18next.t, 'en');
});

const STARS = { name: 'Star', plural: 'Stars' };

describe('a reason why an offer waits', () => {
  test('says how much is missing', () => {
    expect(obstacleSentence({ kind: 'spend_more', missing: cents(340) }, words)).toBe('Spend $3.40 more to use it.');
    expect(obstacleSentence({ kind: 'points_missing', missing: 1, currency: STARS }, words)).toBe(
      'You need 1 Star more.',
    );
  });

  test('names one item, two, or two of many', () => {
    const sentence = (...itemIds: string[]): string =>
      obstacleSentence({ kind: 'needs_item', itemIds }, words, CATALOG);
    expect(sentence('fries')).toBe('Add Fries to use it.');
    expect(sentence('fries', 'brownie')).toBe('Add Fries or Brownie to use it.');
    expect(sentence('fries', 'brownie', 'cola', 'coffee')).toBe('Add Fries, Brownie or one of 2 more to use it.');
    expect(sentence('not-on-this-menu')).toBe('Goes with certain items only.');
  });
});

test('points are counted in the words of the merchant', () => {
  expect(pointsText(1, STARS, words.number)).toBe('1 Star');
  expect(pointsText(1200, STARS, words.number)).toBe('1,200 Stars');
});

test('worth is short: whole dollars without cents', () => {
  expect(worthText({ type: 'amount', amount: cents(500) }, words)).toBe('$5 off');
  expect(worthText({ type: 'amount', amount: cents(550) }, words)).toBe('$5.50 off');
  expect(worthText({ type: 'percent', percent: 20 }, words)).toBe('20% off');
  expect(worthText({ type: 'item' }, words)).toBe('Free');
  expect(worthText(undefined, words)).toBe('Reward');
});

test('an item with choices opens instead of being spoken of', () => {
  expect(noticeSentence({ kind: 'choose_options', itemId: 'fries' }, words)).toBeUndefined();
});

test('a text that comes from elsewhere is shown as it is', () => {
  expect(noticeSentence({ kind: 'product_added', name: 'Mac & <b>cheese</b>' }, words)).toBe(
    'Mac & <b>cheese</b> added',
  );
});
