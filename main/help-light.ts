import type { AssistanceSignal, HelpState } from '../app/devices/assistance-signal';
import type { Clock } from './clock';

/** Between two tries at a signal that does not answer, ms. */
export const TRY_AGAIN_MS = 5000;

/** Brings a signal to what it is to show. */
export interface HelpLight {
  /** The latest wins. */
  readonly show: (state: HelpState) => void;
  readonly stop: () => void;
}

/** Shows one state after the other, one call at a time; a signal that cannot be reached is tried again until it shows the latest. */
export function createHelpLight(signal: AssistanceSignal, clock: Pick<Clock, 'after'>): HelpLight {
  let wanted: HelpState | undefined;
  let isShowing = false;
  let isStopped = false;
  const mayGoOn = (): boolean => !isStopped;
  let stopWaiting = (): void => undefined;

  async function bring(): Promise<void> {
    if (isShowing || !mayGoOn() || wanted === undefined) return;
    isShowing = true;
    const state = wanted;
    const shown = await signal.show(state);
    isShowing = false;
    if (shown.ok && wanted === state) wanted = undefined;
    else if (shown.ok) void bring();
    else if (mayGoOn()) stopWaiting = clock.after(TRY_AGAIN_MS, () => void bring());
  }

  return {
    show: (state) => {
      wanted = state;
      stopWaiting();
      void bring();
    },
    stop: () => {
      isStopped = true;
      stopWaiting();
    },
  };
}
