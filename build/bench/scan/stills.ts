import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { z } from 'zod';
import { createRandom } from '../../torture/random';
import { summarize } from '../measure';
import { benchRow, type BenchRow } from '../row';
import type { Picture, Reader, Readers } from './readers';
import { render, type Grey } from './render';
import { drawScene } from './scene';

/** A picture and what its code says. */
export interface Still {
  readonly grey: Grey;
  readonly text: string;
}

/** Size in which the pictures are compared: what a camera gives that was asked for nothing. */
export const STILL_SIZE = { width: 640, height: 480 };

/** Pictures made by chance, one after the other. */
export function* madeStills(seed: number, count: number): Generator<Still> {
  const random = createRandom(seed);
  for (let index = 0; index < count; index++) {
    const scene = drawScene(random, STILL_SIZE.width, STILL_SIZE.height);
    yield { grey: render(scene), text: scene.text };
  }
}

const corpusSchema = z.array(z.object({ file: z.string(), text: z.string() }));

/**
 * What ZXing's collection has wrong: of this code's 1,681 modules 9 differ from one that is made of these words, and 537 from one
 * that is made of the collection's own ("photograph").
 */
const CORRECTIONS: Readonly<Record<string, string>> = {
  'qrcode-2-13.png': 'The 2005 USGS aerial photography of the Washington Monument is censored.',
};

/** Photographs of a folder whose `index.json` says what is on them, brought into {@link STILL_SIZE}. */
export function* photographs(folder: string): Generator<Still> {
  for (const { file, text } of corpusSchema.parse(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')))) {
    yield { grey: fitted(PNG.sync.read(readFileSync(join(folder, file)))), text: CORRECTIONS[file] ?? text };
  }
}

/** Shrunk by the mean of what falls into a pixel, or as it is. */
function fitted({ data, width, height }: PNG): Grey {
  const scale = Math.max(1, width / STILL_SIZE.width, height / STILL_SIZE.height);
  const [wide, high] = [Math.floor(width / scale), Math.floor(height / scale)];
  const [sums, counts] = [new Float64Array(wide * high), new Uint32Array(wide * high)];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4;
      const to = Math.min(high - 1, Math.floor(y / scale)) * wide + Math.min(wide - 1, Math.floor(x / scale));
      const light = 0.299 * (data[from] ?? 0) + 0.587 * (data[from + 1] ?? 0) + 0.114 * (data[from + 2] ?? 0);
      sums[to] = (sums[to] ?? 0) + light;
      counts[to] = (counts[to] ?? 0) + 1;
    }
  }
  return { data: Uint8ClampedArray.from(sums, (sum, at) => sum / (counts[at] ?? 1)), width: wide, height: high };
}

interface Tally {
  read: number;
  wrong: number;
  readonly times: number[];
}

/**
 * Lets all readers read the same pictures.
 *
 * @param isCertain whether a picture holds its code and no other, as made ones do and photographs, some with two, do not
 */
export async function compareStills(
  what: string,
  stills: Iterable<Still>,
  readers: Readers,
  isCertain: boolean,
): Promise<BenchRow[]> {
  const all = [readers.oursAtOnce, readers.ours, ...readers.peers];
  const tallies = new Map(all.map((reader): [Reader, Tally] => [reader, { read: 0, wrong: 0, times: [] }]));
  let [pictures, together] = [0, 0];
  for (const { grey, text } of stills) {
    pictures++;
    const picture = { grey, colours: inColours(grey) };
    let isReadByPeer = false;
    for (const [reader, tally] of tallies) {
      const begunAt = performance.now();
      const read = await reader.read(picture);
      tally.times.push(performance.now() - begunAt);
      if (read === text) tally.read++;
      else if (read !== undefined && read !== '') {
        tally.wrong++;
        console.log(`${what}: ${reader.name} read ${JSON.stringify(read)} where ${JSON.stringify(text)} is`);
      }
      if (read === text && readers.peers.includes(reader)) isReadByPeer = true;
    }
    if (isReadByPeer) together++;
  }
  const tallyOf = (reader: Reader): Tally => tallies.get(reader) ?? { read: 0, wrong: 0, times: [] };
  const ours = tallyOf(readers.ours);
  const shared = { unit: 'pictures', ours: ours.read, n: pictures, ...summarize(ours.times) } as const;
  return [
    benchRow({
      ...shared,
      what: `${what}: read`,
      against: { name: 'all peers together', kind: 'peer', value: together },
      aim: isCertain ? ['at_least', 1] : undefined,
    }),
    ...[readers.oursAtOnce, ...readers.peers].map((peer) =>
      benchRow({
        ...shared,
        what: `${what}: read`,
        against: { name: peer.name, kind: 'peer', value: tallyOf(peer).read },
      }),
    ),
    benchRow({
      what: `${what}: read other than they say`,
      unit: 'reads',
      ours: ours.wrong,
      against: { name: 'none', kind: 'limit', value: 0 },
      aim: isCertain ? ['at_most', 0] : undefined,
      n: pictures,
    }),
    ...[readers.oursAtOnce, ...readers.peers].map((peer) =>
      benchRow({
        what: `${what}: time a picture, median`,
        unit: 'ms',
        ours: summarize(tallyOf(readers.oursAtOnce).times).median,
        against: { name: peer.name, kind: 'peer', value: summarize(tallyOf(peer).times).median },
        n: pictures,
        ...summarize(tallyOf(readers.oursAtOnce).times),
      }),
    ),
  ].filter(({ what: name, against }) => !(name.endsWith('median') && against.name === readers.oursAtOnce.name));
}

function inColours({ data, width, height }: Grey): Picture['colours'] {
  const colours = new Uint8ClampedArray(data.length * 4).fill(255);
  for (let at = 0; at < data.length; at++) colours.fill(data[at] ?? 0, 4 * at, 4 * at + 3);
  return new ImageData(colours, width, height);
}
