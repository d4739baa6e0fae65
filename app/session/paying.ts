import type { AttemptStatus, CapturedCard, PaymentOutcome, TerminalProgress } from '../devices/payment-terminal';
import { ZERO } from '../money';
import type { BilledPayment, Effect } from './effect';
import type { Facts } from './settings';
import type { PaidBy, Paying, PaymentFailed, PlacedOrder, State, Visit } from './state';
import type { MaybeStep, Step } from './step';

/** Times that a terminal is asked about an attempt of unknown outcome before staff take over. */
export const MOST_QUESTIONS = 5;

/** The order is placed and its total agreed: nothing to pay, one way to pay, or a choice. */
export function startPayment(visit: Visit, placed: PlacedOrder, facts: Facts): Step {
  const { card, atCounter } = facts.settings;
  if (placed.order.basket.total === ZERO) {
    return bill(visit, placed, 'nothing', { by: 'nothing', at: facts.now });
  }
  if (card && atCounter) return { state: { name: 'choose_payment', visit, placed } };
  return card ? chargeCard(visit, placed, facts) : leaveAtCounter(visit, placed);
}

/** Pay by card: the intent is on disk before the terminal hears of it. */
export function chargeCard(visit: Visit, placed: PlacedOrder, facts: Facts): Step {
  const { orderId, basket } = placed.order;
  const attempt = { attemptId: facts.newAttemptId, orderId, amount: basket.total };
  return {
    state: { name: 'paying', visit, placed, attemptId: attempt.attemptId, step: 'connecting', asked: 0 },
    effects: [
      { type: 'record_payment_intent', ...attempt },
      { type: 'charge', ...attempt },
    ],
  };
}

/** Pay at the counter: the order stays `placed`. */
export function leaveAtCounter(visit: Visit, placed: PlacedOrder): Step {
  return {
    state: { name: 'billing', visit, placed, paid: 'counter' },
    effects: [{ type: 'record_left_at_counter', orderId: placed.order.orderId }],
  };
}

/** The guest picked a way to pay, or wants to try again. */
export function pay(
  state: Extract<State, { name: 'choose_payment' | 'payment_failed' }>,
  method: 'card' | 'counter',
  facts: Facts,
): MaybeStep {
  const { visit, placed } = state;
  // A recovered order of nothing waits here for its guest, not for a card.
  if (placed.order.basket.total === ZERO) return startPayment(visit, placed, facts);
  if (method === 'card') return facts.settings.card ? chargeCard(visit, placed, facts) : undefined;
  return facts.settings.atCounter ? leaveAtCounter(visit, placed) : undefined;
}

/** The terminal says what it is doing. */
export function terminalProgressed(state: Paying, attemptId: string, progress: TerminalProgress): MaybeStep {
  if (state.attemptId !== attemptId || state.step === 'checking') return undefined;
  // The guest's wish to cancel stays on the screen until the terminal has decided.
  if (state.step === 'cancelling') return undefined;
  return { state: { ...state, step: progress } };
}

/** The guest wants to stop paying: only the terminal can say whether that is still possible. */
export function cancelPayment(state: Paying): MaybeStep {
  if (state.step === 'checking' || state.step === 'cancelling') return undefined;
  return {
    state: { ...state, step: 'cancelling' },
    effects: [{ type: 'cancel_charge', attemptId: state.attemptId }],
  };
}

/** The attempt has ended. */
export function paymentSettled(state: Paying, attemptId: string, outcome: PaymentOutcome): MaybeStep {
  if (state.attemptId !== attemptId) return undefined;
  switch (outcome.kind) {
    case 'approved':
      return approved(state, outcome.card);
    case 'unknown':
      return askLater(state);
    default:
      return failed(state, outcome.kind);
  }
}

/** The terminal says what became of an attempt. It is never charged again; still unclear, it is for staff to find out. */
export function terminalAnswered(state: Paying, attemptId: string, status: AttemptStatus): MaybeStep {
  if (state.attemptId !== attemptId || state.step !== 'checking') return undefined;
  switch (status.kind) {
    case 'approved':
      return approved(state, status.card);
    case 'unknown':
    case 'in_progress':
      return state.asked < MOST_QUESTIONS
        ? askLater(state)
        : { state: { name: 'payment_unclear', visit: state.visit, placed: state.placed } };
    case 'never_heard':
      return failed(state, 'unavailable');
    default:
      return failed(state, status.kind);
  }
}

/** The clock says that it is time to ask. */
export function askTerminal(state: Paying): MaybeStep {
  if (state.step !== 'checking') return undefined;
  return {
    state: { ...state, asked: state.asked + 1 },
    effects: [{ type: 'ask_terminal', attemptId: state.attemptId }],
  };
}

function askLater(state: Paying): Step {
  return { state: { ...state, step: 'checking' }, effects: [{ type: 'start_timer', timer: 'ask_terminal' }] };
}

function approved(state: Paying, card: CapturedCard): Step {
  const { visit, placed, attemptId } = state;
  return bill(visit, placed, 'card', { by: 'card', attemptId, amount: placed.order.basket.total, card });
}

function failed(state: Paying, reason: PaymentFailed['reason']): Step {
  const { visit, placed, attemptId } = state;
  return {
    state: { name: 'payment_failed', visit, placed, reason },
    effects: [{ type: 'record_payment_failed', attemptId, reason }],
  };
}

function bill(visit: Visit, placed: PlacedOrder, paid: PaidBy, payment: BilledPayment): Step {
  const effects: Effect[] = [{ type: 'record_billed', order: placed.order, payment }];
  return { state: { name: 'billing', visit, placed, paid }, effects };
}
