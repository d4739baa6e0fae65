import type { StaffDone } from '../../app/staff/contract';
import type { KioskEvent } from '../ledger/kiosk-events';
import type { SessionRunner } from '../session-runner';
import type { StaffStore } from './staff-memory';

/** What a {@link ServiceSwitch} works with. */
export interface ServiceSwitchParts {
  readonly session: Pick<SessionRunner, 'report' | 'status'>;
  readonly store: StaffStore;
  /** Writes an event down, if the ledger can. */
  readonly note: (event: KioskEvent) => void;
}

/** Takes the kiosk out of service and puts it back; kept over restarts. */
export interface ServiceSwitch {
  readonly isOut: () => boolean;
  readonly set: (out: boolean) => StaffDone;
  /** Closes the kiosk again where it should be closed: after a start, and after an order that it came back to. */
  readonly enforce: () => void;
}

/** See {@link ServiceSwitch}. */
export function createServiceSwitch({ session, store, note }: ServiceSwitchParts): ServiceSwitch {
  const isOut = (): boolean => store.read().outOfOrder;
  return {
    isOut,
    set: (out) => {
      if (out === isOut()) return { done: true };
      // Kept first: the session tells of the visit's end while it opens, and would be closed again by `enforce`. Where it
      // cannot be written, it holds until a restart, which is better than not at all.
      store.write({ outOfOrder: out });
      if (!session.report({ type: 'service_changed', inService: !out, code: 'STAFF' })) {
        // It may not be closed yet: the last start came back to an order first. Or closed for a reason of its own.
        const isClosedNow = session.status().content.screen === 'out_of_order';
        if (out || isClosedNow) {
          store.write({ outOfOrder: !out });
          return { done: false, why: 'not_possible_now' };
        }
      }
      note({ kind: out ? 'out_of_order' : 'in_order', detail: 'staff' });
      return { done: true };
    },
    enforce: () => {
      if (isOut()) session.report({ type: 'service_changed', inService: false, code: 'STAFF' });
    },
  };
}
