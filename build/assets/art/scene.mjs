// @ts-check
/** What all pictures share: backdrop, light, shadow, crockery. Subjects stay within x 50-350 so a square crop loses nothing. */
import { Canvas, box, darker, dots, lighter, line, oval, path } from './svg.mjs';

/** The backdrop of each category: its light middle and its edge. */
export const BACKDROPS = /** @type {const} */ ({
  burgers: ['#fff3e0', '#fbcf9d'],
  bowls: ['#f3f8e8', '#c3dcae'],
  sides: ['#fff8dc', '#f8d981'],
  drinks: ['#eef9fb', '#a9d8e4'],
  sweets: ['#fff0f0', '#f3bac6'],
});

/** @typedef {keyof typeof BACKDROPS} Backdrop */

/** A finished 400 x 300 picture on its category's backdrop. @param {Backdrop} backdrop @param {(canvas: Canvas) => string} draw */
export function picture(backdrop, draw) {
  const canvas = new Canvas(400, 300);
  const [light, edge] = BACKDROPS[backdrop];
  const ground = canvas.gradient(' cx=".5" cy=".42" r=".72"', 'radialGradient', [light, [0.55, light], edge]);
  return canvas.finish(box(0, 0, 400, 300, 0, ground) + draw(canvas));
}

/** The soft shadow under a thing that stands at (`cx`, `y`). @param {Canvas} canvas @param {number} cx @param {number} y @param {number} rx @param {number} [ry] */
export function shadow(canvas, cx, y, rx, ry = rx * 0.16) {
  return oval(
    cx + rx * 0.05,
    y,
    rx * 1.12,
    ry,
    canvas.glow([0, '#5a2d14', 0.42], [0.55, '#5a2d14', 0.25], [1, '#5a2d14', 0]),
  );
}

/** The house plate, seen from the front. @param {Canvas} canvas @param {number} [cx] @param {number} [y] its middle @param {number} [rx] */
export function plate(canvas, cx = 200, y = 244, rx = 150) {
  const ry = rx * 0.15;
  return (
    shadow(canvas, cx, y + ry * 0.75, rx, ry * 1.05) +
    oval(cx, y + 6, rx, ry, '#c9c2b8') +
    oval(cx, y, rx, ry, canvas.across('#ffffff', '#fbf8f3', '#e2dcd2')) +
    line(`M${cx - rx + 5} ${y}A${rx - 5} ${ry - 3.5} 0 0 0 ${cx + rx - 5} ${y}`, '#3f7f93', 2, { opacity: 0.75 }) +
    oval(cx, y, rx * 0.76, ry * 0.68, '#e9e3da') +
    oval(cx, y + 1.6, rx * 0.74, ry * 0.62, '#f7f3ec')
  );
}

/**
 * A bowl seen from the front and above: the food lies between its back and its front, so that a heap shows over the far rim and
 * is hidden by the near one.
 * @param {Canvas} canvas @param {string} colour @param {string} food @param {{ cx?: number, y?: number, rx?: number, depth?: number, inner?: string, band?: string }} [shape]
 */
export function bowl(canvas, colour, food, { cx = 200, y = 138, rx = 138, depth = 122, inner, band } = {}) {
  const ry = rx * 0.44;
  const foot = rx * 0.36;
  const floor = y + depth;
  const left = cx - rx;
  const right = cx + rx;
  const body = `M${left} ${y}A${rx} ${ry} 0 0 0 ${right} ${y}C${right - 4} ${y + depth * 0.58} ${cx + foot + 22} ${floor - 6} ${cx + foot} ${floor - 4}H${cx - foot}C${cx - foot - 22} ${floor - 6} ${left + 4} ${y + depth * 0.58} ${left} ${y}Z`;
  const glaze = canvas.across(lighter(colour, 0.3), [0.35, colour], darker(colour, 0.42));
  return (
    shadow(canvas, cx, floor + 2, rx * 0.82, 17) +
    oval(cx, floor - 2, foot, 7, darker(colour, 0.5)) +
    oval(cx, y, rx, ry, inner ?? darker(colour, 0.25), { stroke: lighter(colour, 0.4), 'stroke-width': 5 }) +
    food +
    path(body, glaze) +
    (band === undefined
      ? ''
      : canvas.inside(
          path(body, '#000'),
          line(`M${left - 9} ${y + 22}A${rx + 9} ${ry} 0 0 0 ${right + 9} ${y + 22}`, band, 5, { opacity: 0.9 }),
        )) +
    line(`M${left} ${y}A${rx} ${ry} 0 0 0 ${right} ${y}`, lighter(colour, 0.55), 5) +
    path(
      `M${left + 16} ${y + 46}C${left + 24} ${y + 76} ${left + 44} ${y + 96} ${left + 62} ${y + 104}C${left + 42} ${y + 84} ${left + 34} ${y + 66} ${left + 30} ${y + 52}Z`,
      '#fff',
      { opacity: 0.28 },
    )
  );
}

/** Three wisps over something hot. @param {number} cx @param {number} y their foot @param {number} [size] */
export function steam(cx, y, size = 1) {
  const wisp = (/** @type {number} */ x, /** @type {number} */ h) =>
    `M${x} ${y}c${-12 * size} ${-h * 0.3} ${12 * size} ${-h * 0.55} 0 ${-h}`;
  return line(
    wisp(cx - 26 * size, 34 * size) + wisp(cx, 46 * size) + wisp(cx + 26 * size, 34 * size),
    '#fff',
    6 * size,
    { opacity: 0.75 },
  );
}

/** Drops on cold glass. @param {readonly (readonly [number, number, ...number[]])[]} at */
export const drops = (at) => dots(at, '#fff', 4, { opacity: 0.7 });
