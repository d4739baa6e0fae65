import { EMPTY_BASKET } from '../basket/basket';
import type { Order } from '../order/order';
import { startPayment } from './paying';
import { NOT_ASKED } from './qualifying';
import { NO_QUOTE } from './quote';
import type { Facts } from './settings';
import type { Visit } from './state';
import type { Step } from './step';

/**
 * The kiosk was cut off between placing and paying: it comes back to that order. With a payment attempt of unknown outcome the
 * terminal is asked first; without one the guest pays or cancels, and idle time voids it. The guest is not known any more,
 * only the Thanx user id in the order.
 */
export function recover(
  found: { readonly order: Order; readonly number: string; readonly attemptId?: string | undefined },
  facts: Facts,
): Step {
  const { order, number, attemptId } = found;
  const visit: Visit = {
    catalog: facts.catalog,
    orderId: order.orderId,
    basket: EMPTY_BASKET,
    quote: NO_QUOTE,
    qualifying: NOT_ASKED,
    ticket: 0,
  };
  const placed = { order, number };
  if (attemptId === undefined) {
    // A guest who comes back to a screen that restarted chooses to pay; a card is not asked for out of nothing.
    return facts.settings.card
      ? { state: { name: 'choose_payment', visit, placed } }
      : startPayment(visit, placed, facts);
  }
  return {
    state: { name: 'paying', visit, placed, attemptId, step: 'checking', asked: 0 },
    effects: [{ type: 'start_timer', timer: 'ask_terminal' }],
  };
}
