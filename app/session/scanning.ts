import { isStaffCode } from '../staff/staff-code';
import { scanCode, type Scan } from './check-in';
import { uselessScan } from './next-guest';
import { newVisit, orderingAt } from './ordering';
import type { Facts } from './settings';
import type { Session } from './state';
import type { MaybeStep } from './step';

/** Something was scanned, whatever is on the screen. */
export function scanAnywhere({ state, lastTicket }: Session, scan: Scan, facts: Facts): MaybeStep {
  // Before all else: the staff's code works on every screen, and Thanx is never asked about it.
  if (isStaffCode(scan.text, facts.settings.staffCode)) return { state, notice: { kind: 'staff_code' } };
  switch (state.name) {
    case 'attract':
      return scanCode(orderingAt('check_in', newVisit(facts, lastTicket)), scan, facts);
    case 'ordering':
      return scanCode(state, scan, facts);
    case 'out_of_order':
      return undefined;
    case 'done':
    case 'cancelled':
      return { state, notice: uselessScan(scan) };
    default:
      return { state, notice: { kind: 'order_already_placed' } };
  }
}
