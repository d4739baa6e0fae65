/** What can be heard: `assets/sounds/<name>.wav`. */
export const SOUNDS = ['tap', 'success', 'error'] as const;

/** See {@link SOUNDS}. */
export type Sound = (typeof SOUNDS)[number];
