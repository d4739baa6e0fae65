// @ts-check
/** The attract screen's picture: the house's best on a pier at the harbour, upright and wide. Its sky is left quiet for words. */
import { harvestBowl } from './bowls.mjs';
import { classicBurger } from './burgers.mjs';
import { cola, lemonade } from './drinks.mjs';
import { plate, shadow } from './scene.mjs';
import { fries, onionRings } from './sides.mjs';
import { Canvas, box, line, oval, path, placed, random } from './svg.mjs';
import { brownie } from './sweets.mjs';

/** The food, 1000 x 540, standing on y 440-530. @param {Canvas} c */
const feast = (c) =>
  placed(harvestBowl(c), -70, 116, 1.28) +
  placed(fries(c), 366, 84, 1.4) +
  placed(cola(c), 500, 50, 1.46) +
  placed(lemonade(c), 598, 120, 1.3) +
  placed(plate(c, 200, 244, 142) + classicBurger(c), 92, 40, 1.84) +
  placed(plate(c, 200, 250, 128) + brownie(c), 4, 292, 0.92) +
  placed(plate(c, 200, 246, 140) + onionRings(c), 566, 290, 0.96);

/** Sky, sun, far shore and sea, down to `deck` where the pier begins. @param {Canvas} c @param {number} width @param {number} deck @param {number} sunX @param {number} seaTop */
function harbour(c, width, deck, sunX, seaTop) {
  const next = random(5);
  const glints = Array.from({ length: 46 }, () => {
    const y = next(seaTop + 14, deck - 6);
    const spread = 60 + (y - seaTop) * 1.4;
    return `M${Math.round(sunX + next(-spread, spread))} ${Math.round(y)}h${Math.round(next(16, 54))}`;
  }).join('');
  const swell = (/** @type {number} */ y, /** @type {number} */ step) =>
    `M-40 ${y}${`q${step / 2}-16 ${step} 0t${step} 0`.repeat(Math.ceil(width / step / 2) + 1)}V${deck + 4}H-40Z`;
  return (
    box(0, 0, width, deck, 0, c.down('#bfe3ea', [0.3, '#e9f3e6'], [0.62, '#ffe9c4'], '#ffc98f')) +
    oval(sunX, seaTop - 40, 420, 420, c.glow([0, '#fff3c9', 0.95], [0.35, '#ffe2a0', 0.55], [1, '#ffd28a', 0])) +
    oval(sunX, seaTop - 34, 104, 104, '#fff6d8') +
    cloud(width * 0.16, seaTop * 0.34, 1.1) +
    cloud(width * 0.8, seaTop * 0.2, 1.35) +
    cloud(width * 0.56, seaTop * 0.55, 0.8) +
    path(
      `M0 ${seaTop}V${seaTop - 60}Q${width * 0.12} ${seaTop - 116} ${width * 0.26} ${seaTop - 40}T${width * 0.46} ${seaTop}Z`,
      '#8fbcb4',
    ) +
    path(
      `M${width} ${seaTop}V${seaTop - 86}Q${width * 0.86} ${seaTop - 120} ${width * 0.76} ${seaTop - 36}T${width * 0.6} ${seaTop}Z`,
      '#a9c9b4',
    ) +
    placed(lighthouse(c), width * 0.885, seaTop - 84, 1.15) +
    box(0, seaTop, width, deck - seaTop + 4, 0, c.down('#7fc4cf', '#2f86a0')) +
    path(swell(seaTop + (deck - seaTop) * 0.34, 150), '#3f97ae', { opacity: 0.55 }) +
    path(swell(seaTop + (deck - seaTop) * 0.68, 210), '#23718c', { opacity: 0.5 }) +
    line(glints, '#fff1c4', 4, { opacity: 0.6 }) +
    placed(boat(), width * 0.2, seaTop + 34, 1.15) +
    placed(boat(), width * 0.42, seaTop + 12, 0.6)
  );
}

/** @param {number} x @param {number} y @param {number} size */
const cloud = (x, y, size) =>
  placed(
    path('M-110 20Q-122-10-84-16Q-72-54-26-42Q2-76 42-46Q88-54 92-14Q124-8 112 20Z', '#fff', { opacity: 0.75 }),
    x,
    y,
    size,
  );

/** @param {Canvas} c */
const lighthouse = (c) =>
  path('M-60 22Q-30-18 0-14T64 22Z', '#6f9f86') +
  path('M-20-8L-13-134H13L20-8Z', c.across('#fff', '#d5dbdc')) +
  path('M-17.6-50L-16-80H16L17.6-50ZM-15-102L-14-126H14L15-102Z', '#dd5a42') +
  box(-20, -142, 40, 9, 3, '#123f57') +
  box(-11, -164, 22, 22, 3, '#ffe08a') +
  path('M-16-163Q0-186 16-163Z', '#dd5a42');

const boat = () =>
  path('M-44 0H44Q36 22 22 22H-24Q-38 20-44 0Z', '#123f57') +
  path('M2-8V-92Q40-50 44-8Z', '#fffaf0') +
  path('M-4-8V-78Q-34-46-38-8Z', '#f6d9b8') +
  line('M-1 0V-94', '#6b4a2f', 4);

/** The pier's planks. @param {Canvas} c @param {number} width @param {number} top @param {number} bottom @param {number} vanish */
function pier(c, width, top, bottom, vanish) {
  const boards = Array.from({ length: 19 }, (_, i) => {
    const far = vanish + (i - 9) * (width / 11);
    return `M${Math.round(far)} ${top}L${Math.round(vanish + (far - vanish) * 2.1)} ${bottom}`;
  }).join('');
  return (
    box(0, top, width, bottom - top, 0, c.down('#e0a468', [0.3, '#cf8d50'], '#8f5226')) +
    line(boards, '#7a431c', 4, { opacity: 0.4 }) +
    box(0, top, width, 12, 0, '#f3c58f') +
    box(0, top + 12, width, 7, 0, '#7a431c', { opacity: 0.3 })
  );
}

/** @param {number} width @param {number} height @param {{ deck: number, sea: number, sunX: number, x: number, y: number, size: number }} at */
function hero(width, height, { deck, sea, sunX, x, y, size }) {
  const c = new Canvas(width, height);
  return c.finish(
    harbour(c, width, deck, sunX, sea) +
      pier(c, width, deck, height, x + 500 * size) +
      shadow(c, x + 500 * size, y + 500 * size, 500 * size, 60) +
      placed(feast(c), x, y, size),
  );
}

/** Files beside Harbor Lane's `brand.json`, by name. */
export const heroes = {
  'hero-portrait': () => hero(1080, 1920, { deck: 1290, sea: 960, sunX: 560, x: 44, y: 1010, size: 1 }),
  'hero-landscape': () => hero(1920, 1080, { deck: 760, sea: 500, sunX: 1130, x: 790, y: 396, size: 1.1 }),
  feast: () => {
    const c = new Canvas(1000, 560);
    return c.finish(feast(c));
  },
};
