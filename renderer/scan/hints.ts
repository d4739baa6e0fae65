import type { Sighting, Spot } from './decoder';

/** What may help when nothing is read for a while, each with its own sentence. */
export type ScanHint =
  /** The code is small in the picture, or none is seen. */
  | 'closer'
  /** It is large enough and all the same cannot be read: it moves, it is tilted, or the light falls on it. */
  | 'steady'
  /** The phone's screen is too dim. */
  | 'brighter'
  /** Another way to check in. */
  | 'otherwise';

/** Until the first hint, in ms: who has their code at hand has been read long before. */
export const FIRST_HINT = 5000;

/** How long a hint stays until the next, in ms: long enough to read and to try it. */
export const NEXT_HINT = 4000;

/** How long what was seen counts, in ms. */
const RECENT = 1500;

/** A code lower than this share of the picture is too far away: its modules are then about 3 pixels. */
const SMALL = 0.22;

/** Mean brightness, of 255, below which the room or the phone is dim. */
const DIM = 55;

/** What is said in turn while the pictures show no reason. */
const IN_TURN: readonly ScanHint[] = ['closer', 'brighter', 'otherwise'];

/** Chooses hints from what the pictures show. Times are ms, of one origin. */
export interface HintChooser {
  readonly see: (sighting: Sighting, at: number) => void;
  /** What to say now, if anything. */
  readonly hint: (at: number) => ScanHint | undefined;
}

/**
 * After {@link FIRST_HINT} without a code something is said, every {@link NEXT_HINT} something else: what the pictures show by
 * turns with what helps most guests.
 */
export function createHintChooser(begunAt: number): HintChooser {
  let readAt = begunAt;
  let reason: { readonly hint: ScanHint; readonly at: number } | undefined;

  return {
    see: (sighting, at) => {
      if (sighting.code) {
        readAt = at;
        reason = undefined;
        return;
      }
      const hint = reasonIn(sighting);
      if (hint) reason = { hint, at };
    },
    hint: (at) => {
      const turn = Math.floor((at - readAt - FIRST_HINT) / NEXT_HINT);
      if (turn < 0) return undefined;
      const shown = reason && at - reason.at <= RECENT ? reason.hint : undefined;
      return turn % 2 === 0 && shown !== undefined ? shown : IN_TURN[turn % IN_TURN.length];
    },
  };
}

function reasonIn({ outline, light }: Sighting): ScanHint | undefined {
  if (outline && heightOf(outline) < SMALL) return 'closer';
  if (light.mean < DIM) return 'brighter';
  return outline && 'steady';
}

function heightOf(outline: readonly Spot[]): number {
  const ys = outline.map(({ y }) => y);
  return Math.max(...ys) - Math.min(...ys);
}
