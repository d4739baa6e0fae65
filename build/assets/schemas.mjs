// @ts-check
/** `npm run schemas`: writes the JSON Schemas with which an editor completes and checks the menu and the configuration. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setUp } from '../setup.mjs';
import { root, runAsProgram, say } from '../setup/run.mjs';
import { formatted, loadTypeScript } from './load.mjs';

/** @typedef {{ menuSchema: import('zod').ZodType }} MenuModule */
/** @typedef {{ kioskConfigSchema: import('zod').ZodType }} ConfigModule */
/** @typedef {{ brandFileSchema: import('zod').ZodType }} BrandModule */

/**
 * The text of every published schema.
 * @param {MenuModule & ConfigModule & BrandModule} schemas
 * @returns {Promise<Record<string, string>>} by path from the clone's root
 */
export async function writeSchemas({ menuSchema, kioskConfigSchema, brandFileSchema }) {
  const menu = 'assets/menu.schema.json';
  const config = 'assets/kiosk.config.schema.json';
  const brand = 'assets/brand.schema.json';
  return {
    [menu]: await published(menu, 'Kiosk menu', menuSchema),
    [config]: await published(config, 'Kiosk configuration', kioskConfigSchema),
    [brand]: await published(brand, 'Kiosk brand', brandFileSchema),
  };
}

/**
 * As a person writes the file: what has a default may be left out. Draft 7 is what editors know best.
 * @param {string} path
 * @param {string} title
 * @param {import('zod').ZodType} schema
 */
async function published(path, title, schema) {
  const { z } = await import('zod');
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  return await formatted(path, JSON.stringify({ $schema, title, ...rest }));
}

runAsProgram(import.meta.url, async () => {
  await setUp();
  const schemas = {
    .../** @type {MenuModule} */ (await loadTypeScript('app/catalog/menu-schema.ts')),
    .../** @type {ConfigModule} */ (await loadTypeScript('app/config/kiosk-config.ts')),
    .../** @type {BrandModule} */ (await loadTypeScript('app/look/brand-file.ts')),
  };
  for (const [path, text] of Object.entries(await writeSchemas(schemas))) {
    await writeFile(join(root, path), text);
    say(`wrote ${path}`);
  }
});
