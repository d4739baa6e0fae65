// @ts-check
/** Maple & Rye's breads. */
import { board, linen, onTable } from './bakery-scene.mjs';
import { shadow } from './scene.mjs';
import { darker, dots, grains, lighter, line, oval, path, placed, scatter } from './svg.mjs';

/** @typedef {import('./svg.mjs').Canvas} Canvas */

/** Flour as it lies on a crust. @param {number} seed @param {number} cx @param {number} cy @param {number} rx @param {number} ry @param {number} [count] */
const flour = (seed, cx, cy, rx, ry, count = 70) =>
  dots(scatter(seed, count, cx, cy, rx, ry, 5), '#fff6e4', 3.4, { opacity: 0.6 });

/** A cut that opened in the oven, about its own middle: `w` long. @param {Canvas} c @param {number} w @param {number} h */
const ear = (c, w, h) =>
  path(`M${-w / 2} ${h * 0.3}Q0 ${-h * 1.3} ${w / 2} ${h * 0.2}Q0 ${h * 0.9} ${-w / 2} ${h * 0.3}Z`, '#7a4018') +
  path(
    `M${-w / 2 + 3} ${h * 0.3}Q0 ${-h * 0.7} ${w / 2 - 3} ${h * 0.22}Q0 ${h * 0.86} ${-w / 2 + 3} ${h * 0.3}Z`,
    c.down('#f7dfae', '#dda65c'),
  ) +
  line(`M${-w / 2} ${h * 0.3}Q0 ${-h * 1.3} ${w / 2} ${h * 0.2}`, '#f0b766', 4);

/** The house rye, standing on y 240. @param {Canvas} c */
export const ryeLoaf = (c) =>
  path(
    'M58 198C58 132 112 102 200 102S342 132 342 198C342 230 318 242 278 242H122C82 242 58 230 58 198Z',
    c.round('#d59a5d', [0.45, '#a8673a'], '#5a2f19'),
  ) +
  path('M60 206C62 232 84 242 122 242H278C316 242 338 232 340 206C330 228 300 232 200 232S70 228 60 206Z', '#3d1d10', {
    opacity: 0.45,
  }) +
  flour(4, 196, 150, 118, 40, 90) +
  placed(ear(c, 100, 26), 120, 164, 1, -38) +
  placed(ear(c, 112, 28), 196, 156, 1, -38) +
  placed(ear(c, 100, 26), 270, 164, 1, -38) +
  path('M84 164C92 130 130 114 176 110C136 122 106 138 84 164Z', '#fff', { opacity: 0.3 });

/** A round sourdough with an ear of wheat cut into it, standing on y 240. @param {Canvas} c */
export const boule = (c) =>
  path(
    'M72 186C72 110 134 76 200 76S328 110 328 186C328 228 292 242 200 242S72 228 72 186Z',
    c.round('#efbf77', [0.45, '#cf8a44'], '#7a3f1c'),
  ) +
  path('M74 196C78 230 118 242 200 242S322 230 326 196C312 226 270 230 200 230S88 226 74 196Z', '#4d2411', {
    opacity: 0.4,
  }) +
  grains(scatter(7, 60, 200, 160, 112, 66, 12), 5, '#fbe3b4', 3.6) +
  grains(scatter(8, 30, 200, 160, 112, 66, 16), 4, '#4a2a17', 3.2) +
  line('M200 226Q196 160 204 92', '#7a4018', 7) +
  line('M201 224Q197 160 205 94', '#f9e2b2', 3.6) +
  [108, 132, 156, 180, 204]
    .map(
      (y, i) =>
        placed(ear(c, 44 + i * 3, 15), 174 - i * 2, y, 1, 34) + placed(ear(c, 44 + i * 3, 15), 230 + i * 2, y, 1, -34),
    )
    .join('') +
  path('M96 146C106 112 138 92 174 88C142 100 114 118 96 146Z', '#fff', { opacity: 0.34 });

/** A baguette, 300 long, about its own middle. @param {Canvas} c */
export const baguette = (c) =>
  path(
    'M-150 4Q-150-18-112-24Q0-34 112-24Q150-18 150 4Q146 24 104 28Q0 36-104 28Q-146 24-150 4Z',
    c.down('#f2c37c', [0.5, '#d48f45'], '#8a4a1f'),
  ) +
  [-104, -52, 0, 52, 104].map((x) => placed(ear(c, 62, 15), x, -6, 1, -16)).join('') +
  flour(3, 0, -8, 130, 14, 40) +
  line('M-136 6Q-120-14-96-18', '#fff', 4, { opacity: 0.4 });

/** A slice seen from its cut side, 130 wide, standing on y 0: raisins and a swirl of cinnamon. @param {Canvas} c */
export const swirlSlice = (c) =>
  path(
    'M-58 0Q-66-4-64-16V-74Q-84-82-80-106Q-74-132 0-132T80-106Q84-82 64-74V-16Q66-4 58 0Z',
    c.across('#b06a31', '#8a4a20'),
  ) +
  path(
    'M-54-6Q-58-8-57-18V-80Q-74-88-71-106Q-66-124 0-124T71-106Q74-88 57-80V-18Q58-8 54-6Z',
    c.round('#fdf0d2', [0.6, '#f6dcae'], '#e6bd80'),
  ) +
  line('M-2-62Q8-72 14-60Q16-42-4-42Q-30-44-28-70Q-22-98 10-96Q44-90 42-56Q36-20-6-22Q-44-26-46-56', '#8a4a22', 8, {
    opacity: 0.85,
  }) +
  dots(
    [
      [-34, -90],
      [34, -104],
      [22, -34],
      [-20, -32],
      [-8, -78],
      [30, -72],
      [-48, -104],
    ],
    '#3b1d22',
    9,
  );

/** A loaf from a tin with two slices cut off, standing on y 244. @param {Canvas} c */
const swirlLoaf = (c) =>
  path(
    'M150 240V150Q138 138 146 122Q158 104 236 100Q330 100 344 124Q352 142 336 150V228Q334 240 322 240Z',
    c.across('#c9803d', [0.5, '#a8622c'], '#6d3a19'),
  ) +
  line('M170 118Q240 104 316 116', '#f4c98c', 5, { opacity: 0.6 }) +
  placed(swirlSlice(c), 170, 244, 0.98) +
  placed(swirlSlice(c), 116, 252, 0.96, -9);

/** A loaf of four buns that grew together in their tin, standing on y 244. @param {Canvas} c */
const brioche = (c) =>
  [100, 168, 236, 304].map((x) => oval(x, 158, 46, 58, c.round('#f7cf8a', [0.45, '#dd9a48'], '#94501f'))).join('') +
  path('M52 160H352L336 232Q334 244 322 244H82Q70 244 68 232Z', c.across('#b9a99c', [0.35, '#857468'], '#4a3d36')) +
  line('M52 162H352', '#d9ccc0', 7) +
  line('M74 178L84 228', '#fff', 5, { opacity: 0.35 }) +
  grains(scatter(11, 34, 202, 124, 128, 16, 12), 3, '#fffaf0', 4) +
  [100, 168, 236, 304].map((x) => line(`M${x - 26} 132Q${x - 18} 112 ${x} 108`, '#fff', 5, { opacity: 0.45 })).join('');

/** Each bread's picture, by file name. */
export const breads = {
  'country-rye': () => onTable('breads', (c) => board(c) + ryeLoaf(c)),
  'seeded-sourdough': () => onTable('breads', (c) => board(c) + boule(c)),
  baguette: () =>
    onTable(
      'breads',
      (c) =>
        linen(c, 238) +
        shadow(c, 200, 250, 150, 18) +
        placed(baguette(c), 190, 140, 0.9, -24) +
        placed(baguette(c), 210, 176, 0.94, -14) +
        placed(baguette(c), 200, 224, 0.98, -4),
    ),
  'rye-rolls': () =>
    onTable(
      'breads',
      (c) =>
        linen(c, 240) +
        c.several(c.part(roll(c)), [
          [116, 226, -6, 1.25],
          [290, 224, 5, 1.25],
          [202, 232, 0, 1.3],
          [158, 176, 4, 1.25],
          [250, 174, -5, 1.25],
          [204, 126, 2, 1.2],
        ]),
    ),
  brioche: () => onTable('breads', (c) => shadow(c, 202, 246, 150, 14) + brioche(c)),
  'raisin-swirl': () => onTable('breads', (c) => board(c, 210, 244, 146) + swirlLoaf(c)),
};

/** A wheat ear for marks and labels, 60 high, growing up from y 0. @param {string} tone */
export const wheat = (tone) =>
  line('M0 30V-34', tone, 3.4) +
  [-30, -18, -6, 6]
    .map(
      (y) =>
        path(`M0 ${y + 8}Q-16 ${y + 4}-15 ${y - 9}Q-3 ${y - 6} 0 ${y + 8}Z`, tone) +
        path(`M0 ${y + 8}Q16 ${y + 4} 15 ${y - 9}Q3 ${y - 6} 0 ${y + 8}Z`, tone),
    )
    .join('') +
  path('M0-32Q-8-42 0-54Q8-42 0-32Z', tone);

/** Crumb of a toasted slice, for sandwiches. */
export const TOAST = { crust: '#8a4a20', crumb: '#f3d9a8', shade: darker('#f3d9a8', 0.2), light: lighter('#f3d9a8') };

/** A small roll for heaps, 90 wide, about its own middle. @param {Canvas} c */
export const roll = (c) =>
  oval(0, 2, 45, 30, '#6d3a19') +
  oval(0, 0, 45, 29, c.round('#f2c584', [0.5, '#d38c45'], '#8a4a20')) +
  placed(ear(c, 50, 14), 2, -6, 1, -12) +
  flour(5, -4, -8, 30, 14, 16);
