/** The simulated terminal's buttons, training mode only. Apart from the contract, so that the page gets them without its schemas. */
export const TERMINAL_GESTURES = [
  'present_card',
  'present_declined_card',
  'press_cancel',
  'unplug',
  'plug_in',
] as const;
