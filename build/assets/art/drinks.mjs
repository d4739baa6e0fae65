// @ts-check
/** Drinks: glass, bottle, can and cup. */
import { citrus, lemonWedge, mint } from './pieces.mjs';
import { drops, picture, shadow, steam } from './scene.mjs';
import { box, darker, dots, lighter, line, oval, path, placed, scatter } from './svg.mjs';

/** @typedef {import('./svg.mjs').Canvas} Canvas */
/** @typedef {{ cx?: number, top?: number, floor?: number, mouth?: number, foot?: number }} Glass */

/**
 * A tumbler: `inside` lies within the drink, `over` sticks out of it (straw, mint).
 * @param {Canvas} c @param {{ light: string, deep: string, fill?: number, inside?: string, over?: string, opacity?: number } & Glass} drink
 */
export function tumbler(
  c,
  {
    light,
    deep,
    fill = 0.14,
    inside = '',
    over = '',
    opacity = 1,
    cx = 200,
    top = 60,
    floor = 258,
    mouth = 66,
    foot = 50,
  },
) {
  const level = top + (floor - top) * fill;
  const wide = mouth - (mouth - foot) * fill - 4;
  const glass = `M${cx - mouth} ${top}L${cx - foot} ${floor - 8}Q${cx} ${floor + 10} ${cx + foot} ${floor - 8}L${cx + mouth} ${top}Z`;
  const drink = `M${cx - wide} ${level}L${cx - foot + 5} ${floor - 18}Q${cx} ${floor - 4} ${cx + foot - 5} ${floor - 18}L${cx + wide} ${level}Z`;
  return (
    shadow(c, cx, floor, foot * 1.3, 11) +
    path(glass, '#fff', { opacity: 0.55, stroke: '#7fb3c4', 'stroke-width': 7 }) +
    oval(cx, top, mouth, 11, '#fff', { opacity: 0.7 }) +
    path(drink, c.down(light, deep), { opacity }) +
    oval(cx, level, wide, 9.5, lighter(light, 0.3), { opacity }) +
    c.inside(path(drink + `M${cx - wide} ${level - 40}h${wide * 2}v42h-${wide * 2}z`, '#000'), inside) +
    over +
    path(`M${cx - mouth + 9} ${top + 14}L${cx - foot + 9} ${floor - 26}h9L${cx - mouth + 24} ${top + 14}Z`, '#fff', {
      opacity: 0.55,
    }) +
    line(`M${cx + mouth - 9} ${top + 24}L${cx + foot - 5} ${floor - 40}`, '#fff', 3.4, { opacity: 0.5 }) +
    line(
      `M${cx - mouth} ${top}L${cx - foot} ${floor - 8}Q${cx} ${floor + 10} ${cx + foot} ${floor - 8}L${cx + mouth} ${top}`,
      '#fff',
      4,
      { opacity: 0.95 },
    ) +
    oval(cx, top, mouth, 11, 'none', { stroke: '#8dbccb', 'stroke-width': 2 }) +
    line(`M${cx - mouth} ${top}A${mouth} 11 0 0 0 ${cx + mouth} ${top}`, '#fff', 3.4)
  );
}

/** An ice cube, 44 wide. */
const ice = () =>
  box(-21, -20, 42, 40, 8, '#fff', { opacity: 0.42 }) +
  path('M-14-13H12L8 6H-10Z', '#fff', { opacity: 0.38 }) +
  line('M-17-8V8Q-16 15-8 16', '#fff', 3.4, { opacity: 0.8 });

/** Ice cubes: x, y, turn, size. @param {Canvas} c @param {readonly (readonly [number, number, number, number?])[]} at */
export const rocks = (c, at) => {
  const one = c.part(ice());
  return at.map(([x, y, turn, scale]) => c.put(one, x, y, turn, scale)).join('');
};

/** A paper straw from `x`,`y` up. @param {number} x @param {number} y @param {string} stripe @param {number} [length] @param {number} [turn] */
const straw = (x, y, stripe, length = 150, turn = 12) =>
  placed(
    box(-7, -length, 14, length, 5, '#fffaf2') +
      path(
        Array.from({ length: Math.floor(length / 24) }, (_, i) => `M-7 ${-length + 8 + i * 24}l14-8v11l-14 8z`).join(
          '',
        ),
        stripe,
      ) +
      box(2, -length, 5, length, 2.5, '#5a2d14', { opacity: 0.13 }),
    x,
    y,
    1,
    turn,
  );

/** @param {Canvas} c @param {Glass} [at] */
export const cola = (c, at = {}) => {
  const dx = (at.cx ?? 200) - 200;
  const dy = (at.floor ?? 258) - 258;
  return tumbler(c, {
    light: '#8a3d1c',
    deep: '#2a0d08',
    ...at,
    inside:
      rocks(c, [
        [168 + dx, 102 + dy, -14],
        [214 + dx, 98 + dy, 16],
        [190 + dx, 138 + dy, 8, 0.95],
        [234 + dx, 142 + dy, -18, 0.85],
      ]) +
      dots(scatter(4, 26, 200 + dx, 190 + dy, 44, 60, 12), '#e8a06a', 3.4, { opacity: 0.7 }) +
      box(206 + dx, 70 + dy, 13, 130, 4, '#fff', { opacity: 0.2, transform: `rotate(12 ${212 + dx} ${200 + dy})` }),
    over:
      straw(222 + dx, 98 + dy, '#e0503c', 82) +
      dots(scatter(14, 14, 200 + dx, 90 + dy, 46, 5, 8), '#e9b184', 4, { opacity: 0.8 }),
  });
};

/** @param {Canvas} c @param {Glass} [at] */
export const lemonade = (c, at = {}) => {
  const dx = (at.cx ?? 200) - 200;
  const dy = (at.floor ?? 258) - 258;
  const wheel = c.part(citrus(c));
  return tumbler(c, {
    light: '#fdf0a0',
    deep: '#f6cf3f',
    mouth: 72,
    foot: 58,
    top: 76,
    ...at,
    inside:
      c.put(wheel, 168 + dx, 190 + dy, 14, 1.05) +
      c.put(wheel, 228 + dx, 156 + dy, -20, 1.05) +
      rocks(c, [
        [172 + dx, 120 + dy, -10],
        [222 + dx, 108 + dy, 18],
        [218 + dx, 212 + dy, 12],
      ]),
    over:
      straw(178 + dx, 110 + dy, '#4aa3b8', 84, -10) +
      c.put(wheel, 262 + dx, 82 + dy, 10, 1.15) +
      placed(mint(), 214 + dx, 100 + dy, 0.9, 8),
  });
};

/** Each drink's picture, by file name. */
export const drinks = {
  cola: () => picture('drinks', (c) => cola(c)),
  lemonade: () => picture('drinks', (c) => lemonade(c)),
  lager: () =>
    picture('drinks', (c) =>
      tumbler(c, {
        light: '#f9c74c',
        deep: '#d98a16',
        mouth: 60,
        foot: 46,
        top: 56,
        fill: 0.16,
        inside: dots(scatter(9, 40, 200, 175, 40, 74, 9), '#fff3c4', 3, { opacity: 0.75 }),
        // The head rises over the rim.
        over: [
          [160, 78, 24],
          [186, 68, 28],
          [214, 66, 29],
          [240, 77, 24],
          [200, 84, 34],
        ]
          .map(([x = 0, y = 0, r = 0]) => oval(x, y, r, r * 0.72, '#fffaf0'))
          .join(''),
      }),
    ),
  'iced-tea': () =>
    picture('drinks', (c) =>
      tumbler(c, {
        light: '#e79b3c',
        deep: '#a34a12',
        top: 44,
        mouth: 58,
        foot: 50,
        inside: rocks(c, [
          [172, 94, 12],
          [216, 84, -10],
          [196, 128, 20, 0.95],
          [222, 164, -12, 0.9],
          [178, 172, 6, 0.9],
        ]),
        over: placed(lemonWedge(c), 252, 48, 0.95, -64) + placed(mint(), 184, 72, 0.85, -14),
      }),
    ),
  'sparkling-water': () => picture('drinks', (c) => shadow(c, 200, 266, 52, 10) + bottle(c)),
  'orange-juice': () => picture('drinks', (c) => shadow(c, 182, 264, 62, 11) + shadow(c, 290, 258, 44, 9) + juice(c)),
  'ginger-ale': () => picture('drinks', (c) => shadow(c, 200, 264, 64, 11) + can(c)),
  coffee: () => picture('drinks', (c) => shadow(c, 196, 252, 126, 18) + coffee(c) + steam(190, 92)),
  'tap-water': () =>
    picture('drinks', (c) =>
      tumbler(c, {
        light: '#a9def0',
        deep: '#4fa9cf',
        opacity: 0.9,
        top: 74,
        mouth: 64,
        foot: 54,
        fill: 0.2,
        inside:
          rocks(c, [
            [176, 124, -12],
            [222, 132, 14, 0.95],
          ]) + dots(scatter(3, 12, 200, 200, 40, 40, 16), '#fff', 4, { opacity: 0.7 }),
      }),
    ),
};

/** @param {Canvas} c */
const bottle = (c) =>
  path(
    'M184 32H216L219 88Q222 108 238 124Q248 134 248 152V248Q248 264 230 265H170Q152 264 152 248V152Q152 134 162 124Q178 108 181 88Z',
    c.across('#3f9a78', [0.22, '#8fd9b4'], [0.5, '#4fb08a'], '#1c5f4b'),
  ) +
  path('M183 66H217L219 88Q222 108 238 124Q248 134 248 150H152Q152 134 162 124Q178 108 181 88Z', '#d9fbea', {
    opacity: 0.22,
  }) +
  dots(scatter(6, 22, 200, 132, 36, 26, 9), '#e9fff6', 4, { opacity: 0.75 }) +
  box(150, 158, 100, 66, 3, c.across('#ffffff', [0.5, '#f5fbfa'], '#c3d5d2')) +
  path('M150 196q12.5-14 25 0t25 0t25 0t25 0v22H150z', '#2f86a6') +
  path('M150 204q12.5-14 25 0t25 0t25 0t25 0v14H150z', '#1f5f80') +
  oval(200, 178, 11, 11, '#f3a93a') +
  dots(scatter(8, 18, 200, 244, 40, 12, 9), '#e9fff6', 4, { opacity: 0.6 }) +
  box(180, 20, 40, 22, 5, c.across('#f6c65b', '#b9791f')) +
  line('M188 24v14M196 24v14M204 24v14M212 24v14', '#8f5a14', 2, { opacity: 0.6 }) +
  line('M165 150V244', '#fff', 7, { opacity: 0.45 }) +
  line('M190 52L188 92Q186 106 178 116', '#fff', 5, { opacity: 0.5 });

/** A bottle of orange juice and half an orange. @param {Canvas} c */
export function juice(c) {
  const orange = c.part(citrus(c, '#ee7f1c', '#ffa53a'));
  return (
    path(
      'M150 70H214V84Q216 98 230 110Q240 120 240 138V246Q240 262 224 263H140Q124 262 124 246V138Q124 120 134 110Q148 98 150 84Z',
      '#e3f1f4',
      { stroke: '#9cc4d0', 'stroke-width': 2 },
    ) +
    path(
      'M153 78H211V84Q213 98 228 110Q237 120 237 138V244Q237 259 222 260H142Q127 259 127 244V138Q127 120 136 110Q151 98 153 84Z',
      c.across('#ffc04d', [0.3, '#ffa726'], '#e0740f'),
    ) +
    box(124, 148, 116, 78, 0, c.across('#ffffff', [0.5, '#fff9ee'], '#e0d0b8')) +
    c.put(orange, 182, 192, 12, 0.82) +
    path('M182 162q10-18 30-16q-6 18-30 16z', '#58a23f') +
    box(144, 46, 76, 30, 7, c.across('#57b06a', '#23703c')) +
    line('M154 50v22M166 50v22M178 50v22M190 50v22M202 50v22M212 50v22', '#17552c', 2.4, { opacity: 0.5 }) +
    line('M138 138V242', '#fff', 7, { opacity: 0.5 }) +
    oval(296, 226, 42, 34, '#d9650f') +
    placed(c.put(orange, 0, 0, 20, 1.3), 290, 220) +
    drops([
      [220, 134],
      [226, 238],
      [158, 240],
      [206, 244],
      [152, 122],
    ])
  );
}

/** @param {Canvas} c */
const can = (c) =>
  path(
    'M150 62L138 82V240L148 258Q200 272 252 258L262 240V82L250 62Z',
    c.across('#3f7d4e', [0.2, '#9fd39a'], [0.5, '#4f9a5c'], '#1f4f33'),
  ) +
  path(
    'M138 84Q200 100 262 84V240Q200 256 138 240Z',
    c.across('#d9a327', [0.2, '#ffe38f'], [0.5, '#f0bf3f'], '#a8701a'),
  ) +
  path(
    'M138 200Q168 172 200 196T262 186V240Q200 256 138 240Z',
    c.across('#2f6f45', [0.2, '#7dbf80'], [0.5, '#3f8a55'], '#163d29'),
  ) +
  path('M138 192Q168 164 200 188T262 178', 'none', { stroke: '#fffbe8', 'stroke-width': 6 }) +
  ginger() +
  oval(200, 62, 50, 11, c.across('#f3f5f6', [0.5, '#c9d0d4'], '#8f999f')) +
  oval(200, 63, 41, 7.4, '#9ba5ab') +
  oval(200, 61, 15, 4, '#e9edef', { stroke: '#7d878d', 'stroke-width': 1.6 }) +
  line('M149 258Q200 271 251 258', '#dfe5e7', 4) +
  line('M154 100V236', '#fff', 8, { opacity: 0.5 }) +
  drops([
    [244, 112],
    [250, 150],
    [236, 222],
    [180, 106],
    [168, 226],
    [246, 206],
    [220, 240],
  ]);

const ginger = () =>
  path(
    'M166 150Q158 132 172 128Q178 112 192 118Q200 102 212 116Q230 108 232 126Q248 132 238 146Q230 158 216 150Q208 166 194 156Q178 166 166 150Z',
    '#d99b4a',
    { stroke: '#8f5a1e', 'stroke-width': 3 },
  ) +
  line('M182 124q4 8-2 14M208 120q-2 10 6 14M224 132q-6 4-4 12M194 142q6 4 4 10', '#8f5a1e', 2.6) +
  line('M172 136q4-4 8-4', '#fff0cf', 3);

/** A cup of milky coffee. @param {Canvas} c @param {string} [band] */
export const coffee = (c, band = '#2f7f97') =>
  oval(190, 246, 132, 20, '#c4bcb0') +
  oval(190, 241, 132, 19, c.across('#fff', '#e2dcd2')) +
  oval(190, 243, 66, 8, '#d3cabd') +
  line('M280 142Q330 138 328 172T262 208', '#e9e2d7', 17) +
  line('M280 139Q326 136 324 170T264 203', '#fff', 7) +
  path('M94 124Q98 246 190 246T286 124Z', c.across('#ffffff', [0.4, '#faf6ef'], '#c6bbab')) +
  c.inside(
    path('M94 124Q98 246 190 246T286 124Z', '#000'),
    line('M84 172q17.5-16 35 0t35 0t35 0t35 0t35 0t35 0', band, 13, { opacity: 0.85 }),
  ) +
  oval(190, 124, 96, 30, '#fff') +
  oval(190, 126, 87, 24.5, c.round('#a9683a', [0.6, '#7b431f'], '#54290f')) +
  path('M190 144Q142 130 152 116Q166 106 190 119Q214 106 228 116Q238 130 190 144Z', '#f7e3c6') +
  path('M190 136Q160 127 167 119Q178 115 190 124Q202 115 213 119Q220 127 190 136Z', '#c99560') +
  line('M108 148Q114 202 146 226', '#fff', 8, { opacity: 0.9 }) +
  line('M94 124A96 30 0 0 0 286 124', darker('#ffffff', 0.12), 2.4);
