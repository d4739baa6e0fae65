import { percentToPpm, cents, type Cents, type RatePpm } from '../money';
import type { DiningMode } from '../order/dining';
import { gtinReadings } from './barcode';
import { wholeAllergens, wholeDiets, type Allergen, type Diet } from './diet';
import type { LocalizedText, MenuFile } from './menu-schema';

type TaxClass = MenuFile['tax_classes'][number];

/** The menu as the kiosk uses it: plain data, safe to send over IPC, everything by id. Made once a menu file by {@link buildCatalog}. */
export interface Catalog {
  readonly name: LocalizedText;
  readonly categories: readonly Category[];
  readonly items: Readonly<Record<string, Item>>;
  readonly groups: Readonly<Record<string, ModifierGroup>>;
  readonly taxRates: Readonly<Record<string, TaxRate>>;
  /** Item id by 14-digit barcode. */
  readonly barcodes: Readonly<Record<string, string>>;
}

/** Rate of a tax class, and where it differs by where an order is eaten. */
export interface TaxRate extends Readonly<Partial<Record<DiningMode, RatePpm>>> {
  readonly usual: RatePpm;
}

/** A tab of the menu. */
export interface Category {
  readonly id: string;
  readonly name: LocalizedText;
  readonly picture?: string | undefined;
  readonly itemIds: readonly string[];
  /** Ids of items that go with any of these, the best first. */
  readonly suggest: readonly string[];
}

/** Something to order. */
export interface Item {
  /** POS item id. */
  readonly id: string;
  readonly categoryId: string;
  readonly name: LocalizedText;
  readonly description?: LocalizedText | undefined;
  /** One piece without modifiers. */
  readonly price: Cents;
  readonly picture?: string | undefined;
  readonly taxClass: string;
  readonly groupIds: readonly string[];
  readonly soldOut: boolean;
  /** Age from which one may buy it. */
  readonly ageLimit?: number | undefined;
  /** Ids of items that go with it, the best first; before its category's. */
  readonly suggest: readonly string[];
  /** Of one piece without modifiers. */
  readonly calories?: number | undefined;
  /** What is in it; undefined where the menu does not say. */
  readonly allergens?: readonly Allergen[] | undefined;
  /** What it is fit for as it comes. */
  readonly diets: readonly Diet[];
}

/** Choices that belong together. */
export interface ModifierGroup {
  readonly id: string;
  readonly name: LocalizedText;
  readonly min: number;
  readonly max: number;
  /** How many of the chosen ones are free; the dearest are. */
  readonly included: number;
  readonly modifiers: readonly Modifier[];
}

/** One choice of a group. */
export interface Modifier {
  readonly id: string;
  readonly name: LocalizedText;
  readonly price: Cents;
  readonly soldOut: boolean;
  /** What it brings that was not in the item. */
  readonly allergens: readonly Allergen[];
  /** Diets that an item with it no longer fits, beyond what its allergens say. */
  readonly breaks: readonly Diet[];
  /** What it adds to one piece. */
  readonly calories?: number | undefined;
}

/** Turns a checked menu file into a {@link Catalog}. */
export function buildCatalog(menu: MenuFile): Catalog {
  const items = table<Item>();
  const barcodes = table<string>();
  const categories = menu.categories.map((category) => {
    for (const item of category.items) {
      items[item.id] = {
        id: item.id,
        categoryId: category.id,
        name: item.name,
        description: item.description,
        price: cents(item.price),
        picture: item.picture,
        taxClass: item.tax_class ?? category.tax_class,
        groupIds: item.modifier_groups,
        soldOut: item.sold_out,
        ageLimit: item.age_limit,
        suggest: item.suggest,
        calories: item.calories,
        allergens: item.allergens && wholeAllergens(item.allergens),
        diets: wholeDiets(item.diets),
      };
      for (const barcode of item.barcodes) for (const reading of gtinReadings(barcode)) barcodes[reading] = item.id;
    }
    return {
      id: category.id,
      name: category.name,
      picture: category.picture,
      itemIds: category.items.map((item) => item.id),
      suggest: category.suggest,
    };
  });
  return {
    name: menu.name,
    categories,
    items,
    groups: table(
      menu.modifier_groups.map((group) => [
        group.id,
        {
          id: group.id,
          name: group.name,
          min: group.min,
          max: group.max,
          included: group.included,
          modifiers: group.modifiers.map((modifier) => ({
            id: modifier.id,
            name: modifier.name,
            price: cents(modifier.price),
            soldOut: modifier.sold_out,
            allergens: wholeAllergens(modifier.allergens),
            breaks: modifier.breaks,
            calories: modifier.calories,
          })),
        },
      ]),
    ),
    taxRates: table(menu.tax_classes.map((taxClass) => [taxClass.id, taxRateOf(taxClass)])),
    barcodes,
  };
}

function taxRateOf({
  rate_percent: usual,
  eat_in_rate_percent: eatIn,
  take_away_rate_percent: takeAway,
}: TaxClass): TaxRate {
  return {
    usual: percentToPpm(usual),
    ...(eatIn !== undefined && { eat_in: percentToPpm(eatIn) }),
    ...(takeAway !== undefined && { take_away: percentToPpm(takeAway) }),
  };
}

/** The rate of a tax class for an order that is eaten there; none of a class that the menu does not know. */
export function taxRate(catalog: Catalog, taxClass: string, dining: DiningMode | undefined): RatePpm {
  const rate = catalog.taxRates[taxClass];
  return (dining && rate?.[dining]) ?? rate?.usual ?? (0 as RatePpm);
}

/** A record without a prototype: ids come from files, screens and Thanx, and `constructor` is nobody's item. */
function table<T>(entries: readonly (readonly [string, T])[] = []): Record<string, T> {
  const record = Object.create(null) as Record<string, T>;
  for (const [id, value] of entries) record[id] = value;
  return record;
}

/** The item under a scanned barcode, by the first of its readings that the menu knows. */
export function findByBarcode(catalog: Catalog, barcode: string): Item | undefined {
  for (const reading of gtinReadings(barcode)) {
    const itemId = catalog.barcodes[reading];
    if (itemId !== undefined) return catalog.items[itemId];
  }
  return undefined;
}

/** The groups of an item, in menu order. */
export function groupsOf(catalog: Catalog, item: Item): ModifierGroup[] {
  return item.groupIds.flatMap((groupId) => catalog.groups[groupId] ?? []);
}

/** True if the item cannot be ordered without choosing something first. */
export function needsChoices(catalog: Catalog, item: Item): boolean {
  return groupsOf(catalog, item).some((group) => group.min > 0);
}

/** A text in `language` (two letters), or in English, which every menu has. */
export function textIn(text: LocalizedText, language: string): string {
  if (typeof text === 'string') return text;
  return text[language] ?? text.en ?? '';
}
