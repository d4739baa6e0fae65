import type { Order } from '../order/order';
import type { Result } from '../result';

/** What the kitchen or the POS is given. The same order may come again (at least once): `order.orderId` tells. */
export interface HandedOrder {
  readonly order: Order;
  /** The number that the guest was given. */
  readonly number: string;
  readonly payment: 'paid' | 'due_at_counter';
}

/** An order that kitchen or POS were given, and that is not to be made or charged any more. May come again, too. */
export interface CancelledOrder {
  readonly order: Order;
  readonly number: string;
  /** Never paid, or its money given back. */
  readonly why: 'voided' | 'refunded';
  /** Epoch ms. */
  readonly cancelledAt: number;
}

/** Why a hand-off failed: `refused` will not mend by itself, `unreachable` may. */
export type SinkFailure = 'unreachable' | 'refused';

/** Where finished orders go. Does not reject: trouble is a value. */
export interface OrderSink {
  hand(order: HandedOrder): Promise<Result<null, SinkFailure>>;
  /** Takes back an order that was handed over, or may have been. Never comes before its {@link OrderSink.hand}. */
  cancel(order: CancelledOrder): Promise<Result<null, SinkFailure>>;
}
