import { buildCatalog, type Catalog } from '../catalog/catalog';
import { menuSchema, type MenuFile } from '../catalog/menu-schema';
import type { z } from 'zod';

/**
 * A small menu for tests of the domain, with each thing that a menu can hold once: choices that are required, optional, priced
 * and partly included, something sold out, something free, two tax classes, barcodes of several spellings.
 */
export const SAMPLE_MENU = {
  name: { en: 'Harbor Test Kitchen', es: 'Cocina de prueba' },
  tax_classes: [
    { id: 'food', rate_percent: 8.875 },
    { id: 'drink', rate_percent: 10 },
    { id: 'untaxed', rate_percent: 0 },
  ],
  modifier_groups: [
    {
      id: 'size',
      name: 'Size',
      min: 1,
      modifiers: [
        { id: 'small', name: 'Small' },
        { id: 'large', name: 'Large', price: 250 },
        { id: 'giant', name: 'Giant', price: 500, sold_out: true },
      ],
    },
    {
      id: 'sauce',
      name: 'Sauces',
      max: 3,
      included: 1,
      modifiers: [
        { id: 'ketchup', name: 'Ketchup', price: 30 },
        { id: 'mayo', name: 'Mayonnaise', price: 50 },
        { id: 'truffle', name: 'Truffle', price: 120 },
        { id: 'curry', name: 'Curry', price: 50 },
      ],
    },
  ],
  categories: [
    {
      id: 'mains',
      name: { en: 'Mains', es: 'Platos' },
      tax_class: 'food',
      items: [
        { id: 'burger', name: 'Burger', price: 1000, modifier_groups: ['size', 'sauce'], barcodes: ['4006381333931'] },
        { id: 'wrap', name: 'Wrap', price: 799, modifier_groups: ['sauce'] },
        { id: 'lobster', name: 'Lobster', price: 2500, sold_out: true, barcodes: ['96385074'] },
      ],
    },
    {
      id: 'sides',
      name: 'Sides',
      tax_class: 'food',
      items: [
        { id: 'fries', name: 'Fries', price: 350, barcodes: ['036000291452'] },
        { id: 'rings', name: 'Onion rings', price: 425 },
        { id: 'napkin', name: 'Napkin', price: 0, tax_class: 'untaxed' },
      ],
    },
    {
      id: 'drinks',
      name: 'Drinks',
      tax_class: 'drink',
      items: [{ id: 'cola', name: 'Cola', price: 299, barcodes: ['04252614'] }],
    },
  ],
} as const satisfies z.input<typeof menuSchema> extends infer Input ? DeepReadonly<Input> : never;

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;

/** The menu file as checked, with its defaults filled in. */
export const SAMPLE_MENU_FILE: MenuFile = menuSchema.parse(SAMPLE_MENU);

/** The menu as the kiosk uses it. */
export const SAMPLE_CATALOG: Catalog = buildCatalog(SAMPLE_MENU_FILE);

/** Barcodes of the sample menu, by what scanning them leads to. */
export const BARCODES = {
  /** Fries, as UPC-A. */
  fries: '036000291452',
  /** Cola, as UPC-E and as the EAN-13 of the same product. */
  cola: '04252614',
  colaAsEan13: '0042100005264',
  /** Burger, of which the size has to be chosen. */
  burger: '4006381333931',
  /** Lobster, sold out. */
  lobster: '96385074',
  /** A right code that the menu does not know. */
  unknown: '5901234123457',
  /** A wrong check digit. */
  damaged: '4006381333930',
} as const;
