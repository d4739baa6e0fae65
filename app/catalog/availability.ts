import type { Catalog, Item, ModifierGroup } from './catalog';

/** What staff have taken off the menu for now, beside what the menu file itself says is sold out. */
export interface SoldOut {
  readonly items: readonly string[];
  readonly modifiers: readonly ModifierKey[];
}

/** A choice of a group. */
export interface ModifierKey {
  readonly groupId: string;
  readonly modifierId: string;
}

/** Everything can be had. */
export const NOTHING_SOLD_OUT: SoldOut = { items: [], modifiers: [] };

/** The menu without what is sold out; what its file says is sold out stays so. Ids that it does not know change nothing. */
export function withSoldOut(catalog: Catalog, soldOut: SoldOut): Catalog {
  return withAvailability(
    catalog,
    (item) => item.soldOut || soldOut.items.includes(item.id),
    (groupId, modifier) =>
      modifier.soldOut || soldOut.modifiers.some((key) => key.groupId === groupId && key.modifierId === modifier.id),
  );
}

/**
 * The menu with another's word on what can be had, and nothing else of it: a guest keeps the prices that they began with, and
 * learns at once what the kitchen has run out of.
 */
export function withAvailabilityOf(catalog: Catalog, other: Catalog): Catalog {
  return withAvailability(
    catalog,
    (item) => other.items[item.id]?.soldOut ?? item.soldOut,
    (groupId, modifier) =>
      other.groups[groupId]?.modifiers.find(({ id }) => id === modifier.id)?.soldOut ?? modifier.soldOut,
  );
}

function withAvailability(
  catalog: Catalog,
  isItemGone: (item: Item) => boolean,
  isModifierGone: (groupId: string, modifier: ModifierGroup['modifiers'][number]) => boolean,
): Catalog {
  const items = copyOf(catalog.items, (item) => ({ ...item, soldOut: isItemGone(item) }));
  const groups = copyOf(catalog.groups, (group) => ({
    ...group,
    modifiers: group.modifiers.map((modifier) => ({ ...modifier, soldOut: isModifierGone(group.id, modifier) })),
  }));
  return { ...catalog, items, groups };
}

/** Without a prototype, as the catalog's own tables are. */
function copyOf<T>(record: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> {
  const copy = Object.create(null) as Record<string, T>;
  for (const [id, value] of Object.entries(record)) copy[id] = change(value);
  return copy;
}
