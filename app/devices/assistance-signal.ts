import type { Result } from '../result';

/** Whether somebody at the kiosk needs staff: nobody does, somebody called, or staff are on the way. */
export type HelpState = 'off' | 'called' | 'coming';

/** A light or a sound that tells staff that a guest needs them. Does not reject: trouble is a value. */
export interface AssistanceSignal {
  /** Shows this state instead of the last. The same again changes nothing. */
  show(state: HelpState): Promise<Result<null, 'unreachable'>>;
}
