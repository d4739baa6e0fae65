import type { SerialFraming } from '../../app/devices/scanner';

/** After this silence, in ms, the next byte begins a code: at 1200 baud, the slowest there is, a byte takes 8. */
export const FRESH_AFTER = 100;

/** After this silence amid a code, in ms, it is given up: half a code could be another. */
export const CUT_AFTER = 500;

/** What comes within this time after a code was given up is its rest, in ms. */
export const REST_WITHIN = 2000;

/** Most bytes of a code; `scan_code` takes no longer one. */
const LONGEST = 5000;

const [STX, ETX, LF, CR] = [0x02, 0x03, 0x0a, 0x0d];

/** Finds codes in bytes. */
export interface SerialReader {
  /** Takes bytes as they came in at `at` (ms, a clock that never goes back); answers the codes that are whole now. */
  readonly take: (bytes: Uint8Array, at: number) => string[];
}

/**
 * Makes a reader for a line opened at `openedAt`. What was under way then is no whole code: until a silence or an end, nothing
 * counts. A code with bytes that are no text, one that is too long, and one that is interrupted are dropped up to their end.
 */
export function createSerialReader(framing: SerialFraming, openedAt: number): SerialReader {
  let held: number[] = [];
  let isSpoilt = true;
  let lastAt = openedAt;
  let cutAt = -Infinity;

  const begin = (): void => {
    held = [];
    // Only between STX and ETX is a code certain to have its beginning; otherwise it begins where the last one ended.
    isSpoilt = framing === 'stx_etx';
  };

  const finish = (): string[] => {
    const code = isSpoilt ? undefined : textOf(held);
    begin();
    return code === undefined ? [] : [code];
  };

  const takeByte = (byte: number): string[] => {
    if (byte === STX && (framing === 'stx_etx' || framing === 'any')) {
      held = [];
      isSpoilt = false;
      return [];
    }
    if (isEnd(byte, framing, held)) {
      if (framing === 'crlf') held.pop();
      return finish();
    }
    if (held.length >= LONGEST) {
      isSpoilt = true;
      held = [];
    }
    held.push(byte);
    return [];
  };

  const noticeSilence = (at: number): void => {
    const silence = at - lastAt;
    if (held.length > 0 && silence > CUT_AFTER) {
      held = [];
      isSpoilt = true;
      cutAt = lastAt;
    }
    if (held.length === 0 && silence > FRESH_AFTER && at - cutAt > REST_WITHIN) begin();
    lastAt = at;
  };

  return {
    take: (bytes, at) => {
      noticeSilence(at);
      return [...bytes].flatMap(takeByte);
    },
  };
}

function isEnd(byte: number, framing: SerialFraming, held: readonly number[]): boolean {
  switch (framing) {
    case 'any':
      return byte === CR || byte === LF || byte === ETX;
    case 'cr':
      return byte === CR;
    case 'lf':
      return byte === LF;
    case 'crlf':
      return byte === LF && held.at(-1) === CR;
    case 'stx_etx':
      return byte === ETX;
  }
}

/** The text, if it is one: line noise is no UTF-8, and a code has no control characters. Between CR and LF there is none. */
function textOf(bytes: readonly number[]): string | undefined {
  if (bytes.length === 0) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    return /[\u0000-\u001c\u001e\u001f\u007f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
