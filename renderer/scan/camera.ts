import { err, ok, type Result } from '../../app/result';

/** Why the camera shows nothing that could be read, each with its own sentence. */
export type CameraTrouble =
  /** None is there, or none whose name holds the configured part. */
  | 'no_camera'
  /** The system or the kiosk forbids its use. */
  | 'denied'
  /** Another program has it, or its driver refuses. */
  | 'in_use'
  /** It was there a moment ago. */
  | 'unplugged'
  /** It sends black pictures, or none at all: covered, shut or broken. */
  | 'black';

/** See {@link keepCamera}. */
export interface CameraWatcher {
  /** A new stream, or undefined when the last one ended. The stream belongs to `keepCamera`, which stops it. */
  readonly onStream: (stream: MediaStream | undefined) => void;
  /** Each change; never `black`, which only pictures tell. Undefined: all is well again. */
  readonly onTrouble: (trouble: CameraTrouble | undefined) => void;
}

/** Until the camera is asked for again, in ms. A plugged-in camera announces itself; one that another program let go of does not. */
export const RETRY_EVERY = 3000;

/** 1280 by 720 shows a code's modules as well as more pixels would at arm's length, and any USB 2 camera manages it. */
const WANTED: MediaTrackConstraints = { width: { ideal: 1280 }, height: { ideal: 720 } };

/**
 * Keeps a camera running until the returned function is called: opens it, says what is in the way, and tries again when a
 * device comes or goes and every {@link RETRY_EVERY}. A stream that arrives after the end is stopped at once.
 *
 * @param cameraName part of the camera's name, upper and lower case alike; without it the first camera
 */
export function keepCamera(devices: MediaDevices, cameraName: string | undefined, watcher: CameraWatcher): () => void {
  let stream: MediaStream | undefined;
  let isOpening = false;
  let isEnded = false;
  let wasRunning = false;
  let said: CameraTrouble | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = async (): Promise<void> => {
    if (isEnded || isOpening || stream !== undefined) return;
    clearTimeout(timer);
    isOpening = true;
    const opened = await openCamera(devices, cameraName);
    isOpening = false;
    settle(opened);
  };

  const settle = (opened: Result<MediaStream, CameraTrouble>): void => {
    if (isEnded && opened.ok) stop(opened.value);
    else if (opened.ok) started(opened.value);
    else if (!isEnded) failed(opened.error);
  };

  const say = (trouble: CameraTrouble | undefined): void => {
    if (trouble !== said) watcher.onTrouble(trouble);
    said = trouble;
  };

  const failed = (trouble: CameraTrouble): void => {
    say(wasRunning && trouble === 'no_camera' ? 'unplugged' : trouble);
    timer = setTimeout(tryAgain, RETRY_EVERY);
  };

  const started = (opened: MediaStream): void => {
    stream = opened;
    wasRunning = true;
    for (const track of opened.getVideoTracks()) {
      track.addEventListener('ended', lost, { once: true });
      focusAlways(track);
    }
    say(undefined);
    watcher.onStream(opened);
  };

  const lost = (): void => {
    if (isEnded || stream === undefined) return;
    stop(stream);
    stream = undefined;
    watcher.onStream(undefined);
    failed('unplugged');
  };

  const tryAgain = (): void => void open();

  devices.addEventListener('devicechange', tryAgain);
  void open();
  return () => {
    isEnded = true;
    clearTimeout(timer);
    devices.removeEventListener('devicechange', tryAgain);
    if (stream) stop(stream);
  };
}

async function openCamera(
  devices: MediaDevices,
  cameraName: string | undefined,
): Promise<Result<MediaStream, CameraTrouble>> {
  try {
    if (cameraName === undefined) return ok(await devices.getUserMedia({ video: WANTED }));
    const deviceId = await findCamera(devices, cameraName);
    if (deviceId === undefined) return err('no_camera');
    return ok(await devices.getUserMedia({ video: { ...WANTED, deviceId: { exact: deviceId } } }));
  } catch (error) {
    return err(troubleOf(error));
  }
}

/** Media Capture Image (W3C); TypeScript's types leave it out. */
interface Focus {
  readonly focusMode?: readonly string[];
}

/** Cameras that can focus by themselves may come set to one distance. Chromium takes this only of a running camera. */
function focusAlways(track: MediaStreamTrack): void {
  const { focusMode } = track.getCapabilities() as Focus;
  if (focusMode?.includes('continuous') !== true) return;
  // Where it cannot be, the picture is as sharp as it was.
  track.applyConstraints({ advanced: [{ focusMode: 'continuous' } as MediaTrackConstraintSet] }).catch(() => undefined);
}

/** The id of the first camera whose name holds `cameraName`. */
async function findCamera(devices: MediaDevices, cameraName: string): Promise<string | undefined> {
  const cameras = await listCameras(devices);
  if (cameras.some(({ label }) => label !== '')) return idOf(cameras, cameraName);
  if (cameras.length === 0) return undefined;
  // Names may be hidden until some camera was allowed.
  const any = await devices.getUserMedia({ video: true });
  try {
    return idOf(await listCameras(devices), cameraName);
  } finally {
    stop(any);
  }
}

async function listCameras(devices: MediaDevices): Promise<MediaDeviceInfo[]> {
  return (await devices.enumerateDevices()).filter(({ kind }) => kind === 'videoinput');
}

function idOf(cameras: readonly MediaDeviceInfo[], cameraName: string): string | undefined {
  const part = cameraName.toLowerCase();
  return cameras.find(({ label }) => label.toLowerCase().includes(part))?.deviceId;
}

/** Names of the errors: Media Capture and Streams (W3C), "getUserMedia". */
function troubleOf(error: unknown): CameraTrouble {
  switch (error instanceof Error || error instanceof DOMException ? error.name : '') {
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'no_camera';
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    default:
      return 'in_use';
  }
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
