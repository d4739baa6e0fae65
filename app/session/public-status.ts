import { z } from 'zod';
import { localizedTextSchema } from '../catalog/menu-schema';
import type { Cents } from '../money';
import { DINING_MODES } from '../order/dining';
import { noticeSchema, obstacleSchema } from './notice';

/**
 * What leaves the main process: exactly what the screen shows, no token, no full e-mail or phone. Each `screen` is one screen
 * in `renderer/visit.tsx`, but attract, which `renderer/app.tsx` has.
 */

const centsSchema = z.custom<Cents>((value) => Number.isSafeInteger(value));

const offerSchema = z.object({
  kind: z.enum(['reward', 'points_product']),
  id: z.string(),
  label: z.string(),
  worth: z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('amount'), amount: centsSchema }),
      z.object({ type: z.literal('percent'), percent: z.number() }),
      z.object({ type: z.literal('item') }),
    ])
    .optional(),
  minimumSpend: centsSchema.optional(),
  maximumDiscount: centsSchema.optional(),
  finePrint: z.string().optional(),
  /** Epoch ms. */
  expiresAt: z.number().optional(),
  /** Price in points with the merchant's own currency name; points products only. */
  points: z.object({ price: z.number(), currency: z.object({ name: z.string(), plural: z.string() }) }).optional(),
  /** Absent: usable now. */
  obstacle: obstacleSchema.optional(),
  choosable: z.boolean(),
  chosen: z.boolean(),
});

const guestSchema = z.object({
  /** `j•••@e•••.com`, `••• ••12`, or empty where Thanx sent nothing to mask. */
  masked: z.string(),
  mayRedeem: z.boolean(),
  /** Empty for a guest who may only earn, as is `offers`; `progress` is absent then. */
  balances: z.array(z.object({ name: z.string(), plural: z.string(), balance: z.number() })),
  progress: z.object({ percentage: z.number(), towards: z.string() }).optional(),
  /** Usable first. */
  offers: z.array(offerSchema),
});

const lineSchema = z.object({
  lineId: z.string(),
  itemId: z.string(),
  name: localizedTextSchema,
  quantity: z.number().int(),
  unitPrice: centsSchema,
  total: centsSchema,
  choices: z.array(
    z.object({ groupId: z.string(), modifierId: z.string(), name: localizedTextSchema, price: centsSchema }),
  ),
  /** Sold out since it was added: the item itself, or these choices. The order cannot be placed with it. */
  gone: z.object({ isItem: z.boolean(), choices: z.array(localizedTextSchema) }).optional(),
});

const discountSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  /** Thanx is being asked; the total is still without it. */
  z.object({ state: z.literal('pending') }),
  z.object({ state: z.literal('known'), amount: centsSchema }),
  /** Thanx could not be asked; it will be when the order is placed. */
  z.object({ state: z.literal('unavailable') }),
]);

const basketSchema = z.object({
  lines: z.array(lineSchema),
  pieces: z.number().int(),
  subtotal: centsSchema,
  discount: discountSchema,
  tax: centsSchema,
  tip: centsSchema,
  total: centsSchema,
  /** Label of the chosen offer. */
  redemption: z.string().optional(),
  /** The chosen offer does not apply yet; what is missing. */
  redemptionObstacle: obstacleSchema.optional(),
});

const wayName = z.enum(['qr', 'phone', 'email']);

const signInSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('idle') }),
  z.object({ state: z.literal('asking'), by: wayName }),
  z.object({
    state: z.literal('failed'),
    by: wayName,
    reason: z.enum(['unknown_member', 'bad_phone', 'bad_email', 'busy', 'unreachable', 'out_of_service']),
  }),
]);

const labelSchema = z.object({ kind: z.enum(['table', 'name']), text: z.string() });

const ordering = {
  basket: basketSchema,
  guest: guestSchema.optional(),
  signIn: signInSchema,
  /** `modes` is empty where there is no choice; `mode` is absent until it is made. */
  dining: z.object({ mode: z.enum(DINING_MODES).optional(), modes: z.array(z.enum(DINING_MODES)) }),
  /** The table or name that goes with the order. */
  label: labelSchema.optional(),
};

const placed = {
  number: z.string(),
  basket: basketSchema,
  dining: z.enum(DINING_MODES).optional(),
  label: labelSchema.optional(),
};

/** The screens, by name. */
const screenSchema = z.discriminatedUnion('screen', [
  z.object({ screen: z.literal('attract') }),
  z.object({ screen: z.literal('check_in'), ...ordering }),
  z.object({ screen: z.literal('rewards'), ...ordering }),
  z.object({ screen: z.literal('menu'), ...ordering }),
  z.object({
    screen: z.literal('review'),
    ...ordering,
    /** Something is still to be asked before the order is placed. */
    asksMore: z.boolean(),
  }),
  z.object({ screen: z.literal('dining'), ...ordering }),
  z.object({ screen: z.literal('order_label'), ...ordering, kind: z.enum(['table', 'name']) }),
  /** Something that goes with the order. */
  z.object({ screen: z.literal('suggestion'), ...ordering, itemId: z.string() }),
  /** Staff must look at the guest's ID. `items` are what it is about. */
  z.object({
    screen: z.literal('age_check'),
    ...ordering,
    limit: z.number().int(),
    items: z.array(localizedTextSchema),
  }),
  z.object({
    screen: z.literal('tip'),
    ...ordering,
    options: z.array(
      z.object({
        /** Of the subtotal; absent where amounts are offered. */
        percent: z.number().optional(),
        amount: centsSchema,
      }),
    ),
  }),
  z.object({ screen: z.literal('placing'), basket: basketSchema }),
  /**
   * Thanx did not answer: try again, go on without the reward, or back to the order. Or it takes nothing off for it, so that
   * the reward would be used up for nothing: go on without, or back.
   */
  z.object({
    screen: z.literal('reward_unconfirmed'),
    basket: basketSchema,
    totalWithout: centsSchema,
    why: z.enum(['unreachable', 'nothing_off']),
  }),
  /** Thanx confirmed another discount than the guest had seen. */
  z.object({ screen: z.literal('new_total'), ...placed, formerTotal: centsSchema }),
  z.object({ screen: z.literal('choose_payment'), ...placed, card: z.boolean(), atCounter: z.boolean() }),
  z.object({
    screen: z.literal('paying'),
    ...placed,
    step: z.enum(['connecting', 'waiting_for_card', 'authorizing', 'cancelling', 'checking']),
  }),
  z.object({
    screen: z.literal('payment_failed'),
    ...placed,
    reason: z.enum(['declined', 'cancelled', 'timed_out', 'unavailable']),
    atCounter: z.boolean(),
  }),
  z.object({ screen: z.literal('payment_unclear'), ...placed }),
  z.object({
    screen: z.literal('done'),
    ...placed,
    paid: z.enum(['card', 'counter', 'nothing']),
    earning: z.boolean(),
    /** Name of what is earned, where the merchant has points. */
    currency: z.string().optional(),
    /** Kitchen or POS have not taken the paid order yet: the guest shows the number to staff. */
    handOffLate: z.boolean(),
  }),
  z.object({ screen: z.literal('cancelled'), hadRedemption: z.boolean() }),
  /** `code` is for staff. */
  z.object({ screen: z.literal('out_of_order'), code: z.string() }),
]);

/** One public status: the screen with its content, and what may lie over any screen. */
export const publicStatusSchema = z.object({
  /** Grows with each status, so that a late one cannot overwrite a newer one. */
  serial: z.number().int(),
  /** Changes with each visit; the renderer drops what it held for the guest (half-typed number, language) when it does. */
  visit: z.number().int(),
  /** Changes when another menu is in force. */
  menuVersion: z.number().int(),
  content: screenSchema,
  notice: z.object({ serial: z.number().int(), notice: noticeSchema }).optional(),
  /** A call for staff is open: not answered yet, or somebody is on the way. */
  help: z.enum(['called', 'coming']).optional(),
  /** The store is closed: the attract screen is drawn dark. */
  isAfterHours: z.boolean().optional(),
  /** The kiosk asks whether anybody is still there; ms it waits in all. */
  stillThereMs: z.number().optional(),
});

/** See {@link publicStatusSchema}. */
export type PublicStatus = z.infer<typeof publicStatusSchema>;
/** A screen with its content. */
export type ScreenContent = z.infer<typeof screenSchema>;
/** One screen's content, by name. */
export type Screen<Name extends ScreenContent['screen']> = Extract<ScreenContent, { screen: Name }>;
/** An offer as shown. */
export type PublicOffer = z.infer<typeof offerSchema>;
/** The guest as shown. */
export type PublicGuest = z.infer<typeof guestSchema>;
/** The basket as shown. */
export type PublicBasket = z.infer<typeof basketSchema>;
/** A line as shown. */
export type PublicLine = z.infer<typeof lineSchema>;
/** A check-in as shown. */
export type PublicSignIn = z.infer<typeof signInSchema>;
