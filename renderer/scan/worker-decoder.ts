import type { Decoder, Sighting } from './decoder';

/** What the worker says. */
export type WorkerAnswer =
  /** The engine runs; pictures may come. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'seen'; readonly sighting: Sighting }
  /** The engine does not run (any more). */
  | { readonly kind: 'broken'; readonly why: string };

/** How long the worker may take to load and start its engine, in ms: a slow disk needs one second. */
export const START_LIMIT = 10_000;

/** How long it may look at one picture, in ms: a hundred times the usual. */
export const ANSWER_LIMIT = 5000;

/** Pictures in a row that may be gone before they are handed over: one or two are when a camera stops. */
export const GONE_LIMIT = 30;

/**
 * The decoder of `zxing-wasm` (`code-search.ts`) in a worker: the page's own thread is held up for less than a millisecond a
 * picture. Rejects, as `decode` does, when the worker or its engine fails or falls silent; nothing is left behind then.
 */
export async function startWorkerDecoder(startWorker: () => Worker = startOwnWorker): Promise<Decoder> {
  const worker = startWorker();
  let onAnswer: (answer: WorkerAnswer) => void = () => undefined;

  const listen = (limit: number): Promise<WorkerAnswer> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => onAnswer({ kind: 'broken', why: 'the decoder fell silent' }), limit);
      onAnswer = (answer) => {
        clearTimeout(timer);
        resolve(answer);
      };
    });

  worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
    onAnswer(data);
  });
  worker.addEventListener('error', (event) => {
    onAnswer({ kind: 'broken', why: event.message || 'the decoder’s worker does not start' });
  });

  const next = async (limit: number): Promise<WorkerAnswer> => {
    const answer = await listen(limit);
    if (answer.kind !== 'broken') return answer;
    worker.terminate();
    throw new Error(answer.why);
  };

  await next(START_LIMIT);
  let gone = 0;
  return {
    decode: async ({ picture }) => {
      const frame = picture();
      gone = frame ? 0 : gone + 1;
      if (!frame && gone > GONE_LIMIT) {
        worker.terminate();
        throw new Error('no picture can be handed to the decoder');
      }
      if (!frame) return undefined;
      worker.postMessage(frame, [frame]);
      const answer = await next(ANSWER_LIMIT);
      if (answer.kind !== 'seen') throw new Error('the decoder answered out of turn');
      return answer.sighting;
    },
    close: () => {
      onAnswer = () => undefined;
      worker.terminate();
    },
  };
}

function startOwnWorker(): Worker {
  return new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module', name: 'decoder' });
}
