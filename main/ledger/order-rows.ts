import { z } from 'zod';
import type { PricedChoice, PricedLine } from '../../app/basket/pricing';
import { DINING_MODES } from '../../app/order/dining';
import type { OrderState } from '../../app/order/lifecycle';
import type { Order } from '../../app/order/order';
import { flag, UnreadableRowError, type Database } from './database';
import {
  absent,
  isUserId,
  storedCents,
  storedFlag,
  storedJson,
  storedRate,
  storedState,
  storedText,
  storedTime,
  withoutContacts,
} from './stored';

/** An order's row, without its lines. */
const headRow = z
  .object({
    order_key: z.int(),
    order_id: z.string(),
    number: absent(z.string()),
    state: storedState,
    user_id: absent(z.string()),
    is_member: storedFlag,
    redemption_kind: absent(z.enum(['reward', 'points_product'])),
    redemption_id: absent(z.string()),
    redemption_label: absent(z.string()),
    redemption_products: absent(storedJson(z.array(z.string()))),
    subtotal: storedCents,
    discount: storedCents,
    tax: storedCents,
    tip: storedCents,
    total: storedCents,
    dining: absent(z.enum(DINING_MODES)),
    label_kind: absent(z.enum(['table', 'name'])),
    label: absent(z.string()),
    placed_at: storedTime,
    changed_at: storedTime,
    left_at_counter_at: absent(storedTime),
    maybe_at_thanx: storedFlag,
  })
  .transform((row) => ({
    key: row.order_key,
    orderId: row.order_id,
    number: row.number,
    state: row.state,
    userId: row.user_id,
    isMember: row.is_member,
    redemption:
      row.redemption_kind && row.redemption_id !== undefined
        ? {
            kind: row.redemption_kind,
            id: row.redemption_id,
            label: row.redemption_label ?? '',
            productIds: row.redemption_products ?? [],
          }
        : undefined,
    subtotal: row.subtotal,
    discount: row.discount,
    tax: row.tax,
    tip: row.tip,
    total: row.total,
    dining: row.dining,
    label: row.label_kind && row.label !== undefined ? { kind: row.label_kind, text: row.label } : undefined,
    placedAt: row.placed_at,
    changedAt: row.changed_at,
    leftAtCounterAt: row.left_at_counter_at,
    maybeAtThanx: row.maybe_at_thanx,
  }));

/** What one row says of an order: everything but its lines. */
export type OrderHead = z.infer<typeof headRow>;

/** The order's row, if the ledger knows it. */
export function findHead(db: Database, orderId: string): OrderHead | undefined {
  return db.get(headRow, 'SELECT * FROM orders WHERE order_id = ?', orderId);
}

/** Rows of orders by a condition of this program's own; newest first. */
export function selectHeads(db: Database, where: string, ...values: readonly (string | number)[]): OrderHead[] {
  return db.all(headRow, `SELECT * FROM orders ${where}`, ...values);
}

/** A new row in state `checkout`, with its lines. Answers its key. */
export function insertOrder(db: Database, order: Order, at: number): number {
  db.run(
    `INSERT INTO orders (order_id, state, is_member, subtotal, discount, tax, total, placed_at, changed_at, maybe_at_thanx)
     VALUES (?, 'checkout', 0, 0, 0, 0, 0, ?, ?, 0)`,
    order.orderId,
    order.placedAt,
    at,
  );
  const key = db.number('SELECT order_key FROM orders WHERE order_id = ?', order.orderId);
  writeContent(db, key, order);
  return key;
}

/** Writes what the order holds over what is there. */
export function writeContent(db: Database, key: number, order: Order): void {
  const { basket, redemption, dining, label } = order;
  const userId = order.userId !== undefined && isUserId(order.userId) ? order.userId : null;
  db.run(
    `UPDATE orders SET user_id = ?, is_member = ?, redemption_kind = ?, redemption_id = ?, redemption_label = ?,
       redemption_products = ?, subtotal = ?, discount = ?, tax = ?, tip = ?, total = ?,
       dining = ?, label_kind = ?, label = ?, placed_at = ? WHERE order_key = ?`,
    userId,
    flag(userId !== null),
    redemption?.kind ?? null,
    redemption?.id ?? null,
    redemption ? withoutContacts(redemption.label) : null,
    redemption ? JSON.stringify(redemption.productIds) : null,
    basket.subtotal,
    basket.discount,
    basket.tax,
    basket.tip,
    basket.total,
    dining ?? null,
    label?.kind ?? null,
    label?.text ?? null,
    order.placedAt,
    key,
  );
  db.run('DELETE FROM order_lines WHERE order_key = ?', key);
  db.run('DELETE FROM order_taxes WHERE order_key = ?', key);
  basket.lines.forEach((line, position) => insertLine(db, key, position, line));
  basket.taxes.forEach((line, position) => {
    db.run(
      'INSERT INTO order_taxes VALUES (?, ?, ?, ?, ?, ?)',
      ...[key, position, line.taxClass, line.rate, line.taxable, line.tax],
    );
  });
}

function insertLine(db: Database, key: number, position: number, line: PricedLine): void {
  db.run(
    'INSERT INTO order_lines VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ...[key, position, line.lineId, line.itemId, JSON.stringify(line.name), JSON.stringify(line.categories)],
    ...[line.quantity, line.basePrice, line.unitPrice, line.total],
  );
  line.choices.forEach((choice, index) => {
    db.run(
      'INSERT INTO line_choices VALUES (?, ?, ?, ?, ?, ?, ?)',
      ...[key, position, index, choice.groupId, choice.modifierId, JSON.stringify(choice.name), choice.price],
    );
  });
}

const lineRow = z.object({
  position: z.int(),
  line_id: z.string(),
  item_id: z.string(),
  name: storedText,
  categories: storedJson(z.array(z.string())),
  quantity: z.int().positive(),
  base_price: storedCents,
  unit_price: storedCents,
  total: storedCents,
});

const choiceRow = z.object({
  line_position: z.int(),
  group_id: z.string(),
  modifier_id: z.string(),
  name: storedText,
  price: storedCents,
});

const taxRow = z.object({ tax_class: z.string(), rate: storedRate, taxable: storedCents, tax: storedCents });

/** The whole order, exactly as it was recorded (without user id and name once those were dropped). */
export function readOrder(db: Database, head: OrderHead): Order {
  const choices = new Map<number, PricedChoice[]>();
  for (const row of db.all(
    choiceRow,
    'SELECT * FROM line_choices WHERE order_key = ? ORDER BY line_position, position',
    head.key,
  )) {
    const choice = { groupId: row.group_id, modifierId: row.modifier_id, name: row.name, price: row.price };
    choices.set(row.line_position, [...(choices.get(row.line_position) ?? []), choice]);
  }
  const lines = db.all(lineRow, 'SELECT * FROM order_lines WHERE order_key = ? ORDER BY position', head.key);
  if (lines.length === 0) throw new UnreadableRowError('an order without lines');
  const taxes = db.all(taxRow, 'SELECT * FROM order_taxes WHERE order_key = ? ORDER BY position', head.key);
  return {
    orderId: head.orderId,
    userId: head.userId,
    redemption: head.redemption,
    basket: {
      lines: lines.map((row) => ({
        lineId: row.line_id,
        itemId: row.item_id,
        name: row.name,
        categories: row.categories,
        quantity: row.quantity,
        basePrice: row.base_price,
        unitPrice: row.unit_price,
        total: row.total,
        choices: choices.get(row.position) ?? [],
      })),
      subtotal: head.subtotal,
      discount: head.discount,
      taxes: taxes.map((row) => ({ taxClass: row.tax_class, rate: row.rate, taxable: row.taxable, tax: row.tax })),
      tax: head.tax,
      tip: head.tip,
      total: head.total,
    },
    dining: head.dining,
    label: head.label,
    placedAt: head.placedAt,
  };
}

/** Sets the state without asking whether it may go there: callers have. */
export function setState(db: Database, key: number, state: OrderState, at: number): void {
  db.run('UPDATE orders SET state = ?, changed_at = ? WHERE order_key = ?', state, at, key);
}

/** Removes every trace of an order that never came to be. */
export function deleteOrder(db: Database, key: number): void {
  db.run('DELETE FROM orders WHERE order_key = ?', key);
}

/** The next order's sequence number, counted on disk so that no restart repeats one. */
export function nextSequence(db: Database): number {
  const sequence = db.number("SELECT coalesce((SELECT value FROM counters WHERE name = 'order'), 0)");
  setCounter(db, 'order', sequence + 1);
  return sequence;
}

/** Sets a counter. */
export function setCounter(db: Database, name: string, value: number): void {
  db.run('INSERT INTO counters VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', name, value);
}
