import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';

/** Takes numbered pictures of one tour. */
export interface Album {
  /** Writes `NN-name.png` of what the page shows. */
  readonly picture: (page: Page, name: string) => Promise<void>;
}

/** Opens an empty album in `out/tour/<window>/`. */
export async function openAlbum(window: string): Promise<Album> {
  const folder = join('out', 'tour', window);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  let count = 0;
  return {
    picture: async (page, name) => {
      count += 1;
      await seeWhatComesLater(page);
      await seeEveryPicture(page);
      const path = join(folder, `${String(count).padStart(2, '0')}-${name}.png`);
      await page.screenshot({ path });
    },
  };
}

/** The long part of a sheet is drawn a moment after its frame. */
async function seeWhatComesLater(page: Page): Promise<void> {
  await expect(page.locator('.item-form__foot:empty, .basket-sheet .scroller > div:empty')).toHaveCount(0);
}

/** Pictures of dishes arrive a moment after their cards. */
async function seeEveryPicture(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => [...document.images].every((image) => image.loading === 'lazy' || image.complete)))
    .toBe(true);
}
