import type { Area } from './filters';
import { halved, type Luminance } from './luminance';

/** Side of the squares that are compared, in pixels of a half-size picture: two to three modules of a code that can be read. */
const BLOCK = 8;

/** Steps in brightness up to this are noise. */
const NOISE = 6;

/** Contrast, of 255, from which a square's pattern counts in full. */
const CONTRAST = 40;

/** A square next to the busiest belongs to it when it is at least this busy. */
const SHARE = 0.4;

/** Squares each way that count for one, so that single light modules leave no hole. */
const REACH = 1;

/** Squares each way in which the busiest place is looked for: the smallest code covers 5 by 5. */
const CORE = 2;

/**
 * Where a code most likely is: the place with the most steps from dark to light both across and down, as far as they reach.
 * Text and edges have steps one way mostly; the contrast itself matters little, so that a dim code beats a bright window.
 * Costs about a millisecond. Undefined for a picture too small to hold a code.
 */
export function busyArea(picture: Luminance): Area | undefined {
  const half = halved(picture);
  const [columns, rows] = [Math.floor(half.width / BLOCK), Math.floor(half.height / BLOCK)];
  if (columns < 2 * CORE + 1 || rows < 2 * CORE + 1) return undefined;
  const grid: Grid = { columns, rows, values: new Float32Array(columns * rows) };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      grid.values[row * columns + column] = busyness(half, column * BLOCK, row * BLOCK);
    }
  }
  const core = summed(grid, CORE);
  let best = -1;
  for (let row = CORE; row < rows - CORE; row++) {
    for (let column = CORE; column < columns - CORE; column++) {
      const at = row * columns + column;
      if (best < 0 || (core.values[at] ?? 0) > (core.values[best] ?? 0)) best = at;
    }
  }
  const enough = (SHARE * (core.values[best] ?? 0)) / ((2 * CORE + 1) / (2 * REACH + 1)) ** 2;
  return inPixels(spreadFrom(summed(grid, REACH), best, enough), picture);
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float32Array;
}

/** How much of a square is steps both ways, next to the contrast that it has. */
function busyness({ data, width, height }: Luminance, left: number, top: number): number {
  let [across, down, darkest, brightest] = [0, 0, 255, 0];
  const [right, bottom] = [Math.min(width - 2, left + BLOCK), Math.min(height - 2, top + BLOCK)];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = y * width + x;
      const value = data[at] ?? 0;
      if (value < darkest) darkest = value;
      if (value > brightest) brightest = value;
      const toRight = Math.abs(value - (data[at + 2] ?? 0));
      const toBottom = Math.abs(value - (data[at + 2 * width] ?? 0));
      if (toRight > NOISE) across += toRight;
      if (toBottom > NOISE) down += toBottom;
    }
  }
  const contrast = Math.max(0, brightest - darkest);
  return (Math.min(across, down) / (1 + contrast)) * Math.min(1, contrast / CONTRAST);
}

/** Each square with those `reach` around it. */
function summed({ columns, rows, values }: Grid, reach: number): Grid {
  const result = new Float32Array(values.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let y = Math.max(0, row - reach); y <= Math.min(rows - 1, row + reach); y++) {
        for (let x = Math.max(0, column - reach); x <= Math.min(columns - 1, column + reach); x++) {
          sum += values[y * columns + x] ?? 0;
        }
      }
      result[row * columns + column] = sum;
    }
  }
  return { columns, rows, values: result };
}

interface Blocks {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The square around all that hangs together with `start` and is busy enough. */
function spreadFrom({ columns, rows, values }: Grid, start: number, enough: number): Blocks {
  const seen = new Uint8Array(values.length);
  const waiting = [start];
  const found = { left: columns, right: 0, top: rows, bottom: 0 };
  seen[start] = 1;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    found.left = Math.min(found.left, column);
    found.right = Math.max(found.right, column);
    found.top = Math.min(found.top, row);
    found.bottom = Math.max(found.bottom, row);
    const beside = [column > 0 ? at - 1 : -1, column < columns - 1 ? at + 1 : -1, at - columns, at + columns];
    for (const next of beside) {
      if (next < 0 || next >= values.length || seen[next] === 1 || (values[next] ?? 0) <= enough) continue;
      seen[next] = 1;
      waiting.push(next);
    }
  }
  return found;
}

/** With a square of margin, for the quiet zone. */
function inPixels({ left, right, top, bottom }: Blocks, { width, height }: Luminance): Area {
  const size = 2 * BLOCK;
  const [from, upper] = [Math.max(0, (left - 1) * size), Math.max(0, (top - 1) * size)];
  return {
    left: from,
    top: upper,
    width: Math.min(width, (right + 2) * size) - from,
    height: Math.min(height, (bottom + 2) * size) - upper,
  };
}
