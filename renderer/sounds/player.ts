import { SOUNDS, type Sound } from './sound';

/** Plays sounds. */
export interface Player {
  /** Plays it now or, where it would come late, not at all. Never throws: a kiosk without loudspeakers is a silent one. */
  readonly play: (sound: Sound) => void;
  /** Gives the loudspeakers back. */
  readonly close: () => void;
}

/** See {@link createPlayer}. */
export interface PlayerParts {
  /** 0 to 1; more than 0. */
  readonly volume: number;
  readonly openContext?: () => AudioContext;
  readonly fetchSound?: (sound: Sound) => Promise<ArrayBuffer>;
}

/** A sound that comes later than this after its touch belongs to nothing any more, ms. */
const LATE_MS = 300;

/** After so long without a sound the loudspeakers are let go, which an idle kiosk would keep a thread busy for, ms. */
const QUIET_MS = 30_000;

interface Loudspeakers {
  readonly context: AudioContext;
  readonly gain: GainNode;
  readonly buffers: ReadonlyMap<Sound, AudioBuffer>;
}

/** A player that opens the loudspeakers with its first sound; where they cannot be opened, the next sound tries again. */
export function createPlayer(parts: PlayerParts): Player {
  const {
    volume,
    openContext = () => new AudioContext({ latencyHint: 'interactive' }),
    fetchSound = fetchWave,
  } = parts;
  let opened: Loudspeakers | undefined;
  let isGettingReady = false;
  let wanted: { readonly sound: Sound; readonly at: number } | undefined;
  let quiet: ReturnType<typeof setTimeout> | undefined;

  const open = async (): Promise<Loudspeakers> => {
    const waves = await Promise.all(SOUNDS.map(async (sound) => [sound, await fetchSound(sound)] as const));
    const context = openContext();
    try {
      const gain = context.createGain();
      gain.gain.value = volume;
      gain.connect(context.destination);
      const decoded = waves.map(async ([sound, wave]) => [sound, await context.decodeAudioData(wave)] as const);
      return { context, gain, buffers: new Map(await Promise.all(decoded)) };
    } catch (error) {
      letGo(context);
      throw error;
    }
  };

  const getReady = async (): Promise<Loudspeakers> => {
    opened ??= await open();
    if (opened.context.state === 'suspended') await opened.context.resume();
    return opened;
  };

  const start = ({ context, gain, buffers }: Loudspeakers): void => {
    if (!wanted || performance.now() - wanted.at > LATE_MS) return;
    const source = context.createBufferSource();
    source.buffer = buffers.get(wanted.sound) ?? null;
    source.connect(gain);
    source.start();
    clearTimeout(quiet);
    quiet = setTimeout(() => void context.suspend().catch(() => undefined), QUIET_MS);
  };

  const playWanted = async (): Promise<void> => {
    isGettingReady = true;
    try {
      start(await getReady());
    } catch {
      // No loudspeakers, or no file: there is nothing that a guest or the kiosk would do about it.
    } finally {
      isGettingReady = false;
    }
  };

  return {
    play: (sound) => {
      wanted = { sound, at: performance.now() };
      if (!isGettingReady) void playWanted();
    },
    close: () => {
      clearTimeout(quiet);
      wanted = undefined;
      if (opened) letGo(opened.context);
    },
  };
}

function letGo(context: AudioContext): void {
  void context.close().catch(() => undefined);
}

async function fetchWave(sound: Sound): Promise<ArrayBuffer> {
  const answer = await fetch(`/assets/sounds/${sound}.wav`);
  return await answer.arrayBuffer();
}
