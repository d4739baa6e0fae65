import type { StaffAction } from '../../app/staff/contract';
import type { Database } from './database';
import { insertEvent } from './kiosk-events';
import { withoutContacts } from './stored';

/** Who does it and why, as the ledger keeps it. */
export interface StaffMark {
  /** As the configuration names them; {@link AUTOMATIC} for what the kiosk does by itself. */
  readonly name: string;
  readonly reason: string;
}

/** Name in a {@link StaffMark} for what no person did. */
export const AUTOMATIC = 'automatic';

/** Writes down what a staff member did to an order, in the caller's transaction. */
export function recordAct(
  db: Database,
  order: { readonly key: number; readonly orderId: string },
  action: StaffAction | 'approve_age',
  mark: StaffMark,
  at: number,
): void {
  db.run(
    'INSERT INTO staff_acts (order_key, at, name, action, reason) VALUES (?, ?, ?, ?, ?)',
    ...[order.key, at, mark.name.slice(0, 60), action, withoutContacts(mark.reason)],
  );
  insertEvent(db, { kind: 'staff_acted', orderId: order.orderId, detail: action }, at);
}
