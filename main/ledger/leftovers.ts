import type { Database } from './database';
import { UnreadableRowError } from './database';
import { insertEvent } from './kiosk-events';
import { selectHeads, type OrderHead } from './order-rows';
import { openPaymentOf } from './payments';
import { isFresh, recordAbandoned, recordVoided } from './session-records';

/**
 * What a start does with orders that the last run left open. Each order in a transaction of its own.
 *
 * - cut off between `recordPlacing` and Thanx's answer: nobody knows whether Thanx placed it, and its guest never saw a
 *   number, so it is abandoned (a tolerated `voided` frees the reward)
 * - placed, with a payment attempt of unknown outcome: kept, whatever its age, since its money may have moved
 * - left at the counter: kept, staff take the money
 * - placed and unpaid, the newest, less than ten minutes ago: kept, the kiosk comes back to it
 * - placed and unpaid, any other: voided, its guest has left
 */
export function settleLeftovers(db: Database, at: number): void {
  let mayKeep = true;
  for (const head of selectHeads(db, "WHERE state IN ('checkout', 'placed') ORDER BY placed_at DESC, order_key DESC")) {
    if (head.state === 'checkout') {
      settle(db, head, at, () => recordAbandoned(db, head.orderId, 'cut_off', at));
      continue;
    }
    if (head.leftAtCounterAt !== undefined) continue;
    if (openPaymentOf(db, head.key)) {
      mayKeep = false;
      continue;
    }
    if (mayKeep && isFresh(head, at)) {
      mayKeep = false;
      continue;
    }
    settle(db, head, at, () => recordVoided(db, head.orderId, 'guest_left', at));
  }
}

function settle(db: Database, head: OrderHead, at: number, work: () => unknown): void {
  try {
    db.transaction(work);
  } catch (error) {
    if (!(error instanceof UnreadableRowError)) throw error;
    // One order that cannot be read must not keep the kiosk closed; staff see it.
    db.transaction(() => insertEvent(db, { kind: 'order_unreadable', orderId: head.orderId }, at));
  }
}
