import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  endOfKeys,
  LONGEST_SCAN,
  NO_KEYS,
  pressKey,
  quietTime,
  SCANNER_GAP,
  SHORTEST_SCAN,
  STALLED_GAP,
  type BurstKey,
  type KeyBurst,
} from './key-burst';

interface Pressed {
  readonly key: BurstKey;
  /** ms since the key before. */
  readonly gap: number;
}

interface Outcome {
  readonly scans: string[];
  readonly typed: string;
  /** Keys that reached the page. */
  readonly passed: BurstKey[];
}

/** Plays keys, with the silences between them noticed (`isPrompt`) or only ever by the next key (a stalled page). */
function play(keys: readonly Pressed[], isPrompt: boolean): Outcome {
  const scans: string[] = [];
  const passed: BurstKey[] = [];
  let typed = '';
  let burst: KeyBurst = NO_KEYS;
  let at = 1000;
  const settle = (): void => {
    const end = endOfKeys(burst);
    burst = end.burst;
    typed += end.typed;
  };
  for (const { key, gap } of keys) {
    at += gap;
    const quiet = quietTime(burst);
    if (isPrompt && quiet !== undefined && gap > quiet) settle();
    const step = pressKey(burst, key, at);
    burst = step.burst;
    typed += step.typed;
    if (step.isErased) typed = typed.slice(0, -1);
    if (step.scan !== undefined) scans.push(step.scan);
    if (!step.isSwallowed) passed.push(key);
  }
  settle();
  return { scans, typed, passed };
}

const ENTER: BurstKey = { kind: 'end' };
const character = (text: string): BurstKey => ({ kind: 'character', text });
const keysOf = (text: string, gap: number): Pressed[] => Array.from(text).map((one) => ({ key: character(one), gap }));

const printable = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code));
const humanGap = fc.integer({ min: 51, max: 2000 });
const scannerGap = fc.integer({ min: 0, max: SCANNER_GAP });
const code = fc.array(printable, { minLength: SHORTEST_SCAN, maxLength: 80 }).map((all) => all.join(''));

const scanned = fc.tuple(code, fc.array(scannerGap, { minLength: 81, maxLength: 81 })).map(([text, gaps]) => ({
  text,
  keys: Array.from(text).map((one, index) => ({ key: character(one), gap: gaps[index] ?? 1 })),
  enter: { key: ENTER, gap: gaps[80] ?? 1 },
}));

describe('a person', () => {
  const humanKeys = fc.array(
    fc.record({
      key: fc.oneof(
        { weight: 8, arbitrary: printable.map(character) },
        { weight: 1, arbitrary: fc.constant(ENTER) },
        { weight: 1, arbitrary: fc.constant<BurstKey>({ kind: 'other' }) },
      ),
      gap: humanGap,
    }),
    { maxLength: 60 },
  );

  test('is never a scanner, and each of their characters arrives once, in order', () => {
    fc.assert(
      fc.property(humanKeys, fc.boolean(), (keys, isPrompt) => {
        const outcome = play(keys, isPrompt);
        expect(outcome.scans).toEqual([]);
        expect(outcome.typed).toBe(keys.map(({ key }) => (key.kind === 'character' ? key.text : '')).join(''));
        expect(outcome.passed).toEqual(keys.map(({ key }) => key).filter((key) => key.kind !== 'character'));
      }),
    );
  });

  test('may roll over three keys at once', () => {
    const keys = [...keysOf('the', 20), { key: character('n'), gap: 80 }, { key: ENTER, gap: 90 }];
    expect(play(keys, true)).toEqual({ scans: [], typed: 'then', passed: [ENTER] });
  });

  test('may hold a key down, which repeats at the speed of a scanner', () => {
    const repeats = Array.from({ length: 20 }, () => ({ key: { kind: 'repeat', text: 'a' } as const, gap: 30 }));
    const keys = [{ key: character('a'), gap: 0 }, { ...repeats[0]!, gap: 500 }, ...repeats, { key: ENTER, gap: 30 }];
    expect(play(keys, true)).toEqual({ scans: [], typed: 'a'.repeat(22), passed: [ENTER] });
  });

  test('erases what they just typed, however quickly', () => {
    const keys = [...keysOf('ab', 80), { key: { kind: 'erase' } as const, gap: 10 }];
    expect(play(keys, true)).toEqual({ scans: [], typed: 'a', passed: [] });
  });
});

describe('a scanner', () => {
  test('gives exactly one scan with exactly its text, and nothing reaches the page', () => {
    fc.assert(
      fc.property(scanned, fc.boolean(), ({ text, keys, enter }, isPrompt) => {
        expect(play([...keys, enter], isPrompt)).toEqual({ scans: [text], typed: '', passed: [] });
      }),
    );
  });

  test('is told apart from typing before and after it', () => {
    const pause = fc.integer({ min: STALLED_GAP + 1, max: 5000 });
    const human = fc.array(fc.tuple(printable, humanGap), { maxLength: 8 });
    fc.assert(
      fc.property(human, scanned, pause, human, pause, fc.boolean(), (before, scan, rest, after, later, isPrompt) => {
        const pressed = (keys: typeof before): Pressed[] => keys.map(([text, gap]) => ({ key: character(text), gap }));
        const [first, ...others] = scan.keys;
        const [next, ...last] = pressed(after);
        const keys = [
          ...pressed(before),
          { ...first!, gap: rest },
          ...others,
          scan.enter,
          ...(next ? [{ ...next, gap: later }] : []),
          ...last,
        ];
        const typed = [...before, ...after].map(([text]) => text).join('');
        expect(play(keys, isPrompt)).toEqual({ scans: [scan.text], typed, passed: [] });
      }),
    );
  });

  test('may read again at once, and end each code with two line ends', () => {
    const keys = ['user1', 'user2'].flatMap((text) => [
      ...keysOf(text, 5),
      { key: ENTER, gap: 5 },
      { key: ENTER, gap: 5 },
    ]);
    expect(play(keys, true)).toEqual({ scans: ['user1', 'user2'], typed: '', passed: [] });
  });

  test('may hesitate once its burst is sure, but never gives half a code', () => {
    const tail = [...keysOf('f123', 5), { key: ENTER, gap: STALLED_GAP }];
    expect(play([...keysOf('abcde', 5), { key: character('-'), gap: 95 }, ...tail], true).scans).toEqual([
      'abcde-f123',
    ]);
    expect(play([...keysOf('ab', 5), { key: character('-'), gap: 60 }, ...tail], true)).toEqual({
      scans: [],
      typed: 'ab',
      passed: [],
    });
  });

  test('never gives the rest of a code that it fell silent in', () => {
    const halves = [...keysOf('abcdef', 5), { key: character('g'), gap: 900 }, ...keysOf('hijk', 5)];
    for (const isPrompt of [true, false]) {
      expect(play([...halves, { key: ENTER, gap: 5 }], isPrompt)).toEqual({ scans: [], typed: '', passed: [] });
    }
  });

  test('leaves what is typed right after its code to the person', () => {
    const keys = [...keysOf('user1', 5), { key: ENTER, gap: 5 }, ...keysOf('ana@x.io', 80)];
    expect(play(keys, true)).toEqual({ scans: ['user1'], typed: 'ana@x.io', passed: [] });
  });

  test('may frame and split its code with keys that write nothing', () => {
    const other = { key: { kind: 'other' }, gap: 5 } as const;
    const keys = [other, ...keysOf('abcd', 5), other, ...keysOf('efgh', 5), { key: ENTER, gap: 5 }, other];
    expect(play(keys, true)).toEqual({ scans: ['abcdefgh'], typed: '', passed: [other.key] });
  });

  test('is dropped when it never ends its code', () => {
    expect(play([...keysOf('0123456789', 5), ...keysOf('x', 500)], true)).toEqual({
      scans: [],
      typed: 'x',
      passed: [],
    });
  });

  test('gives nothing for two or three characters, and presses nothing', () => {
    for (const text of ['12', '123']) {
      expect(play([...keysOf(text, 5), { key: ENTER, gap: 5 }], true)).toEqual({ scans: [], typed: '', passed: [] });
    }
  });

  test('is swallowed whole and cut when its code is longer than any', () => {
    const keys = [...keysOf('x'.repeat(LONGEST_SCAN + 2089), 1), { key: ENTER, gap: 1 }];
    expect(play(keys, true)).toEqual({ scans: ['x'.repeat(LONGEST_SCAN)], typed: '', passed: [] });
  });
});

describe('a burst whose keys arrive late', () => {
  /** Plays keys, after each of which silence is noticed that there was not, but for those in `inTime`. */
  function playLate(text: string, gap: number, inTime: number): Outcome {
    const outcome: Outcome = { scans: [], typed: '', passed: [] };
    let burst: KeyBurst = NO_KEYS;
    let typed = '';
    for (const [index, key] of [...Array.from(text).map(character), ENTER].entries()) {
      const step = pressKey(burst, key, 1000 + index * gap);
      typed += step.typed;
      if (step.scan !== undefined) outcome.scans.push(step.scan);
      if (!step.isSwallowed) outcome.passed.push(key);
      const end = index < inTime ? step : endOfKeys(step.burst);
      burst = end.burst;
      if (index >= inTime) typed += end.typed;
    }
    return { ...outcome, typed };
  }

  test.each([0, 1, 2])('is whole, though its beginning was taken for typing after %i keys', (inTime) => {
    expect(playLate('abc', 10, inTime)).toMatchObject({ scans: [], passed: [] });
    let burst: KeyBurst = NO_KEYS;
    let typed = '';
    let at = 0;
    for (const [index, one] of Array.from('maya7k2p').entries()) {
      const step = pressKey(burst, character(one), (at += 10));
      const end = index === inTime ? endOfKeys(step.burst) : { burst: step.burst, typed: '' };
      burst = end.burst;
      typed += step.typed + end.typed;
    }
    expect(pressKey(burst, ENTER, at + 10)).toMatchObject({ scan: 'maya7k2p', typed: '', isSwallowed: true });
    // What a field has got it keeps, but gets no more.
    expect(typed).toBe('maya7k2p'.slice(0, inTime + 1));
  });

  test('gives a person each character once, however late', () => {
    expect(playLate('ab', 30, 0).typed).toBe('ab');
    expect(playLate('abc', 30, 0).typed).toBe('abc');
  });

  test('is no code when its beginning was pressed too long before to belong to it for sure', () => {
    let burst = endOfKeys(pressKey(NO_KEYS, character('a'), 0).burst).burst;
    let at = SCANNER_GAP + 1;
    for (const one of 'bcdef') burst = pressKey(burst, character(one), (at += 10)).burst;
    expect(pressKey(burst, ENTER, at + 10)).toMatchObject({ scan: undefined, typed: '', isSwallowed: true });
  });
});
