import type { StandInBasket } from '../../main/training/control';
import type { Evidence, LedgerOrder } from './evidence';

/**
 * What is wrong between ledger, terminal, Thanx and the order folder.
 *
 * - `lost`: money without its order, an order without its file or its purchase, a promise on the screen that nothing keeps
 * - `doubled`: money taken or an order handed over twice
 * - `diverged`: two of them say different things
 */
export interface Finding {
  readonly kind: 'lost' | 'doubled' | 'diverged';
  readonly what: string;
}

/** What the guest was shown at the end of an order. */
export interface ShownEnd {
  readonly number: string;
  readonly paid: 'card' | 'counter' | 'nothing';
}

/** States of an order that was paid. */
const PAID: ReadonlySet<string> = new Set(['billed', 'completed']);

/** Compares. Empty: nothing is wrong. */
export function judge(evidence: Evidence, promises: readonly ShownEnd[]): readonly Finding[] {
  return [
    ...judgeMoney(evidence),
    ...judgeOrders(evidence),
    ...judgeThanx(evidence),
    ...judgeOrderOfCalls(evidence),
    ...judgeFiles(evidence),
    ...judgePromises(evidence, promises),
  ];
}

function* judgeMoney({ terminal, orders, excluded }: Evidence): Generator<Finding> {
  const captured = terminal.filter(({ captures }) => captures > 0);
  for (const { attemptId, orderId, amount, captures } of captured) {
    const where = `attempt ${attemptId} of order ${orderId}`;
    if (captures > 1) yield { kind: 'doubled', what: `${where} took money ${captures} times` };
    const twin = captured.find((other) => other.orderId === orderId && other.attemptId < attemptId);
    if (twin) yield { kind: 'doubled', what: `order ${orderId} was paid by two attempts` };
    if (excluded.has(orderId)) continue;
    const order = orders.get(orderId);
    const payment = order?.payments.find((each) => each.attemptId === attemptId);
    if (!order) yield { kind: 'lost', what: `${where} took money and the ledger has no such order` };
    else if (!PAID.has(order.state))
      yield { kind: 'lost', what: `${where} took money and the order is ${order.state}` };
    else if (payment?.state !== 'approved') {
      yield { kind: 'lost', what: `${where} took money and the ledger has it as ${payment?.state ?? 'nothing'}` };
    } else if (payment.amount !== amount) {
      yield { kind: 'diverged', what: `${where} took ${amount} and the ledger says ${payment.amount}` };
    }
  }
  for (const order of orders.values()) {
    for (const payment of order.payments) {
      const record = terminal.find(({ attemptId }) => attemptId === payment.attemptId);
      if (payment.state === 'intent') yield { kind: 'diverged', what: `attempt ${payment.attemptId} is still open` };
      if (payment.state === 'approved' && payment.method === 'card' && !record?.captures) {
        yield { kind: 'diverged', what: `the ledger has money of attempt ${payment.attemptId} that was never taken` };
      }
    }
  }
}

function* judgeOrders({ orders, excluded }: Evidence): Generator<Finding> {
  for (const order of orders.values()) {
    if (excluded.has(order.orderId)) continue;
    const approved = order.payments.filter(({ state }) => state === 'approved');
    const name = `order ${order.orderId} (${order.number ?? 'no number'})`;
    if (approved.length > 1) yield { kind: 'doubled', what: `${name} has ${approved.length} payments` };
    if (PAID.has(order.state) && approved.length === 0) yield { kind: 'lost', what: `${name} is billed without money` };
    if (!PAID.has(order.state) && approved.length > 0)
      yield { kind: 'lost', what: `${name} is ${order.state} and paid` };
    if (approved.some(({ amount }) => amount !== order.total)) {
      yield { kind: 'diverged', what: `${name} costs ${order.total} and another amount was paid` };
    }
    if (order.state === 'checkout' || (order.state === 'placed' && !order.isLeftAtCounter)) {
      yield { kind: 'diverged', what: `${name} is still ${order.state} when all is quiet` };
    }
    for (const { destination, kind, state, failure } of order.deliveries) {
      if (state === 'pending') yield { kind: 'lost', what: `${name}: ${kind} still waits for ${destination}` };
      if (state === 'parked')
        yield { kind: 'diverged', what: `${name}: ${kind} is parked (${failure ?? ''}) for ${destination}` };
    }
  }
}

function* judgeThanx(evidence: Evidence): Generator<Finding> {
  const { orders, baskets, members, excluded } = evidence;
  const byId = new Map(baskets.map((basket) => [basket.id, basket]));
  for (const order of orders.values()) {
    if (excluded.has(order.orderId)) continue;
    const basket = byId.get(order.orderId);
    if (!order.isMember) {
      // A guest may check out of the account before placing, and then orders under another id.
      if (basket) yield { kind: 'diverged', what: `Thanx knows the anonymous order ${order.orderId}` };
      continue;
    }
    const complaint = complainAbout(order, basket);
    if (complaint)
      yield {
        kind: complaint.startsWith('made no purchase') ? 'lost' : 'diverged',
        what: `order ${order.orderId}: ${complaint}`,
      };
  }
  for (const basket of baskets) {
    if (excluded.has(basket.id) || orders.has(basket.id) || basket.state === 'checkout') continue;
    yield { kind: 'lost', what: `Thanx has basket ${basket.id} ${basket.state} and the ledger has no such order` };
  }
  for (const { id, status, basketId } of members.flatMap(({ rewards }) => rewards)) {
    if (status === 'available' || basketId === undefined || excluded.has(basketId)) continue;
    const order = orders.get(basketId);
    const isDue = status === 'used' ? PAID.has(order?.state ?? '') : order?.state === 'placed';
    if (!isDue)
      yield {
        kind: 'diverged',
        what: `reward ${id} is ${status} by order ${basketId}, which is ${order?.state ?? 'unknown'}`,
      };
  }
}

/** What is wrong with a member's order at Thanx. */
function complainAbout(order: LedgerOrder, basket: StandInBasket | undefined): string | undefined {
  if (order.state === 'voided') {
    // Never sent, or only looked at: then Thanx need not hear of its end.
    if (!basket || basket.state === 'checkout' || basket.state === 'voided') return undefined;
    return `voided here, ${basket.state} at Thanx`;
  }
  if (basket?.state !== order.state) return `${order.state} here, ${basket?.state ?? 'unknown'} at Thanx`;
  if ((basket.redemption?.id ?? null) !== order.redemptionId) {
    return `redeems ${order.redemptionId ?? 'nothing'} here, ${basket.redemption?.id ?? 'nothing'} at Thanx`;
  }
  if (order.redemptionId !== null && Math.round(Number(basket.discount) * 100) !== order.discount) {
    return `${order.discount} off here, ${basket.discount} at Thanx`;
  }
  if (!PAID.has(order.state)) return undefined;
  if (!basket.purchase?.isMade) return `made no purchase: ${basket.purchase?.reason ?? 'never billed'}`;
  if (Math.round(Number(basket.purchase.paid) * 100) !== order.total) {
    return `cost ${order.total} here, ${basket.purchase.paid} at Thanx`;
  }
  return undefined;
}

const RANK: Readonly<Record<string, number>> = {
  checkout: 0,
  placed: 1,
  billed: 2,
  voided: 2,
  completed: 3,
  refunded: 4,
};

/** By arrival, failed ones included: what was sent once the next state was sent came too late. */
function* judgeOrderOfCalls({ requests, excluded }: Evidence): Generator<Finding> {
  const last = new Map<string, string>();
  for (const { endpoint, state = '', body } of requests) {
    if (endpoint !== 'baskets') continue;
    const { id } = body as { readonly id: string };
    const before = last.get(id) ?? state;
    if (!excluded.has(id) && (RANK[state] ?? 9) < (RANK[before] ?? 0)) {
      yield { kind: 'diverged', what: `order ${id}: ${state} was sent after ${before}` };
    }
    last.set(id, state);
  }
}

function* judgeFiles({ orders, files, excluded }: Evidence): Generator<Finding> {
  for (const order of orders.values()) {
    if (excluded.has(order.orderId)) continue;
    const mine = files.filter(({ order_id }) => order_id === order.orderId);
    const due = PAID.has(order.state) ? 'paid' : order.state === 'placed' ? 'due_at_counter' : undefined;
    const name = `order ${order.orderId} (${order.state})`;
    if (mine.length > 1) yield { kind: 'doubled', what: `${name} was handed over ${mine.length} times` };
    const [file] = mine;
    if (due && !file) yield { kind: 'lost', what: `${name} was never handed over` };
    if (!due && file) yield { kind: 'diverged', what: `${name} was handed over as ${file.payment}` };
    if (due && file && (file.payment !== due || file.total !== order.total || file.number !== order.number)) {
      yield { kind: 'diverged', what: `${name} was handed over as ${file.payment} ${file.total} ${file.number}` };
    }
  }
  for (const { order_id: orderId } of files) {
    if (!orders.has(orderId) && !excluded.has(orderId)) {
      yield { kind: 'lost', what: `order ${orderId} was handed over and the ledger has no such order` };
    }
  }
}

function* judgePromises({ orders, excluded }: Evidence, promises: readonly ShownEnd[]): Generator<Finding> {
  if (excluded.size > 0) return;
  for (const { number, paid } of promises) {
    const order = [...orders.values()].find((each) => each.number === number);
    if (paid === 'counter' ? order?.state === 'placed' : PAID.has(order?.state ?? '')) continue;
    yield { kind: 'lost', what: `the guest was promised ${number} (${paid}), and it is ${order?.state ?? 'unknown'}` };
  }
}
