import { describe, expect, test } from 'vitest';
import { buildCatalog } from './catalog';
import { menuSchema } from './menu-schema';
import { searchItems } from './search';

const item = (id: string, name: unknown): object => ({ id, name, price: 100 });
const CATALOG = buildCatalog(
  menuSchema.parse({
    name: 'Test',
    tax_classes: [{ id: 'food', rate_percent: 0 }],
    categories: [
      {
        id: 'all',
        name: 'All',
        tax_class: 'food',
        items: [
          item('sweet', { en: 'Sweet potato fries', es: 'Papas de camote' }),
          item('fries', { en: 'Fries', es: 'Papas fritas', ar: 'بطاطا مقلية' }),
          item('cafe', { en: 'Café crème brûlée', es: 'Café' }),
          item('jalapeno', { en: 'Jalapeños', ar: 'أُرز' }),
        ],
      },
    ],
  }),
);
const search = (query: string, ...languages: string[]): string[] =>
  searchItems(CATALOG, query, ['en', ...languages]).map(({ id }) => id);

describe('a search', () => {
  test.each<[string, string, string[]]>([
    ['names that begin so come first', 'fr', ['fries', 'sweet']],
    ['each word begins a word of the name', 'pot fri', ['sweet']],
    ['in any order', 'fries sw', ['sweet']],
    ['whatever the case', 'FRIES', ['fries', 'sweet']],
    ['without the accents of the name', 'creme bru', ['cafe']],
    ['with accents that the name has not', 'fríes', ['fries', 'sweet']],
    ['the inside of a word is not looked at', 'ries', []],
    ['what is no letter cuts words', '  -fries! ', ['fries', 'sweet']],
  ])('%s', (_name, query, ids) => {
    expect(search(query)).toEqual(ids);
  });

  test('finds names of the guest’s language and English ones, each item once', () => {
    expect(search('papas')).toEqual([]);
    expect(search('papas', 'es')).toEqual(['sweet', 'fries']);
    expect(search('cafe', 'es')).toEqual(['cafe']);
    expect(search('بطاطا', 'ar')).toEqual(['fries']);
    // Typed without hamza and vowel signs.
    expect(search('ارز', 'ar')).toEqual(['jalapeno']);
  });

  test.each(['', '   ', '...', '(', '\\', '__proto__'])('%j finds nothing and breaks nothing', (query) => {
    expect(search(query)).toEqual([]);
  });
});
