import type { SessionEvent } from './event';
import { afterStep } from './presence';
import type { Session } from './state';
import type { Transition } from './transition';

/** A call for staff that is open: nobody has answered it yet, or somebody is on the way. */
export type Help = 'called' | 'coming';

/** What happened to a call, as it is written down. */
export type HelpEvent = 'help_called' | 'help_withdrawn' | 'help_answered' | 'help_cleared';

/** An event that is about help alone: no state knows it. */
export type AboutHelp = Extract<
  SessionEvent,
  { type: 'call_staff' | 'withdraw_call' | 'help_answered' | 'help_cleared' }
>;

const ABOUT_HELP: ReadonlySet<SessionEvent['type']> = new Set<AboutHelp['type']>([
  'call_staff',
  'withdraw_call',
  'help_answered',
  'help_cleared',
]);

/** True for {@link AboutHelp}. */
export function isAboutHelp(event: SessionEvent): event is AboutHelp {
  return ABOUT_HELP.has(event.type);
}

/** On any screen, whatever goes on below: a call changes nothing but itself. A guest's own touch of it is a sign of life. */
export function callForHelp(session: Session, event: AboutHelp): Transition {
  const { state, notice } = session;
  const after = afterStep(session, event, { state, notice });
  const change = changeOf(session, event);
  if (!change) return { ...after, accepted: false };
  return {
    session: { ...after.session, help: change.help },
    effects: [...after.effects, { type: 'signal_help', ...change }],
    accepted: true,
  };
}

function changeOf(
  { help }: Session,
  event: AboutHelp,
): { readonly help: Help | undefined; readonly what: HelpEvent } | undefined {
  switch (event.type) {
    case 'call_staff':
      return help === undefined ? { help: 'called', what: 'help_called' } : undefined;
    case 'withdraw_call':
      return help === undefined ? undefined : { help: undefined, what: 'help_withdrawn' };
    case 'help_answered':
      return help === 'called' ? { help: 'coming', what: 'help_answered' } : undefined;
    case 'help_cleared':
      return help === undefined ? undefined : { help: undefined, what: 'help_cleared' };
  }
}
