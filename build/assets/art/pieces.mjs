// @ts-check
/** Cut fruit, leaves and other small food, each drawn about its own origin for `placed` or `canvas.put`. */
import { darker, dots, lighter, line, oval, path } from './svg.mjs';

/** @typedef {import('./svg.mjs').Canvas} Canvas */

/** A wheel of citrus, 64 wide. @param {Canvas} c @param {string} [peel] @param {string} [flesh] */
export function citrus(c, peel = '#f7c52b', flesh = '#fde27a') {
  const segments = Array.from({ length: 8 }, (_, i) => {
    const angle = (i * Math.PI) / 4;
    const at = (/** @type {number} */ turn, /** @type {number} */ reach) =>
      `${Math.cos(angle + turn) * reach} ${Math.sin(angle + turn) * reach}`;
    return `M${at(0, 4)}L${at(-0.3, 22)}Q${at(0, 26)} ${at(0.3, 22)}Z`;
  }).join('');
  return (
    oval(0, 0, 32, 32, peel) +
    oval(0, 0, 28, 28, '#fffbe6') +
    path(segments, c.glow(lighter(flesh, 0.4), flesh), { stroke: flesh, 'stroke-width': 3 }) +
    line('M-22-18A28 28 0 0 1-4-28', '#fff', 3, { opacity: 0.8 })
  );
}

/** A wedge of lemon lying on its peel, about 70 wide. @param {Canvas} c */
export const lemonWedge = (c) =>
  path('M-36-14Q-30 22 4 24T38-14Q2 0-36-14Z', c.across('#ffd94a', '#e3a41b')) +
  path('M-36-14Q0-34 38-14Q2 4-36-14Z', '#fffbe2') +
  path('M-27-14Q0-28 29-14Q2-2-27-14Z', '#fbe068') +
  line('M-12-20L-6-9M2-23V-7M16-20L9-8', '#fffbe2', 2.4) +
  line('M-24 4Q-14 16 2 17', '#fff', 3.4, { opacity: 0.5 });

/** A leaf, 60 long, pointing right. @param {string} [tone] */
export const leaf = (tone = '#4f9a3c') =>
  path('M0 0C10-24 40-24 60 0C40 22 12 20 0 0Z', tone) +
  path('M0 0C10-24 40-24 60 0Z', lighter(tone, 0.28)) +
  line('M-6 1L52 0M16 0L26-10M30 0L40-8M18 0L28 9M32 0L41 7', lighter(tone, 0.55), 1.8, { opacity: 0.8 });

/** A sprig of mint. */
export const mint = () =>
  path('M0 0C-26-2-36-20-34-34C-14-34 0-20 0 0Z', '#3f9a52') +
  path('M0 0C26-2 36-20 34-34C14-34 0-20 0 0Z', '#2f8245') +
  path('M0 2C-15-14-14-38 0-50C14-38 15-14 0 2Z', '#5cb866') +
  line('M0 0V-40M0-12l-6-8M0-12l6-8M0-24l-5-7M0-24l5-7', '#2f8245', 1.8, { opacity: 0.7 });

/** A rounded cube seen from above its corner, `s` a side, its origin the middle of its top. @param {string} tone @param {number} s */
export const cube = (tone, s) =>
  path(`M0 ${-s * 0.5}L${s} 0L0 ${s * 0.5}L${-s} 0Z`, lighter(tone, 0.38), {
    stroke: lighter(tone, 0.38),
    'stroke-width': 3,
  }) +
  path(`M${-s - 1.5} 1.5L0 ${s * 0.5 + 1.5}V${s * 1.4}L${-s - 1.5} ${s * 0.9}Z`, tone) +
  path(`M${s + 1.5} 1.5L0 ${s * 0.5 + 1.5}V${s * 1.4}L${s + 1.5} ${s * 0.9}Z`, darker(tone, 0.28));

/** A slice of cucumber, 44 wide. */
export const cucumber = () =>
  oval(0, 2, 22, 17, '#2f6f33') +
  oval(0, 0, 22, 17, '#4e9440') +
  oval(0, 0, 18.5, 14, '#e3f0bd') +
  oval(0, 0, 10, 7, '#cfe39b') +
  dots(
    [
      [-6, -2],
      [0, -4],
      [6, -2],
      [4, 3],
      [-4, 3],
    ],
    '#f7fbe0',
    3.4,
  );

/** A wedge of tomato, 48 wide. */
export const tomatoWedge = () =>
  path('M-26-4Q-22 18 2 19T26-6Q2 8-26-4Z', '#b92c22') +
  path('M-26-4Q-2-24 26-6Q2 10-26-4Z', '#ee5a44') +
  path('M-14-5Q-2-14 8-9Q2 0-14-5Z', '#f9a07f') +
  dots(
    [
      [-6, -6],
      [2, -7],
      [13, -6],
    ],
    '#ffe3b0',
    2.8,
  );

/** A black olive with its hole, 24 wide. */
export const olive = () =>
  oval(0, 1.6, 13, 11, '#17111c') +
  oval(0, 0, 13, 10.4, '#3c3048') +
  oval(0.6, -0.4, 5, 3.8, '#120d16') +
  line('M-9-3Q-6-8 0-8.4', '#a99ab8', 2.6);

/** A fan slice of avocado, 64 long. @param {Canvas} c */
export const avocadoSlice = (c) =>
  path('M-34 6C-28-20 24-24 34 2C22-6-16-6-34 6Z', c.across('#f2f0a6', '#bcd468'), {
    stroke: '#3f7030',
    'stroke-width': 3.4,
  });

/** A strip of grilled chicken, 86 long. @param {Canvas} c */
export const chickenStrip = (c) =>
  path('M-43 6Q-40-12-14-13T38-11Q47-2 38 8Q6 18-26 15Q-42 15-43 6Z', c.down('#f4cf93', [0.55, '#dd9f52'], '#a96a2c')) +
  line('M-27-9l9 20M-7-11l9 22M13-11l9 20', '#7a431b', 4.6, { opacity: 0.85 }) +
  line('M-36-3Q-30-9-16-9', '#fff4d8', 3, { opacity: 0.75 });
