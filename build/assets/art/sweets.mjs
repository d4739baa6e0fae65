// @ts-check
/** Sweets. */
import { mint } from './pieces.mjs';
import { picture, plate, shadow } from './scene.mjs';
import { box, darker, dots, grains, lighter, line, oval, path, placed, scatter } from './svg.mjs';

/** @typedef {import('./svg.mjs').Canvas} Canvas */

/** @param {Canvas} c @param {number} seed */
function brownieSquare(c, seed) {
  const crumbs = scatter(seed, 16, 0, 28, 74, 20, 11);
  return (
    path('M-86 0L0 28V70L-80 42Q-86 40-86 34Z', c.down('#5f321c', '#3b1a0d')) +
    path('M86 0L0 28V70L80 42Q86 40 86 34Z', c.down('#4a2413', '#29100a')) +
    path(
      'M-82-4Q-88 0-82 3L-6 28Q0 30 6 28L82 3Q88 0 82-4L6-29Q0-31-6-29Z',
      c.across('#a8693f', [0.5, '#8a4f2b'], '#6d3a1d'),
    ) +
    line('M-54-4l18-3l8 7l16-6l10 6M-10-18l12 4l14-6M20 2l12-6l14 4l12-5M-8 16l12-6l12 3', '#5a2d16', 2.4) +
    line('M-62-6L-8-24', '#f0c9a0', 3.4, { opacity: 0.8 }) +
    dots(
      crumbs.filter(([x, y]) => y > Math.abs(x) * -0.33 + 34 && y < 66 - Math.abs(x) * 0.33),
      '#8a5130',
      5,
    ) +
    oval(-30, -6, 9, 5, '#e8c48d', { transform: 'rotate(-20 -30 -6)' }) +
    oval(26, -8, 9, 5, '#d9ad6e', { transform: 'rotate(24 26 -8)' }) +
    oval(0, 8, 8, 4.6, '#e8c48d', { transform: 'rotate(8 0 8)' })
  );
}

/** Two brownies and their sauce. @param {Canvas} c */
export const brownie = (c) =>
  placed(brownieSquare(c, 5), 200, 182, 1.12, 0) +
  placed(brownieSquare(c, 6), 196, 122, 1.06, -3) +
  path(
    'M150 116Q150 96 196 94T246 114Q252 130 244 144Q236 154 232 138Q224 128 214 136Q208 166 198 164Q190 160 190 140Q176 134 170 150Q158 162 156 142Q152 128 150 116Z',
    c.down('#6b3417', '#35140a'),
  ) +
  line('M164 112Q174 100 200 100', '#fff', 4.4, { opacity: 0.5 }) +
  oval(199, 92, 32, 11, '#fff6e4') +
  path(
    'M166 92Q168 66 200 62Q232 66 232 92Q232 102 199 102T166 92Z',
    c.round('#fffdf6', [0.55, '#fdf0d6'], '#e3c99c'),
  ) +
  dots(scatter(21, 10, 200, 84, 24, 12, 9), '#d9b67c', 2.4);

/** A swirl in a cone, its point at (200, 268). @param {Canvas} c */
export function softServe(c) {
  const cream = c.across('#fffdf5', [0.45, '#fff3d9'], '#e6c89a');
  const fold = (/** @type {number} */ y, /** @type {number} */ w, /** @type {number} */ h) =>
    path(
      `M${200 - w} ${y}Q${200 - w - 8} ${y - h} ${200 - w * 0.5} ${y - h * 0.98}L${200 + w * 0.62} ${y - h * 1.3}Q${200 + w + 10} ${y - h * 1.1} ${200 + w} ${y - h * 0.3}Q${200 + w * 0.8} ${y + h * 0.5} ${200} ${y + h * 0.52}Q${200 - w * 0.9} ${y + h * 0.5} ${200 - w} ${y}Z`,
      cream,
    ) +
    line(
      `M${200 - w + 4} ${y + 4}Q${200 - w * 0.4} ${y + h * 0.56} ${200 + w * 0.3} ${y + h * 0.36}T${200 + w - 2} ${y - h * 0.2}`,
      '#d9b580',
      3,
      { opacity: 0.6 },
    );
  const lattice = Array.from({ length: 9 }, (_, i) => `M${112 + i * 20} 150l66 120M${288 - i * 20} 150l-66 120`).join(
    '',
  );
  const cone = 'M142 168H258L208 270Q200 282 192 270Z';
  return (
    path(cone, c.across('#f5c271', [0.45, '#e3a04a'], '#a8631f')) +
    c.inside(
      path(cone, '#000'),
      line(lattice, '#b06f26', 3) + path('M142 168H258L250 186H150Z', '#7a3f12', { opacity: 0.35 }),
    ) +
    fold(154, 68, 30) +
    fold(116, 55, 28) +
    fold(82, 40, 24) +
    path('M164 66Q166 46 188 40Q200 36 206 18Q214 12 216 24Q232 40 236 58Q232 76 200 76Q168 78 164 66Z', cream) +
    line('M176 62Q184 48 200 44', '#fff', 5) +
    line('M144 146Q142 132 158 130M158 108Q156 96 170 94', '#fff', 6) +
    box(136, 160, 128, 17, 8, c.across('#f8cd84', '#b9742c'))
  );
}

/** A cookie lying flat, 150 wide. @param {Canvas} c @param {number} seed */
export function cookie(c, seed) {
  const chips = scatter(seed, 11, 0, -4, 56, 24, 21);
  return (
    path('M-76 4Q-78 30 0 42T76 4Z', '#9c5a22') +
    path(
      'M-76 0Q-78-22-46-32Q-10-46 30-40Q74-34 77-4Q78 20 40 30Q-2 42-44 30Q-74 22-76 0Z',
      c.round('#f5cf8d', [0.5, '#dfa254'], '#b8742f'),
    ) +
    line('M-50 8l14 6l12-4M20-28l14 2l8 8M26 16l12-4M-34-20l10-4', '#a8662a', 2.6, { opacity: 0.8 }) +
    chips
      .map(([x, y, a]) => path(`M${x - 10} ${y + 3}q${2 + a / 40}-12 11-11q10 1 10 9q-1 7-11 7t-10-5z`, '#4a2413'))
      .join('') +
    dots(
      chips.map(([x, y]) => [x - 2, y - 3]),
      '#9c6542',
      3.4,
    ) +
    dots(scatter(seed + 9, 12, 0, -2, 62, 28, 16), '#fff7e0', 2.6)
  );
}

/** Each sweet's picture, by file name. */
export const sweets = {
  brownie: () => picture('sweets', (c) => plate(c, 200, 244, 150) + brownie(c) + placed(mint(), 290, 240, 0.8, 20)),
  'soft-serve': () => picture('sweets', (c) => shadow(c, 200, 274, 44, 8) + softServe(c)),
  cheesecake: () => picture('sweets', (c) => plate(c) + cheesecake(c)),
  'chocolate-chip-cookie': () =>
    picture(
      'sweets',
      (c) =>
        plate(c) +
        placed(cookie(c, 4), 200, 222, 1.16, 2) +
        placed(cookie(c, 15), 206, 180, 1.14, -3) +
        placed(cookie(c, 27), 196, 138, 1.16, 3),
    ),
  'apple-pie': () => picture('sweets', (c) => plate(c) + pie(c)),
  'chocolate-bar': () => picture('sweets', (c) => shadow(c, 200, 238, 140, 17) + placed(bar(c), 200, 156, 1, -14)),
};

/** @param {Canvas} c */
function cheesecake(c) {
  const side = 'M74 146L206 196L330 132V206Q330 214 322 218L210 248Q204 250 198 248L82 208Q74 204 74 196Z';
  return (
    path(side, '#fff3cf') +
    path('M206 196L330 132V206Q330 214 322 218L206 249Z', c.across('#f7dfa6', '#e0b96c')) +
    path('M74 184L206 236V250Q200 250 196 248L82 208Q74 204 74 196Z', '#b9742f') +
    path('M206 236L330 176V206Q330 214 322 218L206 250Z', '#8f5220') +
    dots(
      scatter(3, 12, 140, 222, 60, 4, 8).map(([x, y]) => [x, y - (206 - x) * 0.34 + 20]),
      '#e3aa63',
      4,
    ) +
    path(
      'M74 146Q110 104 222 98Q300 98 330 132L210 194Q206 197 200 194Z',
      c.across('#fffaf0', [0.6, '#fdeec9'], '#f3d797'),
    ) +
    path('M92 150Q128 116 222 110Q286 110 312 132L208 184Q200 186 192 183Z', '#d93a4a') +
    path(
      'M120 158q2 22 10 22t8-14zM176 178q4 34 12 32t8-26zM244 166q4 24 12 20t6-28zM282 148q4 18 10 14t4-22z',
      '#d93a4a',
    ) +
    path('M108 148Q140 122 218 118Q190 126 158 140Q128 152 120 156Z', '#fff', { opacity: 0.4 }) +
    strawberry(c, 172, 134, -20, 1) +
    strawberry(c, 222, 128, 16, 1.12) +
    placed(mint(), 202, 112, 0.7, -8)
  );
}

/** @param {Canvas} c @param {number} x @param {number} y @param {number} turn @param {number} size */
const strawberry = (c, x, y, turn, size) =>
  placed(
    path('M0 34Q-32 10-26-14Q-18-28 0-24Q18-28 26-14Q32 10 0 34Z', c.round('#ff8a80', [0.5, '#e5323f'], '#a3142a')) +
      grains(
        [
          [-14, -8, 80],
          [0, -12, 90],
          [14, -8, 100],
          [-10, 6, 80],
          [8, 6, 95],
          [-1, 18, 90],
          [18, 4, 100],
          [-19, 4, 80],
        ],
        3,
        '#ffe1a0',
        2.6,
      ) +
      path('M0-22Q-10-34-22-26Q-14-16-4-18Q0-10 4-18Q14-16 22-26Q10-34 0-22Z', '#4c9a3c') +
      line('M0-24V-34', '#3b7f30', 3.4),
    x,
    y,
    size,
    turn,
  );

/** @param {Canvas} c */
function pie(c) {
  const near = 'M76 168L206 218V238L80 197Q76 195 76 190Z';
  const far = 'M206 218L332 154V186L206 238Z';
  const chunks = (/** @type {number} */ x, /** @type {number} */ slope, /** @type {string} */ fill) =>
    Array.from({ length: 5 }, (_, i) =>
      box(x + i * 27, 176 + i * 27 * slope - (i % 2) * 5, 25, 18, 7, fill, {
        transform: `rotate(${i % 2 === 0 ? 14 : -10} ${x + 12 + i * 27} ${186 + i * 27 * slope})`,
      }),
    ).join('');
  const crimps = Array.from(
    { length: 9 },
    (_, i) => `M${80 + i * 30} ${142 - Math.sin(((i + 0.5) / 9) * Math.PI) * 40 + (i > 4 ? (i - 4) * -4 : 0)}`,
  );
  const top = 'M72 150Q112 104 216 96Q304 96 334 134L208 202Q204 204 198 202Z';
  return (
    path('M74 152L206 202V250Q200 250 196 248L86 212Q76 208 76 198Z', c.down('#c9761f', '#a8561a')) +
    path('M206 202L332 136V200Q330 212 320 216L206 250Z', c.down('#b5641a', '#8a4213')) +
    path(near, '#e08a2a') +
    c.inside(path(near, '#000'), chunks(76, 0.38, '#fbe093')) +
    path(far, '#b9651c') +
    c.inside(path(far, '#000'), placed(chunks(0, -0.5, '#e8bb5c'), 208, 32)) +
    line('M84 210L200 249L322 213', '#e6b266', 8) +
    path(top, '#b5541d') +
    c.inside(
      path(top, '#000'),
      line('M70 128L250 216M110 100L290 190M160 84L330 166M220 76L360 140', '#8f4212', 21, {
        transform: 'translate(0 4)',
        opacity: 0.5,
      }) +
        line('M70 128L250 216M110 100L290 190M160 84L330 166M220 76L360 140', '#eab261', 19) +
        line('M96 192L276 92M150 220L340 112M40 172L220 80', '#8f4212', 21, {
          transform: 'translate(0 4)',
          opacity: 0.4,
        }) +
        line('M96 192L276 92M150 220L340 112M40 172L220 80', '#f3c377', 19) +
        line('M92 188L272 88M146 216L336 108M44 166L216 78', '#fff0cf', 3, { opacity: 0.7 }),
    ) +
    line('M70 150Q112 102 216 93Q306 93 336 134', '#c07a2c', 20) +
    line('M70 147Q112 99 216 90Q306 90 336 131', '#f0bd70', 16) +
    line(`${crimps.map((at) => `${at}q8 4 8 14`).join('')}`, '#a8621f', 3, { opacity: 0.6 }) +
    grains(scatter(8, 22, 200, 148, 100, 34, 16), 3, '#fffaf0', 3)
  );
}

/** @param {Canvas} c */
function bar(c) {
  const square = (/** @type {number} */ x, /** @type {number} */ y) =>
    box(x, y, 42, 46, 4, c.down('#8a4d2a', '#57290f')) +
    path(`M${x + 5} ${y + 40}V${y + 6}H${x + 37}l-6 6H${x + 11}V${y + 34}Z`, '#c48a5c', { opacity: 0.7 });
  const squares = [0, 1, 2]
    .flatMap((column) => [0, 1].map((row) => square(-138 + column * 44, -48 + row * 49)))
    .join('');
  const tear = 'M0-60l-10 14l8 12l-12 14l10 14l-12 14l10 14l-10 14l8 14l-6 14';
  return (
    box(-146, -54, 160, 108, 7, '#3f1c0c') +
    squares +
    path(`M4-62l-26 6l10 16l-14 12l12 14l-16 12l14 14l-14 14l12 14l-12 12l20 10h20z`, '#e9edf0') +
    path(`M4-62l-26 6l10 16l-14 12l12 14l-16 12l14 14l-14 14l12 14l-12 12l20 10h6V-62z`, '#b9c2c8', { opacity: 0.7 }) +
    path(`${tear}H146V-60Z`, c.down('#f07b72', [0.4, '#d9493f'], '#a3241f')) +
    box(14, -30, 116, 60, 6, '#fff3e2') +
    path('M24 12q16-18 32 0t32 0t32 0v12H24z', '#2f7f97') +
    path('M56-4Q54-22 72-22Q90-22 88-4Z', '#f3a93a') +
    line('M12-52H134', '#fff', 5, { opacity: 0.45 }) +
    line('M140-56V56', darker('#d9493f', 0.3), 4, { opacity: 0.5 }) +
    line(
      'M146-52l-6 6l6 6l-6 6l6 6l-6 6l6 6l-6 6l6 6l-6 6l6 6l-6 6l6 6l-6 6l6 6l-6 6l6 6l-6 6',
      lighter('#d9493f', 0.3),
      2.4,
    )
  );
}
