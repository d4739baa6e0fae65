import { findByBarcode } from '../catalog/catalog';
import { parseCode } from '../check-in/code';
import type { Scan } from './check-in';
import type { Notice } from './notice';
import type { Facts } from './settings';
import type { Session, State } from './state';

/**
 * True for a scan on a last screen with which the next guest begins: a check-in code, or a product of the menu. Whoever stands
 * in line should not have to wait for a screen that thanks somebody else. Two things leave that screen where it is: a code of
 * no use, which gets its sentence, and the thanked member's own code, since a phone that lies before the scanner for a moment
 * too long would take the number away that its guest is still reading; they touch the screen to begin again.
 */
export function isNextGuest(state: State, scan: Scan, facts: Facts): boolean {
  if (state.name !== 'done' && state.name !== 'cancelled') return false;
  const code = parseCode(scan.text);
  switch (code.kind) {
    case 'member':
      return (
        facts.settings.ways.includes('qr') &&
        (state.name === 'cancelled' || code.userId !== state.visit.guest?.account.userId)
      );
    case 'product':
      return findByBarcode(facts.catalog, code.barcode) !== undefined;
    case 'unusable':
      return false;
  }
}

/** The number of the order that made way is said once more, unless the new visit has something to say itself. */
export function farewellNotice(before: State, begun: Session): Notice | undefined {
  const isFree = begun.notice === undefined || begun.notice.kind === 'product_added';
  return before.name === 'done' && isFree ? { kind: 'order_made_way', number: before.placed.number } : begun.notice;
}

/** What a scan of no use is told on a last screen. */
export function uselessScan(scan: Scan): Notice {
  const code = parseCode(scan.text);
  if (code.kind === 'unusable') return { kind: 'code_unusable', reason: code.reason };
  return code.kind === 'product' ? { kind: 'product_unknown' } : { kind: 'order_already_placed' };
}
