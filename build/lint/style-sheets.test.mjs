// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it as test } from 'vitest';
import { COLOUR_ROLES } from '../../app/look/roles';
import { root } from '../setup/run.mjs';

const sheets = readdirSync(join(root, 'renderer'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => ({
    path,
    text: readFileSync(join(root, 'renderer', path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
  }));
const screens = sheets.filter(({ path }) => !path.endsWith('tokens.css'));

/** @param {{ path: string, text: string }} sheet @param {RegExp} pattern */
const found = (sheet, pattern) => [...sheet.text.matchAll(pattern)].map(([match]) => `${sheet.path}: ${match}`);

describe('style sheets', () => {
  test('name colours by roles that there are', () => {
    /** @type {ReadonlySet<string>} */
    const roles = new Set(COLOUR_ROLES);
    const used = sheets.flatMap(({ path, text }) =>
      [...text.matchAll(/var\(--color-([\w-]+)/g)].map(([, role = '']) => ({ path, role })),
    );
    expect(used.length).toBeGreaterThan(100);
    expect(used.filter(({ role }) => !roles.has(role))).toEqual([]);
  });

  test('hold no raw colour', () => {
    expect(screens.flatMap((sheet) => found(sheet, /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/gi))).toEqual([]);
  });

  test('ask for the room that there is, not for pixels', () => {
    expect(screens.flatMap((sheet) => found(sheet, /@media[^{]*(?:width|height)[^{]*/g))).toEqual([]);
  });

  test('know which side words begin on, whichever way they are read', () => {
    const physical = /(?<![\w-])(?:(?:margin|padding|border|inset)-(?:left|right)|(?:left|right)):/g;
    expect(screens.flatMap((sheet) => found(sheet, physical))).toEqual([]);
  });

  test('stand still for those who ask for it', () => {
    // What lasts as long as a token does is gone with the token; the rest needs a rule of its own.
    const restless = sheets.filter(({ text }) => /animation:[^;]*\binfinite\b/.test(text));
    expect(restless.length).toBeGreaterThan(3);
    expect(restless.filter(({ text }) => !text.includes('prefers-reduced-motion')).map(({ path }) => path)).toEqual([]);
  });
});
