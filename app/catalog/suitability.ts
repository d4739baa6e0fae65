import { groupsOf, type Catalog, type Item, type Modifier } from './catalog';
import { EXCLUDED_BY_DIET, type Allergen, type Diet } from './diet';

/** What a guest must not have, and how they eat. */
export interface Needs {
  readonly allergens: readonly Allergen[];
  readonly diets: readonly Diet[];
}

/** No needs. */
export const NO_NEEDS: Needs = { allergens: [], diets: [] };

/** Why something does not fit somebody's needs. */
export interface Misfit {
  /** Those to be avoided that are in it. */
  readonly allergens: readonly Allergen[];
  /** Those wished for that it is not. */
  readonly diets: readonly Diet[];
  /** The menu does not say what is in it. */
  readonly isUnknown: boolean;
}

/** A modifier as chosen. */
interface Chosen {
  readonly groupId: string;
  readonly modifierId: string;
}

/** True if there is anything to look out for. */
export function hasNeeds(needs: Needs): boolean {
  return needs.allergens.length > 0 || needs.diets.length > 0;
}

/** Why an item does not fit, made as fit as its required choices let it; undefined if it can be had so that it fits. */
export function misfitOfItem(catalog: Catalog, item: Item, needs: Needs): Misfit | undefined {
  const unavoidable = groupsOf(catalog, item).flatMap((group) => {
    const modifiers = group.modifiers.filter((modifier) => !modifier.soldOut);
    const fitting = modifiers.filter((modifier) => !misfitOfModifier(modifier, needs));
    return fitting.length >= group.min ? [] : modifiers.filter((modifier) => !fitting.includes(modifier)).slice(0, 1);
  });
  return misfit(item, unavoidable, needs);
}

/** Why an item with these choices does not fit; undefined if it does. */
export function misfitOfLine(
  catalog: Catalog,
  item: Item,
  choices: readonly Chosen[],
  needs: Needs,
): Misfit | undefined {
  const chosen = groupsOf(catalog, item).flatMap((group) =>
    group.modifiers.filter((modifier) =>
      choices.some((choice) => choice.groupId === group.id && choice.modifierId === modifier.id),
    ),
  );
  return misfit(item, chosen, needs);
}

/** Why a modifier does not fit; undefined if it does. */
export function misfitOfModifier(modifier: Modifier, needs: Needs): Misfit | undefined {
  return orNothing({
    allergens: needs.allergens.filter((allergen) => modifier.allergens.includes(allergen)),
    diets: needs.diets.filter((diet) => breaks(modifier, diet)),
    isUnknown: false,
  });
}

function misfit(item: Item, modifiers: readonly Modifier[], needs: Needs): Misfit | undefined {
  return orNothing({
    allergens: needs.allergens.filter(
      (allergen) =>
        item.allergens?.includes(allergen) === true ||
        modifiers.some((modifier) => modifier.allergens.includes(allergen)),
    ),
    diets: needs.diets.filter(
      (diet) => !item.diets.includes(diet) || modifiers.some((modifier) => breaks(modifier, diet)),
    ),
    isUnknown: needs.allergens.length > 0 && item.allergens === undefined,
  });
}

function breaks(modifier: Modifier, diet: Diet): boolean {
  return modifier.breaks.includes(diet) || EXCLUDED_BY_DIET[diet].some((each) => modifier.allergens.includes(each));
}

function orNothing(found: Misfit): Misfit | undefined {
  return hasNeeds(found) || found.isUnknown ? found : undefined;
}

/** What is in an item with these choices, as far as the menu says; undefined where it says nothing of the item itself. */
export function allergensOf(catalog: Catalog, item: Item, choices: readonly Chosen[]): readonly Allergen[] | undefined {
  const { allergens } = item;
  if (!allergens) return undefined;
  const brought = groupsOf(catalog, item).flatMap((group) =>
    group.modifiers.flatMap((modifier) =>
      choices.some((choice) => choice.groupId === group.id && choice.modifierId === modifier.id)
        ? modifier.allergens
        : [],
    ),
  );
  return [...new Set([...allergens, ...brought])];
}

/** Calories of one piece with these choices; undefined where the menu does not say them of the item. */
export function caloriesOf(catalog: Catalog, item: Item, choices: readonly Chosen[]): number | undefined {
  if (item.calories === undefined) return undefined;
  return groupsOf(catalog, item).reduce(
    (total, group) =>
      group.modifiers.reduce(
        (sum, modifier) =>
          choices.some((choice) => choice.groupId === group.id && choice.modifierId === modifier.id)
            ? sum + (modifier.calories ?? 0)
            : sum,
        total,
      ),
    item.calories,
  );
}

/** What a filter can be set to at this menu: the allergens and diets that it names at all. */
export function namedNeeds(catalog: Catalog): Needs {
  const items = Object.values(catalog.items);
  const modifiers = Object.values(catalog.groups).flatMap((group) => group.modifiers);
  const allergens = new Set([
    ...items.flatMap((item) => item.allergens ?? []),
    ...modifiers.flatMap((m) => m.allergens),
  ]);
  const diets = new Set(items.flatMap((item) => item.diets));
  return { allergens: [...allergens], diets: [...diets] };
}
