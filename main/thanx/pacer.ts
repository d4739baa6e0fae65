import PQueue from 'p-queue';
import type { Urgency } from '../../app/thanx/port';

/** Lets calls through at Thanx's pace. All calls of a kiosk share one. */
export interface Pacer {
  /**
   * Resolves when it is this call's turn; each turn is for one request. `no_turn` if there was none within the urgency's
   * patience: nothing may be sent then. Never rejects.
   */
  turn(urgency: Urgency): Promise<'go' | 'no_turn'>;
  /** Calls waiting for their turn, for the staff console. */
  waiting(): number;
}

/** What a pacer keeps to. */
export interface PacerOptions {
  /** This kiosk's share of the 5 requests a second that all kiosks of a merchant have together. */
  readonly perSecond: number;
  /** Its share of 2,000 in 15 minutes. */
  readonly perQuarterHour?: number;
  /** Milliseconds that never jump (`performance.now`): a corrected clock must not stop the kiosk for a day. */
  readonly now?: () => number;
  /** Longest wait for a turn, in ms. */
  readonly patience?: Readonly<Record<Urgency, number>>;
}

const SECOND = 1000;
const QUARTER_HOUR = 15 * 60 * SECOND;

/** Before guests walk away; the outbox has all the time in the world. */
const PATIENCE: Readonly<Record<Urgency, number>> = {
  guest_waits: 5_000,
  guest_orders: 10_000,
  background: Number.POSITIVE_INFINITY,
};

const PRIORITY: Readonly<Record<Urgency, number>> = { guest_waits: 2, guest_orders: 1, background: 0 };

/** A queue and how many turns of each window it may use up. */
interface Lane {
  readonly queue: PQueue;
  readonly perSecond: number;
  readonly perQuarterHour: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Makes a pacer: at most `perSecond` turns in any second and `perQuarterHour` in any 15 minutes, by sliding windows.
 * (p-queue's own `interval` counts in fixed windows, which lets twice as many through around an edge, and reads the wall
 * clock.) Guests go before the outbox, and the outbox leaves one turn a second and a quarter of the 15 minutes unused, so
 * that a guest who walks up while it drains does not stand behind it.
 */
export function createPacer(options: PacerOptions): Pacer {
  const { now = () => performance.now(), patience = PATIENCE } = options;
  // A share may be a fraction (5 a second over 2 kiosks); turns are whole.
  const perSecond = Math.floor(options.perSecond);
  const perQuarterHour = Math.floor(options.perQuarterHour ?? 2_000);
  if (!(perSecond >= 1 && perQuarterHour >= 1)) throw new RangeError('a pacer lets at least one call through');
  /** When turns were given, oldest first; never longer than `perQuarterHour`. */
  const given: number[] = [];
  const lane = (share: number, quarterShare: number): Lane => ({
    queue: new PQueue({ concurrency: 1 }),
    perSecond: Math.max(1, share),
    perQuarterHour: Math.max(1, Math.floor(quarterShare)),
    timer: undefined,
  });
  const guests = lane(perSecond, perQuarterHour);
  const outbox = lane(perSecond - 1, perQuarterHour * 0.75);

  const waitFor = (windowMs: number, most: number): number => {
    const nth = given[given.length - most];
    return nth === undefined ? 0 : nth + windowMs - now();
  };

  /** Opens or shuts a lane, and comes back when it can be opened. */
  const adjust = (each: Lane): void => {
    const wait = Math.max(waitFor(SECOND, each.perSecond), waitFor(QUARTER_HOUR, each.perQuarterHour));
    const behindGuests = each === outbox && guests.queue.size > 0;
    if (wait <= 0 && !behindGuests) {
      each.queue.start();
      return;
    }
    each.queue.pause();
    if (wait <= 0 || each.queue.size === 0 || each.timer !== undefined) return;
    each.timer = setTimeout(() => {
      each.timer = undefined;
      adjustAll();
    }, Math.ceil(wait));
  };
  const adjustAll = (): void => {
    adjust(guests);
    adjust(outbox);
  };

  const take = (): void => {
    const at = now();
    while (given.length > 0 && (given[0] ?? at) <= at - QUARTER_HOUR) given.shift();
    given.push(at);
    adjustAll();
  };

  return {
    turn: async (urgency) => {
      const mine = urgency === 'background' ? outbox : guests;
      const longest = patience[urgency];
      const impatience = new AbortController();
      const timer = Number.isFinite(longest) ? setTimeout(() => impatience.abort(), longest) : undefined;
      let gone = false;
      adjust(mine);
      // p-queue gives a signal to tasks that have started only, so leaving the line is up to us.
      const gaveUp = new Promise<'no_turn'>((resolve) => {
        impatience.signal.addEventListener('abort', () => {
          gone = true;
          resolve('no_turn');
        });
      });
      const turn = mine.queue.add(
        () => {
          if (!gone) take();
          return 'go' as const;
        },
        { priority: PRIORITY[urgency], throwOnTimeout: true },
      );
      adjust(mine);
      const outcome = await Promise.race([turn, gaveUp]);
      clearTimeout(timer);
      // The last guest in the line has gone: the outbox may move again.
      adjustAll();
      return outcome;
    },
    waiting: () => guests.queue.size + outbox.queue.size,
  };
}
