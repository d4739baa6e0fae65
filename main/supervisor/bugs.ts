/** A bug of ours, as far as it may be told: an error's message can hold what a guest typed, or a token. */
export interface Bug {
  /** `TypeError`, … */
  readonly name: string;
  /** Where it was thrown: file, line and column of the bundle. */
  readonly at?: string | undefined;
}

/** What becomes of the program. */
export type BugOutcome =
  /** Thrown, and caught by nobody: what is in memory cannot be trusted any more. */
  | 'ended'
  /** A promise that failed and that nobody waited for: something was not done, and the rest stands. */
  | 'went_on';

/** Where errors arrive that nobody has caught: Node's `process`. */
export interface BugSource {
  readonly on: (name: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void) => unknown;
}

/**
 * Notes bugs, and ends the program after one that was thrown. What is on disk is whole at any moment, so the next start goes on with
 * the same order. Without this, Electron would show the guest a window with the error in it, and go on with whatever is left.
 * Returns what does the same with an error that was caught where nothing can be done about it.
 */
export function watchForBugs(
  source: BugSource,
  note: (bug: Bug, then: BugOutcome) => void,
  end: () => void,
): (error: unknown) => void {
  const onThrown = (error: unknown): void => {
    try {
      note(describeBug(error), 'ended');
    } finally {
      end();
    }
  };
  source.on('uncaughtException', onThrown);
  source.on('unhandledRejection', (error) => {
    note(describeBug(error), 'went_on');
  });
  return onThrown;
}

/** See {@link Bug}. */
export function describeBug(error: unknown): Bug {
  if (!(error instanceof Error)) return { name: typeof error };
  const [, at] = /^ +at .*?([\w.-]+:\d+:\d+)\)?$/m.exec(error.stack ?? '') ?? [];
  return { name: /^\w{1,40}$/.test(error.name) ? error.name : 'Error', at };
}
