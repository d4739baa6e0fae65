import type { LedgerFailure } from '../../app/ledger/port';
import type { Clock } from '../clock';
import { backoff } from './backoff';
import type { AttemptEnd, Delivery, DeliveryFailure, Destination } from './delivery';
import { LONGEST_WAIT } from './delivery-rows';
import type { LedgerEvent } from './events';
import type { OutboxLedger } from './ledger-file';

/** Deliveries of different orders under way to one destination at once. */
export const SIDE_BY_SIDE = 4;

/** After a start, and when a line is back, deliveries are spread over this time, ms: all kiosks of a store start together. */
export const SPREAD = 5000;

/** How long to leave a ledger in peace that failed, ms; doubles each time up to the longest wait. */
export const LEDGER_PAUSE = 30_000;

/** What the other side made of a delivery. `try_later`: nothing; the same again can succeed. */
export type Verdict =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'tolerated' | 'refused' | 'try_later'; readonly failure: DeliveryFailure };

/** What a lane works with. */
export interface LaneParts {
  readonly destination: Destination;
  readonly ledger: OutboxLedger;
  /** Does not reject. */
  readonly send: (delivery: Delivery) => Promise<Verdict>;
  readonly clock: Clock;
  /** 0 up to 1. */
  readonly random: () => number;
  readonly log: (event: LedgerEvent) => void;
  /** A delivery was delivered, delayed or parked. */
  readonly onEnded: () => void;
}

/** The way to one destination. */
export interface Lane {
  /** Something may be due. */
  wake(): void;
  isUp(): boolean;
  inFlight(): number;
  /** No delivery begins any more; resolves when those under way have ended and are written down. */
  stop(): Promise<void>;
}

/**
 * Brings what is due to one destination: orders side by side, each order's deliveries one after the other. A failure that
 * says nothing about the order but that the line is down lets only one delivery at a time try it, further and further apart:
 * the 500th order of an outage costs no more attempts than the first. When one gets through, all go again.
 */
export function createLane(parts: LaneParts): Lane {
  const { destination, ledger, clock, random, log } = parts;
  const flying = new Map<number, Promise<void>>();
  let cancelTimer: (() => void) | undefined;
  // Nothing begins while it waits for the timer: after a start, between two tries of a line that is down.
  let isHolding = true;
  let isUp = true;
  let failures = 0;
  let ledgerFailures = 0;
  let isStopped = false;

  function lookIn(ms: number, hold: boolean): void {
    cancelTimer?.();
    isHolding = hold;
    cancelTimer = isStopped
      ? undefined
      : clock.after(ms, () => {
          cancelTimer = undefined;
          isHolding = false;
          look();
        });
  }

  function look(): void {
    if (isStopped || isHolding) return;
    const most = isUp ? SIDE_BY_SIDE : 1;
    if (flying.size >= most) return;
    const due = ledger.dueDeliveries(destination, most + flying.size);
    if (!due.ok) return holdUp(due.error);
    ledgerFailures = 0;
    for (const id of due.value.filter((candidate) => !flying.has(candidate)).slice(0, most - flying.size)) {
      const begun = ledger.beginAttempt(id);
      if (!begun.ok) return holdUp(begun.error);
      if (begun.value) flying.set(id, fly(begun.value));
    }
    // Whatever is under way looks again when it ends.
    if (flying.size > 0) return;
    const next = ledger.nextDueAt(destination);
    if (!next.ok) return holdUp(next.error);
    if (next.value === undefined) return;
    lookIn(Math.min(Math.max(0, next.value - clock.now()), LONGEST_WAIT), false);
  }

  async function fly(delivery: Delivery): Promise<void> {
    const verdict = await parts.send(delivery);
    flying.delete(delivery.id);
    const end = endOf(verdict, delivery);
    const written = ledger.endAttempt(delivery.id, end);
    report(delivery, end);
    if (!written.ok) {
      // The other side may have it; it gets the same again, which changes nothing there.
      holdUp(written.error);
    } else if (verdict.kind === 'try_later') {
      lineFailed();
    } else {
      lineWorked();
    }
    parts.onEnded();
    look();
  }

  function endOf(verdict: Verdict, { attempts }: Delivery): AttemptEnd {
    switch (verdict.kind) {
      case 'accepted':
        return { outcome: 'delivered' };
      case 'tolerated':
        return { outcome: 'delivered', failure: verdict.failure };
      case 'refused':
        return { outcome: 'parked', failure: verdict.failure };
      case 'try_later':
        return { outcome: 'delayed', failure: verdict.failure, retryAt: clock.now() + backoff(attempts, random) };
    }
  }

  function lineFailed(): void {
    // Those that were under way together fail together, and that is one failure.
    if (!isUp && isHolding) return;
    if (isUp) log({ event: 'delivery_line', destination, state: 'down' });
    isUp = false;
    failures += 1;
    lookIn(backoff(failures, random), true);
  }

  function lineWorked(): void {
    failures = 0;
    if (isUp) return;
    isUp = true;
    isHolding = false;
    cancelTimer?.();
    log({ event: 'delivery_line', destination, state: 'up' });
    const hurried = ledger.hurry(destination, SPREAD, Math.floor(random() * SPREAD));
    if (!hurried.ok) holdUp(hurried.error);
  }

  function holdUp({ code }: LedgerFailure): void {
    log({ event: 'outbox_held_up', code });
    lookIn(Math.min(LONGEST_WAIT, LEDGER_PAUSE * 2 ** ledgerFailures), true);
    ledgerFailures += 1;
  }

  function report(delivery: Delivery, end: AttemptEnd): void {
    log({
      event: 'delivery_ended',
      orderId: delivery.orderId,
      destination,
      kind: delivery.kind,
      outcome: end.outcome,
      failure: end.failure?.kind,
      attempts: delivery.attempts,
    });
  }

  const backlog = ledger.nextDueAt(destination);
  if (!backlog.ok) holdUp(backlog.error);
  else if (backlog.value === undefined) isHolding = false;
  else lookIn(Math.round(random() * SPREAD), true);
  return {
    wake: () => look(),
    isUp: () => isUp,
    inFlight: () => flying.size,
    stop: async () => {
      isStopped = true;
      cancelTimer?.();
      await Promise.all(flying.values());
    },
  };
}
