import { z } from 'zod';
import type { Database } from './database';
import { absent, asWord, storedTime } from './stored';

/** What happens to the kiosk rather than to one order. `detail` is one word: a code, a device's name, a reason. */
export const KIOSK_EVENT_KINDS = [
  'ledger_opened',
  'ledger_set_aside',
  'ledger_found_damaged',
  'order_unreadable',
  'order_left_unfinished',
  'order_without_member',
  'stray_payment',
  'delivery_parked',
  'delivery_retried',
  'device_connected',
  'device_lost',
  'device_trouble',
  'screen_fell',
  'out_of_order',
  'in_order',
  'staff_signed_in',
  'staff_refused',
  'staff_signed_out',
  'staff_acted',
  'credentials_sealed',
  'credentials_rotated',
  'credentials_wiped',
  'sold_out',
  'back_on_sale',
  'screen_measured',
  'help_called',
  'help_withdrawn',
  'help_answered',
  'help_cleared',
] as const;

/** See {@link KIOSK_EVENT_KINDS}. */
export type KioskEventKind = (typeof KIOSK_EVENT_KINDS)[number];

/** A device or staff event as it is written. */
export interface KioskEvent {
  readonly kind: KioskEventKind;
  readonly orderId?: string | undefined;
  readonly detail?: string | undefined;
}

/** One that was read back. */
export interface RecordedEvent {
  readonly at: number;
  readonly kind: KioskEventKind | 'unknown';
  readonly orderId?: string | undefined;
  readonly detail?: string | undefined;
}

/** Writes an event; a `detail` that is not one word of letters and underscores is kept as `other`. */
export function insertEvent(db: Database, event: KioskEvent, at: number): void {
  db.run(
    'INSERT INTO events (at, kind, order_id, detail) VALUES (?, ?, ?, ?)',
    ...[at, event.kind, event.orderId ?? null, event.detail === undefined ? null : asWord(event.detail)],
  );
}

const eventRow: z.ZodType<RecordedEvent> = z
  .object({
    at: storedTime,
    kind: z.enum([...KIOSK_EVENT_KINDS, 'unknown']).catch('unknown'),
    order_id: absent(z.string()),
    detail: absent(z.string()),
  })
  .transform((row) => ({ at: row.at, kind: row.kind, orderId: row.order_id, detail: row.detail }));

/** The newest events first. */
export function readEvents(db: Database, limit: number): RecordedEvent[] {
  return db.all(eventRow, 'SELECT * FROM events ORDER BY event_id DESC LIMIT ?', limit);
}
