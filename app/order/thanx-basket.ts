import type { Cents } from '../money';
import type { Redemption } from '../loyalty/account';
import type { OrderState } from './lifecycle';

/**
 * The whole basket, as every Thanx basket call carries it (never a difference: `items` sent in an earlier state only are one
 * of the three causes of a lost purchase). Cents and epoch ms here; dollars and ISO dates in `main/thanx`.
 */
export interface ThanxBasket {
  /** Our order id, made once, the Thanx basket id from the first `checkout` to the end. */
  readonly orderId: string;
  readonly state: OrderState;
  readonly redemption?: Redemption | undefined;
  /** One entry a piece: Thanx has no quantity field. */
  readonly items: readonly ThanxItem[];
  /** Empty before `billed`. */
  readonly payments: readonly ThanxPayment[];
  /** Before discount, tax and tip. */
  readonly subtotal: Cents;
}

/** One piece of an item. */
export interface ThanxItem {
  readonly id: string;
  readonly name: string;
  /** One piece with its modifiers. */
  readonly price: Cents;
  readonly categories: readonly string[];
  readonly modifiers: readonly ThanxModifier[];
}

/** One modifier on one piece. */
export interface ThanxModifier {
  readonly id: string;
  readonly name: string;
  readonly price: Cents;
  /** The item's price without any modifier. */
  readonly itemBasePrice: Cents;
}

/** A captured payment. */
export interface ThanxPayment {
  /** "visa", "mastercard", …; "cash" at the counter. */
  readonly issuer: string;
  readonly last4: string;
  readonly amount: Cents;
  /** Epoch ms. */
  readonly authorizedAt: number;
}
