import { priceBasket } from '../basket/pricing';
import { ZERO } from '../money';
import type { LabelKind, OrderLabel } from '../order/order-label';
import { tipOptions, type TipOption } from '../order/tip';
import { pricedVisit } from './quote';
import type { Facts } from './settings';
import type { Visit } from './state';

/** What a store may want to know before an order is placed: each a page, asked in this order, and only what is not known yet. */
export type Errand = 'dining' | 'order_label' | 'age_check' | 'tip';

const ERRANDS: Readonly<Record<Errand, (visit: Visit, facts: Facts) => boolean>> = {
  dining: isDiningOpen,
  order_label: (visit, facts) => wantedLabel(visit, facts) !== undefined && labelOf(visit, facts) === undefined,
  age_check: (visit) => ageLimitOf(visit) > (visit.ageApproval?.limit ?? 0),
  // Where a reward pays for everything there is nothing to pay, and nobody is asked to find a card for a tip alone.
  tip: (visit, facts) =>
    visit.basket.tip === undefined && tipsFor(visit, facts).length > 0 && pricedVisit(visit, facts).total > ZERO,
};

/** True if `page` is one of these questions. */
export function isErrand(page: string): page is Errand {
  return page in ERRANDS;
}

/** The next question; undefined: the order can be placed. */
export function nextErrand(visit: Visit, facts: Facts): Errand | undefined {
  return (Object.keys(ERRANDS) as Errand[]).find((errand) => ERRANDS[errand](visit, facts));
}

/** True while the guest has a choice between eating in and taking away, and has not made it. */
export function isDiningOpen(visit: Visit, facts: Facts): boolean {
  return facts.settings.diningModes.length > 1 && visit.basket.dining === undefined;
}

/** What is asked for, if anything: what is taken away is brought to no table. */
export function wantedLabel(visit: Visit, facts: Facts): LabelKind | undefined {
  const { orderLabel } = facts.settings;
  if (orderLabel === 'none' || (orderLabel === 'table' && visit.basket.dining === 'take_away')) return undefined;
  return orderLabel;
}

/** The table or name that goes with the order as it is now. */
export function labelOf(visit: Visit, facts: Facts): OrderLabel | undefined {
  return visit.label?.kind === wantedLabel(visit, facts) ? visit.label : undefined;
}

/** The highest age limit in the basket; 0: anybody may buy it. */
export function ageLimitOf({ catalog, basket }: Visit): number {
  return Math.max(0, ...basket.lines.map((line) => catalog.items[line.itemId]?.ageLimit ?? 0));
}

/** The tips on offer. */
export function tipsFor(visit: Visit, facts: Facts): TipOption[] {
  return tipOptions(facts.settings.tips, priceBasket(visit.catalog, visit.basket).subtotal);
}
