import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { brandFileSchema, brandOf } from '../app/look/brand-file';
import { checkPictures, type CheckedBrand } from './brand-pictures';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brand-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const SVG = '<?xml version="1.0"?>\n<!-- ours -->\n<svg xmlns="http://www.w3.org/2000/svg"></svg>';
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const JPG = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
const WEBP = Buffer.from('RIFF\n\0\0\0WEBPVP8 ', 'latin1');
const MP4 = Buffer.from('\0\0\0 ftypisom', 'latin1');
const WEBM = Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 1]);

async function check(file: unknown, files: Readonly<Record<string, string | Buffer>>): Promise<CheckedBrand> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return await checkPictures(brandOf(brandFileSchema.parse(file)), folder);
}

test('what is there and is what it says is kept', async () => {
  const file = {
    logo: 'logo.svg',
    logo_on_dark: 'night/logo.png',
    feast: 'feast.webp',
    attract: { portrait: ['a.jpg', 'b.jpg'], landscape: 'loop.mp4' },
  };
  const files = {
    'logo.svg': SVG,
    'night/logo.png': PNG,
    'feast.webp': WEBP,
    'a.jpg': JPG,
    'b.jpg': JPG,
    'loop.mp4': MP4,
  };
  const { brand, leftOut } = await check(file, files);
  expect(leftOut).toEqual([]);
  expect(brand).toEqual(brandOf(brandFileSchema.parse(file)));
});

test('what is missing is left out, and the rest shown', async () => {
  const file = { logo: 'logo.svg', attract: { portrait: ['a.jpg', 'b.jpg'], landscape: 'loop.webm' } };
  const { brand, leftOut } = await check(file, { 'b.jpg': JPG });
  expect(brand).toMatchObject({ logo: undefined, attract: { portrait: ['/brand/b.jpg'], landscape: [] } });
  expect(leftOut).toEqual([
    { file: 'logo.svg', why: 'missing' },
    { file: 'a.jpg', why: 'missing' },
    { file: 'loop.webm', why: 'missing' },
  ]);
});

test.each([
  ['a.png', JPG],
  ['a.jpg', ''],
  ['a.webp', WEBM],
  ['a.svg', '<html><script>alert(1)</script></html>'],
  ['a.webm', MP4],
  ['a.mp4', SVG],
  ['a.png', Buffer.alloc(5000, 0xff)],
])('%s of another kind is left out', async (name, content) => {
  const { brand, leftOut } = await check({ attract: { portrait: name, landscape: name } }, { [name]: content });
  expect(brand.attract).toMatchObject({ portrait: [], landscape: [] });
  expect(leftOut).toEqual([{ file: name, why: 'another_kind' }]);
});

test('a video may be larger than a picture, and neither larger than a page can hold', async () => {
  const file = { feast: 'a.png', attract: { portrait: 'a.webm', landscape: 'b.webm' } };
  const files = { 'a.png': PNG, 'a.webm': WEBM, 'b.webm': WEBM };
  await check(file, files);
  await truncate(join(folder, 'a.png'), 8_000_001);
  await truncate(join(folder, 'a.webm'), 8_000_001);
  await truncate(join(folder, 'b.webm'), 32_000_001);
  const { leftOut } = await checkPictures(brandOf(brandFileSchema.parse(file)), folder);
  expect(leftOut).toEqual([
    { file: 'a.png', why: 'too_large' },
    { file: 'b.webm', why: 'too_large' },
  ]);
});

test('a folder in a file’s place is no file', async () => {
  await mkdir(join(folder, 'logo.svg'));
  expect((await check({ logo: 'logo.svg' }, {})).leftOut).toEqual([{ file: 'logo.svg', why: 'missing' }]);
});
