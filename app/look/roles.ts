/**
 * What colours are for. Screens name roles (`var(--color-ink-soft)`), never colours, so that a brand and a guest's contrast
 * change all of them together.
 */
export const COLOUR_ROLES = [
  // Grounds: behind everything, of what lies on it, and of what is let into it.
  'canvas',
  'surface',
  'sunken',
  'ink',
  'ink-soft',
  // Between things; `line-strong` is the edge of a control.
  'line',
  'line-strong',
  // What calls to be touched; `accent-ink` is the accent as text.
  'accent',
  'accent-pressed',
  'accent-soft',
  'accent-line',
  'accent-ink',
  'on-accent',
  // What is saved, usable, done.
  'good',
  'good-soft',
  'good-line',
  'on-good',
  'warn',
  'warn-soft',
  'warn-line',
  'danger',
  'danger-soft',
  'danger-line',
  'focus',
  'scrim',
  // A ground that stands against the canvas, such as the greeting's: dark on a light canvas, light on a dark one.
  'dark',
  'on-dark',
  'on-dark-soft',
  'training',
  'training-soft',
  'training-line',
  'on-training',
] as const;

/** See {@link COLOUR_ROLES}. */
export type ColourRole = (typeof COLOUR_ROLES)[number];

/** Roles that meet on a screen. */
export interface RolePair {
  readonly ink: ColourRole;
  readonly grounds: readonly ColourRole[];
  /** Words must be read, the edge of a control only be found. */
  readonly kind: 'text' | 'control';
}

const EVERYWHERE = ['canvas', 'surface', 'sunken'] as const;
const SOFT = ['accent-soft', 'good-soft', 'warn-soft', 'danger-soft', 'training-soft'] as const;

/** All that meet. A ground is settled before what stands on it. */
export const ROLE_PAIRS: readonly RolePair[] = [
  { kind: 'control', ink: 'accent', grounds: EVERYWHERE },
  { kind: 'control', ink: 'dark', grounds: EVERYWHERE },
  { kind: 'control', ink: 'line-strong', grounds: [...EVERYWHERE, 'accent-soft', 'danger-soft'] },
  { kind: 'control', ink: 'focus', grounds: EVERYWHERE },
  { kind: 'text', ink: 'ink', grounds: [...EVERYWHERE, ...SOFT] },
  { kind: 'text', ink: 'ink-soft', grounds: [...EVERYWHERE, ...SOFT] },
  { kind: 'text', ink: 'accent-ink', grounds: [...EVERYWHERE, 'accent-soft'] },
  { kind: 'text', ink: 'on-accent', grounds: ['accent', 'accent-pressed'] },
  { kind: 'text', ink: 'good', grounds: [...EVERYWHERE, 'good-soft'] },
  { kind: 'text', ink: 'on-good', grounds: ['good'] },
  { kind: 'text', ink: 'warn', grounds: [...EVERYWHERE, 'warn-soft'] },
  { kind: 'text', ink: 'danger', grounds: [...EVERYWHERE, 'danger-soft'] },
  { kind: 'text', ink: 'training', grounds: [...EVERYWHERE, 'training-soft'] },
  { kind: 'text', ink: 'on-training', grounds: ['training'] },
  { kind: 'text', ink: 'on-dark', grounds: ['dark'] },
  { kind: 'text', ink: 'on-dark-soft', grounds: ['dark'] },
];
