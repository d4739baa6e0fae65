// @ts-check
/** The burgers, built from one set of layers so that they look like one kitchen's. */
import {
  bacon,
  breaded,
  cheese,
  crown,
  heel,
  lettuce,
  onion,
  patty,
  pickles,
  sauce,
  seam,
  tomato,
} from './burger-layers.mjs';
import { lemonWedge } from './pieces.mjs';
import { picture, plate } from './scene.mjs';
import { box, darker, dots, line, oval, path, placed, scatter } from './svg.mjs';

/** @typedef {import('./svg.mjs').Canvas} Canvas */

/** The house burger, also for the category and the attract screen. @param {Canvas} c */
export const classicBurger = (c) =>
  heel(c, 242) +
  seam(209) +
  lettuce(c, 209, { seed: 9 }) +
  patty(c, 196) +
  tomato(c, 167) +
  onion(152) +
  pickles(c, 145) +
  seam(138) +
  crown(c, 138, { h: 88 });

/** The burger with melted cheese. @param {Canvas} c */
export const cheeseburger = (c) =>
  heel(c, 242) +
  seam(209) +
  patty(c, 211, { h: 38 }) +
  cheese(c, 180, { w: 108, long: 30 }) +
  tomato(c, 170, { w: 94 }) +
  lettuce(c, 157, { w: 104, seed: 21, h: 18 }) +
  seam(146) +
  crown(c, 146, { h: 90, seed: 12 });

const glossy = { tone: '#c8702b', seeds: /** @type {const} */ ('none') };

/** Each burger's picture, by file name. */
export const burgers = {
  'classic-burger': () => picture('burgers', (c) => plate(c) + classicBurger(c)),
  cheeseburger: () => picture('burgers', (c) => plate(c) + cheeseburger(c)),
  'harbor-double': () =>
    picture(
      'burgers',
      (c) =>
        plate(c, 200, 256) +
        heel(c, 255, { tone: '#c8702b', h: 28 }) +
        seam(226) +
        patty(c, 228, { seed: 4 }) +
        cheese(c, 203, { w: 104, long: 20, tone: '#ffa92b' }) +
        patty(c, 197, { seed: 14 }) +
        cheese(c, 171, { w: 104, long: 24 }) +
        bacon(160) +
        bacon(147, { w: 98 }) +
        seam(134) +
        crown(c, 134, { ...glossy, h: 88 }) +
        line('M150 66q22-12 46-14', '#fff', 5, { opacity: 0.55 }),
    ),
  'crispy-chicken': () =>
    picture(
      'burgers',
      (c) =>
        plate(c) +
        heel(c, 242) +
        pickles(c, 214, { w: 96 }) +
        breaded(c, 205) +
        sauce(158, '#f4efe2', { w: 92 }) +
        slaw(148) +
        seam(139) +
        crown(c, 139, { h: 86, seeds: 'none', tone: '#e0933d' }),
    ),
  'fish-sandwich': () =>
    picture(
      'burgers',
      (c) =>
        plate(c) +
        heel(c, 242, { tone: '#eab263' }) +
        lettuce(c, 209, { seed: 31 }) +
        breaded(c, 198, { w: 112, h: 38, tone: '#eda63c', seed: 23, lumps: 15 }) +
        box(126, 158, 142, 16, 4, c.down('#ffd35c', '#f2a51f'), { transform: 'rotate(-2 200 166)' }) +
        sauce(154, '#fbf8ea', { w: 94 }) +
        dots(scatter(8, 13, 200, 152, 84, 7, 10), '#7fa43b', 4) +
        crown(c, 143, { h: 82, tone: '#eeb45d', seeds: 'none' }) +
        placed(lemonWedge(c), 304, 238, 0.85, -14),
    ),
  'garden-burger': () =>
    picture(
      'burgers',
      (c) =>
        plate(c) +
        heel(c, 242, { tone: '#9c6433' }) +
        seam(209) +
        lettuce(c, 210, { tone: '#4f9a43', seed: 41 }) +
        patty(c, 198, { tone: '#7c6a2c', specks: '#c9b04c', seed: 44, h: 33 }) +
        dots(scatter(17, 8, 200, 182, 90, 9, 22), '#d9682f', 6) +
        dots(scatter(19, 8, 200, 182, 92, 9, 22), '#86b83f', 6) +
        avocado(c, 165) +
        tomato(c, 151, { w: 90, h: 13 }) +
        sprouts(140) +
        crown(c, 138, { h: 84, tone: '#a66a36', seeds: 'oats' }),
    ),
  'mini-slider': () =>
    picture('burgers', (c) => {
      const small = { w: 70 };
      return (
        plate(c) +
        heel(c, 241, { ...small, h: 27 }) +
        seam(213, small) +
        patty(c, 215, { w: 74, h: 27 }) +
        cheese(c, 192, { w: 72, long: 19 }) +
        tomato(c, 184, { w: 64, h: 12 }) +
        crown(c, 171, { w: 72, h: 70, seed: 8 }) +
        flag()
      );
    }),
};

/** @param {number} y */
function slaw(y) {
  const strands = (/** @type {number} */ seed) =>
    scatter(seed, 20, 200, y, 92, 8, 5)
      .map(([x, py, a], i) => `M${x} ${py}q8 ${i % 2 === 0 ? 13 : -9} ${14 - a / 16} ${i % 3 === 0 ? 9 : 2}`)
      .join('');
  return (
    line(strands(2), '#7b3a86', 5) +
    line(strands(6), '#b9d98a', 4.4) +
    line(strands(9), '#c987c4', 3) +
    line(strands(4), '#f0893a', 3.4)
  );
}

/** @param {Canvas} c @param {number} y */
function avocado(c, y) {
  const flesh = c.down('#eef0a8', '#b8cf5e');
  return [-92, -46, 0, 46]
    .map((dx) => path(`M${200 + dx} ${y}q3-15 26-15t26 15z`, flesh, { stroke: '#4c7a2e', 'stroke-width': 3.4 }))
    .join('');
}

/** @param {number} y */
function sprouts(y) {
  const stems = scatter(77, 26, 200, y + 2, 96, 5, 5);
  return (
    line(stems.map(([x, py, a]) => `M${x} ${py}q${a / 12 - 7} 5 ${a / 9 - 10} 11`).join(''), '#d8e8a6', 2.6) +
    dots(
      stems.map(([x, py, a]) => /** @type {[number, number]} */ ([x + a / 9 - 10, py + 12])),
      '#5d9c37',
      6,
    )
  );
}

function flag() {
  return (
    line('M200 104V46', '#b98446', 4.4) +
    path('M201 46q20-8 34 0t30-2l-9 15 9 14q-16 8-30 1t-34 1z', '#e8563f') +
    path('M201 46q20-8 34 0l0 28q-14-7-34 1z', darker('#e8563f', 0.06), { opacity: 0.5 }) +
    oval(200, 45, 4.4, 4.4, '#1f4e63')
  );
}
