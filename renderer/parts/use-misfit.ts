import type { Item } from '../../app/catalog/catalog';
import { hasNeeds, misfitOfItem, misfitOfLine, type Misfit } from '../../app/catalog/suitability';
import type { PublicLine } from '../../app/session/public-status';
import { misfitText } from '../language/needs-words';
import { useWords } from '../language/words';
import { useKiosk } from '../store';

/**
 * Why an item (or, with `choices`, an item as chosen) does not fit what the guest has set; undefined if it does, or if nothing is
 * set.
 */
export function useMisfit(
  item: Item | undefined,
  choices?: PublicLine['choices'] | readonly Choice[],
): Found | undefined {
  const words = useWords();
  const needs = useKiosk((kiosk) => kiosk.needs);
  const catalog = useKiosk((kiosk) => kiosk.menu?.catalog);
  if (!item || !catalog || !hasNeeds(needs)) return undefined;
  const misfit = choices ? misfitOfLine(catalog, item, choices, needs) : misfitOfItem(catalog, item, needs);
  return misfit && { misfit, text: misfitText(misfit, words) };
}

interface Choice {
  readonly groupId: string;
  readonly modifierId: string;
}

interface Found {
  readonly misfit: Misfit;
  /** For a card. */
  readonly text: string;
}
