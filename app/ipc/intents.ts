import { z } from 'zod';
import { LONGEST_EMAIL } from '../check-in/email';
import { DINING_MODES } from '../order/dining';

const none = z.strictObject({});

const choices = z.array(z.strictObject({ groupId: z.string().max(64), modifierId: z.string().max(64) })).max(200);

const line = {
  itemId: z.string().min(1).max(64),
  quantity: z.int().min(1).max(99),
  choices,
};

const lineId = z.string().regex(/^line-\d{1,6}$/);

/**
 * What a guest can want: one command of the renderer each, and at the same time one event of the session. Intentions, never
 * state: whether it can be had now is decided in `app/session`.
 */
export const INTENTS = {
  /** The attract screen was touched. */
  start_visit: none,
  /** Any touch or key, at most once a second: the guest is there. */
  stay: none,
  open_check_in: none,
  open_rewards: none,
  open_menu: none,
  open_review: none,
  check_in_by_phone: z.strictObject({ phone: z.string().min(1).max(40) }),
  check_in_by_email: z.strictObject({ email: z.string().min(1).max(LONGEST_EMAIL) }),
  /** What a camera or a scanner read; longer than any code of ours is told apart from empty, so it may come. */
  scan_code: z.strictObject({ text: z.string().max(5000), source: z.enum(['camera', 'scanner']) }),
  dismiss_sign_in_problem: none,
  sign_out: none,
  add_line: z.strictObject(line),
  replace_line: z.strictObject({ lineId, ...line }),
  /** So many more or fewer, never none: what two quick touches mean does not depend on what was drawn between them. */
  change_quantity: z.strictObject({ lineId, by: z.int().min(-98).max(98) }),
  remove_line: z.strictObject({ lineId }),
  choose_offer: z.strictObject({ kind: z.enum(['reward', 'points_product']), id: z.string().min(1).max(64) }),
  remove_offer: none,
  choose_dining: z.strictObject({ mode: z.enum(DINING_MODES) }),
  /** Shows the question for the table or the name again, to change it. */
  open_order_label: none,
  /** The table number or the name, as typed, and on towards placing. */
  set_order_label: z.strictObject({ text: z.string().max(100) }),
  /** Does without everything in the basket that has an age limit. */
  remove_age_limited: none,
  /** Cents, as one of the tips on offer; 0 is none. The last question: the order is placed with it. */
  choose_tip: z.strictObject({ amount: z.int().min(0) }),
  /** On towards placing: what is still to be asked, and then the order is placed. */
  place_order: none,
  /** Asks Thanx again after it did not answer. */
  retry_placing: none,
  go_without_reward: none,
  /** Back to the order from a problem, or after it was placed: it is voided and a new one begins with the same basket. */
  change_order: none,
  accept_new_total: none,
  pay: z.strictObject({ method: z.enum(['card', 'counter']) }),
  cancel_payment: none,
  cancel_order: none,
  /** Somebody of the staff is to come. On every screen. */
  call_staff: none,
  /** Nobody need come any more. */
  withdraw_call: none,
  /** Leaves the visit: before placing, or from its last screen. */
  leave: none,
} as const satisfies Record<string, z.ZodType>;

/** Name of an intent. */
export type IntentName = keyof typeof INTENTS;

/** An intent as an event of the session. One without content is its type alone: nothing fits an index of `never` beside it. */
export type Intent = {
  [Name in IntentName]: z.infer<(typeof INTENTS)[Name]> extends Record<string, never>
    ? { readonly type: Name }
    : { readonly type: Name } & Readonly<z.infer<(typeof INTENTS)[Name]>>;
}[IntentName];
