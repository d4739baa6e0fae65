import { hasGone } from '../basket/gone';
import { withAvailabilityOf } from '../catalog/availability';
import { changeOrder, endingOf } from './placing';
import type { Facts } from './settings';
import type { State } from './state';
import type { MaybeStep } from './step';

/**
 * Something is sold out, or back. The visit keeps its menu and learns only that. An order that is placed and waits for the guest's
 * word on payment is opened again where it holds something that is gone; one that Thanx or the terminal are at work on is
 * looked at when they are done, and one that is being paid is for the kitchen and staff to mend.
 */
export function availabilityChanged(state: State, facts: Facts): MaybeStep {
  if (!('visit' in state)) return undefined;
  const catalog = withAvailabilityOf(state.visit.catalog, facts.catalog);
  const next: State = { ...state, visit: { ...state.visit, catalog } };
  const isWaiting = endingOf(next) !== undefined && next.name !== 'reward_unconfirmed';
  if (isWaiting && hasGone(catalog, next.visit.basket)) return changeOrder(next, facts) ?? { state: next };
  return { state: next };
}

/** Goes on to payment, unless something of the order was sold out meanwhile: then the order is opened again. */
export function ifStillThere(
  state: Extract<State, { name: 'new_total' | 'choose_payment' | 'payment_failed' }>,
  facts: Facts,
  pay: () => MaybeStep,
): MaybeStep {
  const { catalog, basket } = state.visit;
  return (hasGone(catalog, basket) ? changeOrder(state, facts) : undefined) ?? pay();
}
