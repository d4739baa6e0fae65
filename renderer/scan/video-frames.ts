import { LONGEST_SIDE, type Frame, type Pixels } from './decoder';

/**
 * Calls `look` with the picture being shown, then with the first one shown after `look` is done, and so on: one in flight,
 * never an old one. A rejection is reported as an error of the page, and the next picture is looked at. The returned
 * function ends it.
 */
export function watchFrames(video: HTMLVideoElement, look: (frame: Frame) => Promise<void>): () => void {
  const readPixels = pixelReader(video);
  const frame: Frame = { picture: () => pictureOf(video), pixels: readPixels };
  let isEnded = false;
  let handle = 0;

  const next = (): void => {
    if (!isEnded) handle = video.requestVideoFrameCallback(() => void look(frame).catch(reportError).then(next));
  };
  next();
  return () => {
    isEnded = true;
    video.cancelVideoFrameCallback(handle);
  };
}

function pictureOf(video: HTMLVideoElement): VideoFrame | undefined {
  try {
    return new VideoFrame(video);
  } catch {
    // The camera was stopped, or is about to send the first picture of another format.
    return undefined;
  }
}

/** One canvas for all pictures of a video: a new one each time would be megabytes of garbage a second. */
function pixelReader(video: HTMLVideoElement): () => Pixels {
  let canvas: HTMLCanvasElement | undefined;
  return () => {
    const { width, height } = fitted(video);
    canvas ??= document.createElement('canvas');
    const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
    if (!context) throw new Error('no 2d canvas');
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    context.drawImage(video, 0, 0, width, height);
    return context.getImageData(0, 0, width, height);
  };
}

function fitted({ videoWidth, videoHeight }: HTMLVideoElement): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(videoWidth, videoHeight, 1));
  // At least one pixel: a canvas of none cannot be read.
  const whole = (length: number): number => Math.max(1, Math.round(length * scale));
  return { width: whole(videoWidth), height: whole(videoHeight) };
}
