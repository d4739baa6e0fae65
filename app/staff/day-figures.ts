import { add, subtract, sum, toDecimal, ZERO, type Cents } from '../money';
import type { OrderState } from '../order/lifecycle';
import type { StaffDay } from './contract';
import type { CsvCell } from './csv';

/** One order of a day. */
export interface DayOrder {
  readonly state: OrderState;
  /** Label of what it redeems. */
  readonly redemptionLabel?: string | undefined;
  readonly discount: Cents;
  readonly tax: Cents;
  readonly tip: Cents;
  /** With the tip. */
  readonly total: Cents;
}

/**
 * The figures of the orders that were placed on a day, as they stand now: an order of yesterday that is refunded today lowers
 * yesterday's sales. `orders` counts all that got a number but those voided.
 */
export function dayFigures(day: string, orders: readonly DayOrder[], undelivered: number): StaffDay {
  const paid = orders.filter((order) => order.state === 'billed' || order.state === 'completed');
  const refunded = orders.filter((order) => order.state === 'refunded');
  const voided = orders.filter((order) => order.state === 'voided').length;
  return {
    day,
    orders: orders.length - voided,
    sales: sum(paid.map((order) => subtract(order.total, order.tip))),
    tips: sum(paid.map((order) => order.tip)),
    tax: sum(paid.map((order) => order.tax)),
    discounts: discountsOf(paid),
    refunds: { count: refunded.length, amount: sum(refunded.map((order) => order.total)) },
    voided,
    undelivered,
  };
}

function discountsOf(paid: readonly DayOrder[]): StaffDay['discounts'] {
  const byLabel = new Map<string, { count: number; amount: Cents }>();
  for (const { redemptionLabel, discount } of paid) {
    if (redemptionLabel === undefined && discount === ZERO) continue;
    const label = redemptionLabel ?? '';
    const known = byLabel.get(label) ?? { count: 0, amount: ZERO };
    byLabel.set(label, { count: known.count + 1, amount: add(known.amount, discount) });
  }
  return [...byLabel]
    .map(([label, figures]) => ({ label, ...figures }))
    .sort((a, b) => b.amount - a.amount || (a.label < b.label ? -1 : 1));
}

/** The figures as a table: what, of what, how many, how much in US dollars. */
export function dayTable(figures: StaffDay): CsvCell[][] {
  const money = (amount: Cents): CsvCell => ({ amount: toDecimal(amount) });
  return [
    ['day', 'figure', 'label', 'count', 'amount_usd'],
    [figures.day, 'orders', '', figures.orders, ''],
    [figures.day, 'sales', '', '', money(figures.sales)],
    [figures.day, 'tax', '', '', money(figures.tax)],
    [figures.day, 'tips', '', '', money(figures.tips)],
    ...figures.discounts.map(({ label, count, amount }) => [figures.day, 'discount', label, count, money(amount)]),
    [figures.day, 'refunds', '', figures.refunds.count, money(figures.refunds.amount)],
    [figures.day, 'voided', '', figures.voided, ''],
    [figures.day, 'undelivered', '', figures.undelivered, ''],
  ];
}
