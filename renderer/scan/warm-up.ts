import { PASSES, type CodeSearch } from './code-search';
import type { Luminance } from './luminance';

/** A small code that says `kiosk`, module by module. */
const CODE = `
111111100101101111111
100000100111001000001
101110101101101011101
101110100101001011101
101110100010101011101
100000100000101000001
111111101010101111111
000000001101100000000
111011111111011000100
010000010000001001111
010111111100100011111
110110011110001000001
111000101000101010000
000000001111010100111
111111101011011101011
100000101011110110000
101110101111011101011
101110100100001101010
101110101010100011001
100000101100001010010
111111101110101000011
`
  .trim()
  .split('\n');

/** Rows and columns from which its modules can be turned over without anything of its frame being lost. */
const CONTENT = 9;

/** Of the picture; and pixels a module. */
const [WIDTH, HEIGHT, SCALE] = [640, 480, 6];

/** Each costly look twice: compilers mend what ran often. */
const LOOKS = 2 * PASSES.length;

/**
 * Looks, one at a time, at pictures of a code that is damaged, in all ways that there are, and once at the whole one. A first
 * look at a picture takes ten times as long as those after it, since program and filters are compiled while they run: the first
 * guest need not wait for that.
 */
export function* warmUp(search: CodeSearch): Generator<void> {
  search.look(pictureOf(() => false));
  yield;
  const damaged = pictureOf((column, row) => column >= CONTENT && row >= CONTENT && (column + row) % 2 === 0);
  for (let look = 0; look < LOOKS; look++) {
    search.look(damaged);
    yield;
  }
}

/** A picture of the code, with some of its modules turned over. */
function pictureOf(isTurned: (column: number, row: number) => boolean): Luminance {
  const data = new Uint8ClampedArray(WIDTH * HEIGHT).fill(200);
  const [left, top] = [(WIDTH - CODE.length * SCALE) / 2, (HEIGHT - CODE.length * SCALE) / 2];
  for (const [row, modules] of CODE.entries()) {
    for (const [column, module] of Array.from(modules).entries()) {
      if ((module === '1') === isTurned(column, row)) continue;
      for (let y = 0; y < SCALE; y++) {
        const from = (top + row * SCALE + y) * WIDTH + left + column * SCALE;
        data.fill(40, from, from + SCALE);
      }
    }
  }
  return { data, width: WIDTH, height: HEIGHT };
}
