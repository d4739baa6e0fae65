// @ts-check
/** What Maple & Rye pours, and what it sells in jars and bags. */
import { board, onTable, stoneware } from './bakery-scene.mjs';
import { wheat } from './breads.mjs';
import { coffee, juice, rocks, tumbler } from './drinks.mjs';
import { lemonWedge } from './pieces.mjs';
import { mapleLeaf } from './pastries.mjs';
import { shadow, steam } from './scene.mjs';
import { box, dots, line, oval, path, placed, scatter } from './svg.mjs';

/** @typedef {import('./svg.mjs').Canvas} Canvas */

/** A tall glass of milk and coffee, with a leaf of syrup on its foam. @param {Canvas} c */
export const latte = (c) =>
  line('M262 120Q316 118 314 156T252 202', '#f4fafc', 13, { opacity: 0.75 }) +
  tumbler(c, {
    light: '#f3dfc2',
    deep: '#6d3d1e',
    fill: 0.2,
    top: 66,
    mouth: 64,
    foot: 52,
    inside:
      path('M140 190Q170 176 200 190T262 186V262H140Z', '#5a2f15', { opacity: 0.55 }) +
      path('M140 156Q170 146 200 156T262 152V176Q230 186 200 178T140 182Z', '#d8ab78', { opacity: 0.6 }),
    over:
      [
        [160, 92, 24],
        [188, 82, 27],
        [216, 81, 27],
        [240, 92, 23],
        [200, 98, 36],
      ]
        .map(([x = 0, y = 0, r = 0]) => oval(x, y, r, r * 0.66, '#fff6e8'))
        .join('') + placed(mapleLeaf('#b4682a'), 200, 88, 0.34),
  });

/** A glass cup of tea on its saucer. @param {Canvas} c */
const tea = (c) =>
  stoneware(c, 196, 244, 128) +
  line('M276 150Q326 146 322 178T266 208', '#f4fafc', 12, { opacity: 0.75 }) +
  path('M104 128Q108 244 194 244T284 128Z', '#fff', { opacity: 0.4, stroke: '#e9f4f7', 'stroke-width': 6 }) +
  path('M112 150Q120 234 194 236T276 150Z', c.down('#e0913a', '#8f4312')) +
  oval(194, 150, 82, 17, '#f0b562') +
  oval(194, 128, 90, 21, 'none', { stroke: '#fff', 'stroke-width': 5, opacity: 0.85 }) +
  line('M124 150Q130 204 158 226', '#fff', 7, { opacity: 0.5 }) +
  line('M236 132Q262 118 292 196', '#fff4dc', 3) +
  path('M276 194L306 190L310 224L282 230Z', '#b4472e') +
  placed(wheat('#fbeee0'), 293, 212, 0.34, -6) +
  steam(190, 108);

/** A bottle shaped as a leaf, of the shop's maple syrup. @param {Canvas} c */
export const syrup = (c) => {
  const flask =
    'M184 96V74H216V96Q222 112 246 118L238 142L270 132L264 160L288 168L254 214L262 238H138L146 214L112 168L136 160L130 132L162 142L154 118Q178 112 184 96Z';
  return (
    path(flask, c.across('#f2a640', [0.3, '#d9791a'], [0.6, '#b4560f'], '#6d2e0a'), {
      stroke: '#f9cf8c',
      'stroke-width': 4,
    }) +
    line('M150 220L150 176M168 150L150 146', '#ffe2ad', 6, { opacity: 0.6 }) +
    box(180, 48, 40, 30, 6, c.across('#c7503a', [0.4, '#a83a26'], '#6d2114')) +
    line('M188 54V72M196 54V72M204 54V72M212 54V72', '#5a160c', 2, { opacity: 0.5 }) +
    box(160, 156, 80, 60, 8, c.across('#fff8ea', '#ead9bd')) +
    placed(mapleLeaf('#b4472e'), 200, 184, 0.46) +
    line('M172 208H228', '#8a5a34', 3)
  );
};

/** A jar with a cloth over its lid. @param {Canvas} c */
export const jam = (c) =>
  path('M132 112H268Q280 132 280 156V226Q280 246 258 246H142Q120 246 120 226V156Q120 132 132 112Z', '#fff', {
    opacity: 0.5,
    stroke: '#fff',
    'stroke-width': 4,
  }) +
  path(
    'M136 122H264Q272 138 272 156V224Q272 238 256 238H144Q128 238 128 224V156Q128 138 136 122Z',
    c.across('#ffb14d', [0.35, '#ee8a25'], '#a8500f'),
  ) +
  [
    [156, 150],
    [248, 160],
    [150, 214],
    [252, 218],
  ]
    .map(([x = 0, y = 0]) => oval(x, y, 17, 13, '#ffc871', { opacity: 0.7 }))
    .join('') +
  box(146, 154, 108, 64, 8, c.across('#fff8ea', '#ead9bd')) +
  oval(200, 182, 20, 17, '#f09a37') +
  path('M200 166Q206 152 222 154Q218 168 200 168Z', '#6f9a3c') +
  line('M166 208H234', '#8a5a34', 3) +
  path(
    'M116 116Q120 74 200 70T284 116Q270 126 258 116Q244 128 230 116Q216 128 200 117Q184 128 170 116Q156 128 142 116Q130 126 116 116Z',
    c.across('#f6ecdc', [0.5, '#e4d3bb'], '#b79c7c'),
  ) +
  line('M130 96Q200 82 270 96M150 82L146 112M186 76L184 114M222 76L226 114M254 84L262 112', '#b4472e', 3, {
    opacity: 0.7,
  }) +
  line('M124 112Q200 100 276 112', '#8a5a34', 5) +
  line('M138 140V222', '#fff', 7, { opacity: 0.5 });

/** @param {Canvas} c */
const spiltBeans = (c) => {
  const bean = c.part(
    oval(0, 0, 13, 9, c.round('#8f5630', [0.6, '#5a2f17'], '#2f160b')) + line('M-10 1Q0-6 10 1', '#241008', 2.4),
  );
  return c.several(bean, [
    [92, 250, 20],
    [118, 262, -30],
    [152, 258, 60],
    [290, 256, 12],
    [318, 246, -24],
    [262, 266, 40],
    [70, 264, -12],
    [304, 270, 30],
    [186, 270, 4],
  ]);
};

/** A bag of coffee beans, with or without some spilt before it. @param {Canvas} c @param {boolean} [isSpilt] */
export const beans = (c, isSpilt = true) => {
  const spilt = isSpilt ? spiltBeans(c) : '';
  return (
    path('M128 84L142 62H258L272 84L280 236Q280 246 268 246H132Q120 246 120 236Z', c.across('#8d6a4a', '#4d3322')) +
    path('M142 62H258L272 84H128Z', c.down('#b08a64', '#7d5a3c')) +
    line('M134 78H266M146 68H254', '#3d2517', 2.4, { opacity: 0.6 }) +
    box(138, 112, 124, 96, 8, c.across('#fbeee0', '#e2cdb0')) +
    placed(mapleLeaf('#b4472e'), 200, 146, 0.56) +
    line('M158 184H242M170 196H230', '#5a3521', 4) +
    line('M132 100L126 230', '#fff', 5, { opacity: 0.22 }) +
    spilt
  );
};

/** A box of crackers, open, one of them standing before it. @param {Canvas} c */
const crackers = (c) => {
  const cracker =
    box(-34, -34, 68, 68, 8, c.down('#f3d6a0', [0.5, '#dcb06c'], '#a97838')) +
    dots(scatter(6, 14, 0, 0, 27, 27, 12), '#7a4d22', 3.6) +
    dots(scatter(9, 9, 0, 0, 27, 27, 14), '#3a2417', 3);
  const one = c.part(cracker);
  return (
    c.several(one, [
      [168, 96, -14],
      [216, 90, 8],
      [250, 104, 24],
    ]) +
    path('M122 100H270V240Q270 246 264 246H128Q122 246 122 240Z', c.down('#b4472e', '#7d2618')) +
    path('M270 100L300 116V236L270 246Z', c.down('#8a2f1e', '#56170d')) +
    box(136, 128, 120, 72, 8, c.across('#fff3df', '#ecd7b6')) +
    placed(wheat('#8a5a2a'), 196, 168, 0.66) +
    placed(wheat('#8a5a2a'), 164, 168, 0.54, -14) +
    placed(wheat('#8a5a2a'), 228, 168, 0.54, 14) +
    line('M140 218H252', '#ffe2bd', 5, { opacity: 0.8 }) +
    c.put(one, 318, 216, 12, 1) +
    c.put(one, 92, 230, -18, 0.84)
  );
};

/** Each drink's picture, by file name. */
export const cafe = {
  'maple-latte': () => onTable('drinks', (c) => latte(c)),
  'flat-white': () => onTable('drinks', (c) => shadow(c, 196, 252, 126, 18) + coffee(c, '#b4472e') + steam(190, 92)),
  'earl-grey': () => onTable('drinks', (c) => tea(c)),
  'iced-maple-tea': () =>
    onTable('drinks', (c) =>
      tumbler(c, {
        light: '#eaa348',
        deep: '#9a4312',
        top: 52,
        mouth: 60,
        foot: 50,
        inside: rocks(c, [
          [172, 100, 12],
          [216, 92, -10],
          [196, 136, 20, 0.95],
          [222, 172, -12, 0.9],
          [178, 180, 6, 0.9],
        ]),
        over: placed(lemonWedge(c), 254, 56, 0.95, -64) + placed(mapleLeaf('#c9542f'), 172, 62, 0.44, -16),
      }),
    ),
  'orange-juice': () => onTable('drinks', (c) => shadow(c, 182, 264, 62, 11) + shadow(c, 290, 258, 44, 9) + juice(c)),
  'tap-water': () =>
    onTable('drinks', (c) =>
      tumbler(c, {
        light: '#bfe6f2',
        deep: '#5fb0cf',
        opacity: 0.85,
        top: 74,
        mouth: 64,
        foot: 54,
        fill: 0.2,
        inside: rocks(c, [
          [176, 124, -12],
          [222, 132, 14, 0.95],
        ]),
      }),
    ),
};

/** What stands on the shop's shelf, by file name. */
export const pantry = {
  'maple-syrup': () => onTable('pantry', (c) => shadow(c, 200, 256, 92, 13) + placed(syrup(c), -30, -23, 1.16)),
  'apricot-jam': () => onTable('pantry', (c) => shadow(c, 200, 248, 96, 13) + jam(c)),
  'house-beans': () => onTable('pantry', (c) => shadow(c, 200, 250, 112, 14) + beans(c)),
  'rye-crackers': () => onTable('pantry', (c) => board(c, 204, 252, 146) + crackers(c)),
};
