// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SOUNDS } from '../../renderer/sounds/sound';
import { root } from '../setup/run.mjs';
import { soundFiles } from './sounds.mjs';

it('each sound that the page plays is there, and no other', () => {
  const there = readdirSync(join(root, 'assets/sounds'));
  expect(there.sort()).toEqual(SOUNDS.map((sound) => `${sound}.wav`).sort());
});

/** What stands behind the head of a WAV file. @param {Buffer} file */
const samplesOf = (file) => Array.from({ length: (file.length - 44) / 2 }, (_, i) => file.readInt16LE(44 + i * 2));

it.each(Object.entries(soundFiles))('%s is as made, small, and begins and ends in silence', (path, make) => {
  const file = readFileSync(join(root, path));
  const [there, made] = [file, make()].map(samplesOf);
  expect(file.subarray(0, 44)).toEqual(make().subarray(0, 44));
  // Sines differ in their last digit between machines.
  const apart = there?.map((sample, i) => Math.abs(sample - (made?.[i] ?? Infinity))) ?? [];
  expect(Math.max(...apart), 'run `npm run sounds`').toBeLessThanOrEqual(1);
  expect(file.length).toBeLessThan(15_000);
  expect([there?.at(0), there?.at(-1)]).toEqual([0, 0]);
});
