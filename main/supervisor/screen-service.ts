import type { KioskEvent } from '../ledger/kiosk-events';
import type { LedgerFile } from '../ledger/ledger-file';
import type { Log } from '../log-event';
import type { SessionRunner } from '../session-runner';
import type { FallCause } from './screen-keeper';

/** What a {@link ScreenService} works with. */
export interface ScreenServiceParts {
  readonly session: Pick<SessionRunner, 'report'>;
  readonly ledger: Pick<LedgerFile, 'recordEvent'>;
  readonly log: Log;
}

/** What the page's falls mean to guests and staff. */
export interface ScreenService {
  /** The page fell: staff find it among the alerts. Out of order, the kiosk closes. */
  readonly fell: (cause: FallCause, then: 'opened_again' | 'out_of_order') => void;
  /** The page holds again: the kiosk opens. */
  readonly held: () => void;
  /** Closes the kiosk where it should be closed: an order that was under way has ended. */
  readonly enforce: () => void;
}

/** See {@link ScreenService}. An order that Thanx, terminal or guest still hold ends before the kiosk closes. */
export function createScreenService({ session, ledger, log }: ScreenServiceParts): ScreenService {
  let isClosed = false;

  function note(event: KioskEvent): void {
    const noted = ledger.recordEvent(event);
    if (!noted.ok) log({ event: 'kiosk_event_lost', code: noted.error.code });
  }

  function enforce(): void {
    if (isClosed) session.report({ type: 'service_changed', inService: false, code: 'SCREEN' });
  }

  return {
    enforce,
    fell: (cause, then) => {
      log({ event: 'screen_fell', cause, then });
      note({ kind: 'screen_fell', detail: cause });
      if (then === 'opened_again') return;
      if (!isClosed) note({ kind: 'out_of_order', detail: 'screen' });
      isClosed = true;
      enforce();
    },
    held: () => {
      log({ event: 'screen_held' });
      note({ kind: 'in_order', detail: 'screen' });
      isClosed = false;
      session.report({ type: 'service_changed', inService: true, code: 'SCREEN' });
    },
  };
}
