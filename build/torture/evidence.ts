import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { orderFileSchema, type OrderFile } from '../../main/devices/order-file';
import type { TerminalRecord } from '../../main/devices/simulated-terminal';
import type { RecordedRequest, StandInBasket, StandInMember } from '../../main/training/control';
import { MEMBERS, type Surroundings } from './surroundings';

/** An order as the file has it. Read by SQL of our own, so that a fault of the ledger's own queries cannot hide itself. */
export interface LedgerOrder {
  readonly orderId: string;
  readonly number: string | null;
  readonly state: string;
  readonly isMember: boolean;
  readonly redemptionId: string | null;
  readonly total: number;
  readonly discount: number;
  readonly isLeftAtCounter: boolean;
  readonly payments: readonly LedgerPayment[];
  readonly deliveries: readonly LedgerDelivery[];
}

/** An attempt to take money. */
export interface LedgerPayment {
  readonly attemptId: string;
  readonly method: string;
  readonly state: string;
  readonly amount: number;
}

/** A delivery. */
export interface LedgerDelivery {
  readonly destination: string;
  readonly kind: string;
  readonly state: string;
  readonly failure: string | null;
}

/** What ledger, terminal, Thanx and the order folder each say when all is quiet. */
export interface Evidence {
  readonly orders: ReadonlyMap<string, LedgerOrder>;
  readonly terminal: readonly TerminalRecord[];
  readonly baskets: readonly StandInBasket[];
  readonly members: readonly StandInMember[];
  readonly requests: readonly RecordedRequest[];
  readonly files: readonly OrderFile[];
  /** Orders that a damaged file took with it. */
  readonly excluded: ReadonlySet<string>;
  readonly setAside: readonly string[];
}

/** Gathers it. The kiosk must have ended. */
export function gather(
  { thanx, terminal, folder, orderFolder }: Surroundings,
  excluded: ReadonlySet<string>,
): Evidence {
  const setAside = readdirSync(folder).filter((name) => /^ledger\.damaged-.*\.sqlite$/.test(name));
  const orders = new Map<string, LedgerOrder>();
  // What was finished stays in the file that was set aside; what the new one has taken over stands in both.
  for (const name of [...setAside.sort(), 'ledger.sqlite']) {
    for (const order of readOrders(join(folder, name))) orders.set(order.orderId, order);
  }
  return {
    orders,
    terminal: terminal.terminal.journal(),
    baskets: thanx.control.baskets(),
    members: MEMBERS.flatMap((userId) => thanx.control.member(userId) ?? []),
    requests: thanx.control.requests(),
    files: readFiles(orderFolder),
    excluded,
    setAside,
  };
}

interface Reader {
  prepare(sql: string): { all(...values: readonly unknown[]): unknown[] };
  exec(sql: string): void;
  close(): void;
}

/** A connection for looking. */
export function openReader(file: string): Reader {
  const Libsql = createRequire(__filename)('libsql') as new (file: string) => Reader;
  return new Libsql(file);
}

/** The orders in a ledger file; none if it cannot be read. */
export function readOrders(file: string): LedgerOrder[] {
  if (!existsSync(file)) return [];
  let db: Reader | undefined;
  try {
    db = openReader(file);
    return query(db);
  } catch {
    return [];
  } finally {
    db?.close();
  }
}

function query(db: Reader): LedgerOrder[] {
  const rows = (sql: string): Row[] => db.prepare(sql).all() as Row[];
  const payments = rows('SELECT * FROM payments');
  const deliveries = rows('SELECT * FROM deliveries ORDER BY delivery_id');
  return rows('SELECT * FROM orders').map((row) => ({
    orderId: String(row.order_id),
    number: row.number as string | null,
    state: String(row.state),
    isMember: row.is_member === 1,
    redemptionId: row.redemption_id as string | null,
    total: Number(row.total),
    discount: Number(row.discount),
    isLeftAtCounter: row.left_at_counter_at !== null,
    payments: payments
      .filter(({ order_key }) => order_key === row.order_key)
      .map((payment) => ({
        attemptId: String(payment.attempt_id),
        method: String(payment.method),
        state: String(payment.state),
        amount: Number(payment.amount),
      })),
    deliveries: deliveries
      .filter(({ order_key }) => order_key === row.order_key)
      .map((delivery) => ({
        destination: String(delivery.destination),
        kind: String(delivery.kind),
        state: String(delivery.state),
        failure: delivery.failure as string | null,
      })),
  }));
}

type Row = Readonly<Record<string, string | number | null>>;

function readFiles(folder: string): OrderFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => orderFileSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}
