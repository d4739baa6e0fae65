import { describe, expect, test } from 'vitest';
import { buildCatalog } from './catalog';
import { menuSchema } from './menu-schema';
import {
  NO_NEEDS,
  allergensOf,
  caloriesOf,
  misfitOfItem,
  misfitOfLine,
  misfitOfModifier,
  namedNeeds,
  type Needs,
} from './suitability';

const item = (id: string, more: object): object => ({ id, name: id, price: 100, ...more });

const MENU = {
  name: 'Test',
  tax_classes: [{ id: 'food', rate_percent: 0 }],
  modifier_groups: [
    {
      id: 'bun',
      name: 'Bun',
      min: 1,
      modifiers: [
        { id: 'wheat-bun', name: 'Bun', allergens: ['wheat'], calories: 200 },
        { id: 'rice-bun', name: 'Rice bun', calories: 150 },
      ],
    },
    {
      id: 'milk',
      name: 'Milk',
      min: 1,
      modifiers: [
        { id: 'whole', name: 'Whole', allergens: ['milk'] },
        { id: 'oat', name: 'Oat', allergens: ['gluten'], sold_out: true },
      ],
    },
    {
      id: 'extras',
      name: 'Extras',
      max: 2,
      modifiers: [
        { id: 'bacon', name: 'Bacon', breaks: ['vegetarian', 'vegan'], calories: 90 },
        { id: 'cheddar', name: 'Cheddar', allergens: ['milk'] },
        { id: 'anchovy', name: 'Anchovy', allergens: ['fish'] },
      ],
    },
  ],
  categories: [
    {
      id: 'all',
      name: 'All',
      tax_class: 'food',
      items: [
        item('burger', { modifier_groups: ['bun', 'extras'], allergens: [], diets: ['vegan'], calories: 300 }),
        item('latte', { modifier_groups: ['milk'], allergens: [], diets: ['vegan', 'gluten_free'] }),
        item('pie', { allergens: ['wheat', 'eggs'], diets: ['vegetarian'] }),
        item('mystery', {}),
      ],
    },
  ],
};
const CATALOG = buildCatalog(menuSchema.parse(MENU));
const { burger, latte, pie, mystery } = CATALOG.items;
const needs = (allergens: Needs['allergens'], diets: Needs['diets'] = []): Needs => ({ allergens, diets });
const chosen = (groupId: string, modifierId: string) => ({ groupId, modifierId });

describe('an item', () => {
  test('fits who needs nothing, also where nobody knows what is in it', () => {
    for (const each of Object.values(CATALOG.items)) expect(misfitOfItem(CATALOG, each, NO_NEEDS)).toBeUndefined();
  });

  test('is told by what is in it, and wheat is gluten', () => {
    expect(misfitOfItem(CATALOG, pie!, needs(['gluten', 'eggs', 'milk']))).toEqual({
      allergens: ['gluten', 'eggs'],
      diets: [],
      isUnknown: false,
    });
  });

  test('of which nobody says what is in it does not fit who must avoid something', () => {
    expect(misfitOfItem(CATALOG, mystery!, needs(['milk']))).toEqual({ allergens: [], diets: [], isUnknown: true });
  });

  test('is of a diet only where it says so; vegan is vegetarian and free of milk', () => {
    expect(misfitOfItem(CATALOG, burger!, needs([], ['vegetarian', 'dairy_free']))).toBeUndefined();
    expect(misfitOfItem(CATALOG, pie!, needs([], ['vegan', 'halal']))).toMatchObject({ diets: ['vegan', 'halal'] });
    expect(misfitOfItem(CATALOG, mystery!, needs([], ['vegan']))).toMatchObject({ diets: ['vegan'] });
  });

  test('fits where its required choices leave a way', () => {
    expect(misfitOfItem(CATALOG, burger!, needs(['gluten']))).toBeUndefined();
    // The only milk that is left.
    expect(misfitOfItem(CATALOG, latte!, needs(['milk'], ['vegan']))).toMatchObject({
      allergens: ['milk'],
      diets: ['vegan'],
    });
    expect(misfitOfItem(CATALOG, latte!, needs(['gluten']))).toBeUndefined();
  });
});

describe('an item as chosen', () => {
  test.each<[string, ReturnType<typeof chosen>[], Needs, object | undefined]>([
    ['a modifier brings an allergen', [chosen('bun', 'wheat-bun')], needs(['gluten']), { allergens: ['gluten'] }],
    ['another does not', [chosen('bun', 'rice-bun')], needs(['gluten']), undefined],
    ['a modifier breaks a diet by name', [chosen('extras', 'bacon')], needs([], ['vegan']), { diets: ['vegan'] }],
    [
      'a modifier breaks a diet by what is in it',
      [chosen('extras', 'cheddar')],
      needs([], ['vegan']),
      { diets: ['vegan'] },
    ],
    ['cheese is vegetarian', [chosen('extras', 'cheddar')], needs([], ['vegetarian']), undefined],
    ['fish is not', [chosen('extras', 'anchovy')], needs([], ['vegetarian']), { diets: ['vegetarian'] }],
    ['a choice that is none', [chosen('extras', 'ghost'), chosen('ghost', 'bacon')], needs([], ['vegan']), undefined],
  ])('%s', (_name, choices, wanted, expected) => {
    const found = misfitOfLine(CATALOG, burger!, choices, wanted);
    if (expected) expect(found).toMatchObject(expected);
    else expect(found).toBeUndefined();
  });

  test('has what its choices bring, each once, and their calories', () => {
    const choices = [chosen('bun', 'wheat-bun'), chosen('extras', 'bacon'), chosen('extras', 'cheddar')];
    expect(allergensOf(CATALOG, burger!, choices)).toEqual(['gluten', 'wheat', 'milk']);
    expect(caloriesOf(CATALOG, burger!, choices)).toBe(590);
    expect(allergensOf(CATALOG, mystery!, [])).toBeUndefined();
    expect(caloriesOf(CATALOG, mystery!, [])).toBeUndefined();
  });
});

test('a modifier is told by itself', () => {
  const [bacon, cheddar] = CATALOG.groups.extras!.modifiers;
  expect(misfitOfModifier(bacon!, needs(['milk'], ['vegetarian']))).toEqual({
    allergens: [],
    diets: ['vegetarian'],
    isUnknown: false,
  });
  expect(misfitOfModifier(cheddar!, needs(['milk']))).toMatchObject({ allergens: ['milk'] });
  expect(misfitOfModifier(cheddar!, needs(['eggs']))).toBeUndefined();
});

test('a filter can be set to what the menu names, also of modifiers', () => {
  const named = namedNeeds(CATALOG);
  expect([...named.allergens].sort()).toEqual(['eggs', 'fish', 'gluten', 'milk', 'wheat']);
  expect([...named.diets].sort()).toEqual(['dairy_free', 'gluten_free', 'vegan', 'vegetarian']);
});

describe('a menu that contradicts itself is refused', () => {
  test.each([
    [{ allergens: ['milk'], diets: ['vegan'] }, '"vegan" does not go with "milk"'],
    [{ allergens: ['fish'], diets: ['vegetarian'] }, '"vegetarian" does not go with "fish"'],
    [{ allergens: ['wheat'], diets: ['gluten_free'] }, '"gluten_free" does not go with "gluten"'],
    [{ allergens: ['milk'], diets: ['dairy_free'] }, '"dairy_free" does not go with "milk"'],
  ])('%j', (more, message) => {
    const menu = { ...MENU, categories: [{ ...MENU.categories[0], items: [item('x', more)] }] };
    const { error } = menuSchema.safeParse(menu);
    expect(error?.issues).toMatchObject([{ path: ['categories', 0, 'items', 0, 'diets', 0], message }]);
  });

  test.each([{ allergens: ['nuts'] }, { diets: ['keto'] }, { allergens: 'milk' }, { calories: -1 }])('%j', (more) => {
    const menu = { ...MENU, categories: [{ ...MENU.categories[0], items: [item('x', more)] }] };
    expect(menuSchema.safeParse(menu).success).toBe(false);
  });
});
