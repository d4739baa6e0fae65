import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PLAIN_BRAND } from '../app/look/brand';
import { openBrand } from './brand-file';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brand-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function brandOfText(text: string): ReturnType<typeof openBrand> {
  const file = join(folder, 'brand.json');
  await writeFile(file, text);
  return await openBrand(file);
}

test('without a file there is a plain brand', async () => {
  expect(await openBrand(undefined)).toEqual({ ok: true, value: { brand: PLAIN_BRAND, leftOut: [] } });
});

test('a file is read, and its pictures get addresses', async () => {
  await writeFile(join(folder, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  expect(await brandOfText('{ "logo": "logo.svg", "feast": "feast.png" }')).toMatchObject({
    ok: true,
    value: { brand: { logo: '/brand/logo.svg' }, leftOut: [{ file: 'feast.png', why: 'missing' }] },
  });
});

test.each([
  ['', 'line 1: the file is not JSON'],
  ['{ "logo": ', 'line 1: the file is not JSON'],
  ['{\n"colours": { "accent": "red" }\n}', 'line 2: colours.accent use a colour such as'],
  ['[]', 'line 1: the file'],
])('of %j a sentence says what is wrong', async (text, sentence) => {
  const outcome = await brandOfText(text);
  expect(outcome.ok ? '' : outcome.error).toContain('has mistakes');
  expect(outcome.ok ? '' : outcome.error).toContain(sentence);
});

test('a file that is not there is said', async () => {
  const outcome = await openBrand(join(folder, 'none.json'));
  expect(outcome.ok ? '' : outcome.error).toContain('cannot be read');
});
