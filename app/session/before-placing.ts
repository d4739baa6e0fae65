import { hasGone } from '../basket/gone';
import { cents } from '../money';
import type { DiningMode } from '../order/dining';
import { parseLabel } from '../order/order-label';
import type { AgeApproval } from '../order/order';
import { ageLimitOf, isErrand, nextErrand, tipsFor, wantedLabel } from './errands';
import { openPage, withLines } from './ordering';
import { placeOrder } from './placing';
import type { Facts } from './settings';
import type { Ordering } from './state';
import type { MaybeStep } from './step';

/** The guest says where they eat; asked at the door, they go on to where they were going. */
export function chooseDining(state: Ordering, mode: DiningMode, facts: Facts): MaybeStep {
  if (!facts.settings.diningModes.includes(mode)) return undefined;
  const { visit } = state;
  const next: Ordering = { ...state, visit: { ...visit, basket: { ...visit.basket, dining: mode } } };
  if (state.page !== 'dining') return { state: next };
  return openPage(next, visit.basket.lines.length === 0 ? 'menu' : 'review', facts);
}

/** The guest wants to change the table or the name. */
export function openOrderLabel(state: Ordering, facts: Facts): MaybeStep {
  const isAtReview = state.page === 'review' && state.visit.basket.lines.length > 0;
  return isAtReview && wantedLabel(state.visit, facts) ? { state: { ...state, page: 'order_label' } } : undefined;
}

/** The guest typed the table or the name, and goes on towards placing. */
export function setOrderLabel(state: Ordering, text: string, facts: Facts): MaybeStep {
  const kind = wantedLabel(state.visit, facts);
  if (state.page !== 'order_label' || !kind) return undefined;
  const label = parseLabel(kind, text);
  // The screen has checked it already; what still is wrong here is said all the same.
  if (!label.ok) return { state, notice: { kind: 'label_refused', reason: label.error } };
  return goOn({ ...state, visit: { ...state.visit, label: label.value } }, facts);
}

/** Staff have looked at the guest's ID. Too late where the guest has gone back to the order meanwhile. */
export function ageApproved(state: Ordering, approval: AgeApproval, facts: Facts): MaybeStep {
  if (state.page !== 'age_check' || approval.limit < ageLimitOf(state.visit)) return undefined;
  return goOn({ ...state, visit: { ...state.visit, ageApproval: approval } }, facts);
}

/** The guest does without everything that has an age limit which nobody has approved; the review shows what is left. */
export function removeAgeLimited(state: Ordering, facts: Facts): MaybeStep {
  if (state.page !== 'age_check') return undefined;
  const { basket, catalog, ageApproval } = state.visit;
  const left = basket.lines.filter((line) => (catalog.items[line.itemId]?.ageLimit ?? 0) <= (ageApproval?.limit ?? 0));
  return withLines({ ...state, page: 'review' }, left, facts);
}

/** The guest chose a tip, or none. */
export function chooseTip(state: Ordering, amount: number, facts: Facts): MaybeStep {
  const { visit } = state;
  const isOffered = amount === 0 || tipsFor(visit, facts).some((option) => option.amount === amount);
  if (state.page !== 'tip' || !isOffered) return undefined;
  return goOn({ ...state, visit: { ...visit, basket: { ...visit.basket, tip: cents(amount) } } }, facts);
}

/** On from the review or a question: to the next question, or the order is placed. */
export function goOn(state: Ordering, facts: Facts): MaybeStep {
  const { page, visit, signIn } = state;
  const isOnTheWay = page === 'review' || isErrand(page);
  if (!isOnTheWay || visit.basket.lines.length === 0 || signIn.state === 'asking') return undefined;
  // The screen says what is sold out, and the guest decides about it first.
  if (hasGone(visit.catalog, visit.basket)) return undefined;
  const errand = nextErrand(visit, facts);
  if (errand === undefined) return placeOrder(state, facts);
  return { state: { ...state, page: errand } };
}
