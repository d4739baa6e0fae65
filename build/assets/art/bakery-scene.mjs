// @ts-check
/** What Maple & Rye's pictures share: lamp light, a table of walnut, boards and stoneware. Subjects stay within x 50-350. */
import { Canvas, box, dots, line, oval, path, scatter } from './svg.mjs';
import { shadow } from './scene.mjs';

/** The wall behind each category: lit by the lamp, and in the corner. */
const WALLS = /** @type {const} */ ({
  breads: ['#a06f47', '#3a2119'],
  pastries: ['#a8634a', '#3d1d1c'],
  sandwiches: ['#7f7a4b', '#2b2a1b'],
  drinks: ['#86766a', '#2e2523'],
  pantry: ['#8b5560', '#331c24'],
});

/** @typedef {keyof typeof WALLS} Wall */

/** A finished 400 x 300 picture: a wall in the light of a lamp, and the table before it. @param {Wall} wall @param {(canvas: Canvas) => string} draw */
export function onTable(wall, draw) {
  const c = new Canvas(400, 300);
  const [lit, corner] = WALLS[wall];
  const ground = c.gradient(' cx=".42" cy=".3" r=".85"', 'radialGradient', [lit, [0.35, lit], corner]);
  const light = c.gradient(' cx=".42" cy=".1" r=".7"', 'radialGradient', [
    [0, '#ffe2b0', 0.4],
    [1, '#ffe2b0', 0],
  ]);
  return c.finish(
    box(0, 0, 400, 214, 0, ground) +
      box(0, 212, 400, 88, 0, c.down('#7a4b2d', '#4a2a19')) +
      line('M0 213H400', '#a8704488', 3) +
      line('M0 236Q120 230 210 237T400 234M0 266Q90 272 190 265T400 270M0 288Q140 284 400 290', '#3a1f12', 2.4, {
        opacity: 0.4,
      }) +
      box(0, 0, 400, 300, 0, light) +
      draw(c),
  );
}

/** A round board of light wood. @param {Canvas} c @param {number} [cx] @param {number} [y] its middle @param {number} [rx] */
export function board(c, cx = 200, y = 246, rx = 150) {
  const ry = rx * 0.16;
  return (
    shadow(c, cx, y + ry * 0.9, rx, ry * 1.05) +
    oval(cx, y + 9, rx, ry, '#6d4323') +
    oval(cx, y, rx, ry, c.across('#e6bd8a', [0.45, '#cf9c62'], '#9a683a')) +
    line(
      `M${cx - rx * 0.86} ${y - ry * 0.2}Q${cx} ${y - ry * 0.7} ${cx + rx * 0.8} ${y - ry * 0.3}M${cx - rx * 0.9} ${y + ry * 0.2}Q${cx} ${y - ry * 0.1} ${cx + rx * 0.9} ${y + ry * 0.15}`,
      '#8f5f33',
      2,
      { opacity: 0.5 },
    )
  );
}

/** A plate of speckled stoneware. @param {Canvas} c @param {number} [cx] @param {number} [y] its middle @param {number} [rx] */
export function stoneware(c, cx = 200, y = 244, rx = 150) {
  const ry = rx * 0.15;
  return (
    shadow(c, cx, y + ry * 0.8, rx, ry * 1.05) +
    oval(cx, y + 6, rx, ry, '#7d6a5c') +
    oval(cx, y, rx, ry, c.across('#f1e6d6', [0.4, '#e2d2bd'], '#b39d87')) +
    oval(cx, y + 1, rx * 0.78, ry * 0.66, '#c9b69f') +
    oval(cx, y + 2.4, rx * 0.76, ry * 0.6, '#dccbb5') +
    dots(scatter(12, 26, cx, y, rx * 0.94, ry * 0.9, 9), '#8a6f58', 1.8, { opacity: 0.6 })
  );
}

/** A folded cloth under something, 300 wide. @param {Canvas} c @param {number} [y] */
export const linen = (c, y = 246) =>
  path(
    `M52 ${y}Q120 ${y - 16} 200 ${y - 12}T350 ${y - 6}L332 ${y + 30}Q200 ${y + 42} 70 ${y + 28}Z`,
    c.across('#f6ecdc', [0.5, '#e4d3bb'], '#bda588'),
  ) +
  line(`M66 ${y + 18}Q200 ${y + 32} 336 ${y + 20}`, '#b4472e', 3, { opacity: 0.75 }) +
  line(`M69 ${y + 11}Q200 ${y + 25} 339 ${y + 13}`, '#b4472e', 1.6, { opacity: 0.6 });
