// @ts-check
/**
 * `npm run pictures`: draws both menus' pictures, both brands' and the icon from `art/`. The SVGs are committed; `.png` and
 * `.ico` of the icon are made from it by hand, since no rasteriser is among the dependencies (see `assets/README.md`).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, runAsProgram, say } from '../setup/run.mjs';
import { appIcon, brand } from './art/brand.mjs';
import { bowls } from './art/bowls.mjs';
import { burgers } from './art/burgers.mjs';
import { categories } from './art/categories.mjs';
import { breads } from './art/breads.mjs';
import { cafe, pantry } from './art/cafe.mjs';
import { drinks } from './art/drinks.mjs';
import { heroes } from './art/hero.mjs';
import { mapleBrand, mapleCategories } from './art/maple-and-rye.mjs';
import { pastries } from './art/pastries.mjs';
import { sandwiches } from './art/sandwiches.mjs';
import { sides } from './art/sides.mjs';
import { sweets } from './art/sweets.mjs';

/** @param {Record<string, () => string>} drawings @param {string} folder @returns {[string, () => string][]} */
const under = (drawings, folder) => Object.entries(drawings).map(([name, draw]) => [`${folder}/${name}.svg`, draw]);

const MAPLE_AND_RYE = 'assets/brands/maple-and-rye';

/** Every drawn file, by its path in the repository. */
export const files = Object.fromEntries([
  ...under({ ...burgers, ...bowls, ...sides, ...drinks, ...sweets, ...categories }, 'assets/menu/pictures'),
  ...under({ ...brand, ...heroes }, 'assets/brands/harbor-lane'),
  ...under(
    { ...breads, ...pastries, ...sandwiches, ...cafe, ...pantry, ...mapleCategories },
    `${MAPLE_AND_RYE}/pictures`,
  ),
  ...under(mapleBrand, MAPLE_AND_RYE),
  ...under({ icon: appIcon }, 'build/icons'),
]);

runAsProgram(import.meta.url, async () => {
  for (const [path, draw] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), draw());
  }
  say(`${Object.keys(files).length} pictures drawn`);
});
