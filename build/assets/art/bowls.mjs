// @ts-check
/** Bowls and salads: one bowl shape, each dish with its own glaze. */
import { avocadoSlice, chickenStrip, cube, cucumber, leaf, lemonWedge, olive, tomatoWedge } from './pieces.mjs';
import { chowder } from './chowder.mjs';
import { bowl, picture } from './scene.mjs';
import { dots, grains, line, oval, path, placed, random, scatter } from './svg.mjs';

/** @typedef {import('./svg.mjs').Canvas} Canvas */

/** A floor of grains in the bowl, so that no gap shows between the heaps. @param {string} base @param {string} grain @param {number} seed */
const bed = (base, grain, seed) =>
  oval(200, 142, 130, 55, base) + grains(scatter(seed, 50, 200, 140, 118, 46, 10), 6, grain, 4);

/** A sheaf of leaves leaning over the far rim. @param {Canvas} c @param {string} tone @param {readonly (readonly [number, number, number, number?])[]} at */
const greens = (c, tone, at) => c.several(c.part(leaf(tone)), at);

/** Grains, roast roots, chickpeas, kale and avocado. @param {Canvas} c */
export const harvestBowl = (c) =>
  bowl(
    c,
    '#2f6f7e',
    bed('#b98544', '#ecd29a', 5) +
      greens(c, '#3f8a3f', [
        [130, 122, -168, 1.1],
        [140, 104, -132, 1.1],
        [164, 98, -104, 1.1],
        [116, 134, 176, 0.9],
      ]) +
      greens(c, '#5aa648', [
        [150, 122, -150],
        [176, 112, -116],
      ]) +
      c.several(c.part(cube('#e8812c', 18)), [
        [214, 76],
        [250, 82],
        [284, 96],
        [196, 100],
        [232, 100],
        [266, 112],
      ]) +
      c.several(c.part(cube('#a31f56', 15)), [
        [300, 116],
        [318, 136],
        [286, 136],
        [302, 152],
      ]) +
      c.several(
        c.part(chickpea()),
        scatter(6, 24, 216, 164, 62, 26, 13.5)
          .sort((p, q) => p[1] - q[1])
          .map(([x, y]) => [x, y]),
      ) +
      c.several(c.part(avocadoSlice(c)), [
        [112, 138, -26, 1.25],
        [124, 152, -18, 1.25],
        [138, 166, -10, 1.25],
        [156, 178, -2, 1.2],
      ]) +
      grains(scatter(12, 16, 214, 148, 76, 26, 14), 6, '#56752c', 5) +
      dots(scatter(13, 12, 132, 160, 34, 18, 9), '#2d2a22', 2.6),
    { band: '#f0b95a' },
  );

const chickpea = () =>
  oval(0, 1.5, 10, 9, '#9c6a26') + oval(0, 0, 10, 8.6, '#e2b467') + oval(-2.6, -2.6, 4, 3, '#f9e2ad');

/** Each bowl's picture, by file name. */
export const bowls = {
  'harvest-bowl': () => picture('bowls', harvestBowl),
  'teriyaki-salmon-bowl': () =>
    picture('bowls', (c) =>
      bowl(
        c,
        '#3a3f4d',
        path('M72 142Q84 96 200 92T330 142Q300 198 200 198T72 142Z', '#f1ead6') +
          grains(scatter(15, 60, 204, 138, 118, 44, 9), 7, '#fffdf6', 5) +
          grains(scatter(16, 30, 204, 142, 110, 42, 12), 6, '#dfd6bc', 3) +
          c.several(c.part(cucumber()), [
            [98, 124, -8, 1.2],
            [112, 104, -14, 1.2],
            [138, 92, -6, 1.2],
            [122, 128, 4, 1.2],
          ]) +
          dots(scatter(31, 18, 268, 102, 44, 20, 13), '#5f9a2c', 17) +
          dots(scatter(31, 18, 268, 100, 44, 20, 13), '#9ccf4e', 12) +
          carrots() +
          nori() +
          placed(salmon(c), 196, 146, 1.08, -8) +
          grains(scatter(40, 18, 192, 130, 60, 20, 10), 3, '#fff6da', 3) +
          grains(scatter(41, 12, 210, 152, 70, 24, 14), 6, '#5ba43f', 4.4),
        { band: '#d9604a' },
      ),
    ),
  'chicken-caesar': () =>
    picture('bowls', (c) =>
      bowl(
        c,
        '#e9e4da',
        oval(200, 142, 130, 55, '#7fae48') +
          greens(c, '#6cab3c', [
            [122, 122, -168, 1.1],
            [130, 110, -144, 1.2],
            [166, 100, -114, 1.2],
            [212, 94, -86, 1.2],
            [258, 102, -56, 1.2],
            [282, 120, -18, 1.1],
          ]) +
          greens(c, '#9ccb58', [
            [142, 128, -158],
            [156, 116, -134, 1.1],
            [190, 112, -104, 1.1],
            [236, 110, -66, 1.1],
            [258, 124, -30, 1.1],
            [140, 168, 170, 0.8],
            [264, 164, 16, 0.8],
          ]) +
          c.several(c.part(cube('#d4933c', 14)), [
            [274, 104],
            [300, 124],
            [118, 128],
            [236, 90],
            [142, 100],
          ]) +
          c.several(c.part(chickenStrip(c)), [
            [164, 112, -20, 1.4],
            [190, 138, -12, 1.45],
            [214, 164, -6, 1.4],
          ]) +
          c.several(c.part(cube('#d4933c', 14)), [
            [280, 146],
            [138, 156],
            [300, 150],
          ]) +
          line('M104 146q22-14 30 2t30-4q20-8 34 6t38-6q24-12 32 2t34-4', '#fff6df', 6, { opacity: 0.9 }) +
          parmesan(),
        { inner: '#b9b09f', band: '#4d8a4a' },
      ),
    ),
  'greek-salad': () =>
    picture('bowls', (c) =>
      bowl(
        c,
        '#3f7fc4',
        oval(200, 142, 130, 55, '#6d9c46') +
          greens(c, '#7fb648', [
            [110, 126, 178],
            [140, 106, -136],
            [250, 100, -50],
            [292, 126, -8],
            [116, 150, 160],
            [288, 154, 16],
          ]) +
          c.several(c.part(cucumber()), [
            [114, 122, -10, 1.1],
            [146, 104, 6, 1.1],
            [290, 126, 10, 1.1],
            [254, 166, -4, 1.1],
            [136, 164, 8, 1.1],
          ]) +
          c.several(c.part(tomatoWedge()), [
            [130, 142, -14],
            [178, 172, 6],
            [268, 108, 20],
            [292, 152, -20],
            [196, 98, -8],
          ]) +
          line('M150 128q20-18 44-6M236 172q22 10 40-8M232 100q24-2 34 16', '#8e3f86', 7) +
          line('M150 128q20-18 44-6M236 172q22 10 40-8M232 100q24-2 34 16', '#ead3ea', 3) +
          c.several(c.part(olive()), [
            [156, 150],
            [252, 138],
            [106, 144],
            [222, 178],
            [302, 138],
            [168, 112],
          ]) +
          placed(feta(c), 206, 132),
        { band: '#fff' },
      ),
    ),
  'clam-chowder': () => picture('bowls', (c) => chowder(c)),
};

function carrots() {
  const next = random(52);
  const strips = Array.from(
    { length: 15 },
    () =>
      `M${258 + next(0, 22)} ${140 + next(-14, 14)}q${next(10, 22)} ${next(-14, 4)} ${next(34, 50)} ${next(-8, 12)}`,
  );
  return line(strips.slice(0, 8).join(''), '#d9661b', 5) + line(strips.slice(8).join(''), '#f59a3c', 4.4);
}

const nori = () =>
  path('M146 96l46-26 14 44-42 18z', '#22382f') +
  path('M146 96l46-26 3 9-46 27z', '#3d5b4d') +
  path('M176 86l44-16 4 46-40 12z', '#2b463b') +
  path('M176 86l44-16 1 9-43 17z', '#4a6b5b');

/** A glazed fillet. @param {Canvas} c */
const salmon = (c) =>
  path('M-84-2L-80 22Q-74 34-54 34L62 30Q84 28 86 10V-10Z', c.down('#d9623a', '#a83c1c')) +
  path(
    'M-86-4Q-84-24-60-30Q10-46 70-34Q90-28 88-8Q84 6 62 10Q0 20-64 16Q-86 12-86-4Z',
    c.round('#ffc4a0', [0.5, '#fa9468'], '#e0633a'),
  ) +
  line('M-62-26Q-44-8-58 13M-32-33Q-12-12-28 16M0-37Q20-14 4 16M32-37Q52-16 36 13M60-34Q76-18 64 8', '#ffe2cc', 3.6, {
    opacity: 0.9,
  }) +
  path(
    'M-80-8Q-70-26-40-30Q-52-16-44-2Q-50 12-58 2Q-68-8-72 8Q-80 10-80-8ZM-6-36Q36-42 66-32Q80-24 78-12Q70-6 64 6Q56 18 50 4Q42-12 30-6Q22 12 14 2Q4-18-6-36Z',
    '#8f3412',
    { opacity: 0.42 },
  ) +
  line('M-62-22Q-20-36 20-35', '#fff', 4.4, { opacity: 0.7 }) +
  line('M-74 20Q-40 28 40 22', '#ffd0b0', 2.4, { opacity: 0.5 });

function parmesan() {
  const flakes = scatter(61, 13, 206, 136, 100, 34, 22);
  return path(
    flakes
      .map(([x, y, a]) => `M${x} ${y}q${8 + a / 20}-9 ${18 + a / 30} ${a / 30 - 2}q-9-1-${18 + a / 30} ${3 - a / 30}z`)
      .join(''),
    '#fff7d9',
    { stroke: '#e3cd8e', 'stroke-width': 1.2 },
  );
}

/** @param {Canvas} c */
const feta = (c) =>
  path('M-52-12L-8-34L52-20L10 6Z', '#fffdf6', { stroke: '#fffdf6', 'stroke-width': 4 }) +
  path('M-54-10L10 8V32L-54 12Z', c.down('#f0ead9', '#d9d0ba')) +
  path('M54-18L10 8V32L54 4Z', '#c9bfa6') +
  dots(
    [
      [-38, 4],
      [-22, 2],
      [-8, 16],
      [-34, 14],
      [30, 6],
      [22, 18],
      [-14, -20],
      [20, -14],
    ],
    '#fff',
    4,
    { opacity: 0.8 },
  ) +
  grains(scatter(70, 20, 0, -14, 40, 12, 7), 5, '#5d8233', 3) +
  line('M-30-14q14 6 30-2t30 0', '#d9b23c', 3.4, { opacity: 0.7 });

/** For the category picture: lemon beside a bowl. @param {Canvas} c */
export const lemonBeside = (c) => placed(lemonWedge(c), 322, 246, 0.8, -10);
