import program from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { startCodeEngine } from './code-engine';
import { createCodeSearch, type CodeSearch } from './code-search';
import type { WorkerAnswer } from './worker-decoder';
import { createGreyReader } from './grey-frame';
import { warmUp } from './warm-up';

/** The other side of `worker-decoder.ts`: gets one picture at a time and answers each. */

const readGrey = createGreyReader();

const answer = (message: WorkerAnswer): void => {
  postMessage(message);
};

function serve(search: CodeSearch): void {
  addEventListener('message', ({ data: picture }: MessageEvent<VideoFrame>) => {
    warming = undefined;
    readGrey(picture)
      .then((grey) => answer({ kind: 'seen', sighting: search.look(grey) }), broken)
      .catch(broken);
  });
  answer({ kind: 'ready' });
}

/** The time until the first picture is used, a look at a time; that picture ends it. */
let warming: Iterator<void> | undefined;

function warm(): void {
  setTimeout(() => {
    try {
      if (warming?.next().done === false) warm();
    } catch {
      // What is broken will break at a real picture, for which there is a spare decoder.
    }
  });
}

function broken(error: unknown): void {
  answer({ kind: 'broken', why: String(error) });
}

startCodeEngine(new URL(program, import.meta.url).href).then((engine) => {
  serve(createCodeSearch(engine));
  warming = warmUp(createCodeSearch(engine));
  warm();
}, broken);
