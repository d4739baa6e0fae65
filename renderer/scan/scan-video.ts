import { keepCamera, type CameraTrouble } from './camera';
import { createCodeGate } from './code-gate';
import { DARK_FOR, isDark } from './darkness';
import type { Decoder, Frame, Sighting } from './decoder';
import { createHintChooser, type ScanHint } from './hints';
import { borrowDecoder } from './load-decoder';
import { watchFrames } from './video-frames';

/** See {@link scanVideo}. */
export interface VideoScan {
  readonly cameraName: string | undefined;
  /** The element that shows the picture. */
  readonly video: HTMLVideoElement;
  /** Each code that counts, see `createCodeGate`. */
  readonly onCode: (text: string) => void;
  /** What was made of each picture that was looked at. */
  readonly onSighting?: (sighting: Sighting) => void;
  /** Each change of what may help a guest whose code is not read. */
  readonly onHint?: (hint: ScanHint | undefined) => void;
  /** Each change. */
  readonly onTrouble: (trouble: CameraTrouble | undefined) => void;
}

/** Time between two looks at what the last pictures had in common, in ms. */
const TICK = 500;

/**
 * Runs the camera, shows it in `video` and reads codes in it until the returned function is called, which stops the camera.
 */
export function scanVideo(scan: VideoScan): () => void {
  const { cameraName, video, onCode, onTrouble } = scan;
  const counts = createCodeGate();
  let isEnded = false;
  let decoder: Decoder | undefined;
  let stopStream: (() => void) | undefined;

  borrowDecoder().then((borrowed) => (decoder = borrowed), reportError);

  const look = async (frame: Frame, onSighting: (sighting: Sighting) => void): Promise<void> => {
    const sighting = await decoder?.decode(frame);
    if (!sighting || isEnded) return;
    onSighting(sighting);
    const { code } = sighting;
    if (code && counts(code, performance.now())) onCode(code.text);
  };

  const stopCamera = keepCamera(navigator.mediaDevices, cameraName, {
    onStream: (stream) => {
      stopStream?.();
      stopStream = undefined;
      video.srcObject = stream ?? null;
      if (!stream) return;
      const watch = watchSightings(scan);
      const stopFrames = watchFrames(video, (frame) => look(frame, watch.see));
      stopStream = () => {
        stopFrames();
        watch.stop();
      };
    },
    onTrouble,
  });

  return () => {
    isEnded = true;
    stopCamera();
    stopStream?.();
    video.srcObject = null;
  };
}

/** Tells of darkness and of hints. A camera that sends nothing for so long is as good as black. */
function watchSightings({ onSighting, onHint, onTrouble }: VideoScan) {
  const begunAt = performance.now();
  const hints = createHintChooser(begunAt);
  let lightAt = begunAt;
  let isTold = false;
  let hinted: ScanHint | undefined;

  const timer = setInterval(() => {
    const now = performance.now();
    const isTrouble = now - lightAt >= DARK_FOR;
    if (isTrouble !== isTold) onTrouble(isTrouble ? 'black' : undefined);
    isTold = isTrouble;
    const hint = isTrouble ? undefined : hints.hint(now);
    if (hint !== hinted) onHint?.(hint);
    hinted = hint;
  }, TICK);

  return {
    see: (sighting: Sighting) => {
      const now = performance.now();
      if (!isDark(sighting.light)) lightAt = now;
      hints.see(sighting, now);
      onSighting?.(sighting);
    },
    stop: () => {
      clearInterval(timer);
      if (hinted !== undefined) onHint?.(undefined);
    },
  };
}
