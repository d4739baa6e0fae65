/** Marks in a trace between which a pipeline looks at picture after picture. */
export const WATCH_BEGINS = 'bench-watch-begins';

/** See {@link WATCH_BEGINS}. */
export const WATCH_ENDS = 'bench-watch-ends';
