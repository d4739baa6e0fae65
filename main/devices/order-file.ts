import { z } from 'zod';
import { textIn } from '../../app/catalog/catalog';
import type { CancelledOrder, HandedOrder } from '../../app/devices/order-sink';
import { DINING_MODES } from '../../app/order/dining';

const cents = z.int().describe('Whole US cents');

/**
 * An order as kitchen and POS get it, one JSON file each. Later versions of the kiosk may add fields, never take one away or
 * change its meaning; then `version` rises. Nothing in it says who the guest is, but the name that they chose to be called by.
 */
export const orderFileSchema = z.object({
  version: z.literal(1),
  order_id: z.string().min(1).describe('The same order may come again: this tells'),
  number: z.string().min(1).describe('What is called out'),
  placed_at: z.iso.datetime().describe('UTC'),
  payment: z.enum(['paid', 'due_at_counter']).describe('due_at_counter: to be paid before it is handed over'),
  is_member: z.boolean().describe('Whether Thanx hears of the order'),
  dining: z.enum(DINING_MODES).optional().describe('Where it is eaten, if the store asks'),
  table: z.string().optional().describe('Number of the table it is brought to'),
  guest_name: z.string().optional().describe('Name that is called out, as the guest typed it: personal data'),
  reward: z.string().optional().describe('Label of the reward or points product that was redeemed'),
  lines: z
    .array(
      z.object({
        item_id: z.string().min(1).describe('POS item id'),
        name: z.string().min(1),
        categories: z.array(z.string()),
        quantity: z.int().positive(),
        unit_price: cents.describe('One piece with its modifiers'),
        total: cents,
        modifiers: z.array(
          z.object({ group_id: z.string(), modifier_id: z.string(), name: z.string().min(1), price: cents }),
        ),
      }),
    )
    .min(1),
  subtotal: cents.describe('Before discount and tax'),
  discount: cents.describe('Exactly what Thanx took off'),
  taxes: z.array(z.object({ tax_class: z.string(), rate_ppm: z.int(), taxable: cents, tax: cents })),
  tax: cents,
  tip: cents.describe('What the guest gave beside the price'),
  total: cents.describe('subtotal - discount + tax + tip'),
});

/** See {@link orderFileSchema}. */
export type OrderFile = z.infer<typeof orderFileSchema>;

/** The file of an order. Names are in English, which every menu has: the kitchen's language, whatever the guest chose. */
export function toOrderFile({ order, number, payment }: HandedOrder): OrderFile {
  const { basket } = order;
  return {
    version: 1,
    order_id: order.orderId,
    number,
    placed_at: new Date(order.placedAt).toISOString(),
    payment,
    is_member: order.userId !== undefined,
    dining: order.dining,
    table: order.label?.kind === 'table' ? order.label.text : undefined,
    guest_name: order.label?.kind === 'name' ? order.label.text : undefined,
    reward: order.redemption?.label,
    lines: basket.lines.map((line) => ({
      item_id: line.itemId,
      name: textIn(line.name, 'en'),
      categories: [...line.categories],
      quantity: line.quantity,
      unit_price: line.unitPrice,
      total: line.total,
      modifiers: line.choices.map((choice) => ({
        group_id: choice.groupId,
        modifier_id: choice.modifierId,
        name: textIn(choice.name, 'en'),
        price: choice.price,
      })),
    })),
    subtotal: basket.subtotal,
    discount: basket.discount,
    taxes: basket.taxes.map((line) => ({
      tax_class: line.taxClass,
      rate_ppm: line.rate,
      taxable: line.taxable,
      tax: line.tax,
    })),
    tax: basket.tax,
    tip: basket.tip,
    total: basket.total,
  };
}

/**
 * An order that is no more, as kitchen and POS get it. It holds nothing that could be taken for an order: no lines, no total. The
 * same rules for versions as {@link orderFileSchema}.
 */
export const cancellationFileSchema = z.object({
  version: z.literal(1),
  cancelled_order_id: z.string().min(1).describe('The order_id that came before'),
  number: z.string().min(1).describe('What would have been called out'),
  placed_at: z.iso.datetime().describe('UTC'),
  cancelled_at: z.iso.datetime().describe('UTC'),
  reason: z.enum(['voided', 'refunded']).describe('voided: never paid; refunded: its money is given back'),
});

/** See {@link cancellationFileSchema}. */
export type CancellationFile = z.infer<typeof cancellationFileSchema>;

/** The file of a cancelled order. */
export function toCancellationFile({ order, number, why, cancelledAt }: CancelledOrder): CancellationFile {
  return {
    version: 1,
    cancelled_order_id: order.orderId,
    number,
    placed_at: new Date(order.placedAt).toISOString(),
    cancelled_at: new Date(cancelledAt).toISOString(),
    reason: why,
  };
}
