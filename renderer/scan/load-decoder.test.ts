import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startCodeEngine } from './code-engine';
import { createCodeSearch } from './code-search';
import type { Decoder, Frame, Sighting } from './decoder';
import { borrowDecoder, EARLY_AFTER, loadDecoder, loadDecoderEarly, type MendableDecoder } from './load-decoder';
import { luminanceOf } from './luminance';
import { engineProgram } from './testing/code-engine';
import { qrPicture } from './testing/pictures';
import { createZxingBrowserDecoder } from './zxing-browser-decoder';

const LIGHT = { mean: 100, brightest: 200 };
const frame = { pixels: () => qrPicture('k3x9q2m7|r81c5d', { scale: 8 }) } as unknown as Frame;

/** A decoder that says its name for a code, until it is broken. */
class NamedDecoder implements Decoder {
  isBroken = false;
  closed = 0;
  constructor(private readonly name: string) {}
  readonly decode = (): Promise<Sighting> =>
    this.isBroken
      ? Promise.reject(new Error(`${this.name} broke`))
      : Promise.resolve({ code: { text: this.name, format: 'qr', isSure: true }, light: LIGHT });
  readonly close = (): void => {
    this.closed++;
  };
}

let reported: unknown[];

beforeEach(() => {
  reported = [];
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const textOf = async (decoder: Decoder): Promise<string | undefined> => (await decoder.decode(frame))?.code?.text;

describe('the kiosk’s decoder', () => {
  test('is the best one; the spare one is not even loaded', async () => {
    const spare = vi.fn();
    const decoder = await loadDecoder({ best: () => Promise.resolve(new NamedDecoder('best')), spare });
    expect(await textOf(decoder)).toBe('best');
    expect(spare).not.toHaveBeenCalled();
    expect(reported).toEqual([]);
  });

  test('is the spare one where the best does not start, with the real ones: a damaged program', async () => {
    const decoder = await loadDecoder({
      best: async () => {
        const search = createCodeSearch(await startCodeEngine((await engineProgram()).slice(0, 500_000)));
        return {
          decode: ({ pixels }) => Promise.resolve(search.look(luminanceOf(pixels()))),
          close: () => undefined,
        };
      },
      spare: () => Promise.resolve(createZxingBrowserDecoder()),
    });
    expect(await textOf(decoder)).toBe('k3x9q2m7|r81c5d');
    expect(reported).toHaveLength(1);
  });

  test('takes the spare one when the best breaks, for that picture too, and stays with it', async () => {
    const best = new NamedDecoder('best');
    const decoder = await loadDecoder({
      best: () => Promise.resolve(best),
      spare: () => Promise.resolve(new NamedDecoder('spare')),
    });
    expect(await textOf(decoder)).toBe('best');
    best.isBroken = true;
    expect(await textOf(decoder)).toBe('spare');
    best.isBroken = false;
    expect(await textOf(decoder)).toBe('spare');
    expect(reported).toEqual([new Error('best broke')]);
  });

  test('is the best one again once that can be started anew; until then the spare one goes on', async () => {
    const spare = new NamedDecoder('spare');
    let start: Promise<Decoder> = Promise.reject(new Error('no worker'));
    const decoder = await loadDecoder({ best: () => start, spare: () => Promise.resolve(spare) });
    await decoder.mend();
    expect(await textOf(decoder)).toBe('spare');
    start = Promise.resolve(new NamedDecoder('best'));
    const mending = decoder.mend();
    expect(await textOf(decoder)).toBe('spare');
    await mending;
    expect(await textOf(decoder)).toBe('best');
    expect(spare.closed).toBe(1);
    await decoder.mend();
    expect(await textOf(decoder)).toBe('best');
    expect(reported).toEqual([new Error('no worker')]);
  });

  test('leaves nothing running when it is closed amid its mending', async () => {
    const best = new NamedDecoder('best');
    let start: Promise<Decoder> = Promise.reject(new Error('no worker'));
    const decoder = await loadDecoder({ best: () => start, spare: () => Promise.resolve(new NamedDecoder('spare')) });
    start = Promise.resolve(best);
    const mending = decoder.mend();
    decoder.close();
    await mending;
    expect(best.closed).toBe(1);
  });

  test('rejects when the spare one is broken as well', async () => {
    const spare = new NamedDecoder('spare');
    const decoder = await loadDecoder({
      best: () => Promise.reject(new Error('no worker')),
      spare: () => Promise.resolve(spare),
    });
    spare.isBroken = true;
    await expect(decoder.decode(frame)).rejects.toThrow('spare broke');
  });

  test('is closed, also when it breaks because it was', async () => {
    const best = new NamedDecoder('best');
    const decoder = await loadDecoder({ best: () => Promise.resolve(best), spare: vi.fn() });
    decoder.close();
    best.isBroken = true;
    await expect(decoder.decode(frame)).rejects.toThrow();
    expect(best.closed).toBe(1);
    expect(reported).toEqual([]);
  });
});

test('the one decoder is kept for the next camera, takes pictures in turn, and is loaded again if it did not load', async () => {
  await expect(borrowDecoder(() => Promise.reject(new Error('no file')))).rejects.toThrow('no file');
  const answers: ((sighting: Sighting) => void)[] = [];
  const mend = vi.fn(() => Promise.resolve());
  const load = vi.fn(() =>
    Promise.resolve<MendableDecoder>({
      mend,
      decode: () => new Promise((resolve) => answers.push(resolve)),
      close: () => undefined,
    }),
  );
  const first = await borrowDecoder(load);
  const second = await borrowDecoder(load);
  expect(load).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(mend).toHaveBeenCalledTimes(2));
  const [one, two] = [first.decode(frame), second.decode(frame)];
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  answers[0]!({ light: { mean: 1, brightest: 1 } });
  expect((await one)?.light.mean).toBe(1);
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]!({ light: { mean: 2, brightest: 2 } });
  expect((await two)?.light.mean).toBe(2);
});

test('it is started early when nobody has come for a while, and not once somebody has', () => {
  vi.useFakeTimers();
  const borrow = vi.fn(() => Promise.resolve());
  loadDecoderEarly(borrow)();
  vi.advanceTimersByTime(2 * EARLY_AFTER);
  expect(borrow).not.toHaveBeenCalled();
  loadDecoderEarly(borrow);
  vi.advanceTimersByTime(EARLY_AFTER);
  expect(borrow).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});
