import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepCamera, RETRY_EVERY, type CameraTrouble } from './camera';

class FakeTrack extends EventTarget {
  readyState = 'live';
  readonly applied: MediaTrackConstraints[] = [];
  constructor(private readonly focusMode: string[] | undefined) {
    super();
  }
  getCapabilities(): object {
    return this.focusMode ? { focusMode: this.focusMode } : {};
  }
  applyConstraints(constraints: MediaTrackConstraints): Promise<void> {
    this.applied.push(constraints);
    return Promise.reject(new DOMException('', 'OverconstrainedError'));
  }
  stop(): void {
    this.readyState = 'ended';
  }
  unplug(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }
}

/** A computer's cameras, which can be plugged in, taken, forbidden, and slow to open. */
class FakeDevices extends EventTarget {
  cameras: { readonly label: string; readonly deviceId: string }[] = [];
  refusal: string | undefined;
  focusMode: string[] | undefined;
  areNamesHidden = false;
  isHeld = false;
  readonly asked: MediaTrackConstraints[] = [];
  readonly tracks: FakeTrack[] = [];
  private readonly held: (() => void)[] = [];

  get live(): FakeTrack[] {
    return this.tracks.filter(({ readyState }) => readyState === 'live');
  }

  plugIn(...labels: string[]): void {
    this.cameras = labels.map((label, index) => ({ label, deviceId: `id-${index}` }));
    this.dispatchEvent(new Event('devicechange'));
  }

  letOpen(): void {
    this.isHeld = false;
    for (const go of this.held.splice(0)) go();
  }

  enumerateDevices(): Promise<unknown[]> {
    const labelOf = (label: string): string => (this.areNamesHidden ? '' : label);
    return Promise.resolve([
      { kind: 'audioinput', label: 'Front microphone', deviceId: 'mic' },
      ...this.cameras.map(({ label, deviceId }) => ({ kind: 'videoinput', label: labelOf(label), deviceId })),
    ]);
  }

  async getUserMedia({ video }: { video: MediaTrackConstraints | true }): Promise<unknown> {
    if (video !== true) this.asked.push(video);
    if (this.isHeld) await new Promise<void>((resolve) => this.held.push(resolve));
    if (this.refusal !== undefined) throw new DOMException('', this.refusal);
    if (this.cameras.length === 0) throw new DOMException('', 'NotFoundError');
    this.areNamesHidden = false;
    const track = new FakeTrack(this.focusMode);
    this.tracks.push(track);
    return { getTracks: () => [track], getVideoTracks: () => [track] };
  }
}

let devices: FakeDevices;
let troubles: (CameraTrouble | undefined)[];
let streams: number;

beforeEach(() => {
  vi.useFakeTimers();
  devices = new FakeDevices();
  troubles = [];
  streams = 0;
});

afterEach(() => {
  vi.useRealTimers();
});

function keep(cameraName?: string): () => void {
  return keepCamera(devices as unknown as MediaDevices, cameraName, {
    onStream: (stream) => (streams += stream ? 1 : 0),
    onTrouble: (trouble) => troubles.push(trouble),
  });
}

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

describe('a camera', () => {
  test('runs, at 1280 by 720 if it can, until the end', async () => {
    devices.plugIn('Any');
    const end = keep();
    await settle();
    expect(streams).toBe(1);
    expect(troubles).toEqual([]);
    expect(devices.asked).toEqual([{ width: { ideal: 1280 }, height: { ideal: 720 } }]);
    end();
    expect(devices.live).toEqual([]);
  });

  test.each([
    [['manual', 'continuous'], 1],
    [['manual'], 0],
    [undefined, 0],
  ])(
    'that can focus in the ways %s is asked to keep doing so %i times, and runs if it refuses',
    async (ways, times) => {
      devices.plugIn('Any');
      devices.focusMode = ways;
      const end = keep();
      await settle();
      expect(streams).toBe(1);
      expect(devices.tracks[0]?.applied).toEqual(Array(times).fill({ advanced: [{ focusMode: 'continuous' }] }));
      end();
    },
  );

  test('that opens after the end is stopped: shown, hidden and shown again, one runs', async () => {
    devices.plugIn('Any');
    devices.isHeld = true;
    keep()();
    const end = keep();
    devices.letOpen();
    await settle();
    expect(devices.tracks).toHaveLength(2);
    expect(devices.live).toHaveLength(1);
    expect(streams).toBe(1);
    end();
    expect(devices.live).toEqual([]);
  });

  test.each([false, true])('is picked by a part of its name (names hidden at first: %s)', async (areNamesHidden) => {
    devices.plugIn('Ceiling', 'Front HD Camera (046d:0825)');
    devices.areNamesHidden = areNamesHidden;
    const end = keep('front hd');
    await settle();
    expect(devices.asked[0]?.deviceId).toEqual({ exact: 'id-1' });
    expect(devices.live).toHaveLength(1);
    end();
  });

  test('of another name is not taken instead; the right one is as soon as it comes', async () => {
    devices.plugIn('Ceiling');
    const end = keep('front');
    await settle();
    expect(troubles).toEqual(['no_camera']);
    devices.plugIn('Ceiling', 'Front');
    await settle();
    expect(troubles).toEqual(['no_camera', undefined]);
    end();
  });

  test.each([
    ['NotFoundError', 'no_camera'],
    ['OverconstrainedError', 'no_camera'],
    ['NotAllowedError', 'denied'],
    ['SecurityError', 'denied'],
    ['NotReadableError', 'in_use'],
    ['AbortError', 'in_use'],
  ])('that answers %s is %s, and is asked again', async (refusal, trouble) => {
    devices.plugIn('Any');
    devices.refusal = refusal;
    const end = keep();
    await settle();
    expect(troubles).toEqual([trouble]);
    devices.refusal = undefined;
    await vi.advanceTimersByTimeAsync(RETRY_EVERY);
    expect(troubles).toEqual([trouble, undefined]);
    expect(streams).toBe(1);
    end();
  });

  test('that is unplugged says so until it comes back', async () => {
    devices.plugIn('Any');
    const end = keep();
    await settle();
    devices.plugIn();
    devices.live[0]?.unplug();
    await vi.advanceTimersByTimeAsync(RETRY_EVERY);
    expect(troubles).toEqual(['unplugged']);
    devices.plugIn('Any');
    await settle();
    expect(troubles.at(-1)).toBeUndefined();
    expect(devices.live).toHaveLength(1);
    end();
    expect(devices.live).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is not asked for after the end', async () => {
    const end = keep();
    await settle();
    end();
    devices.plugIn('Any');
    await vi.advanceTimersByTimeAsync(10 * RETRY_EVERY);
    expect(devices.tracks).toEqual([]);
  });
});
