import type { Clock } from '../clock';
import type { StaffBooks } from '../ledger/staff-books';
import { AUTOMATIC } from '../ledger/staff-acts';

/** How often it is looked for orders to complete, ms. */
const LOOK_EVERY_MS = 60_000;

/** So many at a time: after an outage, Thanx gets the rest a minute later. */
const MOST_AT_ONCE = 20;

/** What {@link startAutomaticCompletion} works with. */
export interface AutomaticCompletionParts {
  readonly books: Pick<StaffBooks, 'billedBefore' | 'complete'>;
  readonly clock: Clock;
  /** A paid order counts as handed over after so long. */
  readonly afterMinutes: number;
  /** Something was queued for delivery. */
  readonly onQueued: () => void;
}

/** Completes paid orders by themselves some minutes after they were billed. Answers how to stop. */
export function startAutomaticCompletion(parts: AutomaticCompletionParts): () => void {
  const { books, clock, afterMinutes } = parts;
  const mark = { name: AUTOMATIC, reason: `${afterMinutes} minutes after payment` };
  let stop = (): void => undefined;

  function look(): void {
    const due = books.billedBefore(clock.now() - afterMinutes * 60_000, MOST_AT_ONCE);
    const completed = due.ok ? due.value.filter((orderId) => books.complete(orderId, mark).ok) : [];
    if (completed.length > 0) parts.onQueued();
    stop = clock.after(LOOK_EVERY_MS, look);
  }

  look();
  return () => stop();
}
