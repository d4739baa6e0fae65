import {
  EMPTY_BASKET,
  addLine,
  removeLine,
  replaceLine,
  stepQuantity,
  type Basket,
  type LineProblem,
  type LineRequest,
} from '../basket/basket';
import { findByBarcode, needsChoices } from '../catalog/catalog';
import type { LocalizedText } from '../catalog/menu-schema';
import type { Cents } from '../money';
import { ok, type Result } from '../result';
import { isRetryable, type ThanxFailure } from '../thanx/failure';
import type { QualifyingOffers } from '../thanx/port';
import type { Notice } from './notice';
import { dropOffer, isOfferFailure } from './offers';
import { isDiningOpen, isErrand } from './errands';
import { NOT_ASKED, askQualifying, qualifyingEnded } from './qualifying';
import { NO_QUOTE, basketChanged, chosenOffer, sendIfNeeded, type Quote } from './quote';
import type { Facts } from './settings';
import { suggestionFor } from './suggestion';
import { IDLE_SIGN_IN, type Ordering, type OrderingPage, type Visit } from './state';
import type { MaybeStep, Step } from './step';

/** A new visit; its questions to Thanx are numbered on from `lastTicket`. */
export function newVisit(facts: Facts, lastTicket: number): Visit {
  const { catalog, newOrderId: orderId, settings } = facts;
  const [mode, other] = settings.diningModes;
  // With one mode there is nothing to ask.
  const basket: Basket = { ...EMPTY_BASKET, dining: other === undefined ? mode : undefined };
  return { catalog, orderId, basket, quote: NO_QUOTE, qualifying: NOT_ASKED, ticket: lastTicket };
}

/** A visit at a page, with no check-in under way. */
export function orderingAt(page: OrderingPage, visit: Visit): Ordering {
  return { name: 'ordering', page, visit, signIn: IDLE_SIGN_IN };
}

/** The guest goes to another page. Leaving the check-in page gives up a check-in under way. */
export function openPage(state: Ordering, page: OrderingPage, facts: Facts): MaybeStep {
  if (page === 'rewards' && !state.visit.guest) return undefined;
  if (page === 'check_in' && state.visit.guest) return undefined;
  if (page === 'review' && state.visit.basket.lines.length === 0) return undefined;
  const isGivenUp = state.page === 'check_in' && page !== 'check_in';
  const signIn = isGivenUp || state.signIn.state === 'failed' ? IDLE_SIGN_IN : state.signIn;
  const isMenuFirst = page === 'menu' && state.visit.basket.lines.length === 0;
  if ((isMenuFirst || page === 'review') && isDiningOpen(state.visit, facts)) {
    return { state: { ...state, page: 'dining', signIn } };
  }
  const suggested = page === 'review' && state.page === 'menu' ? suggestionFor(state.visit, facts) : undefined;
  if (suggested !== undefined) {
    return { state: { ...state, page: 'suggestion', signIn, visit: { ...state.visit, suggested } } };
  }
  if (page === 'rewards') {
    const asked = askQualifying(state.visit, facts);
    return { state: { ...state, page, signIn, visit: asked.visit }, effects: asked.effects };
  }
  if (page !== 'review') return { state: { ...state, page, signIn } };
  const visit = withoutTip(state.visit);
  // Thanx could not be asked before: opening the review is the guest's own action, so it is asked once more.
  const again = sendIfNeeded({ ...visit, quote: { ...visit.quote, failed: undefined } }, facts);
  return { state: { ...state, page, signIn, visit: again.visit }, effects: again.effects };
}

/** A tip is the last thing that is asked, so every way back to the review leads past that question again. */
export function withoutTip(visit: Visit): Visit {
  return { ...visit, basket: { ...visit.basket, tip: undefined } };
}

/** The guest adds a line. */
export function addToBasket(state: Ordering, request: LineRequest, facts: Facts): Step {
  // Whoever takes what was suggested was on the way to the review.
  const isSuggested = state.page === 'suggestion' && request.itemId === state.visit.suggested;
  const at: Ordering = isSuggested ? { ...state, page: 'review' } : state;
  return withBasket(at, addLine(state.visit.basket, state.visit.catalog, request), facts, request.itemId);
}

/** The guest edits a line. */
export function editLine(state: Ordering, lineId: string, request: LineRequest, facts: Facts): Step {
  const { basket, catalog } = state.visit;
  return withBasket(state, replaceLine(basket, catalog, lineId, request), facts, request.itemId);
}

/** The guest wants so many more or fewer of a line, which stays within what a line can hold and never becomes none. */
export function stepLine(state: Ordering, lineId: string, by: number, facts: Facts): Step {
  return withBasket(state, stepQuantity(state.visit.basket, lineId, by), facts);
}

/** The guest takes a line off. */
export function removeFromBasket(state: Ordering, lineId: string, facts: Facts): Step {
  return withBasket(state, removeLine(state.visit.basket, lineId), facts);
}

function withBasket(
  state: Ordering,
  result: Result<Basket, LineProblem>,
  facts: Facts,
  itemId?: string,
  notice?: Notice,
): Step {
  if (!result.ok) {
    return {
      state,
      notice: { kind: 'line_refused', reason: refusalOf(result.error), name: nameOf(state.visit, itemId) },
    };
  }
  const changed = basketChanged({ ...state.visit, basket: result.value }, facts);
  const page = isPastMenu(state.page) && result.value.lines.length === 0 ? 'menu' : state.page;
  const next: Ordering = { ...state, page, visit: changed.visit };
  return { state: next, effects: changed.effects, notice: mendedNotice(state.visit, next.visit, facts) ?? notice };
}

/** The offer that was chosen before the basket fitted it counts from now on. */
function mendedNotice(before: Visit, after: Visit, facts: Facts): Notice | undefined {
  const chosen = chosenOffer(after, facts);
  const isMended = chosen?.standing.usable === true && chosenOffer(before, facts)?.standing.usable === false;
  return isMended ? { kind: 'reward_applied', label: chosen.offer.label } : undefined;
}

/** The guest is left with these lines of the basket. */
export function withLines(state: Ordering, lines: Basket['lines'], facts: Facts): Step {
  return withBasket(state, ok({ ...state.visit.basket, lines, tip: undefined }), facts);
}

/** True on the review and on what is asked after it: there the order is whole, and a change of it is shown by the review. */
function isPastMenu(page: OrderingPage): boolean {
  return page === 'review' || (isErrand(page) && page !== 'dining');
}

function refusalOf(problem: LineProblem): 'sold_out' | 'basket_full' | 'choices' | 'not_on_menu' {
  switch (problem.kind) {
    case 'sold_out':
    case 'basket_full':
      return problem.kind;
    case 'unknown_item':
    case 'unknown_line':
      return 'not_on_menu';
    case 'unknown_choice':
    case 'too_few':
    case 'too_many':
      return 'choices';
  }
}

function nameOf(visit: Visit, itemId: string | undefined): LocalizedText | undefined {
  return itemId === undefined ? undefined : visit.catalog.items[itemId]?.name;
}

/** A product barcode was scanned: it is added, or its choices are asked for first. */
export function addScannedProduct(state: Ordering, barcode: string, facts: Facts): Step {
  const { catalog, basket } = state.visit;
  const item = findByBarcode(catalog, barcode);
  if (!item) return { state, notice: { kind: 'product_unknown' } };
  // Somebody who scans a product wants to order: the menu shows what was added. A check-in under way goes on.
  const at: Ordering = {
    ...state,
    page: state.page === 'dining' ? 'dining' : isPastMenu(state.page) ? 'review' : 'menu',
    signIn: state.signIn.state === 'failed' ? IDLE_SIGN_IN : state.signIn,
  };
  if (item.soldOut) return { state: at, notice: { kind: 'line_refused', reason: 'sold_out', name: item.name } };
  if (needsChoices(catalog, item)) return { state: at, notice: { kind: 'choose_options', itemId: item.id } };
  const added = addLine(basket, catalog, { itemId: item.id, quantity: 1, choices: [] });
  return withBasket(at, added, facts, item.id, { kind: 'product_added', name: item.name });
}

/** The debounce is over. */
export function settled(state: Ordering, facts: Facts): Step {
  const sent = sendIfNeeded({ ...state.visit, quote: { ...state.visit.quote, settling: false } }, facts);
  return { state: { ...state, visit: sent.visit }, effects: sent.effects };
}

/** Thanx answered a `checkout`. */
export function checkoutAnswered(visit: Visit, key: string, discount: Cents): Visit {
  if (visit.quote.inFlight?.key !== key) return visit;
  return { ...visit, quote: { ...visit.quote, inFlight: undefined, answered: { key, discount } } };
}

/** A `checkout` was answered while the guest is ordering: if the basket has moved on, that is sent next. */
export function checkoutAnsweredWhileOrdering(state: Ordering, key: string, discount: Cents, facts: Facts): Step {
  const sent = sendIfNeeded(checkoutAnswered(state.visit, key, discount), facts);
  return { state: { ...state, visit: sent.visit }, effects: sent.effects };
}

/** Thanx said which offers count, or could not be asked: what is chosen may count now, or no more. */
export function qualifyingAnswered(
  state: Ordering,
  { key, offers }: { readonly key: string; readonly offers?: QualifyingOffers },
  facts: Facts,
): MaybeStep {
  const visit = qualifyingEnded(state.visit, key, offers);
  if (!visit) return undefined;
  const changed = basketChanged(visit, facts);
  return { state: { ...state, visit: changed.visit }, effects: changed.effects };
}

/** A `checkout` failed: a refused offer is dropped, anything else leaves the discount open until the order is placed. */
export function checkoutFailed(state: Ordering, key: string, failure: ThanxFailure, facts: Facts): MaybeStep {
  const { inFlight } = state.visit.quote;
  if (inFlight?.key !== key) return undefined;
  const { answered } = state.visit.quote;
  const quote: Quote = {
    ...state.visit.quote,
    inFlight: undefined,
    // A call without a clear answer may have reached Thanx, which then no longer knows what was answered before it.
    answered: isRetryable(failure) ? undefined : answered,
    failed: key,
  };
  const visit: Visit = { ...state.visit, quote };
  if (isOfferFailure(failure) && visit.choice && visit.choice.id === inFlight.offerId) {
    const dropped = dropOffer(visit, failure.kind, facts);
    return { state: { ...state, visit: dropped.visit }, effects: dropped.effects, notice: dropped.notice };
  }
  const sent = sendIfNeeded(visit, facts);
  return { state: { ...state, visit: sent.visit }, effects: sent.effects };
}
