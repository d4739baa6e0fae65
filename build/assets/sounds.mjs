// @ts-check
/** `npm run sounds`: makes the kiosk's three sounds, `assets/sounds/*.wav`, from the tones below. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, runAsProgram, say } from '../setup/run.mjs';

/** Samples a second: enough for these tones, and half the size of a CD's. */
const RATE = 16_000;

/** Loudest sample of a file, of 1: loudness is the configuration's to say. */
const PEAK = 0.7;

/**
 * One struck note, as of a small marimba: a tone with a few quieter ones above, each of which fades by itself.
 * @typedef {object} Note
 * @property {number} at when it is struck, s
 * @property {number} hertz
 * @property {number} fade after so many seconds a third of it is left
 * @property {number} [loud] next to the other notes
 * @property {readonly (readonly [ratio: number, share: number])[]} [above] tones above it, which fade sooner
 */

/** Wood: hardly anything above the tone. */
const SOFT = /** @type {const} */ ([[2, 0.18]]);
/** Metal bars: the overtone that makes a marimba of them. */
const BAR = /** @type {const} */ ([
  [2, 0.12],
  [3.93, 0.22],
]);

/** Each sound, by file name: its length in seconds and its notes. @type {Readonly<Record<string, { seconds: number, notes: readonly Note[] }>>} */
const SOUNDS = {
  // Heard a hundred times an hour: short, low enough to be no beep.
  tap: { seconds: 0.06, notes: [{ at: 0, hertz: 740, fade: 0.011, above: SOFT }] },
  // A fifth upwards.
  success: {
    seconds: 0.44,
    notes: [
      { at: 0, hertz: 659.26, fade: 0.1, loud: 0.8, above: BAR },
      { at: 0.1, hertz: 987.77, fade: 0.12, above: BAR },
    ],
  },
  // A third downwards, twice as low as the success and without its brightness: a pity, no alarm.
  error: {
    seconds: 0.42,
    notes: [
      { at: 0, hertz: 349.23, fade: 0.08, above: SOFT },
      { at: 0.13, hertz: 277.18, fade: 0.11, above: SOFT },
    ],
  },
};

/** A note's own start, s: one that began at once would click. */
const ATTACK = 0.003;

/** @param {Note} note @param {number} time s */
function heard({ at, hertz, fade, loud = 1, above = [] }, time) {
  const since = time - at;
  if (since < 0) return 0;
  const tone = (/** @type {number} */ ratio, /** @type {number} */ share, /** @type {number} */ lasts) =>
    share * Math.sin(2 * Math.PI * hertz * ratio * since) * Math.exp(-since / lasts);
  const tones = above.reduce((sum, [ratio, share]) => sum + tone(ratio, share, fade / ratio), tone(1, 1, fade));
  return loud * tones * Math.min(1, since / ATTACK);
}

/** @param {{ seconds: number, notes: readonly Note[] }} sound @returns {Buffer} a WAV file: 16 bits, one channel */
function waveOf({ seconds, notes }) {
  const count = Math.round(seconds * RATE);
  const samples = Array.from({ length: count }, (_, i) => {
    const time = i / RATE;
    // The last hundredth fades to nothing, whatever still sounds.
    const end = Math.min(1, (count - 1 - i) / (RATE / 100));
    return notes.reduce((sum, note) => sum + heard(note, time), 0) * end;
  });
  const loudest = Math.max(...samples.map(Math.abs));
  const file = Buffer.alloc(44 + count * 2);
  file.write('RIFF', 0, 'ascii');
  file.writeUInt32LE(36 + count * 2, 4);
  file.write('WAVEfmt ', 8, 'ascii');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20); // PCM
  file.writeUInt16LE(1, 22); // one channel
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'ascii');
  file.writeUInt32LE(count * 2, 40);
  samples.forEach((sample, i) => file.writeInt16LE(Math.round((sample / loudest) * PEAK * 32_767), 44 + i * 2));
  return file;
}

/** Every sound file, by its path in the repository. @type {Readonly<Record<string, () => Buffer>>} */
export const soundFiles = Object.fromEntries(
  Object.entries(SOUNDS).map(([name, sound]) => [`assets/sounds/${name}.wav`, () => waveOf(sound)]),
);

runAsProgram(import.meta.url, async () => {
  for (const [path, make] of Object.entries(soundFiles)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), make());
  }
  say(`${Object.keys(soundFiles).length} sounds made`);
});
