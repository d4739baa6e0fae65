import type { PaymentTerminal } from '../app/devices/payment-terminal';
import type { Intent } from '../app/ipc/intents';
import type { Refusal } from '../app/ipc/contract';
import type { Ledger, LedgerFailure } from '../app/ledger/port';
import { toThanxBasket } from '../app/order/order';
import { assertNever, err, ok, type Result } from '../app/result';
import type { Effect } from '../app/session/effect';
import type { Outcome, SessionEvent } from '../app/session/event';
import type { Help, HelpEvent } from '../app/session/help';
import { timeoutOf } from '../app/session/presence';
import { publicStatus } from '../app/session/present';
import type { PublicStatus } from '../app/session/public-status';
import type { Facts, SessionSettings, TimerName } from '../app/session/settings';
import { NEW_SESSION, type PaidBy, type PlacedOrder, type Session } from '../app/session/state';
import { transition } from '../app/session/transition';
import type { Thanx } from '../app/thanx/port';
import type { Clock } from './clock';
import type { MenuStore } from './menu-store';
import { orderIn, type OrderOnScreen } from './order-on-screen';

/** A guest who changed a placed order waits this long for Thanx to free its reward; then the order goes on without knowing. */
const DELIVERY_PATIENCE_MS = 6000;

/** The outside world of a session, by its ports. */
export interface SessionPorts {
  readonly settings: SessionSettings;
  readonly thanx: Thanx;
  readonly ledger: Ledger;
  readonly terminal: Pick<PaymentTerminal, 'charge' | 'cancel' | 'status'>;
  readonly menu: Pick<MenuStore, 'catalog' | 'version'>;
  readonly clock: Clock;
  /** The store is closed. */
  readonly isAfterHours?: () => boolean;
  /** A new id, never given twice. */
  readonly newId: () => string;
  /** Something was queued for delivery. */
  readonly onQueued: () => void;
  /** Calls back once nothing of this guest waits for delivery, so that the token may be dropped. */
  readonly whenDelivered: (userId: string, then: () => void) => void;
  /** The visit is over: the time to read the menu again. */
  readonly onVisitOver: () => void;
  /** A call for staff has changed. */
  readonly onHelp: (help: Help | undefined, what: HelpEvent) => void;
  readonly onStatus: (status: PublicStatus) => void;
}

/** The running session. */
export interface SessionRunner {
  /** A guest wants something. `not_now`: it has no meaning at this moment. */
  readonly intend: (intent: Intent) => Result<null, Refusal>;
  /** An outcome from outside a running effect, such as a recovered order. False if it had no meaning at this moment. */
  readonly report: (outcome: Outcome) => boolean;
  readonly status: () => PublicStatus;
  /** The order on the screen, if there is one. `isBusy`: guest, Thanx or terminal are still at work on it. */
  readonly order: () => OrderOnScreen | undefined;
  /** The order that is done and still on the screen. */
  readonly doneOrder: () => (PlacedOrder & { readonly paid: PaidBy }) | undefined;
  /** The menu in force has changed, or the store has opened or closed. */
  readonly refreshStatus: () => void;
}

/** Holds the session's state, performs its effects in order through the ports, and feeds the outcomes back as events. */
export function createSessionRunner(ports: SessionPorts): SessionRunner {
  let session: Session = NEW_SESSION;
  let serial = 0;
  let noticeSerial = 0;
  const waiting: SessionEvent[] = [];
  const timers = new Map<TimerName, () => void>();
  const guests = new Set<string>();
  let isRunning = false;

  const facts = (): Facts => ({
    now: ports.clock.now(),
    catalog: ports.menu.catalog,
    newOrderId: ports.newId(),
    newAttemptId: ports.newId(),
    settings: ports.settings,
  });

  const status = (): PublicStatus =>
    publicStatus(session, facts(), {
      serial,
      noticeSerial,
      menuVersion: ports.menu.version,
      isAfterHours: ports.isAfterHours?.() ?? false,
    });

  function emit(): void {
    serial += 1;
    ports.onStatus(status());
  }

  /** True if the event meant something. Events that effects bring about at once are handled after it, in order. */
  function handle(event: SessionEvent): boolean {
    waiting.push(event);
    if (isRunning) return true;
    isRunning = true;
    let isAccepted: boolean | undefined;
    const before = session;
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const accepted = step(next);
        isAccepted ??= accepted;
      }
    } finally {
      isRunning = false;
      waiting.length = 0;
    }
    if (isVisiblyDifferent(before, session)) emit();
    return isAccepted ?? false;
  }

  function step(event: SessionEvent): boolean {
    const { session: next, effects, accepted } = transition(session, event, facts());
    if (next.notice !== undefined && next.notice !== session.notice) noticeSerial += 1;
    session = next;
    for (const effect of effects) {
      const performed = perform(effect);
      if (performed.ok) continue;
      waiting.push({ type: 'ledger_failed', code: performed.error.code });
      break;
    }
    return accepted;
  }

  function perform(effect: Effect): Result<null, LedgerFailure> {
    switch (effect.type) {
      case 'start_timer':
        startTimer(effect.timer);
        return ok(null);
      case 'stop_timer':
        stopTimer(effect.timer);
        return ok(null);
      case 'sign_in':
        signIn(effect);
        return ok(null);
      case 'read_account':
        void ports.thanx.readAccount(effect.userId).then((answer) => {
          handle(
            answer.ok
              ? { type: 'account_read', ticket: effect.ticket, account: answer.value }
              : { type: 'account_read_failed', ticket: effect.ticket, failure: answer.error },
          );
        });
        return ok(null);
      case 'send_checkout':
        sendCheckout(effect);
        return ok(null);
      case 'ask_qualifying':
        askQualifying(effect);
        return ok(null);
      case 'send_placed':
        sendPlaced(effect);
        return ok(null);
      case 'charge':
        void ports.terminal
          .charge(effect, (progress) => {
            handle({ type: 'terminal_progressed', attemptId: effect.attemptId, progress });
          })
          .then((outcome) => {
            handle({ type: 'payment_settled', attemptId: effect.attemptId, outcome });
          });
        return ok(null);
      case 'cancel_charge':
        void ports.terminal.cancel(effect.attemptId);
        return ok(null);
      case 'ask_terminal':
        void ports.terminal.status(effect.attemptId).then((answer) => {
          handle({ type: 'terminal_answered', attemptId: effect.attemptId, status: answer });
        });
        return ok(null);
      case 'await_deliveries':
        awaitDeliveries(effect);
        return ok(null);
      case 'signal_help':
        ports.onHelp(effect.help, effect.what);
        return ok(null);
      case 'forget_guest':
        forgetGuests();
        return ok(null);
      default:
        return record(effect);
    }
  }

  function record(effect: Extract<Effect, { type: `record_${string}` }>): Result<null, LedgerFailure> {
    const { ledger } = ports;
    switch (effect.type) {
      case 'record_placing':
        return ledger.recordPlacing(effect.order);
      case 'record_placed': {
        const recorded = ledger.recordPlaced(effect.order, effect.delivered);
        if (!recorded.ok) return recorded;
        waiting.push({
          type: 'placed_recorded',
          orderId: effect.order.orderId,
          number: recorded.value.number,
        });
        return queued(ok(null));
      }
      case 'record_reopened':
        return ledger.recordReopened(effect.orderId);
      case 'record_abandoned':
        return queued(ledger.recordAbandoned(effect.orderId));
      case 'record_voided':
        return queued(ledger.recordVoided(effect.orderId, effect.reason));
      case 'record_payment_intent':
        return ledger.recordPaymentIntent(effect.orderId, effect.attemptId, effect.amount);
      case 'record_payment_failed':
        return ledger.recordPaymentFailed(effect.attemptId, effect.reason);
      case 'record_billed': {
        const recorded = ledger.recordBilled(effect.order, effect.payment);
        if (recorded.ok) waiting.push({ type: 'billed_recorded', orderId: effect.order.orderId });
        return queued(recorded);
      }
      case 'record_left_at_counter': {
        const recorded = ledger.recordLeftAtCounter(effect.orderId);
        if (recorded.ok) waiting.push({ type: 'left_at_counter', orderId: effect.orderId });
        return queued(recorded);
      }
      default:
        return assertNever(effect);
    }
  }

  function queued(recorded: Result<null, LedgerFailure>): Result<null, LedgerFailure> {
    if (recorded.ok) ports.onQueued();
    return recorded;
  }

  function signIn({ ticket, identity }: Extract<Effect, { type: 'sign_in' }>): void {
    void ports.thanx.signIn(identity).then((answer) => {
      if (!answer.ok) {
        handle({ type: 'sign_in_failed', ticket, failure: answer.error });
        return;
      }
      const { userId } = answer.value;
      // The guest may have gone on or away while Thanx was thinking: then nothing of them is kept.
      if (handle({ type: 'signed_in', ticket, account: answer.value })) guests.add(userId);
      else if (!guests.has(userId)) ports.thanx.forget(userId);
    });
  }

  function sendCheckout(effect: Extract<Effect, { type: 'send_checkout' }>): void {
    const { key, basket, userId } = effect;
    const { orderId } = basket;
    void ports.thanx.sendBasket(userId, basket, 'guest_orders').then((answer) => {
      const discount = answer.ok ? answer.value.discount : undefined;
      if (discount !== undefined) handle({ type: 'checkout_answered', orderId, key, discount });
      else handle({ type: 'checkout_failed', orderId, key, failure: failureOf(answer) });
    });
  }

  function askQualifying({ userId, key, basket }: Extract<Effect, { type: 'ask_qualifying' }>): void {
    const { orderId } = basket;
    void ports.thanx.findQualifying(userId, basket).then((answer) => {
      if (answer.ok) handle({ type: 'qualifying_answered', orderId, key, offers: answer.value });
      else handle({ type: 'qualifying_failed', orderId, key });
    });
  }

  function sendPlaced(effect: Extract<Effect, { type: 'send_placed' }>): void {
    const { order } = effect;
    const { orderId, userId } = order;
    // Only a checked-in guest has anything that Thanx must lock.
    if (userId === undefined) throw new Error('an anonymous order is not sent to Thanx');
    void ports.thanx.sendBasket(userId, toThanxBasket(order, 'placed'), 'guest_waits').then((answer) => {
      const discount = answer.ok ? answer.value.discount : undefined;
      if (discount !== undefined) handle({ type: 'placed_answered', orderId, discount });
      else handle({ type: 'placed_failed', orderId, failure: failureOf(answer) });
    });
  }

  function awaitDeliveries({ orderId, userId }: Extract<Effect, { type: 'await_deliveries' }>): void {
    let isOver = false;
    const end = (): void => {
      if (isOver) return;
      isOver = true;
      stopWaiting();
      handle({ type: 'deliveries_ended', orderId });
    };
    const stopWaiting = ports.clock.after(DELIVERY_PATIENCE_MS, end);
    ports.whenDelivered(userId, end);
  }

  function startTimer(timer: TimerName): void {
    stopTimer(timer);
    timers.set(
      timer,
      ports.clock.after(timeoutOf(timer, session.state, ports.settings), () => {
        timers.delete(timer);
        handle({ type: 'timer_expired', timer });
      }),
    );
  }

  function stopTimer(timer: TimerName): void {
    timers.get(timer)?.();
    timers.delete(timer);
  }

  function forgetGuests(): void {
    for (const userId of guests) {
      guests.delete(userId);
      ports.whenDelivered(userId, () => {
        // The same guest may have come back meanwhile.
        if (!guests.has(userId)) ports.thanx.forget(userId);
      });
    }
    ports.onVisitOver();
  }

  return {
    intend: (intent) => (handle(intent) ? ok(null) : err({ kind: 'not_now' })),
    report: handle,
    status,
    order: () => orderIn(session.state),
    doneOrder: () =>
      session.state.name === 'done' ? { ...session.state.placed, paid: session.state.paid } : undefined,
    refreshStatus: emit,
  };
}

function failureOf(
  answer: Awaited<ReturnType<Thanx['sendBasket']>>,
): Extract<Outcome, { type: 'checkout_failed' }>['failure'] {
  return answer.ok ? { kind: 'unreadable' } : answer.error;
}

function isVisiblyDifferent(before: Session, after: Session): boolean {
  return (
    before.state !== after.state ||
    before.notice !== after.notice ||
    before.stillThere !== after.stillThere ||
    before.help !== after.help ||
    before.visits !== after.visits
  );
}
