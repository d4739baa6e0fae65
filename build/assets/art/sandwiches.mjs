// @ts-check
/** Maple & Rye's sandwiches, built from a burger's layers where they are the same. */
import { board, onTable, stoneware } from './bakery-scene.mjs';
import { cheese, lettuce, onion, seam, tomato } from './burger-layers.mjs';
import { cucumber } from './pieces.mjs';
import { box, dots, grains, line, oval, path, placed, scatter } from './svg.mjs';

/** @typedef {import('./svg.mjs').Canvas} Canvas */

/** A slice of rye seen from its edge. @param {Canvas} c @param {number} y @param {number} [h] */
const ryeSlice = (c, y, h = 34) =>
  box(84, y - h, 232, h, 13, c.down('#8f5a34', [0.5, '#6f4024'], '#45230f')) +
  box(90, y - h + 5, 220, h - 10, 9, c.across('#d3a678', [0.5, '#b98756'], '#8c5c35')) +
  dots(scatter(y, 24, 200, y - h / 2, 104, h * 0.24, 9), '#6f4326', 3.6) +
  dots(scatter(y + 3, 12, 200, y - h / 2, 104, h * 0.24, 14), '#efd2a4', 3);

/** Folded slices of ham. @param {Canvas} c @param {number} y */
const ham = (c, y) =>
  path(
    `M82 ${y}Q74 ${y - 22} 104 ${y - 24}Q128 ${y - 34} 150 ${y - 24}Q176 ${y - 34} 200 ${y - 25}Q228 ${y - 34} 252 ${y - 24}Q280 ${y - 34} 300 ${y - 23}Q326 ${y - 20} 318 ${y}Q296 ${y + 8} 270 ${y}Q240 ${y + 9} 210 ${y}Q176 ${y + 9} 146 ${y}Q110 ${y + 8} 82 ${y}Z`,
    c.down('#f7b3a4', [0.5, '#e88f83'], '#b9594f'),
  ) +
  line(`M100 ${y - 8}Q126 ${y - 20} 150 ${y - 9}T206 ${y - 9}T262 ${y - 9}T306 ${y - 9}`, '#fbd8cd', 4) +
  line(`M96 ${y - 17}Q126 ${y - 27} 152 ${y - 17}T210 ${y - 17}T264 ${y - 17}T304 ${y - 16}`, '#c9685d', 2.6, {
    opacity: 0.7,
  });

/** The house's ham and gruyère on rye, standing on y 240. @param {Canvas} c */
export const hamAndRye = (c) =>
  ryeSlice(c, 240, 38) +
  lettuce(c, 206, { w: 122, h: 24 }) +
  seam(190, { w: 110 }) +
  ham(c, 192) +
  ham(c, 170) +
  cheese(c, 148, { w: 116, tone: '#f6d97c', long: 30 }) +
  seam(136, { w: 110 }) +
  ryeSlice(c, 138, 44) +
  grains(scatter(5, 26, 200, 102, 100, 10, 9), 4, '#fbe9c4', 4.2) +
  line('M106 100Q150 92 200 92', '#fff', 4, { opacity: 0.3 });

/** @param {Canvas} c @param {number} y */
const salmon = (c, y) =>
  [0, 1, 2].map((i) => placed(salmonFold(c), 128 + i * 70, y + (i % 2) * 5, 1, i * 4 - 4)).join('');

/** @param {Canvas} c */
const salmonFold = (c) =>
  path('M-56 10Q-62-18-24-20Q4-32 30-20Q62-20 56 8Q30 22 0 12Q-30 24-56 10Z', c.down('#ffb68f', '#e2673f')) +
  line('M-44 2Q-18-12 6-2T48 0M-36-9Q-10-20 14-11T44-9', '#ffe0cb', 3.4, { opacity: 0.85 });

/** Half of a bagel from its front, from `y` up. @param {Canvas} c @param {number} y @param {number} h @param {boolean} isTop */
const bagelHalf = (c, y, h, isTop) =>
  path(
    isTop
      ? `M84 ${y - 6}Q82 ${y - h} 200 ${y - h}T316 ${y - 6}Q314 ${y} 300 ${y}H100Q86 ${y} 84 ${y - 6}Z`
      : `M86 ${y - h}H314Q318 ${y} 262 ${y}H138Q82 ${y} 86 ${y - h}Z`,
    c.round('#f6c980', [0.45, '#d9903f'], '#8a4a1c'),
  );

/** A bagel with smoked salmon, standing on y 240. @param {Canvas} c */
export const salmonBagel = (c) =>
  bagelHalf(c, 240, 44, false) +
  path(
    'M86 194Q92 178 140 180T260 178T314 194Q318 206 296 206Q280 220 262 206Q236 216 214 206Q190 222 170 206Q146 214 124 206Q88 208 86 194Z',
    c.down('#ffffff', '#e6ddcf'),
  ) +
  [112, 156, 200, 244, 288].map((x) => placed(cucumber(), x, 184, 0.95, 0)).join('') +
  salmon(c, 168) +
  onion(152, { w: 90 }) +
  seam(146, { w: 104 }) +
  bagelHalf(c, 146, 62, true) +
  oval(200, 96, 36, 9, '#8a4a1c') +
  oval(200, 98, 27, 6, '#4a2410') +
  grains(
    scatter(9, 34, 200, 112, 96, 22, 12).filter(([x, y]) => Math.hypot((x - 200) / 44, (y - 96) / 14) > 1),
    4,
    '#fff3d2',
    4.4,
  ) +
  dots(
    scatter(19, 16, 200, 116, 96, 20, 16).filter(([x, y]) => Math.hypot((x - 200) / 44, (y - 96) / 14) > 1),
    '#33201a',
    4,
  ) +
  path('M104 124Q122 100 164 92Q132 106 118 128Z', '#fff', { opacity: 0.42 }) +
  dots(
    [
      [124, 176],
      [176, 178],
      [232, 178],
      [282, 176],
    ],
    '#5f7a34',
    8,
  );

/** A triangle of toast with cheese, its long side down, 190 wide, standing on y 0. @param {Canvas} c */
const toastie = (c) =>
  path('M-96-22L-4-146Q0-152 6-146L96-22V-4Q0 8-96-4Z', '#5a2d12') +
  path('M-90-24L0-142L90-24Q0-12-90-24Z', c.down('#f0be74', [0.6, '#cf8d44'], '#9a5a26')) +
  line('M-50-44L-6-106M-22-36L16-92M8-32L36-74M38-34L52-54', '#7a3f18', 7, { opacity: 0.55 }) +
  path(
    'M-94-22Q0-8 94-22V-8Q88-2 80-6Q74 10 66-2Q50 2 40 0Q34 22 26 2Q0 4-14 2Q-20 16-28 1Q-50 0-60-3Q-66 12-74-5Q-88 0-94-8Z',
    c.down('#ffd766', '#eda52c'),
  ) +
  path('M-94-4Q0 12 94-4V8Q0 26-94 8Z', c.across('#c9883f', '#8a4f22'));

/** Two halves of a toasted sandwich, standing on y 238. @param {Canvas} c */
export const grilledCheese = (c) => placed(toastie(c), 234, 216, 1, 4) + placed(toastie(c), 158, 236, 1.02, -5);

/** Each sandwich's picture, by file name. */
export const sandwiches = {
  'ham-and-rye': () => onTable('sandwiches', (c) => board(c) + hamAndRye(c)),
  'salmon-bagel': () => onTable('sandwiches', (c) => stoneware(c) + salmonBagel(c)),
  'grilled-cheese': () => onTable('sandwiches', (c) => board(c) + grilledCheese(c)),
  'garden-rye': () =>
    onTable(
      'sandwiches',
      (c) =>
        stoneware(c) +
        ryeSlice(c, 240, 38) +
        lettuce(c, 206, { w: 122, h: 26 }) +
        tomato(c, 188, { w: 108, h: 18 }) +
        [112, 156, 200, 244, 288].map((x) => placed(cucumber(), x, 164, 1.05, 0)).join('') +
        lettuce(c, 156, { w: 120, h: 24, tone: '#4f9140', seed: 12 }) +
        seam(140, { w: 110 }) +
        ryeSlice(c, 140, 44) +
        grains(scatter(5, 26, 200, 104, 100, 10, 9), 4, '#fbe9c4', 4.2),
    ),
};
