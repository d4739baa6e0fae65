import { textIn, type Catalog, type Item } from './catalog';

/** More than anybody reads. */
const MOST_FOUND = 24;

/**
 * Items by what stands in their name, in any of `languages`: each word typed must begin a word of the name, whatever its case and
 * its accents. Names that begin with what was typed come first, then menu order. Nothing typed finds nothing.
 */
export function searchItems(catalog: Catalog, query: string, languages: readonly string[]): readonly Item[] {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return [];
  const begin = wanted.join(' ');
  const found = catalog.categories.flatMap(({ itemIds }) =>
    itemIds.flatMap((id) => {
      const item = catalog.items[id];
      if (!item) return [];
      const names = languages.map((language) => wordsOf(textIn(item.name, language)));
      const isFound = names.some((name) => wanted.every((word) => name.some((each) => each.startsWith(word))));
      return isFound ? [{ item, isFirst: names.some((name) => name.join(' ').startsWith(begin)) }] : [];
    }),
  );
  return [...found.filter(({ isFirst }) => isFirst), ...found.filter(({ isFirst }) => !isFirst)]
    .map(({ item }) => item)
    .slice(0, MOST_FOUND);
}

/** Lower case, without accents (also the hamza and vowel signs of Arabic), cut at everything that is no letter or digit. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
