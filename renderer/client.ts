import type { CommandInput, CommandName, CommandOutput, Refusal } from '../app/ipc/contract';
import type { IntentName } from '../app/ipc/intents';
import { err, type Result } from '../app/result';
import { receiveStatus, setScreen, useKiosk } from './store';

type InputOf<Name extends CommandName> = CommandInput<Name> extends Record<string, never> ? [] : [CommandInput<Name>];

/** The bridge without its subscription: only so does a name keep its own input and output types together. */
type Commands = {
  readonly [Name in CommandName]: (input: CommandInput<Name>) => Promise<Result<CommandOutput<Name>, Refusal>>;
};

/** Carries a command to main and brings its answer. Never rejects: a broken line is a refusal too. */
export async function ask<Name extends CommandName>(
  name: Name,
  ...[input]: InputOf<Name>
): Promise<Result<CommandOutput<Name>, Refusal>> {
  try {
    const commands: Commands = window.kiosk;
    return await commands[name](input ?? ({} as CommandInput<Name>));
  } catch {
    return err({ kind: 'failed' });
  }
}

/**
 * Says what the guest wants. What comes of it is in the next status, so nothing is waited for; only a failure gets a
 * sentence. `not_now` gets none: the screen has moved on under the finger, and shows so.
 */
export function send<Name extends IntentName | 'touch_terminal'>(name: Name, ...input: InputOf<Name>): void {
  void ask(name, ...input).then(tellFailure);
}

/** Lets the guest know that a command failed; see {@link send}. */
export function tellFailure(answer: Result<unknown, Refusal>): void {
  if (!answer.ok && answer.error.kind !== 'not_now') setScreen({ failures: useKiosk.getState().failures + 1 });
}

const STAY_EVERY_MS = 1000;

/** Watches for any touch or key and says `stay`, at most once a second. Answers how to stop. */
export function reportPresence(target: Window): () => void {
  let last = -Infinity;
  const report = (event: Event): void => {
    if (event.timeStamp - last < STAY_EVERY_MS) return;
    last = event.timeStamp;
    send('stay');
  };
  // Capturing: a press that a component swallows is a sign of life as well.
  target.addEventListener('pointerdown', report, { capture: true });
  target.addEventListener('keydown', report, { capture: true });
  return () => {
    target.removeEventListener('pointerdown', report, { capture: true });
    target.removeEventListener('keydown', report, { capture: true });
  };
}

/**
 * Subscribes to main's statuses and fetches what the first screen needs; done when it can be drawn. Each menu comes after it.
 * Answers how to stop.
 */
export async function connect(): Promise<() => void> {
  const unsubscribe = window.kiosk.onStatus((status) => {
    receiveStatus(status);
    void refreshMenu();
  });
  const [status] = await Promise.all([ask('get_status'), refreshInfo()]);
  if (status.ok) receiveStatus(status.value);
  void refreshMenu();
  return unsubscribe;
}

/** Fetches what main says of the kiosk itself: at the start, and when staff have changed it. */
export async function refreshInfo(): Promise<void> {
  const info = await ask('get_kiosk_info');
  if (info.ok) useKiosk.setState({ info: info.value });
}

let fetchingVersion: number | undefined;

async function refreshMenu(): Promise<void> {
  const { status, menu } = useKiosk.getState();
  if (!status || status.menuVersion === menu?.version || status.menuVersion === fetchingVersion) return;
  fetchingVersion = status.menuVersion;
  const answer = await ask('get_menu');
  fetchingVersion = undefined;
  if (answer.ok) useKiosk.setState({ menu: answer.value });
}
