import { noteFall, type Falls } from '../../app/supervision/falls';
import type { Clock } from '../clock';
import { createPageWatch } from './page-watch';

/** Why a page fell. */
export type FallCause =
  /** Its process is gone. */
  | 'crashed'
  /** It draws nothing: its script hangs, or there is nothing on it. */
  | 'silent'
  | 'not_loaded'
  /** Its window was closed, and not by us. */
  | 'closed';

/** What is on the glass: the kiosk's page, or the words that it is out of order, which need no script. */
export type Page = 'kiosk' | 'out_of_order';

/** A window with a page. */
export interface OpenScreen {
  /** Takes it down, also when its page hangs. Nothing is heard of it afterwards. */
  readonly destroy: () => void;
}

/** What a {@link ScreenKeeper} works with. */
export interface ScreenKeeperParts {
  readonly clock: Clock;
  /**
   * Opens a window. `onFall` is called at most once, and not before this has returned. `isFirst`: there is no other, so that it
   * may stay hidden until there is something on it.
   */
  readonly open: (page: Page, onFall: (cause: FallCause) => void, isFirst: boolean) => OpenScreen;
  /** The kiosk's page fell; it is opened again, or is out of order for a while. */
  readonly onFall: (cause: FallCause, then: 'opened_again' | 'out_of_order') => void;
  /** After a loop, the page has held for a minute. */
  readonly onHeld: () => void;
  /** False while a developer may stop the page in a debugger. */
  readonly isWatched: boolean;
}

/** See {@link createScreenKeeper}. */
export interface ScreenKeeper {
  /** The page says that it has drawn. */
  readonly beat: () => void;
  /** The kiosk's page is up and draws. */
  readonly isAlive: () => boolean;
  /** Puts a new page in the place of one that is well. False: it is not, and is seen to anyway. */
  readonly renew: () => boolean;
  readonly stop: () => void;
}

/** After a loop the page is left alone for so long, ms. */
export const REST_MS = 60_000;

/** After a loop the page has to hold for so long until guests are let to it, ms. */
export const HOLD_MS = 60_000;

/**
 * Keeps a page on the glass. One that falls is opened again, and shows the same order, since the session lives in main. When
 * that does not help, the screen says that the kiosk is out of order, and the page is tried again each minute.
 */
export function createScreenKeeper(parts: ScreenKeeperParts): ScreenKeeper {
  const { clock, open, onFall, onHeld, isWatched } = parts;
  let falls: Falls = [];
  let screen: OpenScreen | undefined;
  let isLooping = false;
  let stopTimer = (): void => undefined;
  const watch = createPageWatch(clock, () => fell('silent'));

  function show(page: Page): void {
    watch.stop();
    // The old window goes after the new one has come, so that no desktop shows between them.
    const old = screen;
    const onFall = (cause: FallCause): void => {
      if (screen !== next) return;
      if (page === 'kiosk') fell(cause);
    };
    const next = open(page, onFall, old === undefined);
    screen = next;
    old?.destroy();
    if (page === 'kiosk' && isWatched) watch.begin();
  }

  function fell(cause: FallCause): void {
    stopTimer();
    const noted = noteFall(falls, clock.now());
    ({ falls } = noted);
    // After a loop one fall is enough: it has had its chances.
    const isOver = noted.isLoop || isLooping;
    onFall(cause, isOver ? 'out_of_order' : 'opened_again');
    if (!isOver) {
      show('kiosk');
      return;
    }
    isLooping = true;
    show('out_of_order');
    stopTimer = clock.after(REST_MS, () => {
      show('kiosk');
      stopTimer = clock.after(HOLD_MS, () => {
        isLooping = false;
        onHeld();
      });
    });
  }

  show('kiosk');
  return {
    beat: watch.beat,
    isAlive: watch.isAlive,
    renew: () => {
      if (!watch.isAlive() || isLooping) return false;
      show('kiosk');
      return true;
    },
    stop: () => {
      stopTimer();
      watch.stop();
      screen = undefined;
    },
  };
}
