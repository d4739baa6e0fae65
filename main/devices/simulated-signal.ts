import type { AssistanceSignal, HelpState } from '../../app/devices/assistance-signal';
import { err, ok } from '../../app/result';

/** An {@link AssistanceSignal} made of software, with the verbs of a lamp. */
export interface SimulatedSignal extends AssistanceSignal {
  /** What it shows. */
  readonly lamp: () => HelpState;
  readonly unplug: () => void;
  readonly plugIn: () => void;
}

/** A lamp that is off and plugged in. */
export function createSimulatedSignal(): SimulatedSignal {
  let lamp: HelpState = 'off';
  let isPluggedIn = true;
  return {
    lamp: () => lamp,
    unplug: () => {
      isPluggedIn = false;
    },
    plugIn: () => {
      isPluggedIn = true;
    },
    show: (state) => {
      if (!isPluggedIn) return Promise.resolve(err('unreachable'));
      lamp = state;
      return Promise.resolve(ok(null));
    },
  };
}
