import type { CountryCode } from 'libphonenumber-js';
import type { Catalog } from '../catalog/catalog';
import type { EntryWay, KioskConfig } from '../config/kiosk-config';
import type { DiningMode } from '../order/dining';
import type { LabelKind } from '../order/order-label';
import type { TipSettings } from '../order/tip';
import type { IdleScreen } from './idle-screens';

/** What the session needs of the configuration. Times are in ms. */
export interface SessionSettings {
  readonly locationId: string;
  readonly country: CountryCode;
  readonly ways: readonly EntryWay[];
  readonly redeemWith: readonly EntryWay[];
  /** Thanx is asked which offers count, when the rewards are opened over a basket. */
  readonly confirmRewards: boolean;
  readonly card: boolean;
  readonly atCounter: boolean;
  /** With one or none there is no choice. */
  readonly diningModes: readonly DiningMode[];
  readonly orderLabel: 'none' | LabelKind;
  readonly tips: TipSettings;
  /** One thing that goes with the order may be suggested before the review. */
  readonly suggestions: boolean;
  /** What a scan must read to be the staff's own code. */
  readonly staffCode: string;
  readonly timeouts: Timeouts;
  /** The screens on which `idle` is another. */
  readonly idleOn: Readonly<Partial<Record<IdleScreen, number>>>;
}

/** The session's clocks by name, in ms. */
export interface Timeouts {
  /** Trailing debounce of `checkout` calls. */
  readonly settle: number;
  readonly idle: number;
  readonly still_there: number;
  /** A last screen stays this long. */
  readonly farewell: number;
  /** Between two questions to the terminal about an attempt of unknown outcome. */
  readonly ask_terminal: number;
}

/** Name of a clock. At most one of each runs; starting it again restarts it. */
export type TimerName = keyof Timeouts;

/** What the runner knows at the moment of an event; the session itself has no clock and no chance. */
export interface Facts {
  /** Epoch ms. */
  readonly now: number;
  /** The menu in force, taken over by a new visit. */
  readonly catalog: Catalog;
  /** An id that no order has. */
  readonly newOrderId: string;
  /** An id that no payment attempt has. */
  readonly newAttemptId: string;
  readonly settings: SessionSettings;
}

/** The settings in a configuration. */
export function sessionSettings(config: KioskConfig, locationId: string): SessionSettings {
  return {
    locationId,
    country: config.check_in.country,
    ways: config.check_in.ways,
    redeemWith: config.check_in.redeem_with,
    confirmRewards: config.rewards.confirm_with_thanx,
    card: config.payment.card,
    atCounter: config.payment.at_counter,
    diningModes: config.dining.modes,
    orderLabel: config.order_label,
    tips: config.tips,
    suggestions: config.suggestions,
    staffCode: config.staff.code,
    timeouts: {
      // 300 ms: long enough for a burst of taps to become one call, short enough to be over before the eye reaches the total.
      settle: 300,
      idle: config.timeouts.idle_seconds * 1000,
      still_there: config.timeouts.still_there_seconds * 1000,
      farewell: config.timeouts.done_seconds * 1000,
      ask_terminal: 2000,
    },
    idleOn: Object.fromEntries(
      Object.entries(config.timeouts.idle_seconds_on).flatMap(([screen, seconds]) =>
        seconds === undefined ? [] : [[screen, seconds * 1000]],
      ),
    ),
  };
}
