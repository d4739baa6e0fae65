import type { SimulatedTerminal } from '../../main/devices/simulated-terminal';
import type { Random } from './random';
import type { Timeline } from './timeline';

/** What the guest does at the terminal: by itself, beside whatever happens to the kiosk. */
export interface Hands {
  /** Nobody is there any more: prompts run into their time-out. */
  readonly leave: () => void;
}

/** Looks at the terminal every few ms. */
const LOOK_MS = 12;

/** Starts {@link Hands}: mostly a good card, else a bad one, the red key, an answer that gets lost, or nothing at all. */
export function createHands(terminal: SimulatedTerminal, random: Random, timeline: Timeline): Hands {
  const met = new Set<string>();
  const act = (name: keyof SimulatedTerminal, verb: () => void): void => {
    timeline.note(`terminal: ${name}`);
    verb();
  };
  const timer = setInterval(() => {
    const waiting = terminal
      .journal()
      .find(({ outcome, attemptId }) => outcome.kind === 'in_progress' && !met.has(attemptId));
    if (!waiting || random.chance(0.6)) return;
    met.add(waiting.attemptId);
    random.weigh<() => void>([
      [10, () => act('presentCard', terminal.presentCard)],
      [2, () => act('presentDeclinedCard', terminal.presentDeclinedCard)],
      [1, () => act('pressCancel', terminal.pressCancel)],
      [1, () => undefined],
      [
        2,
        () => {
          act('loseNextAnswer', terminal.loseNextAnswer);
          act('presentCard', terminal.presentCard);
        },
      ],
    ])();
  }, LOOK_MS);
  return {
    leave: () => clearInterval(timer),
  };
}
