import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { SAMPLE_CATALOG, SAMPLE_MENU } from '../testing/sample-menu';
import { parseJsonText, parseMenu } from './parse-menu';

type Json = Record<string, unknown>;

/** The sample menu as a text of many lines, after `change`. */
function menuText(change: (menu: ReturnType<typeof editable>) => void = () => undefined): string {
  const menu = editable();
  change(menu);
  return JSON.stringify(menu, undefined, 2);
}

function editable() {
  return structuredClone(SAMPLE_MENU) as unknown as {
    name: unknown;
    tax_classes: Json[];
    modifier_groups: (Json & { modifiers: Json[] })[];
    categories: (Json & { items: (Json & { barcodes?: string[] })[] })[];
  };
}

function mistakesIn(text: string) {
  const menu = parseMenu(text);
  return menu.ok ? [] : menu.error;
}

/** The text of the line that a mistake points at. */
function lineOf(text: string, line: number): string {
  return text.split('\n')[line - 1]!.trim();
}

describe('a good menu', () => {
  test('becomes the catalog', () => {
    expect(parseMenu(menuText())).toEqual({ ok: true, value: SAMPLE_CATALOG });
  });

  test('may begin with a byte order mark and have Windows line ends', () => {
    expect(parseMenu(`\ufeff${menuText().replaceAll('\n', '\r\n')}`).ok).toBe(true);
  });
});

describe('a text that is not JSON', () => {
  test.each([
    ['', 1, 'empty|value expected'],
    ['   \n  ', 2, 'empty|value expected'],
    ['{\n  "name": "x",\n  "name2" "y"\n}', 3, 'colon expected'],
    ['{\n  "name": "x",\n}', 3, 'property name expected'],
    ['{\n  // a remark\n  "name": "x"\n}', 2, 'invalid comment'],
    ['{"name": "x"', 1, 'close brace'],
    ['[1,\n2', 2, 'close bracket'],
    ['{"name": "x\n"}', 1, 'string'],
    ['{}\n{}', 2, 'end of file'],
    ['not json at all', 1, 'invalid symbol'],
    ['<html>', 1, ''],
    ['{\r\n"a": 1,\r\n"b": tru\r\n}', 3, ''],
  ])('%j is wrong in line %d', (text, line, what) => {
    const [mistake, ...more] = mistakesIn(text);
    expect(more).toEqual([]);
    expect(mistake).toMatchObject({ line, field: '' });
    expect(mistake!.message).toMatch(new RegExp(`^is not JSON: .*(${what})`));
  });

  test('a byte order mark does not shift the line', () => {
    expect(mistakesIn('\ufeff{\n"a"\n}')[0]!.line).toBe(3);
  });
});

describe('a mistake says its line and field', () => {
  test.each<[string, (menu: ReturnType<typeof editable>) => void, string, string, RegExp]>([
    [
      'a price in dollars',
      (menu) => (menu.categories[1]!.items[0]!.price = 3.5),
      'categories[1].items[0].price',
      '"price": 3.5,',
      /int/,
    ],
    [
      'a price as text',
      (menu) => (menu.categories[1]!.items[1]!.price = '4.25'),
      'categories[1].items[1].price',
      '"price": "4.25"',
      /number/,
    ],
    [
      'a price below zero',
      (menu) => (menu.categories[2]!.items[0]!.price = -1),
      'categories[2].items[0].price',
      '"price": -1,',
      /0/,
    ],
    [
      'a field that there is not',
      (menu) => (menu.categories[0]!.items[1]!.prise = 12),
      'categories[0].items[1].prise',
      '"prise": 12',
      /no field/,
    ],
    [
      'a field that is missing: the line of what it is missing in',
      (menu) => delete menu.categories[2]!.items[0]!.price,
      'categories[2].items[0].price',
      '{',
      /undefined|required/i,
    ],
    [
      'a wrong barcode',
      (menu) => menu.categories[2]!.items[0]!.barcodes!.push('4006381333930'),
      'categories[2].items[0].barcodes[1]',
      '"4006381333930"',
      /check digit/,
    ],
    [
      'a picture outside the menu folder',
      (menu) => (menu.categories[0]!.picture = 'pictures/../../secret.png'),
      'categories[0].picture',
      '"picture": "pictures/../../secret.png"',
      /folder of this file/,
    ],
    [
      'a picture from the net',
      (menu) => (menu.categories[0]!.picture = 'https://evil.example/a.png'),
      'categories[0].picture',
      '"picture": "https://evil.example/a.png"',
      /relative path/,
    ],
    [
      'a language without English',
      (menu) => (menu.categories[0]!.name = { es: 'Platos' }),
      'categories[0].name',
      '"name": {',
      /"en"/,
    ],
    [
      'a language that is none',
      (menu) => (menu.categories[0]!.name = { english: 'Mains' }),
      'categories[0].name',
      '"name": {',
      /one text/,
    ],
    ['a name that is a number', (menu) => (menu.name = 7), 'name', '"name": 7,', /one text/],
    [
      'a rate over 100 %',
      (menu) => (menu.tax_classes[0]!.rate_percent = 887.5),
      'tax_classes[0].rate_percent',
      '"rate_percent": 887.5',
      /100/,
    ],
    [
      'a rate finer than can be',
      (menu) => (menu.tax_classes[0]!.rate_percent = 8.87512),
      'tax_classes[0].rate_percent',
      '"rate_percent": 8.87512',
      /4 decimals/,
    ],
    [
      'a group that asks for more than it allows',
      (menu) => (menu.modifier_groups[1]!.min = 4),
      'modifier_groups[1].min',
      '"min": 4',
      /max/,
    ],
    [
      'a group that asks for more than there is',
      (menu) => Object.assign(menu.modifier_groups[1]!, { min: 5, max: 6 }),
      'modifier_groups[1].min',
      '"min": 5',
      /more than there is/,
    ],
    [
      'a tax class of a category that there is not',
      (menu) => (menu.categories[0]!.tax_class = 'fod'),
      'categories[0].tax_class',
      '"tax_class": "fod",',
      /no tax class "fod"/,
    ],
    [
      'a tax class of an item that there is not',
      (menu) => (menu.categories[0]!.items[1]!.tax_class = 'fod'),
      'categories[0].items[1].tax_class',
      '"tax_class": "fod"',
      /no tax class "fod"/,
    ],
    [
      'a modifier group that there is not',
      (menu) => (menu.categories[0]!.items[1]!.modifier_groups = ['sauce', 'sausages']),
      'categories[0].items[1].modifier_groups[1]',
      '"sausages"',
      /no modifier group "sausages"/,
    ],
    [
      'a modifier group twice on one item',
      (menu) => (menu.categories[0]!.items[1]!.modifier_groups = ['sauce', 'size', 'sauce']),
      'categories[0].items[1].modifier_groups[2]',
      '"sauce"',
      /twice/,
    ],
    [
      'an item id twice, in two categories',
      (menu) => (menu.categories[2]!.items[0]!.id = 'burger'),
      'categories[2].items[0].id',
      '"id": "burger",',
      /twice/,
    ],
    [
      'a category id twice',
      (menu) => (menu.categories[2]!.id = 'mains'),
      'categories[2].id',
      '"id": "mains",',
      /twice/,
    ],
    [
      'a group id twice',
      (menu) => (menu.modifier_groups[1]!.id = 'size'),
      'modifier_groups[1].id',
      '"id": "size",',
      /twice/,
    ],
    [
      'a modifier id twice in its group',
      (menu) => (menu.modifier_groups[1]!.modifiers[3]!.id = 'mayo'),
      'modifier_groups[1].modifiers[3].id',
      '"id": "mayo",',
      /twice/,
    ],
    [
      'a tax class id twice',
      (menu) => (menu.tax_classes[2]!.id = 'food'),
      'tax_classes[2].id',
      '"id": "food",',
      /twice/,
    ],
    [
      'a barcode of another item',
      (menu) => (menu.categories[1]!.items[1]!.barcodes = ['036000291452']),
      'categories[1].items[1].barcodes[0]',
      '"036000291452"',
      /"fries"/,
    ],
    [
      'a barcode of another item in another spelling: UPC-A as EAN-13',
      (menu) => (menu.categories[1]!.items[1]!.barcodes = ['0036000291452']),
      'categories[1].items[1].barcodes[0]',
      '"0036000291452"',
      /036000291452 of item "fries"/,
    ],
    [
      'a barcode of another item in another spelling: UPC-E as UPC-A',
      (menu) => (menu.categories[1]!.items[1]!.barcodes = ['042100005264']),
      'categories[2].items[0].barcodes[0]',
      '"04252614"',
      /042100005264 of item "rings"/,
    ],
    [
      'a barcode twice on one item',
      (menu) => (menu.categories[1]!.items[0]!.barcodes = ['036000291452', '0036000291452']),
      'categories[1].items[0].barcodes[1]',
      '"0036000291452"',
      /same product code/,
    ],
  ])('%s', (_name, change, field, line, message) => {
    const text = menuText(change);
    const wrong = mistakesIn(text).find((mistake) => mistake.field === field)!;
    expect(mistakesIn(text).map((mistake) => mistake.field)).toContain(field);
    expect(wrong.message).toMatch(message);
    expect(lineOf(text, wrong.line)).toBe(line);
  });

  test('all mistakes at once, twenty at most', () => {
    const text = menuText((menu) => {
      menu.categories[0]!.items = Array.from({ length: 30 }, (_, index) => ({ id: `i${index}`, name: '', price: 1 }));
      menu.tax_classes[0]!.rate_percent = -1;
    });
    const mistakes = mistakesIn(text);
    expect(mistakes).toHaveLength(20);
    expect(mistakes[0]!.field).toBe('tax_classes[0].rate_percent');
    expect(new Set(mistakes.map((mistake) => mistake.line)).size).toBe(20);
  });

  test.each(['null', '[]', '7', '"menu"', 'true'])('%s is no menu', (text) => {
    expect(mistakesIn(text)).toMatchObject([{ line: 1, field: '' }]);
  });
});

describe('names that are also names of JavaScript', () => {
  test('an item may have them, and nothing else answers to them', () => {
    const text = menuText((menu) => {
      menu.categories[0]!.items.push({ id: 'constructor', name: 'Make your own', price: 5 });
    }).replace('"id": "wrap"', '"id": "__proto__"');
    const menu = parseMenu(text);
    if (!menu.ok) throw new Error(menu.error[0]!.message);
    expect(menu.value.items.constructor).toMatchObject({ price: 5 });
    expect(menu.value.items.__proto__).toMatchObject({ price: 799 });
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(SAMPLE_CATALOG.items[name]).toBeUndefined();
      expect(SAMPLE_CATALOG.groups[name]).toBeUndefined();
      expect(SAMPLE_CATALOG.taxRates[name]).toBeUndefined();
      expect(SAMPLE_CATALOG.barcodes[name]).toBeUndefined();
    }
  });
});

describe('any text', () => {
  test('is a menu or a list of mistakes with lines in it, never an exception', () => {
    const whole = menuText();
    const spoilt = fc
      .tuple(fc.nat(whole.length), fc.nat(3), fc.oneof(fc.string({ unit: 'binary', maxLength: 3 }), fc.json()))
      .map(([at, gone, there]) => whole.slice(0, at) + there + whole.slice(at + gone));
    const json = fc.oneof(fc.json(), fc.string(), spoilt);
    fc.assert(
      fc.property(json, (text) => {
        const lines = text.split('\n').length;
        for (const mistake of mistakesIn(text)) {
          expect(mistake.line).toBeGreaterThanOrEqual(1);
          expect(mistake.line).toBeLessThanOrEqual(lines);
        }
      }),
    );
  });

  test('so is one that is nested past all reason', () => {
    expect(parseJsonText('['.repeat(100_000), z.unknown()).ok).toBe(false);
    expect(parseJsonText(`${'['.repeat(100_000)}${']'.repeat(100_000)}`, z.array(z.string())).ok).toBe(false);
  });
});
