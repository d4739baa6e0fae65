import type { Decoder } from './decoder';

/** See {@link loadDecoder}. */
export interface DecoderLoaders {
  readonly best: () => Promise<Decoder>;
  readonly spare: () => Promise<Decoder>;
}

/** Left out of the first JavaScript: only screens with a camera need them. */
const LOADERS: DecoderLoaders = {
  best: async () => (await import('./worker-decoder')).startWorkerDecoder(),
  spare: async () => (await import('./zxing-browser-decoder')).createZxingBrowserDecoder(),
};

/** A decoder that may be the spare one. */
export interface MendableDecoder extends Decoder {
  /** Where the spare decoder has taken over, tries the best one again, beside the work; done when it runs or does not. */
  readonly mend: () => Promise<void>;
}

/**
 * Loads the kiosk's decoder: `zxing-wasm` in a worker. Where that does not start, or breaks at a picture, `@zxing/browser` on
 * the page's own thread takes over, for that picture too; the page then reports an error, and nothing else is to be noticed.
 */
export async function loadDecoder({ best, spare }: DecoderLoaders = LOADERS): Promise<MendableDecoder> {
  let isClosed = false;
  let isSpare = false;
  let isMending = false;
  let decoder: Decoder;

  const switchToSpare = async (trouble: unknown): Promise<void> => {
    reportError(trouble);
    isSpare = true;
    decoder = await spare();
    if (isClosed) decoder.close();
  };

  try {
    decoder = await best();
  } catch (error) {
    await switchToSpare(error);
  }
  return {
    mend: async () => {
      if (!isSpare || isMending) return;
      isMending = true;
      // What is wrong with it has been reported.
      const mended = await best().catch(() => undefined);
      isMending = false;
      if (!mended) return;
      // One of the two is not needed (any more).
      const unused = isClosed ? mended : decoder;
      if (!isClosed) [decoder, isSpare] = [mended, false];
      unused.close();
    },
    decode: async (frame) => {
      try {
        return await decoder.decode(frame);
      } catch (error) {
        if (isSpare || isClosed) throw error;
        await switchToSpare(error);
        return await decoder.decode(frame);
      }
    },
    close: () => {
      isClosed = true;
      decoder.close();
    },
  };
}

let kept: Promise<MendableDecoder> | undefined;

/**
 * The kiosk's one decoder: loaded with the first camera, or before it, and then kept, since starting it takes longer than reading a code. Where
 * the spare one had to take over, the best is tried again whenever it is borrowed. Who borrows it must not close it. Cameras that run at once, as the guest's below the staff's, take turns.
 */
export function borrowDecoder(load: () => Promise<MendableDecoder> = loadDecoder): Promise<Decoder> {
  kept ??= load().then(takingTurns);
  kept.then(
    (decoder) => decoder.mend(),
    () => (kept = undefined),
  );
  return kept;
}

/** How long nobody must have come, in ms, before the decoder is started: what the screen itself needs goes first. */
export const EARLY_AFTER = 2000;

/** Starts the decoder in {@link EARLY_AFTER}, so that the next camera finds it running; the returned function calls that off. */
export function loadDecoderEarly(borrow: () => Promise<unknown> = borrowDecoder): () => void {
  const timer = setTimeout(() => {
    borrow().catch(reportError);
  }, EARLY_AFTER);
  return () => {
    clearTimeout(timer);
  };
}

function takingTurns(decoder: MendableDecoder): MendableDecoder {
  let last: Promise<unknown> = Promise.resolve();
  return {
    ...decoder,
    decode: (frame) => {
      const answer = last.then(() => decoder.decode(frame));
      last = answer.catch(() => undefined);
      return answer;
    },
  };
}
