import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Frame, Sighting } from './decoder';
import { ANSWER_LIMIT, GONE_LIMIT, START_LIMIT, startWorkerDecoder, type WorkerAnswer } from './worker-decoder';

/** A worker as the page sees it. */
class FakeWorker extends EventTarget {
  readonly got: unknown[] = [];
  isTerminated = false;
  postMessage(message: unknown, transferred: unknown[]): void {
    expect(transferred).toEqual([message]);
    this.got.push(message);
  }
  terminate(): void {
    this.isTerminated = true;
  }
  say(answer: WorkerAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data: answer }));
  }
  fail(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

const sighting: Sighting = { light: { mean: 1, brightest: 2 } };
const frame = { picture: () => 'a picture' } as unknown as Frame;
let worker: FakeWorker;
const start = () => startWorkerDecoder(() => worker as unknown as Worker);

beforeEach(() => {
  vi.useFakeTimers();
  worker = new FakeWorker();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the decoder in a worker', () => {
  test('hands each picture over and answers what the worker saw', async () => {
    const started = start();
    worker.say({ kind: 'ready' });
    const decoder = await started;
    const seen = decoder.decode(frame);
    expect(worker.got).toEqual(['a picture']);
    worker.say({ kind: 'seen', sighting });
    expect(await seen).toBe(sighting);
    expect(vi.getTimerCount()).toBe(0);
    decoder.close();
    expect(worker.isTerminated).toBe(true);
  });

  test.each<[string, (worker: FakeWorker) => void, string]>([
    ['its script is missing', (it) => it.fail(''), 'does not start'],
    ['the engine does not start', (it) => it.say({ kind: 'broken', why: 'no wasm' }), 'no wasm'],
    ['it says nothing', () => vi.advanceTimersByTime(START_LIMIT), 'silent'],
  ])('does not start when %s, and leaves no worker behind', async (_what, befall, why) => {
    const started = start();
    befall(worker);
    await expect(started).rejects.toThrow(why);
    expect(worker.isTerminated).toBe(true);
  });

  test.each<[string, (worker: FakeWorker) => void, string]>([
    ['the worker dies', (it) => it.fail('out of memory'), 'out of memory'],
    ['the engine breaks', (it) => it.say({ kind: 'broken', why: 'trap' }), 'trap'],
    ['it says nothing', () => vi.advanceTimersByTime(ANSWER_LIMIT), 'silent'],
  ])('rejects when %s at a picture, and leaves no worker behind', async (_what, befall, why) => {
    const started = start();
    worker.say({ kind: 'ready' });
    const seen = (await started).decode(frame);
    befall(worker);
    await expect(seen).rejects.toThrow(why);
    expect(worker.isTerminated).toBe(true);
  });

  test('passes over pictures that are gone, but not for ever', async () => {
    const started = start();
    worker.say({ kind: 'ready' });
    const decoder = await started;
    const gone = { picture: () => undefined } as unknown as Frame;
    for (let count = 0; count < GONE_LIMIT; count++) expect(await decoder.decode(gone)).toBeUndefined();
    expect(worker.got).toEqual([]);
    await expect(decoder.decode(gone)).rejects.toThrow('no picture');
    expect(worker.isTerminated).toBe(true);
  });
});
