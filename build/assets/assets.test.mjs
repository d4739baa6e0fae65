// @ts-check
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { BinaryBitmap, HybridBinarizer, QRCodeReader, RGBLuminanceSource } from '@zxing/library';
import { describe, expect, it } from 'vitest';
import { gtinReadings } from '../../app/catalog/barcode';
import { menuSchema } from '../../app/catalog/menu-schema';
import { kioskConfigSchema } from '../../app/config/kiosk-config';
import { brandFileSchema } from '../../app/look/brand-file';
import { parseTrainingGuests } from '../../main/training/guests';
import { root } from '../setup/run.mjs';
import { files } from './pictures.mjs';
import { writeSchemas } from './schemas.mjs';
import { allCodes, writeSheet } from './training-cards.mjs';

/** @param {string} path */
const read = (path) => readFileSync(join(root, path), 'utf8');
/** @param {string} folder */
const menuIn = (folder) => menuSchema.parse(JSON.parse(read(`${folder}/menu.json`)));
const menu = menuIn('assets/menu');
const items = menu.categories.flatMap((category) => category.items);

/** Folders of the menus that are delivered. */
const MENUS = ['assets/menu', 'assets/brands/maple-and-rye'];

describe('the sample menu', () => {
  it('has something of everything that a menu can say', () => {
    expect(menu.categories.length).toBe(5);
    expect(items.length).toBeGreaterThanOrEqual(24);
    expect(items.some(({ sold_out }) => sold_out)).toBe(true);
    expect(items.some(({ price }) => price === 0)).toBe(true);
    expect(items.some(({ age_limit }) => age_limit !== undefined)).toBe(true);
    expect(items.some(({ suggest }) => suggest.length > 0)).toBe(true);
    expect(menu.tax_classes.some((taxClass) => taxClass.take_away_rate_percent !== undefined)).toBe(true);
    expect(menu.modifier_groups.some(({ included }) => included > 0)).toBe(true);
    expect(menu.modifier_groups.some(({ modifiers }) => modifiers.some(({ sold_out }) => sold_out))).toBe(true);
    for (const { items } of menu.categories) expect(items.some((item) => item.modifier_groups.length === 0)).toBe(true);
  });

  it('has a barcode of each kind, and no code that could be two products', () => {
    const barcodes = items.flatMap((item) => item.barcodes);
    expect(new Set(barcodes.map(({ length }) => length))).toEqual(new Set([8, 12, 13]));
    for (const barcode of barcodes) expect(gtinReadings(barcode), barcode).toHaveLength(1);
  });

  it('sells what the training guests have rewards for', () => {
    const ids = new Set(items.map(({ id }) => id));
    const wanted = trainingGuests().members.flatMap(({ rewards, points_products }) =>
      [...rewards, ...points_products].flatMap(({ products }) => products),
    );
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe.each(MENUS)('the menu in %s', (folder) => {
  const menu = menuIn(folder);
  const items = menu.categories.flatMap((category) => category.items);

  it('asks for nothing that is sold out', () => {
    for (const { id, min, modifiers } of menu.modifier_groups) {
      expect(modifiers.filter(({ sold_out }) => !sold_out).length, id).toBeGreaterThanOrEqual(Math.max(min, 1));
    }
  });

  it('uses every modifier group', () => {
    const used = new Set(items.flatMap(({ modifier_groups }) => modifier_groups));
    expect(menu.modifier_groups.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  it('speaks the same languages everywhere', () => {
    /** @param {import('../../app/catalog/menu-schema').LocalizedText | undefined} text */
    const languages = (text) => (typeof text === 'object' ? Object.keys(text).join(' ') : typeof text);
    const texts = [
      menu.name,
      ...menu.modifier_groups.flatMap(({ name, modifiers }) => [name, ...modifiers.map((modifier) => modifier.name)]),
      ...menu.categories.map(({ name }) => name),
      ...items.flatMap(({ name, description }) => [name, description]),
    ];
    expect(new Set(texts.map(languages))).toEqual(new Set(['en es fr ar']));
  });

  it('has a picture for every item and category, and no others', () => {
    const named = [...menu.categories, ...items].map(({ picture }) => `${folder}/${picture}`);
    expect(new Set(named).size).toBe(named.length);
    const drawn = Object.keys(files).filter((path) => path.startsWith(`${folder}/pictures/`));
    expect([...named].sort()).toEqual([...drawn].sort());
    const there = readdirSync(join(root, folder, 'pictures')).map((name) => `${folder}/pictures/${name}`);
    expect(there.sort()).toEqual([...drawn].sort());
  });
});

describe('the pictures', () => {
  it.each(Object.keys(files))('%s is as drawn, and safe and small', (path) => {
    const svg = read(path);
    expect(svg, 'run `npm run pictures`').toBe(files[path]?.());
    expect(svg).not.toMatch(/<(script|foreignObject|style|image|text|animate)|\son\w+=|\sstyle=|javascript:|data:/i);
    expect(
      [...svg.matchAll(/href="([^"]*)"|url\(([^)]*)\)/g)].every((match) => (match[1] ?? match[2])?.startsWith('#')),
    ).toBe(true);
    for (const [, id] of svg.matchAll(/(?:href="|url\()#(\w+)/g)) expect(svg).toContain(`id="${id}"`);
    expect(svg).not.toMatch(/NaN|undefined/);
    // Thirty are on the screen at once, on machines with little graphics power.
    expect(svg.length).toBeLessThan(path.includes('/pictures/') ? 10_000 : 32_000);
  });
});

describe('the training cards', () => {
  const codes = allCodes(trainingGuests());

  it('have a picture for each code, and no others', () => {
    expect(readdirSync(join(root, 'assets/training/qr')).sort()).toEqual(codes.map(({ file }) => file).sort());
  });

  it.each(codes)('$file says $text', ({ file, text }) => {
    expect(decodeQr(join(root, 'assets/training/qr', file)), 'run `npm run training:cards`').toBe(text);
  });

  it('are printed as they are', async () => {
    expect(read('assets/training/cards.html'), 'run `npm run training:cards`').toBe(await writeSheet(trainingGuests()));
  });
});

describe('the published schemas', async () => {
  const schemas = await writeSchemas({ menuSchema, kioskConfigSchema, brandFileSchema });

  it.each(Object.keys(schemas))('%s is current', (path) => {
    expect(existsSync(join(root, path))).toBe(true);
    expect(read(path), 'run `npm run schemas`').toBe(schemas[path]);
  });
});

function trainingGuests() {
  const guests = parseTrainingGuests(read('assets/training/guests.json'));
  if (!guests.ok) throw new Error(guests.error);
  return guests.value;
}

/** @param {string} path */
function decodeQr(path) {
  // The PNG reader that `qrcode` itself brings.
  const { PNG } = createRequire(createRequire(import.meta.url).resolve('qrcode'))('pngjs');
  /** @type {{ width: number, height: number, data: Buffer }} */
  const { width, height, data } = PNG.sync.read(readFileSync(path));
  const grey = Uint8ClampedArray.from({ length: width * height }, (_, pixel) => data[pixel * 4] ?? 0);
  return new QRCodeReader()
    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, height))))
    .getText();
}
