import type { CancelledOrder, HandedOrder, SinkFailure } from '../../app/devices/order-sink';
import type { OrderState } from '../../app/order/lifecycle';
import type { ThanxBasket } from '../../app/order/thanx-basket';
import type { ThanxFailure, ThanxFailureKind } from '../../app/thanx/failure';

/** Where a delivery goes: to Thanx, or to kitchen or POS. */
export type Destination = 'thanx' | 'sink';

/** What kitchen or POS are told: an order and how it is paid, or that it is no more. */
export const SINK_KINDS = ['paid', 'due_at_counter', 'cancelled'] as const;

/** What a delivery says: an order state to Thanx, one of {@link SINK_KINDS} to kitchen or POS. */
export type DeliveryKind = OrderState | (typeof SINK_KINDS)[number];

/** One delivery, ready to be sent. */
export type Delivery = ThanxDelivery | SinkDelivery | CancellationDelivery;

interface AnyDelivery {
  readonly id: number;
  readonly orderId: string;
  /** Counting this one. */
  readonly attempts: number;
}

/** A basket for Thanx. */
export interface ThanxDelivery extends AnyDelivery {
  readonly destination: 'thanx';
  readonly kind: OrderState;
  readonly userId: string;
  readonly basket: ThanxBasket;
  /** Thanx may not know this order at all: its refusal is as good as a yes. */
  readonly toleratesRefusal: boolean;
}

/** An order for kitchen or POS. */
export interface SinkDelivery extends AnyDelivery {
  readonly destination: 'sink';
  readonly kind: HandedOrder['payment'];
  readonly order: HandedOrder;
}

/** Word to kitchen or POS that an order is no more. */
export interface CancellationDelivery extends AnyDelivery {
  readonly destination: 'sink';
  readonly kind: 'cancelled';
  readonly order: CancelledOrder;
}

/** Why a delivery failed: Thanx's reasons, the sink's, or a body that cannot be read from the file any more. */
export type DeliveryFailure = ThanxFailure | { readonly kind: SinkFailure | 'unreadable_body' };

/** See {@link DeliveryFailure}. */
export type DeliveryFailureKind = ThanxFailureKind | SinkFailure | 'unreadable_body';

/**
 * How one attempt ended.
 *
 * - `delivered`: accepted, or `failure` was tolerated
 * - `delayed`: to be tried again at `retryAt`, epoch ms
 * - `parked`: no retry mends it; staff
 */
export type AttemptEnd =
  | { readonly outcome: 'delivered'; readonly failure?: DeliveryFailure | undefined }
  | { readonly outcome: 'delayed'; readonly failure: DeliveryFailure; readonly retryAt: number }
  | { readonly outcome: 'parked'; readonly failure: DeliveryFailure };
