import type { OrderState } from '../../app/order/lifecycle';

/** An endpoint of the stand-in. */
export type StandInEndpoint = 'token' | 'account' | 'baskets' | 'qualifying' | 'users' | 'locations';

/** One request that the stand-in received, secrets included: this is training, and the secrets are its own. */
export interface RecordedRequest {
  /** Epoch ms of arrival. */
  readonly at: number;
  /** The client's port: requests that came over one connection have the same. */
  readonly port: number;
  readonly method: string;
  /** Below the API's base URL, e.g. `/account`. */
  readonly path: string;
  /** Absent for a path that Thanx does not have. */
  readonly endpoint?: StandInEndpoint;
  /** `state` of a basket. */
  readonly state?: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** In order of appearance; the same name can come twice. */
  readonly query: readonly (readonly [string, string])[];
  /** Parsed JSON; the text itself if it is none; undefined if there was none. */
  readonly body: unknown;
  /** What was answered, or would have been (`isAnswerLost`). Absent while a fault kept the request from being processed. */
  readonly status?: number;
  readonly answer?: unknown;
  /** True if no whole answer went out. */
  readonly isAnswerLost: boolean;
}

/** What goes wrong, and where: without `endpoint`, `state` and `times`, everywhere until cleared. */
export type StandInFault = StandInTrouble & {
  readonly endpoint?: StandInEndpoint;
  /** Only baskets in this state. */
  readonly state?: OrderState;
  /** Only the next so many requests that match. */
  readonly times?: number;
};

/** What can go wrong. */
export type StandInTrouble =
  /** Answers late by so many ms; other faults apply as well. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** Everywhere and until cleared: nobody listens any more. Else: the connection is cut on the request, unprocessed. */
  | { readonly kind: 'outage' }
  /** Answers this status in the API's envelope, unprocessed. */
  | { readonly kind: 'status'; readonly status: number; readonly code?: string }
  /** Answers 200 with something else than Thanx's JSON, unprocessed, as the login page of a Wi-Fi does. */
  | { readonly kind: 'garbage' }
  /** Processes, sends the first half of the answer and cuts the connection. */
  | { readonly kind: 'half_answer' }
  /** Processes and cuts the connection without a word. */
  | { readonly kind: 'answer_lost' };

/** Why a `billed` basket made no purchase although it was answered 201. */
export type NoPurchaseReason = 'wrong_location' | 'no_payments' | 'no_items';

/** What the stand-in made of a `billed` basket. `paid` in decimal dollars. */
export type StandInPurchase =
  | { readonly isMade: true; readonly paid: string; readonly pointsAccrued: number }
  | { readonly isMade: false; readonly reason: NoPurchaseReason };

/** A basket as the stand-in has it. */
export interface StandInBasket {
  readonly id: string;
  readonly userId: string;
  readonly state: OrderState;
  /** Each state it went through, repeats left out. */
  readonly history: readonly OrderState[];
  readonly redemption?: { readonly kind: 'reward' | 'points_product'; readonly id: string };
  /** Whether that redemption is held by this basket: `placed` locks, `billed` uses. */
  readonly hold: 'none' | 'locked' | 'used' | 'given_back';
  /** Decimal dollars. */
  readonly discount: string;
  /** Decimal dollars. */
  readonly subtotal: string;
  readonly pieces: number;
  /** From `billed` on. */
  readonly purchase?: StandInPurchase;
}

/** A member as the stand-in has them. */
export interface StandInMember {
  readonly userId: string;
  readonly rewards: readonly {
    readonly id: string;
    readonly label: string;
    readonly status: 'available' | 'locked' | 'used';
    readonly basketId?: string;
  }[];
  /** Balance by points experience. */
  readonly points: Readonly<Record<string, number>>;
}

/** The strings of the stand-in: what a trainer or a test does to it. Amounts are decimal dollars. */
export interface ThanxStandInControl {
  /** Requests since the last {@link ThanxStandInControl.clearRequests}, oldest first; at most the last 10,000. */
  requests(): readonly RecordedRequest[];
  clearRequests(): void;
  baskets(): readonly StandInBasket[];
  member(userId: string): StandInMember | undefined;
  /** Adds a fault; the first one that matches a request strikes. */
  setFault(fault: StandInFault): Promise<void>;
  clearFaults(): Promise<void>;
  /** The reward's last moment has just passed. Throws if there is none of that id. */
  expireReward(rewardId: string): void;
  /** Someone used it in another store just now. Throws if there is none of that id. */
  useRewardElsewhere(rewardId: string): void;
  /** Every guest token given out so far is refused from now on. */
  expireTokens(): void;
  /** Sets each of the member's balances. Throws if there is no such member. */
  setPoints(userId: string, balance: number): void;
  /** The next basket that is `placed` is answered with this discount. */
  changeDiscount(discount: string): void;
  /** Everything as it was at the start, and no faults. */
  reset(): Promise<void>;
}
