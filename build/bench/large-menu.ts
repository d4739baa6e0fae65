const CATEGORIES = 5;
const ITEMS_EACH = 100;
const PICTURES = 50;

/** Words of different lengths, so that names break into one line, two and three. */
const WORDS = ['Grilled', 'lemon', 'chicken', 'with', 'smoked', 'paprika', 'potatoes', 'and', 'aioli', 'bowl'];

/** A colourful picture that costs about what a drawn dish costs. */
function picture(hue: number): string {
  const blobs = Array.from(
    { length: 24 },
    (_, index) =>
      `<circle cx="${(index * 37) % 200}" cy="${(index * 53) % 200}" r="${10 + (index % 5) * 6}" fill="hsl(${hue + index * 7} 70% 60%)"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200">${blobs.join('')}</svg>`;
}

/** A menu of 500 items with pictures and choices, as files by path. */
export function largeMenu(): Record<string, string> {
  const itemAt = (index: number): object => ({
    id: `item-${index}`,
    name: `${WORDS.slice(0, 1 + (index % WORDS.length)).join(' ')} ${index}`,
    price: 300 + (index % 40) * 25,
    picture: `pictures/${index % PICTURES}.svg`,
    modifier_groups: ['extras'],
  });
  const menu = {
    name: 'Everything',
    tax_classes: [{ id: 'prepared', rate_percent: 8 }],
    modifier_groups: [
      {
        id: 'extras',
        name: 'Extras',
        min: 0,
        max: 4,
        modifiers: WORDS.map((name, index) => ({ id: `extra-${index}`, name, price: index * 25 })),
      },
    ],
    categories: Array.from({ length: CATEGORIES }, (_, category) => ({
      id: `category-${category}`,
      name: `Kind ${category + 1}`,
      tax_class: 'prepared',
      items: Array.from({ length: ITEMS_EACH }, (_, index) => itemAt(category * ITEMS_EACH + index)),
    })),
  };
  const pictures = Array.from({ length: PICTURES }, (_, index) => [`menu/pictures/${index}.svg`, picture(index * 7)]);
  return { 'menu/menu.json': JSON.stringify(menu), ...(Object.fromEntries(pictures) as Record<string, string>) };
}
