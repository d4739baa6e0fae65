/**
 * Tells a scanner in keyboard mode from a person by the time between keys. Pure: the caller brings each key with the time at
 * which it was pressed (not handled: a stalled page hands over many keys at once).
 *
 * A key is held back until the next one, or silence, shows what it was. A *burst* is a run of keys too quick for hands; once
 * it is {@link SHORTEST_SCAN} long it is surely a scanner's, and from then on nothing of it gets through.
 */

/**
 * Longest time between two keys of a scanner, in ms. USB scanners send a key every 1 to 20 ms; where the delay can be
 * chosen, usual steps are 1, 4, 8, 16 and 32 ms (NCR 7893 manual, "Inter Character Delay", 1 by default). A person would
 * have to write 340 words a minute: 35 ms a key, five keys a word.
 */
export const SCANNER_GAP = 35;

/**
 * Longest time between two keys once the burst is surely a scanner's, and how long its tail (a second line end) may take, in
 * ms: a busy USB hub or Bluetooth delivers late, and half a code would be another code.
 */
export const STALLED_GAP = 100;

/** How long after a burst that never ended another one may be its rest, in ms. */
export const CUT_GAP = 1000;

/** Fewest characters of a scan: the shortest id that `app/check-in/code` takes; the shortest barcode has 8 digits. */
export const SHORTEST_SCAN = 4;

/** Most characters that are delivered; `scan_code` takes no more. A QR code can hold 4,296 letters or 7,089 digits. */
export const LONGEST_SCAN = 5000;

/** A key, as far as this matters. */
export type BurstKey =
  | { readonly kind: 'character'; readonly text: string }
  /** The same character again because the key is held down, which no scanner does. */
  | { readonly kind: 'repeat'; readonly text: string }
  | { readonly kind: 'erase' }
  /** Enter or Tab: what scanners end a code with. */
  | { readonly kind: 'end' }
  /** Arrows, Escape, function keys, shortcuts. */
  | { readonly kind: 'other' };

/** What was pressed so far and is not decided yet. */
export interface KeyBurst {
  /** Characters held back, at most {@link LONGEST_SCAN}. */
  readonly held: string;
  /** How many of those at its beginning a person's fields have already got; see `released`. */
  readonly given: number;
  /**
   * Characters that were let go because nothing came after them. If the next key turns out to have been pressed so soon after
   * them that it only arrived late, they are the beginning of its burst all the same.
   */
  readonly released: string;
  /** How many characters the burst has, those beyond {@link LONGEST_SCAN} included. */
  readonly count: number;
  /** When the last key that could be a scanner's was pressed, in ms. */
  readonly at: number;
  /** The beginning of this burst may have been taken for typing, so it is no whole code. */
  readonly isTorn: boolean;
  /** What happened at `at` when nothing is held: a scan's end, whose tail may follow; or a scanner fell silent amid a code. */
  readonly last: 'scanned' | 'cut' | undefined;
}

/** What a key led to. */
export interface BurstStep {
  readonly burst: KeyBurst;
  /** The key must reach nothing else. */
  readonly isSwallowed: boolean;
  /** Characters now known to be a person's, in order; before the key itself if that is let through. */
  readonly typed: string;
  /** Backspace was pressed, after `typed`. */
  readonly isErased: boolean;
  /** A whole code. */
  readonly scan: string | undefined;
}

/** Nothing pressed yet. */
export const NO_KEYS: KeyBurst = {
  held: '',
  given: 0,
  released: '',
  count: 0,
  at: -Infinity,
  isTorn: false,
  last: undefined,
};

/** Takes one key, pressed at `at` (ms, any origin; going back counts as no time at all). */
export function pressKey(before: KeyBurst, key: BurstKey, at: number): BurstStep {
  const gap = at - before.at;
  const burst = gap <= SCANNER_GAP ? rejoined(before) : before;
  const isScanners = isSurelyScanner(burst) && gap <= STALLED_GAP;
  const isRunning = isScanners || (burst.count > 0 && gap <= SCANNER_GAP);
  const letGo = typedSoFar(burst);

  switch (key.kind) {
    case 'character':
      if (isRunning && burst.count > 0) return swallow({ ...burst, ...grown(burst, key.text), at });
      return swallow({ ...NO_KEYS, held: key.text, count: 1, at, isTorn: isTorn(burst, gap) }, { typed: letGo });
    case 'repeat':
      return swallow(NO_KEYS, { typed: letGo + key.text });
    case 'erase':
      return isScanners ? swallow({ ...burst, at }) : swallow(NO_KEYS, { typed: letGo, isErased: true });
    case 'end':
      // Two keys and Enter at this speed are no hand's either: too short for a code, but they must not press a button.
      if (isScanners || (isRunning && burst.count > 1)) {
        return swallow({ ...NO_KEYS, at, last: 'scanned' }, { scan: wholeCode(burst) });
      }
      return letThrough(letGo, at);
    case 'other':
      // Scanners may send an arrow or a function key before, within or after a code.
      return isScanners ? swallow({ ...burst, at }) : letThrough(letGo, at);
  }
}

/** Decides after a silence, which the caller measures with {@link quietTime}. */
export function endOfKeys(burst: KeyBurst): Pick<BurstStep, 'burst' | 'typed'> {
  const last = burst.count >= SHORTEST_SCAN ? 'cut' : burst.count > 0 ? undefined : burst.last;
  const released = burst.count < SHORTEST_SCAN ? burst.held : '';
  return { burst: { ...NO_KEYS, released, at: burst.at, isTorn: burst.isTorn, last }, typed: typedSoFar(burst) };
}

/** How long nothing must be pressed until the burst is over, in ms; undefined when nothing is held back. */
export function quietTime(burst: KeyBurst): number | undefined {
  if (burst.count === 0) return undefined;
  return isSurelyScanner(burst) ? STALLED_GAP : SCANNER_GAP;
}

function isSurelyScanner(burst: KeyBurst): boolean {
  return burst.count >= SHORTEST_SCAN || burst.last === 'scanned';
}

/** A burst that never ended is no code (half of one could be another), and too quick to be a person's. */
function typedSoFar(burst: KeyBurst): string {
  return burst.count < SHORTEST_SCAN ? burst.held.slice(burst.given) : '';
}

/** A page that stands still, or a machine that is busy, hands keys over late: silence by the clock was none by their times. */
function rejoined(burst: KeyBurst): KeyBurst {
  const { released } = burst;
  if (burst.count > 0 || released === '') return burst;
  return { ...burst, held: released, given: released.length, released: '', count: released.length };
}

/** Whether a burst that begins now may go on with what was before: with a key taken for typing, or with a code cut short. */
function isTorn(before: KeyBurst, gap: number): boolean {
  if (before.last === 'scanned') return false;
  return gap <= (before.last === 'cut' || before.count >= SHORTEST_SCAN ? CUT_GAP : STALLED_GAP);
}

function grown(burst: KeyBurst, text: string): Pick<KeyBurst, 'held' | 'count'> {
  return { held: burst.held.length < LONGEST_SCAN ? burst.held + text : burst.held, count: burst.count + 1 };
}

function wholeCode(burst: KeyBurst): string | undefined {
  return burst.count < SHORTEST_SCAN || burst.isTorn ? undefined : burst.held;
}

function letThrough(typed: string, at: number): BurstStep {
  // Characters just let go may be the torn-off beginning of a code; without any, a burst may begin right here.
  return { ...swallow(typed === '' ? NO_KEYS : { ...NO_KEYS, at }, { typed }), isSwallowed: false };
}

function swallow(burst: KeyBurst, outcome: Partial<BurstStep> = {}): BurstStep {
  return { isSwallowed: true, typed: '', isErased: false, scan: undefined, ...outcome, burst };
}
