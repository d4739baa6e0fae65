import type { State } from '../app/session/state';

/** An order that the screen shows. `isBusy`: guest, Thanx or terminal are still at work on it. */
export interface OrderOnScreen {
  readonly orderId: string;
  readonly isBusy: boolean;
}

/** The order that a state is about, if it is placed or being placed. */
export function orderIn(state: State): OrderOnScreen | undefined {
  switch (state.name) {
    case 'placing':
    case 'recording':
    case 'reward_unconfirmed':
      return { orderId: state.order.orderId, isBusy: true };
    case 'new_total':
    case 'choose_payment':
    case 'paying':
    case 'payment_failed':
    case 'billing':
      return { orderId: state.placed.order.orderId, isBusy: true };
    // The session does nothing more with these: it only still shows them.
    case 'payment_unclear':
    case 'done':
      return { orderId: state.placed.order.orderId, isBusy: false };
    default:
      return undefined;
  }
}
