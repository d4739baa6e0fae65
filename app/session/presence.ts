import type { Effect } from './effect';
import type { SessionEvent } from './event';
import { INTENTS } from '../ipc/intents';
import type { IdleScreen } from './idle-screens';
import { endingOf } from './placing';
import type { SessionSettings, TimerName } from './settings';
import type { Session, State, StateName } from './state';
import type { MaybeStep, Step } from './step';
import type { Transition } from './transition';

/**
 * Which clock runs in a state: `idle` asks whether anybody is there, `farewell` clears a last screen, none where the kiosk is at
 * work (never during payment) or nobody's.
 */
const CLOCK: Record<StateName, 'idle' | 'farewell' | 'none'> = {
  attract: 'none',
  ordering: 'idle',
  placing: 'none',
  reward_unconfirmed: 'idle',
  recording: 'none',
  new_total: 'idle',
  choose_payment: 'idle',
  paying: 'none',
  payment_failed: 'idle',
  billing: 'none',
  payment_unclear: 'idle',
  done: 'farewell',
  cancelled: 'farewell',
  out_of_order: 'none',
};

/** How long a clock runs that is started in this state, in ms. */
export function timeoutOf(timer: TimerName, state: State, { timeouts, idleOn }: SessionSettings): number {
  const screen = timer === 'idle' ? idleScreenOf(state) : undefined;
  return (screen && idleOn[screen]) ?? timeouts[timer];
}

/** The screen that waits for its guest; undefined where the kiosk is at work or nobody's. */
function idleScreenOf(state: State): IdleScreen | undefined {
  switch (state.name) {
    case 'ordering':
      return state.page;
    case 'reward_unconfirmed':
    case 'new_total':
    case 'choose_payment':
    case 'payment_failed':
    case 'payment_unclear':
      return state.name;
    default:
      return undefined;
  }
}

/** True for what only a guest in front of the screen can do. */
export function isPresence(event: SessionEvent): boolean {
  return event.type in INTENTS;
}

/** Winds the clocks, notices the end of a visit, and closes the books of one event. */
export function afterStep(session: Session, event: SessionEvent, step: Step): Transition {
  const { state } = step;
  const isHere = isPresence(event);
  const hasMoved = state.name !== session.state.name;
  const isElsewhere = idleScreenOf(state) !== idleScreenOf(session.state);
  const effects: Effect[] = [...(step.effects ?? [])];
  const isAsking = event.type === 'timer_expired' && event.timer === 'idle' && !hasMoved;
  const stillThere = isAsking || (session.stillThere && !isHere && !hasMoved);
  if (isAsking) effects.push({ type: 'start_timer', timer: 'still_there' });
  // A page that came by itself, such as the rewards after a check-in, has its own time from its own beginning.
  else if (isHere || hasMoved || (isElsewhere && !stillThere)) effects.push(...wind(session, state, hasMoved));
  const isOver = state.name === 'attract' || state.name === 'out_of_order';
  const begins = session.state.name === 'attract' && !isOver;
  if (isOver && hasMoved) effects.push({ type: 'forget_guest' });
  return {
    session: {
      state,
      notice: step.notice,
      help: session.help,
      stillThere,
      visits: session.visits + (begins || (state.name === 'attract' && hasMoved) ? 1 : 0),
      lastTicket: 'visit' in state ? Math.max(session.lastTicket, state.visit.ticket) : session.lastTicket,
    },
    effects,
    accepted: true,
  };
}

function wind(session: Session, state: State, hasMoved: boolean): Effect[] {
  const clock = CLOCK[state.name];
  const effects: Effect[] = session.stillThere ? [{ type: 'stop_timer', timer: 'still_there' }] : [];
  if (hasMoved && clock !== CLOCK[session.state.name] && CLOCK[session.state.name] !== 'none') {
    effects.push({ type: 'stop_timer', timer: CLOCK[session.state.name] as 'idle' | 'farewell' });
  }
  // A visit that ends while its basket settles must not ask Thanx about the next guest's.
  const isOver = state.name === 'attract' || state.name === 'out_of_order';
  if (isOver && hasMoved) effects.push({ type: 'stop_timer', timer: 'settle' });
  if (clock !== 'none') effects.push({ type: 'start_timer', timer: clock });
  return effects;
}

/** The guest has been gone too long: asked about first, then the visit ends and what was placed is voided. */
export function expire(session: Session, timer: string): MaybeStep {
  const { state } = session;
  const clock = CLOCK[state.name];
  if (timer === 'idle' && clock === 'idle' && !session.stillThere) return { state, notice: session.notice };
  if (timer === 'farewell' && clock === 'farewell') return { state: { name: 'attract' } };
  if (timer !== 'still_there' || !session.stillThere) return undefined;
  const ending = endingOf(state);
  return { state: { name: 'attract' }, effects: ending ? [ending.effect('guest_left')] : [] };
}
