import type { ThanxCredentials } from '../../app/config/thanx-credentials';
import type { Intent } from '../../app/ipc/intents';
import type { PublicStatus } from '../../app/session/public-status';
import type { LogEvent } from '../../main/log-event';

/** What the torturer tells a kiosk that starts, as JSON in `TORTURE_SETUP`. */
export interface Setup {
  readonly credentials: ThanxCredentials;
  readonly terminalUrl: string;
  readonly menuFile: string;
  readonly folder: string;
  readonly orderFolder: string;
  /** See `fast-clock.ts`. */
  readonly epoch: number;
  readonly clockOffset: number;
  readonly idleSeconds: number;
  readonly atCounter: boolean;
  /** Killed already while it starts. */
  readonly mine?: Mine | undefined;
}

/**
 * Kills the kiosk from within, where no signal from outside would find the moment: right before the `left`th of these.
 *
 * - `sql`: statements, so also in the middle of a transaction
 * - `committed`: the moment after a commit, before anything follows from it
 * - `terminal`: a charge about to be sent, or its answer about to be heard
 * - `log`: log events, most of which lie between an answer and its record
 */
export interface Mine {
  readonly at: 'sql' | 'committed' | 'terminal' | 'log';
  readonly left: number;
}

/** One line to the kiosk's standard input. */
export type Order =
  | { readonly do: 'intend'; readonly intent: Intent }
  | { readonly do: 'jump'; readonly ms: number }
  | { readonly do: 'lay_mine'; readonly mine: Mine }
  | { readonly do: 'ask'; readonly id: number }
  | { readonly do: 'retry_parked' }
  | { readonly do: 'stop' };

/** How a kiosk stands. */
export interface Standing {
  readonly pending: number;
  readonly parked: number;
  readonly inFlight: number;
  readonly openPayments: number;
}

/** One line from the kiosk's standard output. */
export type Said =
  | { readonly said: 'status'; readonly status: PublicStatus }
  | { readonly said: 'refused'; readonly intent: string }
  | { readonly said: 'log'; readonly event: LogEvent }
  | { readonly said: 'standing'; readonly id: number; readonly standing: Standing | null };
