import { ZERO, sum, type Cents } from '../money';
import type { OrderState } from '../order/lifecycle';
import type { StaffAction, StaffOrderStory } from './contract';

/** What decides about what staff can do with an order. */
export interface OrderStanding {
  readonly state: OrderState;
  readonly total: Cents;
  readonly isMember: boolean;
  /** What the order redeems. */
  readonly redemption?: 'reward' | 'points_product' | undefined;
  /** A payment attempt's outcome is not known. */
  readonly hasOpenPayment: boolean;
  /** Payments that were taken and have not come back. */
  readonly kept: readonly { readonly amount: Cents }[];
  /** The guest's id, without which Thanx hears of nothing, is not kept any more. */
  readonly isForgotten: boolean;
  /** Its guest stands in front of the kiosk and decides themselves. */
  readonly isOnScreen: boolean;
}

/** An action with what it does. */
export type PossibleAction = StaffOrderStory['actions'][number];

type Consequence = PossibleAction['consequences'][number];

/** What can be done with the order now, each with what it does to reward, points and money. */
export function possibleActions(order: OrderStanding): PossibleAction[] {
  if (order.isOnScreen) return [];
  const kept = sum(order.kept.map((payment) => payment.amount));
  const refund: PossibleAction = {
    action: 'refund',
    consequences: afterRefund(order),
    ...(kept > ZERO ? { amount: kept } : {}),
  };
  switch (order.state) {
    case 'placed':
      return order.hasOpenPayment
        ? [
            { action: 'money_was_taken', consequences: afterBilled(order) },
            { action: 'money_was_not_taken', consequences: afterVoided(order) },
          ]
        : [
            { action: 'take_cash', consequences: afterBilled(order), amount: order.total },
            { action: 'take_card', consequences: afterBilled(order), amount: order.total },
            { action: 'void', consequences: afterVoided(order) },
          ];
    case 'billed':
      return [{ action: 'hand_over', consequences: [] }, ...(order.isForgotten ? [] : [refund])];
    case 'completed':
      return order.isForgotten ? [] : [refund];
    case 'voided':
    case 'refunded':
      // Money that came for an order which could not take it goes back; the order stays what it is.
      return kept > ZERO ? [{ ...refund, consequences: [] }] : [];
    case 'checkout':
      return [];
  }
}

/** True if `action` is among {@link possibleActions}. */
export function isPossible(order: OrderStanding, action: StaffAction): boolean {
  return possibleActions(order).some((possible) => possible.action === action);
}

// What Thanx does on each state: docs.thanx.com, "Basket Lifecycle".

function afterBilled(order: OrderStanding): Consequence[] {
  if (!order.isMember) return [];
  return [...(order.redemption ? (['reward_used'] as const) : []), 'points_accrue'];
}

function afterVoided(order: OrderStanding): Consequence[] {
  return order.isMember ? returned(order) : [];
}

function afterRefund(order: OrderStanding): Consequence[] {
  return order.isMember ? [...returned(order), 'points_clawed_back'] : [];
}

/** A reward comes back; points that were spent do not: what they bought comes back as a reward. */
function returned({ redemption }: OrderStanding): Consequence[] {
  if (redemption === undefined) return [];
  return [redemption === 'reward' ? 'reward_returns' : 'points_return_as_reward'];
}
