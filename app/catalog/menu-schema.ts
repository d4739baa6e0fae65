import { z } from 'zod';
import { gtinReadings, isGtin } from './barcode';
import { ALLERGENS, DIETS, EXCLUDED_BY_DIET, wholeAllergens, wholeDiets } from './diet';

/**
 * The menu file as a merchant writes it. Published as JSON Schema (`assets/menu.schema.json`, made by `npm run schemas`) so
 * that an editor completes and checks it. Prices are whole cents; ids are the POS's own item ids, which Thanx's rewards
 * name in `products`.
 */

const posId = z.string().min(1).max(64).describe("The POS's own id, as Thanx rewards name it in `products`");

const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, 'use lower-case letters, digits, - and _')
  .describe('An id of your own, used inside this file');

/** One text, or one text a language (`{"en": "...", "es": "..."}`) with `en` always there. */
export const localizedTextSchema = z
  .union(
    [
      z.string().min(1).max(400),
      z
        .record(z.string().regex(/^[a-z]{2}$/, 'use two-letter language codes'), z.string().min(1).max(400))
        .refine((texts) => 'en' in texts, 'needs at least "en"'),
    ],
    'use one text, or one a language by its two letters: {"en": "..."}',
  )
  .describe('One text, or one a language, e.g. {"en": "Onion rings", "es": "Aros de cebolla"}');

/** See {@link localizedTextSchema}. */
export type LocalizedText = z.infer<typeof localizedTextSchema>;

const priceSchema = z.int().min(0).max(1_000_000).describe('Whole cents: 450 is $4.50');

const barcodeSchema = z
  .string()
  .refine(isGtin, 'is no EAN-8, EAN-13, UPC-A or UPC-E code with a right check digit')
  .describe('EAN-8, EAN-13, UPC-A or UPC-E, with its check digit');

const isInside = (path: string): boolean => !path.split('/').includes('..');

/** A picture's path below the folder of the file that names it. */
export const picturePathSchema = z
  .string()
  .regex(/^[\w][\w./-]{0,200}\.(svg|png|jpg|webp)$/, 'use a relative path to an svg, png, jpg or webp file')
  .refine(isInside, 'may not leave the folder of this file');

/** A video's, likewise. */
export const videoPathSchema = z
  .string()
  .regex(/^[\w][\w./-]{0,200}\.(mp4|webm)$/, 'use a relative path to an mp4 or webm file')
  .refine(isInside, 'may not leave the folder of this file');

const pictureSchema = picturePathSchema.describe('A picture, relative to the menu file');

const allergens = z.array(z.enum(ALLERGENS)).max(ALLERGENS.length);
const diets = z.array(z.enum(DIETS)).max(DIETS.length);
const calories = z.int().min(0).max(20_000).optional();

const modifierSchema = z
  .strictObject({
    id: posId,
    name: localizedTextSchema,
    price: priceSchema.default(0),
    sold_out: z.boolean().default(false),
    allergens: allergens.default([]).describe('What it brings that was not in the item'),
    breaks: diets.default([]).describe('Diets that an item with it no longer fits, beyond what its allergens say'),
    calories: calories.describe('What it adds to one piece'),
  })
  .describe('One choice of a group');

const modifierGroupSchema = z
  .strictObject({
    id: slug,
    name: localizedTextSchema,
    min: z.int().min(0).max(50).default(0).describe('How many must be chosen; 0 makes the group optional'),
    max: z.int().min(1).max(50).default(1).describe('How many may be chosen'),
    included: z.int().min(0).max(50).default(0).describe('How many are free; the dearest chosen ones are'),
    modifiers: z.array(modifierSchema).min(1).max(100),
  })
  .refine((group) => group.min <= group.max, { message: '`min` is over `max`', path: ['min'] })
  .refine((group) => group.min <= group.modifiers.length, {
    message: '`min` asks for more than there is',
    path: ['min'],
  })
  .describe('Choices that belong together: size, sauce, extras');

const suggestSchema = z
  .array(posId)
  .max(10)
  .default([])
  .describe('Ids of items that go with it: the first that can be had is suggested before the review, once a visit');

const itemSchema = z
  .strictObject({
    id: posId,
    name: localizedTextSchema,
    description: localizedTextSchema.optional(),
    price: priceSchema,
    picture: pictureSchema.optional(),
    barcodes: z.array(barcodeSchema).max(20).default([]),
    tax_class: slug.optional().describe("Instead of its category's"),
    modifier_groups: z.array(slug).max(20).default([]),
    sold_out: z.boolean().default(false),
    age_limit: z
      .int()
      .min(1)
      .max(99)
      .optional()
      .describe('Age from which one may buy it; staff look at the guest’s ID and approve by PIN'),
    suggest: suggestSchema,
    calories: calories.describe('Of one piece without modifiers'),
    allergens: allergens
      .optional()
      .describe('What is in it; [] says that none of them is, leaving it out says that nobody has looked'),
    diets: diets.default([]).describe('What it is fit for as it comes'),
  })
  .superRefine((item, context) => {
    const inIt = wholeAllergens(item.allergens ?? []);
    item.diets.forEach((diet, index) => {
      const against = wholeDiets([diet]).flatMap((each) => EXCLUDED_BY_DIET[each]);
      const found = inIt.find((allergen) => against.includes(allergen));
      if (found === undefined) return;
      context.addIssue({ code: 'custom', path: ['diets', index], message: `"${diet}" does not go with "${found}"` });
    });
  })
  .describe('Something to order');

const categorySchema = z
  .strictObject({
    id: slug,
    name: localizedTextSchema,
    picture: pictureSchema.optional(),
    tax_class: slug,
    suggest: suggestSchema,
    items: z.array(itemSchema).min(1).max(500),
  })
  .describe('A tab of the menu');

const rateSchema = z
  .number()
  .min(0)
  .max(100)
  .refine((rate) => Math.abs(rate * 10_000 - Math.round(rate * 10_000)) < 1e-6, 'has more than 4 decimals');

const taxClassSchema = z
  .strictObject({
    id: slug,
    rate_percent: rateSchema.describe('8.875 is 8.875 %'),
    eat_in_rate_percent: rateSchema.optional().describe('Instead, for what is eaten here'),
    take_away_rate_percent: rateSchema.optional().describe('Instead, for what is taken away'),
  })
  .describe('A tax rate that categories and items name');

/** Schema of the whole file. Cross-references (unknown group, doubled id) are checked in the same pass, each with its path. */
export const menuSchema = z
  .strictObject({
    $schema: z.string().optional(),
    name: localizedTextSchema,
    tax_classes: z.array(taxClassSchema).min(1).max(20),
    modifier_groups: z.array(modifierGroupSchema).max(500).default([]),
    categories: z.array(categorySchema).min(1).max(60),
  })
  .superRefine((menu, context) => {
    const complain = (path: (string | number)[], message: string): void =>
      context.addIssue({ code: 'custom', path, message });
    const classes = new Set(menu.tax_classes.map((taxClass) => taxClass.id));
    const groups = new Set(menu.modifier_groups.map((group) => group.id));
    const items = new Set<string>();
    /** By reading: the spelling and the item that have it. */
    const barcodes = new Map<string, { readonly barcode: string; readonly itemId: string }>();

    const all = new Set(menu.categories.flatMap((category) => category.items.map((item) => item.id)));
    const checkSuggestions = (ids: readonly string[], at: (string | number)[]): void =>
      ids.forEach((id, s) => {
        if (!all.has(id)) complain([...at, 'suggest', s], `no item "${id}"`);
      });

    complainOfDoubles(menu.tax_classes, ['tax_classes'], complain);
    complainOfDoubles(menu.modifier_groups, ['modifier_groups'], complain);
    complainOfDoubles(menu.categories, ['categories'], complain);
    menu.modifier_groups.forEach((group, g) =>
      complainOfDoubles(group.modifiers, ['modifier_groups', g, 'modifiers'], complain),
    );
    menu.categories.forEach((category, c) => {
      const here = ['categories', c];
      if (!classes.has(category.tax_class)) complain([...here, 'tax_class'], `no tax class "${category.tax_class}"`);
      checkSuggestions(category.suggest, here);
      category.items.forEach((item, i) => {
        const at = [...here, 'items', i];
        checkSuggestions(item.suggest, at);
        if (items.has(item.id)) complain([...at, 'id'], `item "${item.id}" is there twice`);
        items.add(item.id);
        if (item.tax_class !== undefined && !classes.has(item.tax_class)) {
          complain([...at, 'tax_class'], `no tax class "${item.tax_class}"`);
        }
        item.modifier_groups.forEach((group, g) => {
          if (!groups.has(group)) complain([...at, 'modifier_groups', g], `no modifier group "${group}"`);
          if (item.modifier_groups.indexOf(group) < g) {
            complain([...at, 'modifier_groups', g], `modifier group "${group}" is there twice`);
          }
        });
        item.barcodes.forEach((barcode, b) => {
          const readings = gtinReadings(barcode);
          const other = readings.map((reading) => barcodes.get(reading)).find((found) => found !== undefined);
          if (other) {
            complain([...at, 'barcodes', b], `is the same product code as ${other.barcode} of item "${other.itemId}"`);
          }
          for (const reading of readings) barcodes.set(reading, { barcode, itemId: item.id });
        });
      });
    });
  });

function complainOfDoubles(
  list: readonly { readonly id: string }[],
  path: (string | number)[],
  complain: (path: (string | number)[], message: string) => void,
): void {
  const seen = new Set<string>();
  list.forEach((entry, index) => {
    if (seen.has(entry.id)) complain([...path, index, 'id'], `"${entry.id}" is there twice`);
    seen.add(entry.id);
  });
}

/** A menu file that passed its schema, still in file form. */
export type MenuFile = z.infer<typeof menuSchema>;
