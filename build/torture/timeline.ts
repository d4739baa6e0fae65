/** What happened in a trial, in order, for whoever has to understand a failure. */
export interface Timeline {
  readonly note: (what: string) => void;
  readonly text: () => string;
}

/** An empty one; times are ms since now. */
export function createTimeline(): Timeline {
  const startedAt = performance.now();
  const lines: string[] = [];
  return {
    note: (what) => {
      lines.push(`${(performance.now() - startedAt).toFixed(1).padStart(9)} ${what}`);
    },
    text: () => `${lines.join('\n')}\n`,
  };
}
