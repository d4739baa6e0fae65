import { z } from 'zod';
import type { OrderState } from '../../app/order/lifecycle';
import type { Database } from './database';
import { absent, storedState, storedTime } from './stored';

/**
 * What can happen to an order, each with its time. `abandoned` is placed (perhaps) and voided at once; `withdrawn`: neither
 * `placed` nor `voided` was ever sent, so Thanx hears of neither; `stray_payment`: the terminal took money for an order
 * that could not take it.
 */
export const STORY_KINDS = [
  'placing',
  'placed',
  'abandoned',
  'payment_started',
  'payment_failed',
  'payment_approved',
  'billed',
  'left_at_counter',
  'voided',
  'withdrawn',
  'stray_payment',
  'completed',
  'refund_started',
  'refund_failed',
  'payment_refunded',
  'refunded',
] as const;

/** See {@link STORY_KINDS}. */
export type StoryKind = (typeof STORY_KINDS)[number];

/** One entry of an order's story. `state` is the order's state after it; `detail` is a reason, one word. */
export interface StoryEntry {
  readonly at: number;
  readonly kind: StoryKind | 'unknown';
  readonly state: OrderState;
  readonly detail?: string | undefined;
}

/** Adds to an order's story. */
export function tell(db: Database, key: number, entry: Omit<StoryEntry, 'kind'> & { readonly kind: StoryKind }): void {
  const position = db.number('SELECT count(*) FROM story WHERE order_key = ?', key);
  db.run(
    'INSERT INTO story VALUES (?, ?, ?, ?, ?, ?)',
    ...[key, position, entry.at, entry.kind, entry.state, entry.detail ?? null],
  );
}

const storyRow: z.ZodType<StoryEntry> = z.object({
  at: storedTime,
  // A newer kiosk's file that came back to an older one may hold kinds that this one has no word for.
  kind: z.enum([...STORY_KINDS, 'unknown']).catch('unknown'),
  state: storedState,
  detail: absent(z.string()),
});

/** An order's story from its beginning. */
export function readStory(db: Database, key: number): StoryEntry[] {
  return db.all(storyRow, 'SELECT at, kind, state, detail FROM story WHERE order_key = ? ORDER BY position', key);
}
