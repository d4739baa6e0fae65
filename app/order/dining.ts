/** Where an order is eaten. */
export const DINING_MODES = ['eat_in', 'take_away'] as const;

/** See {@link DINING_MODES}. */
export type DiningMode = (typeof DINING_MODES)[number];
