import type { Effect } from './effect';
import type { Notice } from './notice';
import type { State } from './state';

/** What one event leads to; `undefined` instead: it has no meaning in this state and changes nothing. */
export interface Step {
  readonly state: State;
  readonly effects?: readonly Effect[] | undefined;
  /** Shown until the guest's next intent. */
  readonly notice?: Notice | undefined;
}

/** See {@link Step}. */
export type MaybeStep = Step | undefined;
