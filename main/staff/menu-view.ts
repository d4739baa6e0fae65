import { textIn, type Catalog } from '../../app/catalog/catalog';
import type { StaffMenu } from '../../app/staff/contract';
import type { MenuStore } from '../menu-store';
import type { SoldOutThing } from '../sold-out-book';

/** The menu as staff take things off it, named in `language`. */
export function menuView({ catalog, fromFile }: Pick<MenuStore, 'catalog' | 'fromFile'>, language: string): StaffMenu {
  return {
    categories: catalog.categories.map(({ id, name, itemIds }) => ({
      id,
      name: textIn(name, language),
      items: itemIds.flatMap((itemId) => {
        const item = catalog.items[itemId];
        const isByFile = isGoneIn(fromFile, { itemId }) === true;
        return item ? [{ itemId, name: textIn(item.name, language), soldOut: item.soldOut, isByFile }] : [];
      }),
    })),
    groups: Object.values(catalog.groups).map((group) => ({
      id: group.id,
      name: textIn(group.name, language),
      modifiers: group.modifiers.map((modifier) => ({
        groupId: group.id,
        modifierId: modifier.id,
        name: textIn(modifier.name, language),
        soldOut: modifier.soldOut,
        isByFile: isGoneIn(fromFile, { groupId: group.id, modifierId: modifier.id }) === true,
      })),
    })),
  };
}

/** Whether a menu says that it is sold out; undefined: it does not know it. */
export function isGoneIn(catalog: Catalog, thing: SoldOutThing): boolean | undefined {
  if ('itemId' in thing) return catalog.items[thing.itemId]?.soldOut;
  return catalog.groups[thing.groupId]?.modifiers.find(({ id }) => id === thing.modifierId)?.soldOut;
}
