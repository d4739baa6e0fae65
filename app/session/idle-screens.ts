import type { ScreenContent } from './public-status';

/** Screens on which the kiosk waits for its guest and, when nothing happens for long, asks whether anybody is there. */
export const IDLE_SCREENS = [
  'check_in',
  'rewards',
  'menu',
  'suggestion',
  'review',
  'dining',
  'order_label',
  'age_check',
  'tip',
  'reward_unconfirmed',
  'new_total',
  'choose_payment',
  'payment_failed',
  'payment_unclear',
] as const satisfies readonly ScreenContent['screen'][];

/** One of {@link IDLE_SCREENS}. */
export type IdleScreen = (typeof IDLE_SCREENS)[number];
