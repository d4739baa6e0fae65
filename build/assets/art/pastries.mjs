// @ts-check
/** Maple & Rye's pastries. */
import { board, onTable, stoneware } from './bakery-scene.mjs';
import { dots, grains, line, oval, path, placed, scatter } from './svg.mjs';
import { brownie, cookie } from './sweets.mjs';

/** @typedef {import('./svg.mjs').Canvas} Canvas */

/** A croissant from its front, 290 wide, standing on y 240. @param {Canvas} c */
export function croissant(c) {
  const segment =
    path(
      'M-34 44Q-42-2-24-42Q0-58 24-42Q42-2 34 44Q0 62-34 44Z',
      c.down('#f7cd88', [0.4, '#e2a050'], [0.75, '#b9692b'], '#7d3f18'),
    ) +
    line('M-24-42Q-42-2-34 44', '#6d3513', 3.4, { opacity: 0.75 }) +
    line('M-12-40Q-26-4-20 44M4-44Q-4-4 0 50M18-40Q14 0 18 46', '#8f5120', 2, { opacity: 0.5 }) +
    line('M-14-30Q-2-38 10-34', '#fff4d6', 6, { opacity: 0.6 });
  const one = c.part(segment);
  /** @type {readonly (readonly [number, number, number, number])[]} */
  const left = [
    [84, 212, -74, 0.5],
    [104, 190, -52, 0.72],
    [134, 168, -30, 0.92],
    [166, 156, -12, 1.06],
  ];
  return (
    c.several(
      one,
      left.map(([x, y, turn, size]) => [400 - x, y, -turn, size]),
    ) +
    c.several(one, left) +
    c.put(one, 200, 156, 0, 1.16) +
    line('M92 232Q146 216 168 226M308 232Q254 216 232 226', '#5a2d14', 4, { opacity: 0.3 })
  );
}

/** A roll of maple and pecans, standing on y 242. @param {Canvas} c */
export function pecanRoll(c) {
  const pecan =
    path('M-17 0Q-16-11 0-11T17 0Q16 11 0 11T-17 0Z', c.down('#b9743c', '#6d3716')) +
    line('M-14 0H14M-9-5Q0-8 9-5M-9 5Q0 8 9 5', '#4a2410', 1.8, { opacity: 0.8 });
  const nut = c.part(pecan);
  return (
    path('M74 178Q70 240 116 242H284Q330 240 326 178Z', c.across('#d9924a', [0.5, '#b5692f'], '#6d3818')) +
    line('M84 206Q200 226 316 206', '#7a4018', 4, { opacity: 0.55 }) +
    oval(200, 172, 128, 58, c.round('#f2c584', [0.55, '#d38f48'], '#9a5627')) +
    line(
      'M200 170Q214 158 226 170Q228 190 196 190Q158 188 160 164Q168 138 214 140Q268 146 264 178Q252 210 194 208Q126 204 124 164Q134 122 216 122Q300 128 304 170',
      '#7a3d16',
      7,
      { opacity: 0.85 },
    ) +
    path(
      'M104 150Q128 112 200 112T300 152Q308 170 300 186Q294 200 290 186Q284 176 278 190Q276 214 268 214Q260 212 262 192Q250 180 240 196Q238 226 230 226Q220 224 224 198Q206 186 196 202Q194 218 186 216Q178 212 182 196Q160 184 154 200Q152 222 144 220Q136 216 140 194Q122 182 116 196Q108 202 106 186Q98 168 104 150Z',
      c.down('#fbe6bd', '#e3a95c'),
      { opacity: 0.88 },
    ) +
    line('M124 150Q146 126 196 122', '#fff', 6, { opacity: 0.8 }) +
    c.several(nut, [
      [150, 156, -24],
      [198, 142, 10],
      [250, 156, 34],
      [176, 180, 50],
      [226, 176, -30],
      [272, 178, -8, 0.9],
      [132, 178, 20, 0.9],
    ])
  );
}

/** A blueberry muffin, standing on y 246. @param {Canvas} c */
export function muffin(c) {
  const pleats = Array.from({ length: 9 }, (_, i) => `M${130 + i * 17.5} 172L${142 + i * 14.5} 244`).join('');
  const berry =
    oval(0, 0, 13, 12, c.round('#7f8fd9', [0.5, '#46508f'], '#22264f')) +
    path('M-5-3L-2-7L1-4L5-7L5-2L2 2L-3 1Z', '#1d2148', { opacity: 0.8 });
  const one = c.part(berry);
  return (
    path(
      'M124 166H276L258 240Q256 248 246 248H154Q144 248 142 240Z',
      c.across('#f4e7d2', [0.4, '#dcc6a6'], '#96795a'),
    ) +
    line(pleats, '#8a6c4c', 3, { opacity: 0.6 }) +
    path(
      'M106 168Q92 134 126 116Q140 78 200 76T276 116Q308 136 294 168Q278 186 252 178Q226 190 200 180Q174 190 148 178Q122 186 106 168Z',
      c.round('#fbdfa6', [0.45, '#e3a95a'], '#a0622a'),
    ) +
    grains(scatter(5, 40, 200, 122, 78, 36, 10), 3, '#fff6e0', 3.4) +
    dots(scatter(15, 18, 200, 132, 82, 40, 14), '#b9772f', 4) +
    c.several(one, [
      [152, 126, 10],
      [196, 104, -20],
      [244, 122, 30],
      [176, 152, 60],
      [226, 154, 0],
      [270, 150, 15, 0.8],
      [124, 154, 0, 0.8],
    ]) +
    path('M128 128Q148 92 196 88Q158 104 140 134Z', '#fff', { opacity: 0.4 })
  );
}

/** A maple leaf as biscuits and labels have it, 100 wide, about its own middle. @param {string} fill */
export const mapleLeaf = (fill) =>
  path(
    'M0-52L10-34L22-40L18-18L36-34L40-24L54-26L48-12L58-6L32 16L36 26L4 20L4 38H-4L-4 20L-36 26L-32 16L-58-6L-48-12L-54-26L-40-24L-36-34L-18-18L-22-40L-10-34Z',
    fill,
  );

/** A sandwich biscuit shaped as a leaf. @param {Canvas} c */
const leafBiscuit = (c) =>
  placed(mapleLeaf('#7a4520'), 0, 9, 1.02) +
  placed(mapleLeaf('#fff0d0'), 0, 4, 1) +
  mapleLeaf(c.round('#f3cf92', [0.5, '#dca65c'], '#b0753a')) +
  line('M0 34V-34M0 10L-36-14M0 10L36-14M0-6L-14-24M0-6L14-24', '#9a6330', 2.6, { opacity: 0.7 }) +
  dots(scatter(3, 14, 0, -4, 34, 22, 10), '#fff8e6', 2.6);

/** Each pastry's picture, by file name. */
export const pastries = {
  'butter-croissant': () => onTable('pastries', (c) => stoneware(c) + croissant(c)),
  'maple-pecan-roll': () => onTable('pastries', (c) => stoneware(c) + pecanRoll(c)),
  'blueberry-muffin': () => onTable('pastries', (c) => board(c, 200, 248, 130) + muffin(c)),
  'oat-cookie': () =>
    onTable(
      'pastries',
      (c) =>
        board(c, 200, 248, 140) +
        placed(cookie(c, 41), 200, 226, 1.14, 2) +
        placed(cookie(c, 52), 196, 184, 1.12, -3) +
        placed(cookie(c, 63), 206, 142, 1.14, 4),
    ),
  brownie: () => onTable('pastries', (c) => stoneware(c) + brownie(c)),
  'leaf-biscuits': () =>
    onTable(
      'pastries',
      (c) =>
        stoneware(c) +
        placed(leafBiscuit(c), 126, 186, 1.06, -24) +
        placed(leafBiscuit(c), 276, 184, 1.06, 26) +
        placed(leafBiscuit(c), 200, 168, 1.46, 2),
    ),
};
