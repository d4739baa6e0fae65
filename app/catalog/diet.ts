/**
 * What must be said of food in the EU (regulation 1169/2011, annex II: fourteen) and in the USA (FALCPA and FASTER acts: nine).
 * Of the nine only wheat is not among the fourteen, where it is one of the cereals that contain gluten. A closed list: a word
 * of a merchant's own would be one that no filter knows.
 */
export const ALLERGENS = [
  'gluten',
  'wheat',
  'milk',
  'eggs',
  'tree_nuts',
  'peanuts',
  'soy',
  'fish',
  'crustaceans',
  'molluscs',
  'sesame',
  'mustard',
  'celery',
  'lupin',
  'sulphites',
] as const;

/** See {@link ALLERGENS}. */
export type Allergen = (typeof ALLERGENS)[number];

/** Ways to eat that a dish can be fit for. A closed list, too. */
export const DIETS = ['vegetarian', 'vegan', 'gluten_free', 'dairy_free', 'halal', 'kosher'] as const;

/** See {@link DIETS}. */
export type Diet = (typeof DIETS)[number];

/** What a diet excludes of the list above; that is not all (meat is no allergen), but what can be checked. */
export const EXCLUDED_BY_DIET: Readonly<Record<Diet, readonly Allergen[]>> = {
  vegetarian: ['fish', 'crustaceans', 'molluscs'],
  vegan: ['milk', 'eggs', 'fish', 'crustaceans', 'molluscs'],
  gluten_free: ['gluten', 'wheat'],
  dairy_free: ['milk'],
  halal: [],
  kosher: ['crustaceans', 'molluscs'],
};

/** The allergens with what they are a kind of: wheat holds gluten. In the list's own order, each once. */
export function wholeAllergens(named: readonly Allergen[]): readonly Allergen[] {
  return ALLERGENS.filter((allergen) => named.includes(allergen) || (allergen === 'gluten' && named.includes('wheat')));
}

/** The diets with those that follow from them: what is vegan is vegetarian and free of milk. In the list's own order, each once. */
export function wholeDiets(named: readonly Diet[]): readonly Diet[] {
  const isVegan = named.includes('vegan');
  return DIETS.filter((diet) => named.includes(diet) || (isVegan && (diet === 'vegetarian' || diet === 'dairy_free')));
}
