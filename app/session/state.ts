import type { Basket } from '../basket/basket';
import type { Catalog } from '../catalog/catalog';
import type { EntryWay } from '../config/kiosk-config';
import type { Account, Redemption } from '../loyalty/account';
import type { Cents } from '../money';
import type { AgeApproval, Order } from '../order/order';
import type { OrderLabel } from '../order/order-label';
import type { Errand } from './errands';
import type { Help } from './help';
import type { Notice } from './notice';
import type { Qualifying } from './qualifying';
import type { Quote } from './quote';

/** Everything that main knows of the guest in front of the screen. Never leaves main; `publicStatus` is what the screen gets. */
export interface Session {
  readonly state: State;
  readonly notice?: Notice | undefined;
  /** The kiosk is asking whether anybody is still there. */
  readonly stillThere: boolean;
  /** An open call for staff. Outlives visits: a call that vanished by itself would be worse than staff who find nobody. */
  readonly help?: Help | undefined;
  /** Grows with each visit that begins or ends. */
  readonly visits: number;
  /** Number of the last question about an account in any visit: a late answer to an earlier visit fits none of this one. */
  readonly lastTicket: number;
}

/** Where a visit stands. */
export type State =
  | { readonly name: 'attract' }
  | Ordering
  | Placing
  | RewardUnconfirmed
  | { readonly name: 'recording'; readonly visit: Visit; readonly order: Order; readonly formerTotal: Cents }
  | { readonly name: 'new_total'; readonly visit: Visit; readonly placed: PlacedOrder; readonly formerTotal: Cents }
  | { readonly name: 'choose_payment'; readonly visit: Visit; readonly placed: PlacedOrder }
  | Paying
  | PaymentFailed
  | { readonly name: 'billing'; readonly visit: Visit; readonly placed: PlacedOrder; readonly paid: PaidBy }
  | { readonly name: 'payment_unclear'; readonly visit: Visit; readonly placed: PlacedOrder }
  | {
      readonly name: 'done';
      readonly visit: Visit;
      readonly placed: PlacedOrder;
      readonly paid: PaidBy;
      /** Kitchen or POS have not taken the order although it is paid. */
      readonly handOffLate?: boolean;
    }
  | { readonly name: 'cancelled'; readonly visit: Visit; readonly hadRedemption: boolean }
  | { readonly name: 'out_of_order'; readonly code: string };

/** Name of a state. */
export type StateName = State['name'];

/** The order can change. */
export interface Ordering {
  readonly name: 'ordering';
  readonly page: OrderingPage;
  readonly visit: Visit;
  readonly signIn: SignIn;
}

/** Pages between which a guest goes freely. */
export type OrderingPage = 'check_in' | 'rewards' | 'menu' | 'suggestion' | 'review' | Errand;

/** Thanx is asked to lock the reward, or will be as soon as the `checkout` under way is answered. */
export interface Placing {
  readonly name: 'placing';
  readonly visit: Visit;
  readonly order: Order;
  /** Total that the guest saw when placing; undefined if the discount was not known then. */
  readonly seenTotal?: Cents | undefined;
  readonly afterCheckout: boolean;
}

/** The guest decides whether to go on without their reward. The order is not placed yet, as far as the ledger knows. */
export interface RewardUnconfirmed {
  readonly name: 'reward_unconfirmed';
  readonly visit: Visit;
  readonly order: Order;
  /** Thanx could not be asked; or it takes nothing off, and the reward would be used up for that. */
  readonly why: 'unreachable' | 'nothing_off';
}

/** The terminal is at work. */
export interface Paying {
  readonly name: 'paying';
  readonly visit: Visit;
  readonly placed: PlacedOrder;
  readonly attemptId: string;
  readonly step: 'connecting' | 'waiting_for_card' | 'authorizing' | 'cancelling' | 'checking';
  /** Times that the terminal was asked what became of the attempt. */
  readonly asked: number;
}

/** Nothing was charged; the order is kept. */
export interface PaymentFailed {
  readonly name: 'payment_failed';
  readonly visit: Visit;
  readonly placed: PlacedOrder;
  readonly reason: 'declined' | 'cancelled' | 'timed_out' | 'unavailable';
}

/** An order with the number that is called out. */
export interface PlacedOrder {
  readonly order: Order;
  readonly number: string;
}

/** How an order was settled; `nothing`: its total was zero. */
export type PaidBy = 'card' | 'counter' | 'nothing';

/** One guest's visit: all of it is forgotten at its end. */
export interface Visit {
  /** The menu of the whole visit; a new file waits until it is over. */
  readonly catalog: Catalog;
  /** Made once; the Thanx basket id from the first `checkout` to the end. */
  readonly orderId: string;
  readonly guest?: Guest | undefined;
  readonly basket: Basket;
  readonly choice?: Redemption | undefined;
  /** As the guest gave it; goes with the order only where it is asked for (see `labelOf`). */
  readonly label?: OrderLabel | undefined;
  /** Holds for the rest of the visit, up to its age. */
  readonly ageApproval?: AgeApproval | undefined;
  /** The item that was suggested: never another in the same visit. */
  readonly suggested?: string | undefined;
  readonly quote: Quote;
  readonly qualifying: Qualifying;
  /** Number of the last question to Thanx about an account, so that a late answer to an older one is told apart. Never falls. */
  readonly ticket: number;
}

/** A checked-in guest. */
export interface Guest {
  readonly account: Account;
  readonly by: EntryWay;
  /** Ready for the screen. */
  readonly masked: string;
  readonly mayRedeem: boolean;
}

/** A check-in on its way. */
export type SignIn =
  | { readonly state: 'idle' }
  | {
      readonly state: 'asking';
      readonly ticket: number;
      readonly by: EntryWay;
      readonly masked: string;
      readonly rewardId?: string | undefined;
      /** The scanned user id. */
      readonly scanned?: string | undefined;
    }
  | {
      readonly state: 'failed';
      readonly by: EntryWay;
      readonly reason: SignInProblem;
      /** The scanned user id: a code that is still held up to the camera is not asked about again. */
      readonly scanned?: string | undefined;
    };

/** Why a check-in failed, as the guest is told. */
export type SignInProblem = 'unknown_member' | 'bad_phone' | 'bad_email' | 'busy' | 'unreachable' | 'out_of_service';

/** No check-in under way. */
export const IDLE_SIGN_IN: SignIn = { state: 'idle' };

/** A kiosk that nobody stands in front of. */
export const NEW_SESSION: Session = { state: { name: 'attract' }, stillThere: false, visits: 0, lastTicket: 0 };
