// @ts-check
/** Maple & Rye, a bakery that sells from its shelves, too: mark, logo, category pictures and what its first screen shows. */
import { board, onTable, stoneware } from './bakery-scene.mjs';
import { baguette, boule, roll, ryeLoaf, wheat } from './breads.mjs';
import { beans, jam, latte, syrup } from './cafe.mjs';
import { BAKERY, MAPLE_AND_RYE } from './maple-wordmark.mjs';
import { coffee } from './drinks.mjs';
import { croissant, mapleLeaf, muffin, pecanRoll } from './pastries.mjs';
import { grilledCheese, hamAndRye, salmonBagel } from './sandwiches.mjs';
import { shadow } from './scene.mjs';
import { Canvas, box, line, oval, path, placed } from './svg.mjs';

/** A maple leaf whose middle is an ear of rye, 240 x 240. @param {string} leaf @param {string} ear */
const mark = (leaf, ear) => placed(mapleLeaf(leaf), 120, 116, 1.96) + placed(wheat(ear), 120, 136, 1.5);

const logoWidth = 262 + MAPLE_AND_RYE.width + 8;

/** @param {{ leaf: string, ear: string, name: string, line: string }} tones */
const logo = (tones) =>
  new Canvas(logoWidth, 240).finish(
    mark(tones.leaf, tones.ear) +
      placed(path(MAPLE_AND_RYE.d, tones.name), 262, 140) +
      placed(path(BAKERY.d, tones.line), 270, 198),
  );

/** Bread in a tall basket, 190 wide, standing on y 240. @param {Canvas} c */
const basket = (c) => {
  const one = c.part(baguette(c));
  const weave = Array.from({ length: 7 }, (_, row) => `M${112 + row * 2} ${134 + row * 16}H${288 - row * 2}`).join('');
  const ribs = Array.from({ length: 8 }, (_, i) => `M${114 + i * 24.5} 122L${126 + i * 21} 240`).join('');
  return (
    c.put(one, 158, 60, -98, 0.84) +
    c.put(one, 246, 56, -82, 0.84) +
    c.put(one, 202, 44, -91, 0.9) +
    path(
      'M106 118H294L280 236Q278 244 268 244H132Q122 244 120 236Z',
      c.across('#d9a667', [0.4, '#b57b42'], '#6b4221'),
    ) +
    line(ribs, '#7a4c26', 4, { opacity: 0.7 }) +
    line(weave, '#efc78f', 5, { opacity: 0.6 }) +
    box(100, 110, 200, 20, 10, c.down('#e9bd82', '#9a6734'))
  );
};

/** The boule as a part, since it lies on the shelf, too. @param {Canvas} c @param {number} x @param {number} y @param {number} size */
const round = (c, x, y, size) => c.put(c.part(boule(c)), x, y, 0, size);

/** The shop's best, 1000 x 560, standing on y 440-540. @param {Canvas} c */
const feast = (c) =>
  placed(basket(c), 336, 128, 1.34) +
  round(c, -46, 96, 1.36) +
  placed(latte(c), 566, 96, 1.34) +
  placed(board(c, 200, 246, 150) + pecanRoll(c), 164, 150, 1.44) +
  placed(stoneware(c, 200, 240, 138) + croissant(c), 4, 286, 1) +
  placed(stoneware(c, 200, 244, 110) + muffin(c), 586, 254, 1.08);

/** What the shop makes for lunch, likewise. @param {Canvas} c */
const lunch = (c) =>
  placed(basket(c), -20, 128, 1.34) +
  placed(syrup(c), 620, 74, 1.3) +
  placed(stoneware(c, 200, 246, 150) + salmonBagel(c), 480, 196, 1.18) +
  placed(board(c, 200, 246, 150) + hamAndRye(c), 130, 136, 1.5) +
  placed(coffee(c, '#b4472e'), -14, 320, 0.86);

/** A lamp's light on the wall. @param {Canvas} c @param {number} x @param {number} y @param {number} r @param {number} [strength] */
const glow = (c, x, y, r, strength = 0.62) =>
  oval(x, y, r, r, c.glow([0, '#ffcf87', strength], [0.45, '#e79a4e', strength * 0.45], [1, '#b4602a', 0]));

/** Bulbs on a cord that hangs from `from` to `to`. @param {Canvas} c @param {readonly [number, number]} from @param {readonly [number, number]} to @param {number} count */
function festoon(c, from, to, count) {
  const [[x0, y0], [x1, y1]] = [from, to];
  const sag = (x1 - x0) * 0.13;
  const at = (/** @type {number} */ t) =>
    /** @type {const} */ ([x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + sag * 4 * t * (1 - t)]);
  const bulb = c.part(
    oval(0, 26, 70, 70, c.glow([0, '#ffd797', 0.55], [1, '#ffb45a', 0])) +
      box(-6, 0, 12, 12, 3, '#1b1110') +
      path('M-7 11Q-14 24-9 33Q0 42 9 33Q14 24 7 11Z', '#fff0c4'),
  );
  const middle = at(0.5);
  return (
    line(`M${x0} ${y0}Q${middle[0]} ${2 * middle[1] - (y0 + y1) / 2} ${x1} ${y1}`, '#140c0c', 5) +
    Array.from({ length: count }, (_, i) => at((i + 0.5) / count))
      .map(([x, y]) => c.put(bulb, Math.round(x), Math.round(y)))
      .join('')
  );
}

/** A shelf against the wall with what is for sale on it, about 900 wide. @param {Canvas} c */
const shelf = (c) =>
  placed(ryeLoaf(c), -20, 4, 0.66) +
  placed(jam(c), 200, 36, 0.52) +
  placed(syrup(c), 310, 38, 0.52) +
  placed(beans(c, false), 420, 18, 0.58) +
  round(c, 590, -2, 0.68) +
  placed(roll(c), 880, 140, 0.66) +
  box(-40, 160, 1010, 20, 4, c.down('#9a6438', '#5a3419')) +
  box(-40, 180, 1010, 26, 0, '#140c0c', { opacity: 0.32 });

/** The shop in the evening: wall, lights, shelf, and the counter from `deck` down. @param {number} width @param {number} height @param {(canvas: Canvas) => string} food @param {{ deck: number, light: readonly [number, number], cord: readonly [number, number, number, number, number], shelf: readonly [number, number, number], x: number, y: number, size: number }} at */
function evening(width, height, food, { deck, light, cord, shelf: [shelfX, shelfY, shelfSize], x, y, size }) {
  const c = new Canvas(width, height);
  const boards = Array.from({ length: Math.ceil(width / 120) }, (_, i) => `M${60 + i * 120} 0V${deck}`).join('');
  const grain = [0.12, 0.34, 0.6, 0.84]
    .map((part, i) => {
      const line = Math.round(deck + (height - deck) * part);
      return `M0 ${line}Q${width * 0.3} ${line - 8 + i * 3} ${width * 0.55} ${line + 4}T${width} ${line}`;
    })
    .join('');
  return c.finish(
    box(0, 0, width, deck, 0, c.down('#1f1518', [0.45, '#2d1d1c'], '#4d2f22')) +
      line(boards, '#000', 3, { opacity: 0.16 }) +
      glow(c, light[0], light[1], Math.max(width, height) * 0.44) +
      festoon(c, [cord[0], cord[1]], [cord[2], cord[3]], cord[4]) +
      placed(shelf(c), shelfX, shelfY, shelfSize) +
      box(0, deck, width, height - deck, 0, c.down('#8a5632', [0.25, '#6d4126'], '#2f1b14')) +
      line(grain, '#2a160d', 4, { opacity: 0.4 }) +
      box(0, deck, width, 14, 0, '#c08550') +
      box(0, deck + 14, width, 8, 0, '#2a160d', { opacity: 0.4 }) +
      shadow(c, x + 500 * size, y + 508 * size, 510 * size, 62) +
      placed(food(c), x, y, size),
  );
}

/** @param {(canvas: Canvas) => string} food */
const upright = (food) =>
  evening(1080, 1920, food, {
    deck: 1170,
    light: [540, 880],
    cord: [-20, 486, 1100, 466, 9],
    shelf: [88, 676, 0.98],
    x: 44,
    y: 888,
    size: 1,
  });

/** @param {(canvas: Canvas) => string} food */
const wide = (food) =>
  evening(1920, 1080, food, {
    deck: 760,
    light: [1330, 430],
    cord: [860, -30, 1980, 40, 8],
    shelf: [900, 232, 1],
    x: 780,
    y: 396,
    size: 1.1,
  });

/** Files beside its `brand.json`, by name. */
export const mapleBrand = {
  logo: () => logo({ leaf: '#b4472e', ear: '#fff4e2', name: '#3a2119', line: '#96401f' }),
  'logo-light': () => logo({ leaf: '#e0a458', ear: '#2b1a17', name: '#fbeee0', line: '#e9bb80' }),
  'bakery-portrait': () => upright(feast),
  'bakery-landscape': () => wide(feast),
  'lunch-portrait': () => upright(lunch),
  'lunch-landscape': () => wide(lunch),
  feast: () => {
    const c = new Canvas(1000, 560);
    return c.finish(feast(c));
  },
};

/** Each category's picture, by file name. */
export const mapleCategories = {
  'category-breads': () =>
    onTable(
      'breads',
      (c) => placed(basket(c), 92, -2, 0.96) + board(c, 160, 250, 120) + placed(ryeLoaf(c), -16, 36, 0.88),
    ),
  'category-pastries': () =>
    onTable(
      'pastries',
      (c) => placed(muffin(c), 100, -6, 0.92) + stoneware(c, 170, 250, 136) + placed(croissant(c), -24, 24, 0.96),
    ),
  'category-sandwiches': () =>
    onTable(
      'sandwiches',
      (c) => placed(grilledCheese(c), 106, -26, 0.86) + board(c, 168, 250, 128) + placed(hamAndRye(c), -20, 26, 0.94),
    ),
  'category-drinks': () =>
    onTable(
      'drinks',
      (c) => placed(latte(c), -56, 6, 0.98) + shadow(c, 270, 256, 84, 12) + placed(coffee(c, '#b4472e'), 138, 84, 0.68),
    ),
  'category-pantry': () =>
    onTable(
      'pantry',
      (c) =>
        shadow(c, 160, 240, 110, 13) +
        shadow(c, 300, 250, 80, 11) +
        placed(beans(c), -40, 4, 0.94) +
        placed(jam(c), 164, 62, 0.76) +
        shadow(c, 240, 272, 66, 10) +
        placed(syrup(c), 74, 78, 0.82),
    ),
};
