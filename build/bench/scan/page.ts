import { BrowserQRCodeReader } from '@zxing/browser';
import { createCodeOutline } from '../../../renderer/scan/code-outline';
import { borrowDecoder } from '../../../renderer/scan/load-decoder';
import { scanVideo } from '../../../renderer/scan/scan-video';
import { PICTURE } from './marks';

/** One start of a camera with a pipeline behind it. Times are ms. */
export interface Start {
  /** From when the page was told of the first picture, which shows the code, until the code counted; the limit when it never did. */
  readonly firstDecode: number;
  readonly text: string | undefined;
}

/** What is behind the camera. */
export type Pipeline = 'ours' | '@zxing/browser';

/** How long a code may take, in ms. */
const LIMIT = 4000;

/** Starts the camera, waits until its code is read, and stops it. */
async function start(pipeline: Pipeline): Promise<Start> {
  const video = showVideo();
  let begunAt: number | undefined;
  video.requestVideoFrameCallback(() => (begunAt = performance.now()));
  const read = deferred<string | undefined>();
  const stop = await PIPELINES[pipeline](video, (text) => read.resolve(text));
  const limit = setTimeout(() => read.resolve(undefined), LIMIT);
  const text = await read.promise;
  const endedAt = performance.now();
  clearTimeout(limit);
  stop();
  video.remove();
  return { firstDecode: text === undefined ? LIMIT : endedAt - (begunAt ?? endedAt), text };
}

/** A pipeline looks at so many pictures; each is marked, and one more at their end. */
async function watch(pipeline: Pipeline, pictures: number): Promise<void> {
  const video = showVideo();
  const enough = deferred<undefined>();
  let marked = 0;
  const onPicture = (): void => {
    performance.mark(PICTURE);
    if (marked++ === pictures) enough.resolve(undefined);
    else video.requestVideoFrameCallback(onPicture);
  };
  video.requestVideoFrameCallback(onPicture);
  const stop = await PIPELINES[pipeline](video, () => undefined);
  await enough.promise;
  stop();
  video.remove();
}

function showVideo(): HTMLVideoElement {
  const video = document.createElement('video');
  Object.assign(video, { muted: true, autoplay: true, playsInline: true });
  document.body.append(video);
  return video;
}

type StartPipeline = (video: HTMLVideoElement, onCode: (text: string) => void) => Promise<() => void>;

const PIPELINES: Record<Pipeline, StartPipeline> = {
  ours: (video, onCode) => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.append(document.createElementNS('http://www.w3.org/2000/svg', 'polygon'));
    document.body.append(svg);
    const outline = createCodeOutline(video, svg);
    const stop = scanVideo({
      cameraName: undefined,
      video,
      onCode,
      onSighting: outline.show,
      onTrouble: () => undefined,
    });
    return Promise.resolve(() => {
      stop();
      outline.end();
      svg.remove();
    });
  },
  '@zxing/browser': async (video, onCode) => {
    const controls = await new BrowserQRCodeReader().decodeFromConstraints(
      { video: { width: { ideal: 1280 }, height: { ideal: 720 } } },
      video,
      (result) => {
        if (result) onCode(result.getText());
      },
    );
    return () => controls.stop();
  },
};

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}

/** What a kiosk has done long before a guest comes. */
async function prepare(): Promise<void> {
  await borrowDecoder();
}

const BENCH = { prepare, start, watch };

declare global {
  interface Window {
    bench: typeof BENCH;
  }
}

window.bench = BENCH;
