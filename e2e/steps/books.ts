import { expect } from 'playwright/test';
import type { Door } from '../kiosk';

/** What became of one order, as all who keep books on it have it. Money in cents. */
export interface OrderInBooks {
  readonly number: string | undefined;
  /** The ledger's state. */
  readonly ledger: string;
  /** Each state at Thanx, in order; empty: Thanx never heard of it. */
  readonly thanx: readonly string[];
  /** Id of the reward or points product that Thanx has on it. */
  readonly redemption: string | undefined;
  /** What Thanx did with that. */
  readonly hold: string | undefined;
  /** Dollars that Thanx counts as paid; undefined without a purchase. */
  readonly purchase: string | undefined;
  /** What the kitchen was handed. */
  readonly handed: readonly ('paid' | 'due_at_counter')[];
  /** Why the kitchen was told that it is no more. */
  readonly cancelled: 'voided' | 'refunded' | undefined;
  readonly total: number;
  readonly discount: number;
  /** Outcomes of the terminal's attempts. */
  readonly attempts: readonly string[];
  /** Times that money was taken. */
  readonly captures: number;
}

interface LedgerOrder {
  readonly orderId: string;
  readonly number?: string;
  readonly state: string;
  readonly discount: number;
  readonly total: number;
}

/**
 * Every order that this kiosk placed, oldest first, joined by order id over ledger, Thanx, terminal and kitchen. Fails if two of
 * them disagree on money.
 */
export async function readBooks(door: Door): Promise<OrderInBooks[]> {
  const [orders, baskets, charges, files, cancellations] = await Promise.all([
    ledgerOrders(door),
    door.thanx_baskets(),
    door.terminal_journal(),
    door.handed_orders(),
    door.cancelled_orders(),
  ]);
  return orders.map((order) => {
    const basket = baskets.find(({ id }) => id === order.orderId);
    const handed = files.filter((file) => file.order_id === order.orderId);
    const attempts = charges.filter((charge) => charge.orderId === order.orderId);
    for (const file of handed) {
      expect(file, 'kitchen and ledger agree').toMatchObject({
        number: order.number,
        total: order.total,
        discount: order.discount,
        is_member: basket !== undefined,
      });
    }
    for (const attempt of attempts) expect(attempt.amount, 'terminal and ledger agree').toBe(order.total);
    if (basket?.history.includes('placed') === true) {
      expect(Number(basket.discount), 'Thanx and ledger agree').toBe(order.discount / 100);
    }
    return {
      number: order.number,
      ledger: order.state,
      thanx: basket?.history ?? [],
      redemption: basket?.redemption?.id,
      hold: basket?.hold === 'none' ? undefined : basket?.hold,
      purchase: basket?.purchase?.isMade === true ? basket.purchase.paid : undefined,
      handed: handed.map(({ payment }) => payment),
      cancelled: cancellations.find((file) => file.cancelled_order_id === order.orderId)?.reason,
      total: order.total,
      discount: order.discount,
      attempts: attempts.map(({ outcome }) => outcome.kind),
      captures: attempts.reduce((count, { captures }) => count + captures, 0),
    };
  });
}

/** Waits until the books of all orders, oldest first, hold at least this. */
export async function expectBooks(
  door: Door,
  wanted: readonly Partial<OrderInBooks>[],
  timeout = 20_000,
): Promise<void> {
  await expect(async () => {
    const books = await readBooks(door);
    expect(books).toHaveLength(wanted.length);
    expect(books).toMatchObject(wanted.map((order) => ({ ...order })));
  }).toPass({ timeout, intervals: [100] });
}

async function ledgerOrders(door: Door): Promise<LedgerOrder[]> {
  const listed = (await door.ledger_orders()) as { readonly ok: boolean; readonly value: readonly LedgerOrder[] };
  expect(listed.ok, 'the ledger can be read').toBe(true);
  return [...listed.value].reverse();
}
