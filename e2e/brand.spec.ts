import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './kiosk';

/** A picture of one colour. */
const plain = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 16"><path fill="${colour}" d="M0 0h9v16H0z"/></svg>`;

test('a brand’s pictures take turns on the first screen; what is missing of them is left out and logged', async ({
  startKiosk,
}) => {
  const portrait = ['bread.svg', 'gone.jpg', 'cake.svg'];
  const brand = { name: 'Rye & Co', logo: 'logo.svg', attract: { portrait, landscape: 'loop.mp4', seconds: 3 } };
  const { page, trainingFolder } = await startKiosk({
    isAnimated: true,
    config: { brand: 'brand/brand.json' },
    files: {
      'brand/brand.json': JSON.stringify(brand),
      'brand/bread.svg': plain('#c98a4b'),
      'brand/cake.svg': plain('#b4472e'),
      'brand/loop.mp4': 'no video at all',
    },
  });
  const bread = page.locator('img[src="/brand/bread.svg"]').first();
  const cake = page.locator('img[src="/brand/cake.svg"]').first();
  await expect(bread).toHaveCSS('opacity', '1');
  await expect(cake).toHaveCSS('opacity', '0');
  await expect(page.getByText('Rye & Co').first()).toBeVisible();
  await expect(cake).not.toHaveCSS('opacity', '0');
  await expect(page.locator('img[src$="gone.jpg"]')).toHaveCount(0);
  const log = await readFile(join(trainingFolder, 'kiosk.log'), 'utf8');
  for (const [file, why] of [
    ['logo.svg', 'missing'],
    ['gone.jpg', 'missing'],
    ['loop.mp4', 'another_kind'],
  ]) {
    expect(log).toContain(`"brand_file_left_out","file":"${file}","why":"${why}"`);
  }
});
