import { taxRate, textIn, type Catalog, type ModifierGroup } from '../catalog/catalog';
import type { LocalizedText } from '../catalog/menu-schema';
import { ZERO, add, allocate, atRate, cents, least, subtract, sum, times, type Cents, type RatePpm } from '../money';
import type { Basket, BasketLine } from './basket';

/** A basket with prices: what the guest sees, what Thanx is told, what the ledger keeps. A snapshot, free of the menu. */
export interface PricedBasket {
  readonly lines: readonly PricedLine[];
  readonly subtotal: Cents;
  /** Exactly what Thanx returned. */
  readonly discount: Cents;
  readonly taxes: readonly TaxLine[];
  readonly tax: Cents;
  /** Zero where there is none. */
  readonly tip: Cents;
  /** `subtotal - discount + tax + tip`. */
  readonly total: Cents;
}

/** One line with its prices. */
export interface PricedLine {
  readonly lineId: string;
  readonly itemId: string;
  readonly name: LocalizedText;
  readonly categories: readonly string[];
  readonly quantity: number;
  /** One piece without modifiers. */
  readonly basePrice: Cents;
  /** One piece with its modifiers. */
  readonly unitPrice: Cents;
  readonly total: Cents;
  readonly choices: readonly PricedChoice[];
}

/** One chosen modifier; `price` is zero where the group includes it. */
export interface PricedChoice {
  readonly groupId: string;
  readonly modifierId: string;
  readonly name: LocalizedText;
  readonly price: Cents;
}

/** Tax of one class: `tax = taxable * rate`, rounded half up once a class and order. */
export interface TaxLine {
  readonly taxClass: string;
  readonly rate: RatePpm;
  readonly taxable: Cents;
  readonly tax: Cents;
}

/**
 * Prices a basket. `discount` is Thanx's, zero up to the subtotal (the caller has checked). For tax it is spread over the
 * lines that the reward applies to (`productIds`; empty: all), in proportion to their totals; what those cannot carry goes
 * over the other lines. No cent is lost: the taxable amounts add up to `subtotal - discount`.
 */
export function priceBasket(
  catalog: Catalog,
  basket: Basket,
  discount: Cents = ZERO,
  productIds: readonly string[] = [],
): PricedBasket {
  const lines = basket.lines.map((line) => priceLine(catalog, line));
  const subtotal = sum(lines.map((line) => line.total));
  if (discount < 0 || discount > subtotal) throw new RangeError(`discount ${discount} does not fit ${subtotal}`);
  const carried = spreadDiscount(lines, discount, productIds);
  const taxableByClass = new Map<string, Cents>();
  lines.forEach((line, index) => {
    const taxClass = catalog.items[line.itemId]?.taxClass ?? '';
    const taxable = subtract(line.total, carried[index] ?? ZERO);
    taxableByClass.set(taxClass, add(taxableByClass.get(taxClass) ?? ZERO, taxable));
  });
  const taxes = [...taxableByClass].map(([taxClass, taxable]) => {
    const rate = taxRate(catalog, taxClass, basket.dining);
    return { taxClass, rate, taxable, tax: atRate(taxable, rate) };
  });
  const tax = sum(taxes.map((line) => line.tax));
  const tip = basket.tip ?? ZERO;
  return { lines, subtotal, discount, taxes, tax, tip, total: sum([subtract(subtotal, discount), tax, tip]) };
}

/** What each line carries of the discount, in cents; adds up to `discount` exactly. */
export function spreadDiscount(lines: readonly PricedLine[], discount: Cents, productIds: readonly string[]): Cents[] {
  const isMeant = (line: PricedLine): boolean => productIds.length === 0 || productIds.includes(line.itemId);
  const meant = lines.map((line) => (isMeant(line) ? line.total : 0));
  const first = least(discount, sum(meant.map(cents)));
  const firstShares = allocate(first, meant);
  const restShares = allocate(
    subtract(discount, first),
    lines.map((line) => (isMeant(line) ? 0 : line.total)),
  );
  return firstShares.map((share, index) => add(share, restShares[index] ?? ZERO));
}

/** Prices one line. Throws if the menu does not know its item: lines are checked when they are added, and a visit keeps its menu. */
export function priceLine(catalog: Catalog, line: BasketLine): PricedLine {
  const item = catalog.items[line.itemId];
  if (!item) throw new Error(`no item ${line.itemId} in this menu`);
  const choices = item.groupIds.flatMap((groupId) => {
    const group = catalog.groups[groupId];
    return group ? priceGroup(group, line) : [];
  });
  const unitPrice = add(item.price, sum(choices.map((choice) => choice.price)));
  const category = catalog.categories.find((candidate) => candidate.id === item.categoryId);
  return {
    lineId: line.lineId,
    itemId: item.id,
    name: item.name,
    categories: category ? [textIn(category.name, 'en')] : [],
    quantity: line.quantity,
    basePrice: item.price,
    unitPrice,
    total: times(unitPrice, line.quantity),
    choices,
  };
}

/** The dearest chosen ones are the included ones, so that the order of tapping never changes the price. */
function priceGroup(group: ModifierGroup, line: BasketLine): PricedChoice[] {
  const ids = new Set(line.choices.filter((choice) => choice.groupId === group.id).map((choice) => choice.modifierId));
  const chosen = group.modifiers.filter((modifier) => ids.has(modifier.id));
  const free = new Set([...chosen].sort((a, b) => b.price - a.price).slice(0, group.included));
  return chosen.map((modifier) => ({
    groupId: group.id,
    modifierId: modifier.id,
    name: modifier.name,
    price: free.has(modifier) ? ZERO : modifier.price,
  }));
}
