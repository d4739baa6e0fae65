/** The six states of an order, which are Thanx's basket states (docs.thanx.com, "Basket Lifecycle"). */
export const ORDER_STATES = ['checkout', 'placed', 'billed', 'completed', 'voided', 'refunded'] as const;

/** See {@link ORDER_STATES}. */
export type OrderState = (typeof ORDER_STATES)[number];

/**
 * Where an order may go from each state. `completed` stays refundable: food that was handed over can come back.
 * `voided` and `refunded` are the two ends.
 */
export const ORDER_TRANSITIONS = {
  checkout: ['placed'],
  placed: ['billed', 'voided'],
  billed: ['completed', 'refunded'],
  completed: ['refunded'],
  voided: [],
  refunded: [],
} as const satisfies Record<OrderState, readonly OrderState[]>;

/** True if an order in state `from` may go to `to`. */
export function canMove(from: OrderState, to: OrderState): boolean {
  return (ORDER_TRANSITIONS[from] as readonly OrderState[]).includes(to);
}

/** True if nothing can happen to the order any more. */
export function isFinal(state: OrderState): boolean {
  return ORDER_TRANSITIONS[state].length === 0;
}
