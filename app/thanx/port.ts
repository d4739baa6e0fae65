import type { Account } from '../loyalty/account';
import type { Cents } from '../money';
import type { ThanxBasket } from '../order/thanx-basket';
import type { Result } from '../result';
import type { ThanxFailure } from './failure';

/** Who signs in: exactly one of three (Create Access Token). `phone` is E.164. */
export type Identity =
  | { readonly by: 'user_id'; readonly userId: string }
  | { readonly by: 'phone'; readonly phone: string }
  | { readonly by: 'email'; readonly email: string };

/** How urgent a call is. Live guests go before checkouts, those before the outbox; all share Thanx's 5 requests a second. */
export type Urgency = 'guest_waits' | 'guest_orders' | 'background';

/** Thanx's answer to a basket. */
export interface BasketAnswer {
  /**
   * Exactly what the ordering system takes off. Always there for `checkout` and `placed` (an answer without a readable one is
   * the failure `unreadable`); for later states, where nothing is applied any more, it may be absent.
   */
  readonly discount?: Cents | undefined;
}

/** Answer of the dry run: the offers that would take something off the basket, by id. */
export interface QualifyingOffers {
  readonly rewardIds: readonly string[];
  readonly pointsProductIds: readonly string[];
}

/**
 * Thanx as the rest of main sees it. Access tokens never leave the implementation: they live in its memory, by user id, for
 * 15 minutes at most, and are minted again from the user id when one is needed later. A call takes 5 s at most a try.
 */
export interface Thanx {
  /** Mints a token and reads the account: exactly two requests when nothing fails. */
  signIn(identity: Identity): Promise<Result<Account, ThanxFailure>>;
  /** Reads the account again, with the token at hand or a new one. */
  readAccount(userId: string): Promise<Result<Account, ThanxFailure>>;
  /** Creates or updates the order's basket. */
  sendBasket(userId: string, basket: ThanxBasket, urgency: Urgency): Promise<Result<BasketAnswer, ThanxFailure>>;
  /** Asks which of the guest's offers would take something off this basket. Redeems nothing, spends nothing. */
  findQualifying(userId: string, basket: ThanxBasket): Promise<Result<QualifyingOffers, ThanxFailure>>;
  /** Drops this guest's token from memory. */
  forget(userId: string): void;
}
