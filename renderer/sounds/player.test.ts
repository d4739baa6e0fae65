import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPlayer } from './player';
import type { Sound } from './sound';

/** Loudspeakers that note what is played, by what the sound's file held. */
function fakeLoudspeakers() {
  const heard: string[] = [];
  const gains: number[] = [];
  const context = {
    state: 'running' as AudioContextState,
    destination: {},
    createGain: () => {
      const gain = { value: 1 };
      return { gain, connect: () => gains.push(gain.value) };
    },
    createBufferSource: () => {
      const source = { buffer: '', connect: vi.fn(), start: () => heard.push(source.buffer) };
      return source;
    },
    decodeAudioData: vi.fn((wave: unknown) => Promise.resolve(wave)),
    resume: vi.fn(() => {
      context.state = 'running';
      return Promise.resolve();
    }),
    suspend: vi.fn(() => {
      context.state = 'suspended';
      return Promise.resolve();
    }),
    close: vi.fn(() => Promise.resolve()),
  };
  return { heard, gains, context, openContext: () => context as unknown as AudioContext };
}

const fetchSound = (sound: Sound): Promise<ArrayBuffer> => Promise.resolve(sound as unknown as ArrayBuffer);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});
const settle = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

test('the loudspeakers are opened with the first sound, as loud as the store wants it', async () => {
  const { heard, gains, openContext } = fakeLoudspeakers();
  const open = vi.fn(openContext);
  const player = createPlayer({ volume: 0.25, openContext: open, fetchSound });
  await settle();
  expect(open).not.toHaveBeenCalled();
  player.play('tap');
  await settle();
  player.play('success');
  await settle();
  expect(heard).toEqual(['tap', 'success']);
  expect(open).toHaveBeenCalledOnce();
  expect(gains).toEqual([0.25]);
});

test('of what comes while they open, only the last is heard, and nothing that would come late', async () => {
  const { heard, openContext } = fakeLoudspeakers();
  const slowly = async (sound: Sound): Promise<ArrayBuffer> => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    return await fetchSound(sound);
  };
  const player = createPlayer({ volume: 1, openContext, fetchSound: slowly });
  player.play('tap');
  await settle(150);
  player.play('error');
  await settle(50);
  expect(heard).toEqual(['error']);
  const slower = createPlayer({ volume: 1, openContext, fetchSound: (sound) => settleLate(sound) });
  slower.play('tap');
  await settle(1000);
  expect(heard).toEqual(['error']);
});

async function settleLate(sound: Sound): Promise<ArrayBuffer> {
  await new Promise((resolve) => setTimeout(resolve, 400));
  return await fetchSound(sound);
}

test('after half a minute of silence they are let go, and taken again for the next sound', async () => {
  const { heard, context, openContext } = fakeLoudspeakers();
  const player = createPlayer({ volume: 1, openContext, fetchSound });
  player.play('tap');
  await settle(29_000);
  player.play('tap');
  await settle(29_000);
  expect(context.suspend).not.toHaveBeenCalled();
  await settle(1000);
  expect(context.suspend).toHaveBeenCalledOnce();
  player.play('error');
  await settle();
  expect(context.resume).toHaveBeenCalledOnce();
  expect(heard).toEqual(['tap', 'tap', 'error']);
});

test('a kiosk without loudspeakers is a silent one, and tries again with the next sound', async () => {
  const { heard, openContext } = fakeLoudspeakers();
  const open = vi.fn(openContext).mockImplementationOnce(() => {
    throw new Error('no audio device');
  });
  const player = createPlayer({ volume: 1, openContext: open, fetchSound });
  expect(() => player.play('tap')).not.toThrow();
  await settle();
  expect(heard).toEqual([]);
  player.play('tap');
  await settle();
  expect(heard).toEqual(['tap']);
});

test('files that are missing or are no sound leave no loudspeaker open', async () => {
  const { heard, context, openContext } = fakeLoudspeakers();
  const missing = createPlayer({ volume: 1, openContext, fetchSound: () => Promise.reject(new Error('404')) });
  missing.play('tap');
  context.decodeAudioData.mockRejectedValue(new Error('no wave'));
  const garbled = createPlayer({ volume: 1, openContext, fetchSound });
  garbled.play('tap');
  await settle();
  expect(heard).toEqual([]);
  expect(context.close).toHaveBeenCalledOnce();
});

test('loudspeakers that never come keep nothing waiting but one sound', async () => {
  const { heard, context, openContext } = fakeLoudspeakers();
  context.state = 'suspended';
  context.resume.mockReturnValue(new Promise(() => undefined));
  const player = createPlayer({ volume: 1, openContext, fetchSound });
  for (let tap = 0; tap < 20; tap++) {
    player.play('tap');
    await settle(50);
  }
  expect(context.resume).toHaveBeenCalledOnce();
  expect(heard).toEqual([]);
  player.close();
  expect(context.close).toHaveBeenCalledOnce();
});
