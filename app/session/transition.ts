import type { LineRequest } from '../basket/basket';
import { availabilityChanged, ifStillThere } from './availability';
import {
  ageApproved,
  chooseDining,
  chooseTip,
  goOn,
  openOrderLabel,
  removeAgeLimited,
  setOrderLabel,
} from './before-placing';
import { accountRead, checkInByEmail, checkInByPhone, signInFailed, signOut, signedIn } from './check-in';
import type { Effect } from './effect';
import type { SessionEvent } from './event';
import { choose, removeOffer } from './offers';
import { callForHelp, isAboutHelp, type AboutHelp } from './help';
import { farewellNotice, isNextGuest } from './next-guest';
import {
  addToBasket,
  checkoutAnsweredWhileOrdering,
  checkoutFailed,
  editLine,
  newVisit,
  openPage,
  removeFromBasket,
  orderingAt,
  qualifyingAnswered,
  settled,
  stepLine,
} from './ordering';
import {
  askTerminal,
  cancelPayment,
  pay,
  paymentSettled,
  startPayment,
  terminalAnswered,
  terminalProgressed,
} from './paying';
import {
  changeOrder,
  checkoutEnded,
  deliveriesEnded,
  endingOf,
  goWithoutReward,
  placedAnswered,
  placedFailed,
  placedRecorded,
  retryPlacing,
} from './placing';
import { WAITING_FOR_VOID, basketChanged } from './quote';
import { recover } from './recovery';
import { scanAnywhere } from './scanning';
import { backInService, handOffLate, outOfService } from './service';
import type { Facts } from './settings';
import type { Ordering, Session, State } from './state';
import type { MaybeStep } from './step';
import { afterStep, expire, isPresence } from './presence';

/** What an event leads to. `accepted` is false where it had no meaning in this state. */
export interface Transition {
  readonly session: Session;
  readonly effects: readonly Effect[];
  readonly accepted: boolean;
}

/** The session: pure, exhaustive, no I/O, no clock. */
export function transition(session: Session, event: SessionEvent, facts: Facts): Transition {
  if (event.type === 'stay') return afterStep(session, event, { state: session.state, notice: session.notice });
  if (isAboutHelp(event)) return callForHelp(session, event);
  if (event.type === 'scan_code' && isNextGuest(session.state, event, facts)) return nextGuest(session, event, facts);
  // The touch that answers "are you still there?" means just that; what lies under the dialog is not pressed.
  const step = next(session, event, facts);
  if (!step) {
    return isPresence(event)
      ? { ...afterStep(session, event, { state: session.state, notice: session.notice }), accepted: false }
      : { session, effects: [], accepted: false };
  }
  return afterStep(session, event, step);
}

/** As if the last guest had touched the screen away first: nothing of them is left when the next one begins. */
function nextGuest(session: Session, scan: SessionEvent, facts: Facts): Transition {
  const left = transition(session, { type: 'leave' }, facts);
  const begun = transition(left.session, scan, facts);
  return {
    session: { ...begun.session, notice: farewellNotice(session.state, begun.session) },
    effects: [...left.effects, ...begun.effects],
    accepted: begun.accepted,
  };
}

function next(session: Session, event: Exclude<SessionEvent, AboutHelp>, facts: Facts): MaybeStep {
  const { state } = session;
  const whileOrdering = (handle: (ordering: Ordering) => MaybeStep): MaybeStep =>
    state.name === 'ordering' ? handle(state) : undefined;
  switch (event.type) {
    case 'stay':
      return { state };
    case 'start_visit':
      return state.name === 'attract'
        ? { state: orderingAt('check_in', newVisit(facts, session.lastTicket)) }
        : undefined;
    case 'open_check_in':
      return whileOrdering((ordering) => openPage(ordering, 'check_in', facts));
    case 'open_rewards':
      return whileOrdering((ordering) => openPage(ordering, 'rewards', facts));
    case 'open_menu':
      return whileOrdering((ordering) => openPage(ordering, 'menu', facts));
    case 'open_review':
      return whileOrdering((ordering) => openPage(ordering, 'review', facts));
    case 'check_in_by_phone':
      return whileOrdering((ordering) =>
        ordering.visit.guest ? undefined : checkInByPhone(ordering, event.phone, facts),
      );
    case 'check_in_by_email':
      return whileOrdering((ordering) =>
        ordering.visit.guest ? undefined : checkInByEmail(ordering, event.email, facts),
      );
    case 'scan_code':
      return scanAnywhere(session, event, facts);
    case 'dismiss_sign_in_problem':
      return whileOrdering((ordering) =>
        ordering.signIn.state === 'failed' ? { state: { ...ordering, signIn: { state: 'idle' } } } : undefined,
      );
    case 'sign_out':
      return whileOrdering((ordering) => signOut(ordering, facts));
    case 'add_line':
      return whileOrdering((ordering) => addToBasket(ordering, lineOf(event), facts));
    case 'replace_line':
      return whileOrdering((ordering) => editLine(ordering, event.lineId, lineOf(event), facts));
    case 'change_quantity':
      return whileOrdering((ordering) => stepLine(ordering, event.lineId, event.by, facts));
    case 'remove_line':
      return whileOrdering((ordering) => removeFromBasket(ordering, event.lineId, facts));
    case 'choose_offer':
      return whileOrdering((ordering) =>
        ordering.visit.guest ? choose(ordering, { kind: event.kind, id: event.id }, facts) : undefined,
      );
    case 'remove_offer':
      return whileOrdering((ordering) => removeOffer(ordering, facts));
    case 'choose_dining':
      return whileOrdering((ordering) => chooseDining(ordering, event.mode, facts));
    case 'open_order_label':
      return whileOrdering((ordering) => openOrderLabel(ordering, facts));
    case 'set_order_label':
      return whileOrdering((ordering) => setOrderLabel(ordering, event.text, facts));
    case 'remove_age_limited':
      return whileOrdering((ordering) => removeAgeLimited(ordering, facts));
    case 'age_approved':
      return whileOrdering((ordering) => ageApproved(ordering, { limit: event.limit, by: event.by }, facts));
    case 'choose_tip':
      return whileOrdering((ordering) => chooseTip(ordering, event.amount, facts));
    case 'place_order':
      return whileOrdering((ordering) => goOn(ordering, facts));
    case 'retry_placing':
      return state.name === 'reward_unconfirmed' ? retryPlacing(state) : undefined;
    case 'go_without_reward':
      return state.name === 'reward_unconfirmed' ? goWithoutReward(state) : undefined;
    case 'change_order':
      return changeOrder(state, facts);
    case 'accept_new_total':
      return state.name === 'new_total'
        ? ifStillThere(state, facts, () => startPayment(state.visit, state.placed, facts))
        : undefined;
    case 'pay':
      return state.name === 'choose_payment' || state.name === 'payment_failed'
        ? ifStillThere(state, facts, () => pay(state, event.method, facts))
        : undefined;
    case 'cancel_payment':
      return state.name === 'paying' ? cancelPayment(state) : undefined;
    case 'cancel_order':
      return cancelOrder(state);
    case 'leave':
      return leave(state);
    case 'timer_expired':
      return timerExpired(session, event.timer, facts);
    case 'signed_in':
      return whileOrdering((ordering) => signedIn(ordering, event.ticket, event.account, facts));
    case 'sign_in_failed':
      return whileOrdering((ordering) => signInFailed(ordering, event.ticket, event.failure));
    case 'account_read':
      return whileOrdering((ordering) => {
        const visit = accountRead(ordering.visit, event.ticket, event.account);
        if (!visit) return undefined;
        const changed = basketChanged(visit, facts);
        return { state: { ...ordering, visit: changed.visit }, effects: changed.effects, notice: session.notice };
      });
    case 'account_read_failed':
      // What is on the screen stays; Thanx checks each redemption anyway.
      return undefined;
    case 'checkout_answered':
      return checkoutIsMine(state, event.orderId)
        ? state.name === 'placing'
          ? checkoutEnded(state, event.key)
          : whileOrdering((ordering) =>
              kept(session, checkoutAnsweredWhileOrdering(ordering, event.key, event.discount, facts)),
            )
        : undefined;
    case 'checkout_failed':
      return checkoutIsMine(state, event.orderId)
        ? state.name === 'placing'
          ? checkoutEnded(state, event.key)
          : whileOrdering((ordering) => kept(session, checkoutFailed(ordering, event.key, event.failure, facts)))
        : undefined;
    case 'qualifying_answered':
    case 'qualifying_failed':
      return checkoutIsMine(state, event.orderId)
        ? whileOrdering((ordering) => kept(session, qualifyingAnswered(ordering, event, facts)))
        : undefined;
    case 'deliveries_ended':
      return checkoutIsMine(state, event.orderId)
        ? state.name === 'placing'
          ? checkoutEnded(state, WAITING_FOR_VOID.inFlight.key)
          : whileOrdering((ordering) => kept(session, deliveriesEnded(ordering, facts)))
        : undefined;
    case 'placed_answered':
      return state.name === 'placing' && state.order.orderId === event.orderId
        ? placedAnswered(state, event.discount)
        : undefined;
    case 'placed_failed':
      return state.name === 'placing' && state.order.orderId === event.orderId
        ? placedFailed(state, event.failure, facts)
        : undefined;
    case 'placed_recorded':
      return state.name === 'recording' && state.order.orderId === event.orderId
        ? placedRecorded(state, event.number, facts)
        : undefined;
    case 'billed_recorded':
    case 'left_at_counter': {
      if (state.name !== 'billing' || state.placed.order.orderId !== event.orderId) return undefined;
      const { visit, placed, paid } = state;
      return { state: { name: 'done', visit, placed, paid } };
    }
    case 'ledger_failed':
      // Money may have moved: the guest needs their number and a person, not a blank "out of order".
      return state.name === 'billing'
        ? { state: { name: 'payment_unclear', visit: state.visit, placed: state.placed } }
        : { state: { name: 'out_of_order', code: event.code } };
    case 'terminal_progressed':
      return state.name === 'paying' ? terminalProgressed(state, event.attemptId, event.progress) : undefined;
    case 'payment_settled':
      return state.name === 'paying' ? paymentSettled(state, event.attemptId, event.outcome) : undefined;
    case 'terminal_answered':
      return state.name === 'paying' ? terminalAnswered(state, event.attemptId, event.status) : undefined;
    case 'hand_off_late':
      return handOffLate(state, event.orderId);
    case 'availability_changed':
      return kept(session, availabilityChanged(state, facts));
    case 'service_changed':
      return event.inService ? backInService(state, event.code) : outOfService(state, event.code);
    case 'order_recovered':
      return state.name === 'attract' ? recover(event, facts) : undefined;
  }
}

function checkoutIsMine(state: State, orderId: string): boolean {
  return (state.name === 'ordering' || state.name === 'placing') && state.visit.orderId === orderId;
}

/** An answer in the background leaves the sentence on the screen, unless it brings its own. */
function kept(session: Session, step: MaybeStep): MaybeStep {
  return step && { ...step, notice: step.notice ?? session.notice };
}

function lineOf({ itemId, quantity, choices }: LineRequest): LineRequest {
  return { itemId, quantity, choices };
}

function cancelOrder(state: State): MaybeStep {
  const ending = endingOf(state);
  if (!ending) return undefined;
  return {
    state: { name: 'cancelled', visit: ending.visit, hadRedemption: ending.order.redemption !== undefined },
    effects: [ending.effect('cancelled_by_guest')],
  };
}

function leave(state: State): MaybeStep {
  switch (state.name) {
    case 'ordering':
    case 'done':
    case 'cancelled':
    case 'payment_unclear':
      return { state: { name: 'attract' } };
    default:
      return undefined;
  }
}

function timerExpired(session: Session, timer: string, facts: Facts): MaybeStep {
  const { state } = session;
  switch (timer) {
    case 'settle':
      return state.name === 'ordering' ? kept(session, settled(state, facts)) : undefined;
    case 'ask_terminal':
      return state.name === 'paying' ? askTerminal(state) : undefined;
    default:
      return expire(session, timer);
  }
}
