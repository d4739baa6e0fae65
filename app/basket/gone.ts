import { groupsOf, type Catalog } from '../catalog/catalog';
import type { LocalizedText } from '../catalog/menu-schema';
import type { Basket, BasketLine } from './basket';

/** What of a line cannot be had any more: the item itself, or some of its choices. */
export interface Gone {
  readonly isItem: boolean;
  /** Names of the choices. */
  readonly choices: readonly LocalizedText[];
}

/** What of the line is sold out by now; undefined: all of it can be had. */
export function goneOf(catalog: Catalog, line: BasketLine): Gone | undefined {
  const item = catalog.items[line.itemId];
  if (!item) return undefined;
  const chosen = new Set(line.choices.map(({ groupId, modifierId }) => JSON.stringify([groupId, modifierId])));
  const choices = groupsOf(catalog, item).flatMap((group) =>
    group.modifiers
      .filter((modifier) => modifier.soldOut && chosen.has(JSON.stringify([group.id, modifier.id])))
      .map((modifier) => modifier.name),
  );
  return item.soldOut || choices.length > 0 ? { isItem: item.soldOut, choices } : undefined;
}

/** True if something in the basket is sold out by now. */
export function hasGone(catalog: Catalog, basket: Basket): boolean {
  return basket.lines.some((line) => goneOf(catalog, line) !== undefined);
}
