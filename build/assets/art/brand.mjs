// @ts-check
/** The sample restaurant's mark, and the application's icon. */
import { classicBurger } from './burgers.mjs';
import { Canvas, box, line, oval, path, placed } from './svg.mjs';
import { HARBOR_LANE, KITCHEN } from './wordmark.mjs';

/** The house colours, as the pictures use them. */
export const HOUSE = /** @type {const} */ ({
  navy: '#123f57',
  teal: '#2f7f97',
  coral: '#dd5a42',
  amber: '#f3a93a',
  cream: '#fff8ec',
});

/** A boat whose hull is a bowl and whose sails are leaves, 240 x 240. @param {string} hull @param {string} lining @param {string} sea */
const mark = (hull, lining, sea) =>
  path('M126 26C184 44 212 88 206 136H126Z', HOUSE.coral) +
  path('M126 26C140 70 140 104 126 136Z', '#b9412e', { opacity: 0.55 }) +
  path('M112 54C68 70 46 100 44 136H112Z', HOUSE.amber) +
  path('M112 54C100 84 100 112 112 136Z', '#c97f1b', { opacity: 0.5 }) +
  line('M119 22V148', hull, 7) +
  path('M22 148H218Q222 148 221 154C214 190 176 212 120 212S26 190 19 154Q18 148 22 148Z', hull) +
  line('M36 166Q46 160 57 166T78 166T99 166T120 166T141 166T162 166T183 166T204 166', lining, 5) +
  line('M44 228Q57 218 70 228T96 228T122 228T148 228T174 228T200 228', sea, 7);

/** @param {string} name @param {string} kitchen */
const words = (name, kitchen) =>
  placed(path(HARBOR_LANE.d, name), 272, 138) + placed(path(KITCHEN.d, kitchen), 278, 196) + '';

/** @param {(canvas: Canvas) => string} draw @param {number} width @param {number} height */
const drawing = (width, height, draw) => {
  const canvas = new Canvas(width, height);
  return canvas.finish(draw(canvas));
};

const logoWidth = 272 + HARBOR_LANE.width + 16;

/** A tablet on its stand that shows a burger, with the tick of an order done. @param {Canvas} c */
const icon = (c) =>
  box(0, 0, 512, 512, 112, c.down('#1d6480', HOUSE.navy)) +
  oval(256, 236, 214, 204, '#fff', { opacity: 0.07 }) +
  path('M206 420H306L326 456Q328 462 320 462H192Q184 462 186 456Z', c.down('#9fb6c0', '#e4edf1')) +
  box(98, 60, 316, 372, 44, '#0b2b3c') +
  box(92, 52, 328, 372, 44, c.down('#ffffff', '#dfe9ee')) +
  box(114, 74, 284, 328, 28, c.round('#fff6e6', [0.5, '#ffe8c6'], '#f8c888')) +
  oval(256, 352, 118, 15, '#5a2d14', { opacity: 0.28 }) +
  placed(classicBurger(c), 20, 66, 1.18) +
  oval(392, 396, 66, 66, HOUSE.navy) +
  oval(392, 396, 54, 54, c.down('#f0735b', HOUSE.coral)) +
  line('M367 397L386 416L419 378', '#fff', 15);

/** Files beside Harbor Lane's `brand.json`, by name. */
export const brand = {
  mark: () => drawing(240, 240, () => mark(HOUSE.navy, HOUSE.cream, HOUSE.teal)),
  logo: () => drawing(logoWidth, 240, () => mark(HOUSE.navy, HOUSE.cream, HOUSE.teal) + words(HOUSE.navy, HOUSE.coral)),
  'logo-light': () =>
    drawing(logoWidth, 240, () => mark(HOUSE.cream, HOUSE.teal, '#7cc3d6') + words(HOUSE.cream, '#ffb36b')),
};

/** `build/icons/icon.svg`. */
export const appIcon = () => drawing(512, 512, icon);
