// @ts-check
/** The picture of each category: its best-known things together. */
import { classicBurger } from './burgers.mjs';
import { harvestBowl, lemonBeside } from './bowls.mjs';
import { cola, lemonade } from './drinks.mjs';
import { picture, plate, shadow } from './scene.mjs';
import { fries, onionRings } from './sides.mjs';
import { placed } from './svg.mjs';
import { brownie, cookie, softServe } from './sweets.mjs';

/** Each category's picture, by file name. */
export const categories = {
  'category-burgers': () =>
    picture(
      'burgers',
      (c) => placed(fries(c), 142, 4, 0.8) + plate(c, 168, 248, 132) + placed(classicBurger(c), -22, 10, 0.97),
    ),
  'category-bowls': () => picture('bowls', (c) => placed(harvestBowl(c), -26, -18, 1.12) + lemonBeside(c)),
  'category-sides': () =>
    picture(
      'sides',
      (c) => placed(fries(c), -68, -26, 1.06) + shadow(c, 268, 252, 100, 16) + placed(onionRings(c), 112, 68, 0.76),
    ),
  'category-drinks': () => picture('drinks', (c) => placed(lemonade(c), 66, 14, 0.94) + placed(cola(c), -66, -2, 1)),
  'category-sweets': () =>
    picture(
      'sweets',
      (c) =>
        placed(softServe(c), 52, -14, 1) +
        shadow(c, 150, 256, 110, 16) +
        placed(brownie(c), -30, 34, 0.86) +
        placed(cookie(c, 4), 270, 248, 0.72),
    ),
};
