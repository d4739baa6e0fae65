import { z } from 'zod';
import { localizedTextSchema } from '../catalog/menu-schema';
import type { Cents } from '../money';

const centsSchema = z.custom<Cents>((value) => Number.isSafeInteger(value));

/** Schema of `Obstacle` (`app/loyalty/standing.ts`), for the screen. */
export const obstacleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('empty_basket') }),
  z.object({ kind: z.literal('spend_more'), missing: centsSchema }),
  z.object({ kind: z.literal('needs_item'), itemIds: z.array(z.string()).readonly() }),
  z.object({
    kind: z.literal('points_missing'),
    missing: z.number(),
    currency: z.object({ name: z.string(), plural: z.string() }),
  }),
  z.object({ kind: z.literal('not_here') }),
  z.object({ kind: z.literal('not_this_order') }),
  z.object({ kind: z.literal('expired') }),
  z.object({ kind: z.literal('unavailable') }),
]);

/** A sentence that lies over the screen for some seconds. The words are the renderer's. */
export const noticeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('code_unusable'), reason: z.enum(['empty', 'link', 'damaged_barcode', 'not_ours']) }),
  z.object({ kind: z.literal('product_unknown') }),
  z.object({ kind: z.literal('product_added'), name: localizedTextSchema }),
  /** The scanned item needs choices first: the screen opens its sheet. */
  z.object({ kind: z.literal('choose_options'), itemId: z.string() }),
  z.object({
    kind: z.literal('line_refused'),
    reason: z.enum(['sold_out', 'basket_full', 'choices', 'not_on_menu']),
    name: localizedTextSchema.optional(),
  }),
  /** The table or the name that was typed cannot be taken. */
  z.object({ kind: z.literal('label_refused'), reason: z.enum(['empty', 'not_a_table', 'not_a_name']) }),
  z.object({ kind: z.literal('signed_in'), masked: z.string() }),
  z.object({ kind: z.literal('already_signed_in') }),
  /** A code of somebody else while a guest is checked in. */
  z.object({ kind: z.literal('other_member') }),
  z.object({ kind: z.literal('reward_applied'), label: z.string() }),
  /** Chosen, but the basket does not fit it yet. */
  z.object({ kind: z.literal('reward_waiting'), label: z.string(), obstacle: obstacleSchema }),
  z.object({ kind: z.literal('reward_not_found') }),
  z.object({ kind: z.literal('reward_not_usable'), label: z.string(), obstacle: obstacleSchema }),
  z.object({
    kind: z.literal('reward_dropped'),
    label: z.string(),
    reason: z.enum(['gone', 'needs_item', 'points_moved']),
  }),
  z.object({ kind: z.literal('earn_only') }),
  z.object({ kind: z.literal('way_not_offered') }),
  /** The next guest has begun on the screen that showed this order's number. */
  z.object({ kind: z.literal('order_made_way'), number: z.string() }),
  /** A scan while the order can no longer change. */
  z.object({ kind: z.literal('order_already_placed') }),
  /** The staff's own code: no sentence, the screen opens the PIN pad. */
  z.object({ kind: z.literal('staff_code') }),
]);

/** See {@link noticeSchema}. */
export type Notice = z.infer<typeof noticeSchema>;
