import { expect, test } from 'vitest';
import { buildCatalog } from '../catalog/catalog';
import { SAMPLE_MENU_FILE, BARCODES } from '../testing/sample-menu';
import { createStory, type Story } from '../testing/story';

/** Burgers go with lobster (sold out), then cola; all mains go with fries; fries with a burger, which needs a size. */
const CATALOG = buildCatalog({
  ...SAMPLE_MENU_FILE,
  categories: SAMPLE_MENU_FILE.categories.map((category) => ({
    ...category,
    suggest: category.id === 'mains' ? ['fries'] : [],
    items: category.items.map((item) => ({
      ...item,
      suggest: { burger: ['lobster', 'cola'], fries: ['burger'] }[item.id] ?? [],
    })),
  })),
});

function withItems(...itemIds: readonly string[]): Story {
  const story = createStory({ catalog: CATALOG });
  story.arrive();
  for (const itemId of itemIds) {
    story.add(itemId, 1, ...(itemId === 'burger' ? [{ groupId: 'size', modifierId: 'small' }] : []));
  }
  story.tell({ type: 'open_review' });
  return story;
}

test('is what goes with an item before what goes with its category, and never what is sold out', () => {
  expect(withItems('burger').screen).toMatchObject({ screen: 'suggestion', itemId: 'cola' });
  expect(withItems('wrap').screen).toMatchObject({ screen: 'suggestion', itemId: 'fries' });
});

test('goes by what was added last, and is never what is there already', () => {
  expect(withItems('burger', 'wrap').screen).toMatchObject({ itemId: 'fries' });
  expect(withItems('wrap', 'fries').screen).toMatchObject({ itemId: 'burger' });
  expect(withItems('burger', 'cola', 'fries').screen.screen).toBe('review');
});

test('is none where nothing goes with the order', () => {
  expect(withItems('rings').screen.screen).toBe('review');
});

test('that is taken is added, and leads on to the review', () => {
  const story = withItems('burger');
  story.add('cola');
  expect(story.screen).toMatchObject({ screen: 'review', basket: { pieces: 2 } });
});

test('that needs choices waits for them', () => {
  const story = withItems('fries');
  story.add('burger');
  expect(story.notice).toMatchObject({ kind: 'line_refused', reason: 'choices' });
  story.add('burger', 1, { groupId: 'size', modifierId: 'small' });
  expect(story.screen).toMatchObject({ screen: 'review', basket: { pieces: 2 } });
});

test('is made once a visit, whatever is ordered then', () => {
  const story = withItems('burger');
  story.tell({ type: 'open_review' });
  expect(story.screen).toMatchObject({ screen: 'review', basket: { pieces: 1 } });
  story.tell({ type: 'open_menu' });
  story.add('wrap');
  story.tell({ type: 'open_review' });
  expect(story.screen.screen).toBe('review');
});

test('gives way to a product that is scanned', () => {
  const story = withItems('burger');
  story.scan(BARCODES.fries);
  expect(story.screen).toMatchObject({ screen: 'menu', basket: { pieces: 2 } });
});

test('is never made where the store wants none', () => {
  const story = createStory({ catalog: CATALOG, settings: { suggestions: false } });
  story.arrive();
  story.add('wrap');
  story.tell({ type: 'open_review' });
  expect(story.screen.screen).toBe('review');
});
