import { addLine, EMPTY_BASKET, type LineRequest } from '../../../app/basket/basket';
import { priceBasket } from '../../../app/basket/pricing';
import { cents } from '../../../app/money';
import type { DiningMode } from '../../../app/order/dining';
import type { OrderLabel } from '../../../app/order/order-label';
import type { Order } from '../../../app/order/order';
import { SAMPLE_CATALOG } from '../../../app/testing/sample-menu';

/** A burger with choices, and two colas: lines, modifiers and two tax classes. */
export const LINES: readonly LineRequest[] = [
  {
    itemId: 'burger',
    quantity: 1,
    choices: [
      { groupId: 'size', modifierId: 'large' },
      { groupId: 'sauce', modifierId: 'mayo' },
      { groupId: 'sauce', modifierId: 'truffle' },
    ],
  },
  { itemId: 'cola', quantity: 2, choices: [] },
];

/** An order of {@link LINES}; a member's unless `userId` is given as undefined. */
export function sampleOrder(orderId: string, placedAt: number, options: SampleOptions = {}): Order {
  let basket = EMPTY_BASKET;
  for (const line of options.lines ?? LINES) {
    const added = addLine(basket, SAMPLE_CATALOG, line);
    if (!added.ok) throw new Error(added.error.kind);
    basket = added.value;
  }
  return {
    orderId,
    userId: 'userId' in options ? options.userId : 'wer23gttt',
    redemption: options.withReward
      ? { kind: 'reward', id: 'ghetfr', label: '$5 off', productIds: ['burger'] }
      : undefined,
    basket: priceBasket(
      SAMPLE_CATALOG,
      { ...basket, tip: cents(options.tip ?? 0) },
      cents(options.withReward ? 500 : 0),
    ),
    dining: options.dining,
    label: options.label,
    placedAt,
  };
}

/** See {@link sampleOrder}. */
export interface SampleOptions {
  readonly userId?: string | undefined;
  readonly withReward?: boolean;
  readonly lines?: readonly LineRequest[];
  /** Cents. */
  readonly tip?: number;
  readonly dining?: DiningMode;
  readonly label?: OrderLabel;
}
