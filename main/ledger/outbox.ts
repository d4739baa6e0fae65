import type { OrderSink } from '../../app/devices/order-sink';
import type { LedgerFailure } from '../../app/ledger/port';
import type { Result } from '../../app/result';
import { isRetryable, type ThanxFailure } from '../../app/thanx/failure';
import type { Thanx } from '../../app/thanx/port';
import type { Clock } from '../clock';
import type { CancellationDelivery, SinkDelivery, ThanxDelivery } from './delivery';
import type { LedgerEvent } from './events';
import { createLane, type LaneParts, type Verdict } from './lane';
import type { OutboxLedger } from './ledger-file';
import type { DeliveryCounts } from './queries';

/** What the outbox works with. */
export interface OutboxParts {
  readonly ledger: OutboxLedger;
  readonly thanx: Pick<Thanx, 'sendBasket'>;
  readonly sink: OrderSink;
  readonly clock: Clock;
  /** 0 up to 1, for jitter. */
  readonly random: () => number;
  readonly log: (event: LedgerEvent) => void;
}

/** How the outbox stands, for staff. */
export interface OutboxStatus extends DeliveryCounts {
  readonly inFlight: number;
  /** `down`: the last delivery there did not get through; one at a time tries again. */
  readonly thanx: 'up' | 'down';
  readonly sink: 'up' | 'down';
}

/** Brings what the ledger has queued to Thanx and to kitchen or POS, until it is delivered or parked. */
export interface Outbox {
  /** Something was queued. */
  readonly wake: () => void;
  /** True if nothing of this member is still to be sent to Thanx (parked counts as sent: only staff can mend it). */
  readonly isQuietFor: (userId: string) => boolean;
  /** Calls back once {@link isQuietFor}, at once if it is already, and when the outbox stops. */
  readonly whenQuietFor: (userId: string, then: () => void) => void;
  readonly status: () => Result<OutboxStatus, LedgerFailure>;
  /** Tries what is parked again, or one of it. Answers how many. */
  readonly retryParked: (id?: number) => Result<number, LedgerFailure>;
  /** Begins nothing more; resolves when what is under way is written down. Then the ledger may be closed. */
  readonly stop: () => Promise<void>;
}

/** Starts delivering by itself within a few seconds, and never polls: it waits for the next due time or for {@link Outbox.wake}. */
export function createOutbox(parts: OutboxParts): Outbox {
  const { ledger } = parts;
  const waiting = new Set<{ readonly userId: string; readonly then: () => void }>();

  const isQuietFor = (userId: string): boolean => {
    const answer = ledger.isWaitingFor(userId);
    // A ledger that cannot be read sends nothing either; and a token that is dropped too early is only made again.
    return !answer.ok || !answer.value;
  };
  const onEnded = (): void => {
    for (const waiter of waiting) {
      if (!isQuietFor(waiter.userId)) continue;
      waiting.delete(waiter);
      waiter.then();
    }
  };
  const lane = (destination: LaneParts['destination']): ReturnType<typeof createLane> =>
    createLane({
      destination,
      ledger,
      clock: parts.clock,
      random: parts.random,
      log: parts.log,
      onEnded,
      send: (delivery) =>
        delivery.destination === 'thanx' ? sendToThanx(parts.thanx, delivery) : sendToSink(parts.sink, delivery),
    });
  const thanx = lane('thanx');
  const sink = lane('sink');

  const wake = (): void => {
    thanx.wake();
    sink.wake();
  };
  return {
    wake,
    isQuietFor,
    whenQuietFor: (userId, then) => {
      if (isQuietFor(userId)) then();
      else waiting.add({ userId, then });
    },
    status: () => {
      const counts = ledger.deliveryCounts();
      if (!counts.ok) return counts;
      const value: OutboxStatus = {
        ...counts.value,
        inFlight: thanx.inFlight() + sink.inFlight(),
        thanx: thanx.isUp() ? 'up' : 'down',
        sink: sink.isUp() ? 'up' : 'down',
      };
      return { ok: true, value };
    },
    retryParked: (id) => {
      const retried = ledger.retryParked(id);
      wake();
      return retried;
    },
    stop: async () => {
      await Promise.all([thanx.stop(), sink.stop()]);
      for (const waiter of waiting) waiter.then();
      waiting.clear();
    },
  };
}

async function sendToThanx(thanx: OutboxParts['thanx'], delivery: ThanxDelivery): Promise<Verdict> {
  const answer = await thanx.sendBasket(delivery.userId, delivery.basket, 'background');
  if (answer.ok) return { kind: 'accepted' };
  const failure = answer.error;
  if (isWorthRetrying(failure)) return { kind: 'try_later', failure };
  // 403 says nothing about the order but that the credential lacks a right: a tolerated `voided` must not pass for delivered.
  if (delivery.toleratesRefusal && failure.kind !== 'forbidden') return { kind: 'tolerated', failure };
  return { kind: 'refused', failure };
}

/**
 * `signed_out` (401 with a fresh token) mends when the credentials do, without a hand on each order. `forbidden` needs somebody
 * to ask Thanx for a right, so it is parked and seen.
 */
function isWorthRetrying(failure: ThanxFailure): boolean {
  return isRetryable(failure) || failure.kind === 'signed_out';
}

async function sendToSink(sink: OrderSink, delivery: SinkDelivery | CancellationDelivery): Promise<Verdict> {
  const answer = await (delivery.kind === 'cancelled' ? sink.cancel(delivery.order) : sink.hand(delivery.order));
  if (answer.ok) return { kind: 'accepted' };
  return { kind: answer.error === 'refused' ? 'refused' : 'try_later', failure: { kind: answer.error } };
}
