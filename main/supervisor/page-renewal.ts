import type { PublicStatus } from '../../app/session/public-status';
import { ALONE_MS, VISITS_OF_A_PAGE } from '../../app/supervision/page-life';
import type { Clock } from '../clock';

/** See {@link createPageRenewal}. */
export interface PageRenewal {
  /** Each status that the page is told. */
  readonly see: (status: Pick<PublicStatus, 'content'>) => void;
  /** Somebody touches the screen, which a status need not tell: they choose a language, or type the staff code. */
  readonly touched: () => void;
  readonly stop: () => void;
}

/** What a {@link PageRenewal} works with. */
export interface PageRenewalParts {
  readonly clock: Pick<Clock, 'after'>;
  /** Staff are at the screen, which the statuses do not tell. */
  readonly isStaff: () => boolean;
  /** Puts a new page in the place of the one that served so many visits. */
  readonly renew: (visits: number) => void;
}

/** Counts visits, and has the page renewed between two of them, so that what a browser gathers over weeks never slows it down. */
export function createPageRenewal({ clock, isStaff, renew }: PageRenewalParts): PageRenewal {
  let visits = 0;
  let isVisit = false;
  let stopWaiting: (() => void) | undefined;

  function wait(): void {
    stopWaiting?.();
    stopWaiting = clock.after(ALONE_MS, () => {
      if (isStaff()) return wait();
      stopWaiting = undefined;
      renew(visits);
      visits = 0;
    });
  }

  function stop(): void {
    stopWaiting?.();
    stopWaiting = undefined;
  }

  return {
    see: ({ content }) => {
      const isOver = isVisit && content.screen === 'attract';
      if (isOver) visits += 1;
      isVisit = content.screen !== 'attract';
      stop();
      if (!isVisit && visits >= VISITS_OF_A_PAGE) wait();
    },
    touched: () => {
      if (stopWaiting) wait();
    },
    stop,
  };
}
