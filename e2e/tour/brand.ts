import { resolve } from 'node:path';
import { expect } from 'playwright/test';
import type { Kiosk } from '../kiosk';
import { begin } from '../steps/check-in';
import { add } from '../steps/order';
import { seeScreen, touch } from '../steps/screen';
import type { Album } from './album';

/** The environment of a kiosk that is the other delivered brand's, menu and all. */
export const MAPLE_AND_RYE = { KIOSK_CONFIG: resolve('assets/brands/maple-and-rye/kiosk.config.json') };

/** From that brand's attract screen to its review page. */
export async function tourBrand({ page }: Kiosk, { picture }: Album): Promise<void> {
  await seeScreen(page, 'attract');
  await picture(page, 'bakery-attract');
  await begin(page);
  await touch(page, 'Order without checking in');
  await seeScreen(page, 'dining');
  await picture(page, 'bakery-dining');
  await touch(page, 'Eat in');
  await seeScreen(page, 'menu');
  await picture(page, 'bakery-menu');
  await add(page, { item: 'Country rye', choices: ['Sliced'] });
  await add(page, { category: 'From the shelf', item: 'Maple syrup' });
  await add(page, { category: 'Pastries', item: 'Maple pecan roll' });
  await picture(page, 'bakery-menu-pastries');
  await page.getByRole('button', { name: /^Butter croissant, / }).click();
  await expect(page.getByRole('dialog', { name: 'Butter croissant' })).toBeVisible();
  await picture(page, 'bakery-item');
  await touch(page, 'Close');
  await touch(page, 'Review order');
  await seeScreen(page, 'suggestion');
  await picture(page, 'bakery-suggestion');
  await touch(page, 'No, thanks');
  await seeScreen(page, 'review');
  await picture(page, 'bakery-review');
}
