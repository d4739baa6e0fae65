import type { Choice } from '../basket/basket';
import type { Catalog } from '../catalog/catalog';
import { kioskConfigSchema } from '../config/kiosk-config';
import type { AttemptStatus, CapturedCard, PaymentOutcome } from '../devices/payment-terminal';
import type { Account, Redemption } from '../loyalty/account';
import { cents } from '../money';
import type { Effect } from '../session/effect';
import type { SessionEvent } from '../session/event';
import { timeoutOf } from '../session/presence';
import { publicStatus } from '../session/present';
import type { PublicStatus } from '../session/public-status';
import { sessionSettings, type Facts, type SessionSettings, type TimerName } from '../session/settings';
import { NEW_SESSION, type Session } from '../session/state';
import { transition, type Transition } from '../session/transition';
import type { ThanxFailureKind } from '../thanx/failure';
import type { QualifyingOffers } from '../thanx/port';
import { HERE, NOON } from './sample-accounts';
import { SAMPLE_CATALOG } from './sample-menu';

/** How the stories of a default configuration are set. */
export const STORY_SETTINGS: SessionSettings = sessionSettings(kioskConfigSchema.parse({}), HERE);

/** A card that is good for anything. */
export const CARD: CapturedCard = { issuer: 'visa', last4: '4242', authorizedAt: NOON, reference: 'ref-1' };

/** What a story may be told with instead of the usual. */
export interface StorySetting {
  readonly settings?: Partial<SessionSettings>;
  readonly catalog?: Catalog;
}

/** Effects of one type. */
export type EffectOf<Type extends Effect['type']> = Extract<Effect, { type: Type }>;

/** See {@link createStory}. */
export type Story = ReturnType<typeof createStory>;

/**
 * A session with a world around it that a test plays: a clock that stands until `pass`, timers that run by it, a ledger that
 * writes at once (until `breakLedger`), ids that count up. Thanx and the terminal answer when the test says so, each time to
 * the last question that they were asked. Nothing is asserted here.
 */
export function createStory(setting: StorySetting = {}) {
  const settings: SessionSettings = { ...STORY_SETTINGS, ...setting.settings };
  let session: Session = NEW_SESSION;
  let now = NOON;
  let made = 0;
  let ledgerWorks = true;
  const timers = new Map<TimerName, number>();
  const waiting: SessionEvent[] = [];
  const told: Effect[] = [];

  const facts = (): Facts => {
    made += 1;
    return {
      now,
      catalog: setting.catalog ?? SAMPLE_CATALOG,
      newOrderId: `order-${made}`,
      newAttemptId: `attempt-${made}`,
      settings,
    };
  };

  /** Tells the session an event, and what the ledger answers to its effects; answers what the event itself led to. */
  function tell(event: SessionEvent): Transition {
    const first = step(event);
    for (let next = waiting.shift(); next; next = waiting.shift()) step(next);
    return first;
  }

  function step(event: SessionEvent): Transition {
    const outcome = transition(session, event, facts());
    session = outcome.session;
    for (const effect of outcome.effects) {
      if (!ledgerWorks && effect.type.startsWith('record_')) {
        waiting.push({ type: 'ledger_failed', code: 'disk_full' });
        break;
      }
      told.push(effect);
      perform(effect);
    }
    return outcome;
  }

  function perform(effect: Effect): void {
    if (effect.type === 'start_timer') timers.set(effect.timer, now + timeoutOf(effect.timer, session.state, settings));
    if (effect.type === 'stop_timer') timers.delete(effect.timer);
    if (effect.type === 'record_placed') {
      waiting.push({ type: 'placed_recorded', orderId: effect.order.orderId, number: '101' });
    }
    if (effect.type === 'record_billed') waiting.push({ type: 'billed_recorded', orderId: effect.order.orderId });
    if (effect.type === 'record_left_at_counter') waiting.push({ type: 'left_at_counter', orderId: effect.orderId });
  }

  /** Lets time go by; what is due on the way happens at its time. */
  function pass(ms: number): void {
    const end = now + ms;
    for (;;) {
      const [due] = [...timers].filter(([, at]) => at <= end).sort((a, b) => a[1] - b[1]);
      if (!due) break;
      const [timer, at] = due;
      timers.delete(timer);
      now = at;
      tell({ type: 'timer_expired', timer });
    }
    now = end;
  }

  const effectsOf = <Type extends Effect['type']>(type: Type): EffectOf<Type>[] =>
    told.filter((effect): effect is EffectOf<Type> => effect.type === type);

  function lastOf<Type extends Effect['type']>(type: Type): EffectOf<Type> {
    const last = effectsOf(type).at(-1);
    if (!last) throw new Error(`the session never asked for ${type}`);
    return last;
  }

  const failureOf = (kind: ThanxFailureKind) => ({ kind });

  const story = {
    settings,
    tell,
    pass,
    /** The state as it is. */
    get state() {
      return session.state;
    },
    get session() {
      return session;
    },
    get visit() {
      if (!('visit' in session.state)) throw new Error(`no visit in ${session.state.name}`);
      return session.state.visit;
    },
    get notice() {
      return session.notice;
    },
    /** Everything that the session wanted done so far, in order. */
    get effects(): readonly Effect[] {
      return told;
    },
    /** The names of the clocks that run. */
    get timers(): TimerName[] {
      return [...timers.keys()].sort();
    },
    get status(): PublicStatus {
      return publicStatus(session, facts(), { serial: 1, noticeSerial: 1, menuVersion: 1 });
    },
    /** What the screen shows. */
    get screen() {
      return story.status.content;
    },
    effectsOf,
    lastOf,
    /** Names of the effects since `mark`, without those about clocks. */
    deedsSince: (mark: number): string[] =>
      told
        .slice(mark)
        .map((effect) => effect.type)
        .filter((type) => !type.endsWith('_timer')),

    scan: (text: string) => tell({ type: 'scan_code', text, source: 'scanner' }),
    add: (itemId: string, quantity = 1, ...choices: Choice[]) => tell({ type: 'add_line', itemId, quantity, choices }),
    choose: (redemption: Redemption) => tell({ type: 'choose_offer', ...redemption }),
    /** The review page, and the order placed from it. */
    place: () => {
      tell({ type: 'open_review' });
      return tell({ type: 'place_order' });
    },

    answerSignIn: (account: Account) => tell({ type: 'signed_in', ticket: lastOf('sign_in').ticket, account }),
    failSignIn: (kind: ThanxFailureKind) =>
      tell({ type: 'sign_in_failed', ticket: lastOf('sign_in').ticket, failure: failureOf(kind) }),
    answerAccount: (account: Account) => tell({ type: 'account_read', ticket: lastOf('read_account').ticket, account }),
    answerCheckout: (discount: number) => {
      const { basket, key } = lastOf('send_checkout');
      return tell({ type: 'checkout_answered', orderId: basket.orderId, key, discount: cents(discount) });
    },
    answerQualifying: (offers: QualifyingOffers) => {
      const { basket, key } = lastOf('ask_qualifying');
      return tell({ type: 'qualifying_answered', orderId: basket.orderId, key, offers });
    },
    failQualifying: () => {
      const { basket, key } = lastOf('ask_qualifying');
      return tell({ type: 'qualifying_failed', orderId: basket.orderId, key });
    },
    failCheckout: (kind: ThanxFailureKind) => {
      const { basket, key } = lastOf('send_checkout');
      return tell({ type: 'checkout_failed', orderId: basket.orderId, key, failure: failureOf(kind) });
    },
    answerPlaced: (discount: number) =>
      tell({ type: 'placed_answered', orderId: lastOf('send_placed').order.orderId, discount: cents(discount) }),
    failPlaced: (kind: ThanxFailureKind) =>
      tell({ type: 'placed_failed', orderId: lastOf('send_placed').order.orderId, failure: failureOf(kind) }),
    endDeliveries: () => tell({ type: 'deliveries_ended', orderId: lastOf('await_deliveries').orderId }),
    settlePayment: (outcome: PaymentOutcome) =>
      tell({ type: 'payment_settled', attemptId: lastOf('charge').attemptId, outcome }),
    answerTerminal: (status: AttemptStatus) =>
      tell({ type: 'terminal_answered', attemptId: lastOf('ask_terminal').attemptId, status }),
    breakLedger: () => {
      ledgerWorks = false;
    },

    /** A guest who comes with a code and whom Thanx knows. */
    arriveAs: (account: Account) => {
      story.scan(account.userId);
      story.answerSignIn(account);
    },
    /** A guest who comes without one, to the menu. */
    arrive: () => {
      tell({ type: 'start_visit' });
      tell({ type: 'open_menu' });
    },
  };
  return story;
}
