import type { Result } from '../result';
import type { PublicStatus } from '../session/public-status';
import type { CommandInput, CommandName, CommandOutput, Refusal } from './contract';

/** What preload puts on `window.kiosk`: one named method a command, and two subscriptions. */
export type KioskBridge = {
  readonly [Name in CommandName]: (input: CommandInput<Name>) => Promise<Result<CommandOutput<Name>, Refusal>>;
} & {
  /** Calls back with each new status; the returned function unsubscribes. */
  readonly onStatus: (listener: (status: PublicStatus) => void) => () => void;
  /** Calls back with each code that a scanner read which is no keyboard; the returned function unsubscribes. */
  readonly onScan: (listener: (text: string) => void) => () => void;
};
