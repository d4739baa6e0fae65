// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kioskConfigSchema } from '../../app/config/kiosk-config';
import { correctionsOf } from '../../app/look/brand-colours';
import { brandFileSchema, brandOf } from '../../app/look/brand-file';
import { root } from '../setup/run.mjs';

const folder = join(root, 'assets/brands');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('brand.json'));

it('two brands are delivered', () => {
  expect(files).toHaveLength(2);
});

describe.each(files)('%s', (path) => {
  const file = brandFileSchema.parse(JSON.parse(readFileSync(join(folder, path), 'utf8')));

  it('has the pictures that it names', () => {
    const named = [file.logo, file.logo_on_dark, file.feast, file.attract?.portrait, file.attract?.landscape].flat();
    const missing = named.filter(
      (picture) => picture !== undefined && !existsSync(join(folder, dirname(path), picture)),
    );
    expect(missing).toEqual([]);
  });

  it('can be read as it is', () => {
    expect(correctionsOf(brandOf(file).colours)).toEqual([]);
  });
});

it('Maple & Rye is a whole kiosk: its configuration names a menu and a brand that are there', () => {
  const own = join(folder, 'maple-and-rye');
  const { menu, brand } = kioskConfigSchema.parse(JSON.parse(readFileSync(join(own, 'kiosk.config.json'), 'utf8')));
  expect([menu, brand].map((file) => existsSync(join(own, file ?? '')))).toEqual([true, true]);
});
