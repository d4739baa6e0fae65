import type { PublicStatus } from '../app/session/public-status';
import type { Clock } from './clock';
import type { StaffLedger } from './ledger/ledger-file';
import type { SessionRunner } from './session-runner';

/**
 * A paid order that kitchen or POS have not taken so long after the guest was thanked is late, ms. Below the 20 s that the last
 * screen stays by default, so that the guest is still there to read it.
 */
export const LATE_AFTER_MS = 15_000;

/** Of a screen that stays shorter, this part, ms, is left to read the sentence. */
const READING_MS = 5_000;

/** What a {@link HandOffWatch} works with. */
export interface HandOffWatchParts {
  readonly ledger: Pick<StaffLedger, 'orderStory'>;
  readonly clock: Clock;
  readonly session: () => Pick<SessionRunner, 'order' | 'report'>;
  /** How long the last screen stays, ms. */
  readonly farewellMs: number;
}

/** Watches that paid orders get to kitchen or POS while their guests can still be told if not. */
export interface HandOffWatch {
  /** To be told each status. */
  readonly see: (status: PublicStatus) => void;
  readonly stop: () => void;
}

/** See {@link HandOffWatch}. */
export function createHandOffWatch(parts: HandOffWatchParts): HandOffWatch {
  const { ledger, clock, session } = parts;
  const patience = Math.min(LATE_AFTER_MS, Math.max(1000, parts.farewellMs - READING_MS));
  let watched: string | undefined;
  let stop = (): void => undefined;

  function isHandedOff(orderId: string): boolean {
    const story = ledger.orderStory(orderId);
    // A ledger that cannot be read says nothing about the kitchen.
    if (!story.ok || !story.value) return true;
    return story.value.deliveries.some(
      ({ destination, kind, state }) => destination === 'sink' && kind === 'paid' && state === 'delivered',
    );
  }

  return {
    see: ({ content }) => {
      const order = content.screen === 'done' && content.paid !== 'counter' ? session().order() : undefined;
      if (order?.orderId === watched) return;
      stop();
      watched = order?.orderId;
      if (!order) return;
      const { orderId } = order;
      stop = clock.after(patience, () => {
        if (!isHandedOff(orderId)) session().report({ type: 'hand_off_late', orderId });
      });
    },
    stop: () => stop(),
  };
}
