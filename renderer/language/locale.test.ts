import { describe, expect, test } from 'vitest';
import { LANGUAGE_CODES } from '../../app/config/languages';
import en from '../../assets/locales/en.json';
import { LANGUAGES } from './languages';

type Texts = Readonly<Record<string, string>>;

// Vite reads the folders: a test of the renderer has no Node.
const sources = Object.entries(
  import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true }),
).filter(([path]) => !path.endsWith('.test.ts') && !path.endsWith('.test.tsx'));
const files = import.meta.glob<object>('../../assets/locales/*.json', { import: 'default', eager: true });
const locales = Object.fromEntries(
  Object.entries(files).map(([path, words]) => [/(\w+)\.json$/.exec(path)?.[1] ?? path, textsOf(words)]),
);

function textsOf(words: object, above = ''): Texts {
  return Object.assign(
    {},
    ...Object.entries(words).map(([name, value]) =>
      typeof value === 'string' ? { [above + name]: value } : textsOf(value as object, `${above}${name}.`),
    ),
  ) as Texts;
}

const PLURAL = /_(zero|one|two|few|many|other)$/;
const text = sources.map(([, source]) => source).join('\n');
const english = textsOf(en);
/** The words on a receipt are put together in main. */
const receipt = Object.values(
  import.meta.glob<string>('../../app/receipt/receipt.ts', { query: '?raw', import: 'default', eager: true }),
).join('\n');
const isOnReceipt = (key: string): boolean => {
  const [family, word = ''] = key.split('.');
  return family === 'receipt_paper' && receipt.includes(`readonly ${word}: string`);
};
const known = new Set(Object.keys(english).map((key) => key.replace(PLURAL, '')));
const used = [...text.matchAll(/\bt\(\s*'([\w.]+)'/g)].flatMap(([, key]) => key ?? []);
/** Beginnings of keys whose end is one of several; the types hold those to the words that there are. */
const families = [...text.matchAll(/`((?:\w+\.)+)\$\{/g)].flatMap(([, family]) => family ?? []);

describe('the words of the kiosk', () => {
  test('hold every key that a screen asks for', () => {
    expect(used.filter((key) => !known.has(key))).toEqual([]);
  });

  test('hold no key that nobody asks for', () => {
    const isUsed = (key: string): boolean =>
      isOnReceipt(key) || text.includes(`'${key}'`) || families.some((family) => key.startsWith(family));
    expect([...known].filter((key) => !isUsed(key))).toEqual([]);
  });

  test('are there in every language that can be chosen, and in no other', () => {
    expect(Object.keys(locales).sort()).toEqual([...LANGUAGE_CODES].sort());
  });
});

test('the page that stands in for the kiosk’s own says what the out-of-order screen says', async () => {
  const { default: page } = await import('../../assets/out-of-order/out-of-order.html?raw');
  for (const code of LANGUAGE_CODES) {
    const words = locales[code];
    for (const key of ['out_of_order.title', 'out_of_order.lead']) expect(page).toContain(words?.[key]);
  }
});

/** The staff's console speaks English alone. */
const guests = Object.keys(english).filter((key) => !key.startsWith('staff.'));
const singles = guests.filter((key) => !PLURAL.test(key));
const plurals = [...new Set(guests.filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, '')))];

/** What is put into a text, such as `count`, each as often as it is. */
function blanksOf(sentence: string | undefined): string[] {
  return [...(sentence ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
}

describe.each(LANGUAGE_CODES)('the words in %s', (code) => {
  const texts = locales[code] ?? {};
  const forms = new Intl.PluralRules(LANGUAGES[code].locale).resolvedOptions().pluralCategories;

  test('have a text for every key, each plural in all forms of the language, and no text more', () => {
    const expected = [...singles, ...plurals.flatMap((key) => forms.map((form) => `${key}_${form}`))];
    const actual = Object.keys(texts).filter((key) => !key.startsWith('staff.'));
    expect(actual.sort()).toEqual(expected.sort());
  });

  test('have the same blanks as the English ones', () => {
    const others = singles.filter((key) => blanksOf(texts[key]).join() !== blanksOf(english[key]).join());
    expect(others).toEqual([]);
    // A form that says the number by itself, such as the Arabic dual, needs no blank for it.
    const withoutCount = (sentence: string | undefined): string =>
      blanksOf(sentence)
        .filter((name) => name !== 'count')
        .join();
    const other = plurals
      .flatMap((key) => forms.map((form) => ({ key, form })))
      .filter(({ key, form }) => withoutCount(texts[`${key}_${form}`]) !== withoutCount(english[`${key}_other`]));
    expect(other).toEqual([]);
    expect(plurals.filter((key) => !blanksOf(texts[`${key}_other`]).includes('count'))).toEqual([]);
  });

  test('leave no text empty or as it is in English by mistake', () => {
    expect(Object.entries(texts).filter(([, sentence]) => sentence.trim() !== sentence || sentence === '')).toEqual([]);
    const long = guests.filter((key) => (english[key]?.length ?? 0) > 24);
    expect(code === 'en' ? [] : long.filter((key) => texts[key] === english[key])).toEqual([]);
  });
});
