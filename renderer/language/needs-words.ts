import type { Allergen, Diet } from '../../app/catalog/diet';
import type { Misfit } from '../../app/catalog/suitability';
import type { Words } from './words';

/** An allergen by its everyday name. */
export function allergenName(allergen: Allergen, { t }: Words): string {
  return t(`needs.allergen.${allergen}`);
}

/** A diet by its everyday name. */
export function dietName(diet: Diet, { t }: Words): string {
  return t(`needs.diet.${diet}`);
}

/** What is in something, as one sentence; undefined where the menu does not say. */
export function contentSentence(allergens: readonly Allergen[] | undefined, words: Words): string {
  if (!allergens) return words.t('needs.unknown');
  if (allergens.length === 0) return words.t('needs.contains_none');
  return words.t('needs.contains', { list: listOf(allergens, words) });
}

/** Why something does not fit, short enough for a card: `Contains Milk, Eggs · Not vegan`. */
export function misfitText(misfit: Misfit, words: Words): string {
  const { t } = words;
  return [
    misfit.allergens.length > 0 ? [t('needs.contains', { list: listOf(misfit.allergens, words) })] : [],
    misfit.diets.map((diet) => t(`needs.not.${diet}`)),
    misfit.isUnknown ? [t('needs.unknown')] : [],
  ]
    .flat()
    .join(' · ');
}

function listOf(allergens: readonly Allergen[], words: Words): string {
  // Gluten says it already.
  const named = allergens.filter((allergen) => allergen !== 'gluten' || !allergens.includes('wheat'));
  return words.list(named.map((allergen) => allergenName(allergen, words)));
}
