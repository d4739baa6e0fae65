import { describe, expect, test } from 'vitest';
import { BARCODES, SAMPLE_CATALOG } from '../testing/sample-menu';
import { findByBarcode, groupsOf, needsChoices, textIn } from './catalog';

const item = (id: string) => SAMPLE_CATALOG.items[id]!;

describe('a catalog', () => {
  test('gives an item its category and its tax class, the item’s own before the category’s', () => {
    expect(item('fries')).toMatchObject({ categoryId: 'sides', taxClass: 'food', price: 350, soldOut: false });
    expect(item('napkin')).toMatchObject({ categoryId: 'sides', taxClass: 'untaxed' });
    expect(SAMPLE_CATALOG.categories.map((category) => category.itemIds)).toEqual([
      ['burger', 'wrap', 'lobster'],
      ['fries', 'rings', 'napkin'],
      ['cola'],
    ]);
    expect(SAMPLE_CATALOG.taxRates).toEqual({
      food: { usual: 88_750 },
      drink: { usual: 100_000 },
      untaxed: { usual: 0 },
    });
  });

  test('crosses IPC whole', () => {
    expect(structuredClone(SAMPLE_CATALOG)).toEqual(SAMPLE_CATALOG);
  });

  test.each([
    [BARCODES.fries, 'fries'],
    ['0036000291452', 'fries'],
    ['00036000291452', 'fries'],
    [BARCODES.cola, 'cola'],
    ['042100005264', 'cola'],
    [BARCODES.colaAsEan13, 'cola'],
    [BARCODES.lobster, 'lobster'],
    [BARCODES.unknown, undefined],
    [BARCODES.damaged, undefined],
    ['constructor', undefined],
  ])('barcode %s is %s', (barcode, itemId) => {
    expect(findByBarcode(SAMPLE_CATALOG, barcode)?.id).toBe(itemId);
  });

  test('knows what has to be chosen first', () => {
    expect(groupsOf(SAMPLE_CATALOG, item('burger')).map((group) => group.id)).toEqual(['size', 'sauce']);
    expect(needsChoices(SAMPLE_CATALOG, item('burger'))).toBe(true);
    expect(needsChoices(SAMPLE_CATALOG, item('wrap'))).toBe(false);
    expect(needsChoices(SAMPLE_CATALOG, item('fries'))).toBe(false);
  });
});

describe('textIn', () => {
  test.each([
    ['Fries', 'es', 'Fries'],
    [{ en: 'Mains', es: 'Platos' }, 'es', 'Platos'],
    [{ en: 'Mains', es: 'Platos' }, 'fr', 'Mains'],
    [{ en: 'Mains' }, 'en', 'Mains'],
    [{}, 'en', ''],
  ])('%j in %s is %s', (text, language, words) => {
    expect(textIn(text, language)).toBe(words);
  });
});
