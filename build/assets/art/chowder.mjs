// @ts-check
/** Clam chowder in a loaf. */
import { cube } from './pieces.mjs';
import { shadow, steam } from './scene.mjs';
import { darker, dots, grains, lighter, line, oval, path, placed, scatter } from './svg.mjs';

/** @typedef {import('./svg.mjs').Canvas} Canvas */

/** The whole dish. @param {Canvas} c */
export const chowder = (c) => shadow(c, 200, 250, 138, 20) + breadBowl(c) + steam(196, 92);

/** @param {Canvas} c */
const breadBowl = (c) =>
  path(
    'M54 168C50 226 104 258 200 258S350 226 346 168C338 110 270 92 200 92S62 110 54 168Z',
    c.round('#f0bd74', [0.5, '#cf8438'], '#8a4515'),
  ) +
  path('M62 196Q76 236 140 248Q96 222 84 186Z', '#fff', { opacity: 0.2 }) +
  path(
    'M96 196Q128 204 150 240Q114 232 96 196ZM176 206Q204 212 214 250Q182 242 176 206ZM254 204Q284 202 306 226Q272 232 254 204Z',
    '#f6dba8',
    { stroke: '#9c5a22', 'stroke-width': 2.4 },
  ) +
  dots(scatter(81, 40, 200, 226, 118, 24, 11), '#fff4dc', 3, { opacity: 0.7 }) +
  oval(200, 146, 128, 50, '#b5712f') +
  oval(200, 145, 122, 46, '#fbe9c4') +
  oval(200, 149, 110, 39, c.round('#fffaf0', [0.6, '#f6e8cb'], '#dfc594')) +
  c.several(c.part(cube('#ecd28c', 10)), [
    [140, 140],
    [232, 128],
    [258, 152],
    [176, 164],
  ]) +
  dots(scatter(83, 10, 204, 148, 94, 28, 20), '#ee8a3a', 8) +
  grains(scatter(84, 30, 200, 148, 98, 30, 13), 4, '#4f8f3a', 4) +
  c.several(c.part(clam()), [
    [196, 136, -8, 1.1],
    [148, 158, -16, 0.95],
    [240, 160, 18, 0.95],
  ]) +
  dots(scatter(85, 12, 200, 146, 90, 28, 14), '#4a3626', 2) +
  placed(cracker(), 300, 112, 1, 12);

const clam = () =>
  path('M-30 6Q-26-26 0-28Q26-26 30 6Q0 20-30 6Z', '#a58a78') +
  path('M-27 4Q-23-23 0-25Q23-23 27 4Q0 15-27 4Z', '#f6e9dd') +
  line('M0-24V8M-12-21L-16 7M12-21L16 7', '#c7a68f', 2) +
  path('M-17 2Q0-14 17 2Q0 11-17 2Z', '#f0b983');

const cracker = () =>
  path('M0-30L26-15V15L0 30L-26 15V-15Z', darker('#e8b765', 0.2), { transform: 'translate(0 5)' }) +
  path('M0-30L26-15V15L0 30L-26 15V-15Z', '#f0c87e', { stroke: '#d9a24c', 'stroke-width': 2 }) +
  dots(
    [
      [0, 0],
      [-12, -8],
      [12, -8],
      [-12, 8],
      [12, 8],
      [0, -17],
      [0, 17],
    ],
    '#a86f29',
    4,
  ) +
  line('M-20-12L0-24', lighter('#f0c87e', 0.6), 3);
