import type { Clock } from './clock';
import type { MenuStore } from './menu-store';
import type { SessionRunner } from './session-runner';
import type { SoldOutBook } from './sold-out-book';

/** So often the menu file is looked at, ms: a read of some tens of kB, and soon enough for what a kitchen runs out of. */
export const LOOKS_EVERY_MS = 2_000;

/** What an {@link AvailabilityWatch} works with. */
export interface AvailabilityWatchParts {
  readonly menu: MenuStore;
  readonly book: SoldOutBook;
  readonly clock: Clock;
  readonly session: () => Pick<SessionRunner, 'report' | 'status' | 'refreshStatus'>;
  /** Takes over the whole menu file; nobody is ordering. */
  readonly refreshMenu: () => Promise<void>;
}

/** Keeps what can be had true while guests order. */
export interface AvailabilityWatch {
  /** Staff have taken something off the menu or put it back. */
  readonly changed: () => void;
  readonly stop: () => void;
}

/**
 * Tells a running visit at once what is sold out or back, by staff's hand or by the menu file; prices and all else of the file
 * wait until nobody is ordering. Between guests the whole file is taken over. Looked at by the clock rather than by the file
 * system's notices, which shares and some editors never send.
 */
export function startAvailabilityWatch(parts: AvailabilityWatchParts): AvailabilityWatch {
  const { menu, book, clock, session } = parts;
  let isStopped = false;
  let stopTimer = (): void => undefined;

  function tell(): void {
    session().report({ type: 'availability_changed' });
    session().refreshStatus();
  }

  async function look(): Promise<void> {
    if (book.turnPage()) {
      menu.setSoldOut(book.soldOut());
      tell();
    }
    const { screen } = session().status().content;
    if (screen === 'attract' || screen === 'out_of_order') await parts.refreshMenu();
    else if ((await menu.refreshAvailability()) === 'changed' && !isStopped) tell();
  }

  function lookLater(): void {
    stopTimer = clock.after(LOOKS_EVERY_MS, () => {
      void look().then(() => {
        if (!isStopped) lookLater();
      });
    });
  }

  book.turnPage();
  menu.setSoldOut(book.soldOut());
  lookLater();
  return {
    changed: () => {
      menu.setSoldOut(book.soldOut());
      tell();
    },
    stop: () => {
      isStopped = true;
      stopTimer();
    },
  };
}
