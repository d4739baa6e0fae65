import { z } from 'zod';
import { SCANNER_STATES } from '../devices/scanner';
import { CARD_PIXELS } from '../look/display';
import type { Cents } from '../money';
import { DINING_MODES } from '../order/dining';
import { ORDER_STATES } from '../order/lifecycle';
import { CREDENTIAL_COMMANDS } from './credentials-contract';

/**
 * The staff console's commands. All but `staff_status` and `staff_unlock` are refused as `not_allowed` unless the console is
 * unlocked: main holds that, and locks it again after a minute without a command. Nothing here holds a guest's e-mail, phone or
 * token; a member is a masked Thanx user id.
 */

const centsSchema = z.custom<Cents>((value) => Number.isSafeInteger(value));
/** Epoch ms. */
const time = z.number();
const none = z.strictObject({});
const orderId = z.string().min(1).max(100);

/** What staff can do with an order. */
export const STAFF_ACTIONS = [
  /** `placed` -> `billed`, paid in cash at the counter. */
  'take_cash',
  /** `placed` -> `billed`, paid at the counter's own card terminal. */
  'take_card',
  /** `billed` -> `completed`. */
  'hand_over',
  /** `placed` -> `voided`. */
  'void',
  /** `billed` or `completed` -> `refunded`: a card payment of this kiosk goes back through its terminal first. */
  'refund',
  /** A payment of unknown outcome was found to have been taken. */
  'money_was_taken',
  /** A payment of unknown outcome was found not to have been taken. */
  'money_was_not_taken',
] as const;

const actionSchema = z.enum(STAFF_ACTIONS);

/** See {@link STAFF_ACTIONS}. */
export type StaffAction = z.infer<typeof actionSchema>;

const summarySchema = z.object({
  orderId: z.string(),
  number: z.string().optional(),
  state: z.enum(ORDER_STATES),
  /** `ma…2p`; absent for an anonymous order, and for a member whose id is no longer kept. */
  guest: z.string().optional(),
  isMember: z.boolean(),
  redemption: z.string().optional(),
  dining: z.enum(DINING_MODES).optional(),
  /** The table it is brought to or the name that is called; a name is gone once a refund is not possible any more. */
  label: z.object({ kind: z.enum(['table', 'name']), text: z.string() }).optional(),
  discount: centsSchema,
  total: centsSchema,
  placedAt: time,
  /** Waiting for its money at the counter. */
  dueAtCounter: z.boolean(),
  /** Money may have moved and nobody knows. */
  isUnclear: z.boolean(),
  /** A delivery of this order is parked. */
  isParked: z.boolean(),
});

const storySchema = z.object({
  summary: summarySchema,
  lines: z.array(
    z.object({ name: z.string(), quantity: z.number(), total: centsSchema, choices: z.array(z.string()) }),
  ),
  subtotal: centsSchema,
  tax: centsSchema,
  tip: centsSchema,
  payments: z.array(
    z.object({
      attemptId: z.string(),
      method: z.string(),
      amount: centsSchema,
      state: z.enum(['intent', 'approved', 'failed', 'refunded']),
      issuer: z.string().optional(),
      last4: z.string().optional(),
      reference: z.string().optional(),
      reason: z.string().optional(),
      at: time,
    }),
  ),
  /** Every state and every attempt to tell Thanx or the kitchen, in time order. */
  events: z.array(
    z.object({
      at: time,
      kind: z.enum(['state', 'payment', 'delivery', 'staff']),
      /** A word of ours: `placed`, `thanx billed`, … */
      what: z.string(),
      /** `delivered`, `parked`, `unreachable 503`, the staff member and their reason, … */
      detail: z.string().optional(),
    }),
  ),
  /** What can be done now, each with what it will do to the guest's reward and points. */
  actions: z.array(
    z.object({
      action: actionSchema,
      /** `reward_returns`, `points_return_as_reward`, `points_clawed_back`, `points_accrue`, `reward_used`. */
      consequences: z.array(
        z.enum(['reward_returns', 'points_return_as_reward', 'points_clawed_back', 'points_accrue', 'reward_used']),
      ),
      /** Money that moves, if any does. */
      amount: centsSchema.optional(),
    }),
  ),
});

const syncSchema = z.object({
  pending: z.number().int(),
  parked: z.number().int(),
  oldestAt: time.optional(),
  lastDeliveredAt: time.optional(),
  inFlight: z.number().int(),
  thanx: z.enum(['up', 'down']),
  sink: z.enum(['up', 'down']),
  breakers: z.object({
    partner: z.enum(['closed', 'open', 'half_open']),
    loyalty: z.enum(['closed', 'open', 'half_open']),
  }),
  parkedDeliveries: z.array(
    z.object({
      id: z.number().int(),
      orderId: z.string(),
      number: z.string().optional(),
      destination: z.enum(['thanx', 'sink']),
      what: z.string(),
      failure: z.string(),
      status: z.number().int().optional(),
      code: z.string().optional(),
    }),
  ),
});

const devicesSchema = z.object({
  terminal: z.enum(['ready', 'unavailable', 'none', 'simulated']),
  /** The serial one. */
  scanner: z.enum([...SCANNER_STATES, 'none']),
  /** Newest first: what kind of code it was and when, never the code of a guest. */
  lastScans: z.array(z.object({ at: time, source: z.enum(['camera', 'scanner']), kind: z.string() })),
  screen: z.object({
    pixelsPerMm: z.number(),
    /** Staff have held a card to it, or the configuration says it, or nobody does. */
    source: z.enum(['measured', 'configured', 'assumed']),
  }),
});

const systemSchema = z.object({
  version: z.string(),
  build: z.string(),
  training: z.boolean(),
  startedAt: time,
  now: time,
  freeDiskBytes: z.number().optional(),
  ledgerBytes: z.number().optional(),
  orders: z.number().int(),
  /** Name of a damaged ledger that the last start set aside. */
  setAside: z.string().optional(),
  outOfOrder: z.boolean(),
  alerts: z.array(z.object({ at: time, kind: z.string(), detail: z.string().optional() })),
});

const daySchema = z.object({
  /** Local day, `2026-06-01`. */
  day: z.string(),
  orders: z.number().int(),
  /** Billed and not refunded: what was paid, without tips. */
  sales: centsSchema,
  /** Given with those, beside their price. */
  tips: centsSchema,
  tax: centsSchema,
  discounts: z.array(z.object({ label: z.string(), count: z.number().int(), amount: centsSchema })),
  refunds: z.object({ count: z.number().int(), amount: centsSchema }),
  voided: z.number().int(),
  undelivered: z.number().int(),
});

const unlockSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('open'), name: z.string() }),
  /** `waitMs`: no PIN is looked at before. */
  z.object({ state: z.literal('wrong'), waitMs: z.number() }),
  z.object({ state: z.literal('locked_out'), waitMs: z.number() }),
  z.object({ state: z.literal('no_pin_set') }),
]);

const onMenu = {
  name: z.string(),
  soldOut: z.boolean(),
  /** The menu file says so; only its writer can change that. */
  isByFile: z.boolean(),
};

const staffMenuSchema = z.object({
  categories: z.array(
    z.object({ id: z.string(), name: z.string(), items: z.array(z.object({ itemId: z.string(), ...onMenu })) }),
  ),
  groups: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      modifiers: z.array(z.object({ groupId: z.string(), modifierId: z.string(), ...onMenu })),
    }),
  ),
});

const soldOutThing = z.union([
  z.strictObject({ itemId: z.string().min(1).max(64) }),
  z.strictObject({ groupId: z.string().min(1).max(64), modifierId: z.string().min(1).max(64) }),
]);

const pinInput = z.strictObject({ pin: z.string().regex(/^\d{4,12}$/) });

const done = z.discriminatedUnion('done', [
  z.object({ done: z.literal(true) }),
  z.object({
    done: z.literal(false),
    why: z.enum(['not_possible_now', 'terminal_refused', 'terminal_unavailable', 'terminal_unclear', 'ledger_failed']),
  }),
]);

const fileSchema = z.object({ path: z.string() });

/** Every staff command: input and output. */
export const STAFF_COMMANDS = {
  staff_status: {
    input: none,
    output: z.object({
      isOpen: z.boolean(),
      name: z.string().optional(),
      /** Until it locks itself. */
      remainingMs: z.number().optional(),
      /** Training mode's PIN, which is no secret. */
      trainingPin: z.string().optional(),
    }),
  },
  staff_unlock: { input: pinInput, output: unlockSchema },
  /** The PIN of a staff member who has looked at the ID of the guest on the screen; opens no console. */
  staff_approve_age: { input: pinInput, output: unlockSchema },
  staff_lock: { input: none, output: z.null() },
  /** Newest first, 200 at most. */
  staff_orders: {
    input: z.strictObject({ scope: z.enum(['today', 'open']) }),
    output: z.object({ orders: z.array(summarySchema) }),
  },
  staff_order: { input: z.strictObject({ orderId }), output: z.object({ story: storySchema.optional() }) },
  staff_act: {
    input: z.strictObject({ orderId, action: actionSchema, reason: z.string().min(1).max(200) }),
    output: done,
  },
  staff_sync: { input: none, output: syncSchema },
  /** All that is parked, or one. */
  staff_retry: {
    input: z.strictObject({ deliveryId: z.int().min(1).optional() }),
    output: z.object({ retried: z.number().int() }),
  },
  staff_devices: { input: none, output: devicesSchema },
  /** On this screen a bank card is so many pixels wide: from now on, and after a restart, millimetres are by that. */
  staff_measure_screen: {
    input: z.strictObject({ cardPixels: z.int().min(CARD_PIXELS.least).max(CARD_PIXELS.most) }),
    output: done,
  },
  /** Millimetres are as configured again. */
  staff_forget_screen: { input: none, output: done },
  /** Asks Thanx's host for a connection, once: Thanx wants no polling. */
  staff_check_network: {
    input: none,
    output: z.object({ partner: z.enum(['reachable', 'unreachable']), loyalty: z.enum(['reachable', 'unreachable']) }),
  },
  staff_system: { input: none, output: systemSchema },
  staff_day: {
    input: z.strictObject({
      day: z
        .string()
        .regex(/^\d{4}-\d\d-\d\d$/)
        .optional(),
    }),
    output: daySchema,
  },
  staff_save_day: {
    input: z.strictObject({
      day: z
        .string()
        .regex(/^\d{4}-\d\d-\d\d$/)
        .optional(),
    }),
    output: fileSchema,
  },
  /** A zip of the log, without personal data, into the export folder. */
  staff_export_log: { input: none, output: fileSchema },
  /** What can be taken off the menu, by category and group. */
  staff_menu: { input: none, output: staffMenuSchema },
  staff_set_sold_out: { input: z.strictObject({ of: soldOutThing, on: z.boolean() }), output: done },
  /** Somebody is on the way to the guest who called. */
  staff_answer_help: { input: none, output: done },
  /** The guest has been helped. */
  staff_clear_help: { input: none, output: done },
  staff_set_out_of_order: { input: z.strictObject({ on: z.boolean() }), output: done },
  staff_restart: { input: none, output: z.null() },
  staff_exit: { input: none, output: z.null() },
  ...CREDENTIAL_COMMANDS,
} as const;

/** One order in a list. */
export type StaffOrder = z.infer<typeof summarySchema>;
/** One order's whole story. */
export type StaffOrderStory = z.infer<typeof storySchema>;
/** How deliveries stand. */
export type StaffSync = z.infer<typeof syncSchema>;
/** How devices stand. */
export type StaffDevices = z.infer<typeof devicesSchema>;
/** How the kiosk stands. */
export type StaffSystem = z.infer<typeof systemSchema>;
/** A day's figures. */
export type StaffDay = z.infer<typeof daySchema>;
/** The menu as staff take things off it. */
export type StaffMenu = z.infer<typeof staffMenuSchema>;
/** Answer to a PIN. */
export type StaffUnlock = z.infer<typeof unlockSchema>;
/** Answer to an action. */
export type StaffDone = z.infer<typeof done>;
/** A command of the staff console. */
export type StaffCommandName = keyof typeof STAFF_COMMANDS;
