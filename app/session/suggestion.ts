import type { Facts } from './settings';
import type { Visit } from './state';

/**
 * The item to suggest before the review: the first that goes with what is in the basket, the newest line first, an item's own
 * before its category's. Never what is there already, cannot be had, or has an age limit; undefined if there is none, if one
 * was suggested in this visit, or where the store wants none.
 */
export function suggestionFor({ suggested, basket, catalog }: Visit, { settings }: Facts): string | undefined {
  if (!settings.suggestions || suggested !== undefined) return undefined;
  const there = new Set(basket.lines.map((line) => line.itemId));
  return [...basket.lines]
    .reverse()
    .flatMap((line) => {
      const item = catalog.items[line.itemId];
      const category = catalog.categories.find(({ id }) => id === item?.categoryId);
      return [...(item?.suggest ?? []), ...(category?.suggest ?? [])];
    })
    .find((id) => {
      const item = catalog.items[id];
      return item !== undefined && !there.has(id) && !item.soldOut && item.ageLimit === undefined;
    });
}
