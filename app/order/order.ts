import type { PricedBasket, PricedLine } from '../basket/pricing';
import { textIn } from '../catalog/catalog';
import type { Redemption } from '../loyalty/account';
import type { DiningMode } from './dining';
import type { OrderState } from './lifecycle';
import type { OrderLabel } from './order-label';
import type { ThanxBasket, ThanxItem, ThanxPayment } from './thanx-basket';

/**
 * An order that was submitted: all that kitchen, ledger and Thanx need, with no e-mail, phone or token. Only `label` may hold
 * something that a guest typed, and Thanx never hears of it.
 */
export interface Order {
  readonly orderId: string;
  /** Absent for an anonymous order, of which Thanx hears nothing. */
  readonly userId?: string | undefined;
  readonly redemption?: ChosenOffer | undefined;
  readonly basket: PricedBasket;
  /** Absent where the store does not ask. */
  readonly dining?: DiningMode | undefined;
  /** Absent where the store does not ask. */
  readonly label?: OrderLabel | undefined;
  /** Where something in it has an age limit: who of the staff looked at the guest's ID, and for which age. Written down once. */
  readonly ageApproval?: AgeApproval | undefined;
  /** Epoch ms of submission. */
  readonly placedAt: number;
}

/** A staff member's word that the guest is old enough. */
export interface AgeApproval {
  /** The age that was asked for. */
  readonly limit: number;
  /** As the configuration names them. */
  readonly by: string;
}

/** A redemption with the name that the guest saw. */
export interface ChosenOffer extends Redemption {
  readonly label: string;
  /** For spreading the discount: see `priceBasket`. */
  readonly productIds: readonly string[];
}

/** The whole basket of an order in a state, for a Thanx call. */
export function toThanxBasket(
  order: Pick<Order, 'orderId' | 'redemption' | 'basket'>,
  state: OrderState,
  payments: readonly ThanxPayment[] = [],
): ThanxBasket {
  return {
    orderId: order.orderId,
    state,
    redemption: order.redemption && { kind: order.redemption.kind, id: order.redemption.id },
    items: order.basket.lines.flatMap((line) => Array.from({ length: line.quantity }, () => toThanxItem(line))),
    payments,
    subtotal: order.basket.subtotal,
  };
}

function toThanxItem(line: PricedLine): ThanxItem {
  return {
    id: line.itemId,
    name: textIn(line.name, 'en'),
    price: line.unitPrice,
    categories: line.categories,
    modifiers: line.choices.map((choice) => ({
      id: choice.modifierId,
      name: textIn(choice.name, 'en'),
      price: choice.price,
      itemBasePrice: line.basePrice,
    })),
  };
}

/** Two baskets with the same key are the same request to Thanx, so the second need not be sent. */
export function basketKey(basket: ThanxBasket): string {
  return JSON.stringify([basket.orderId, basket.state, basket.redemption ?? null, basket.items, basket.payments]);
}
