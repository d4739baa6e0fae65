import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describeMistakes, parseJsonText } from '../app/catalog/parse-menu';
import { PLAIN_BRAND } from '../app/look/brand';
import { brandFileSchema, brandOf } from '../app/look/brand-file';
import { err, ok, type Result } from '../app/result';
import { checkPictures, type CheckedBrand } from './brand-pictures';

/**
 * Reads a merchant's brand, without the pictures that are not there; without a file there is a plain one. The error is a sentence
 * that names line and field.
 */
export async function openBrand(file: string | undefined): Promise<Result<CheckedBrand, string>> {
  if (file === undefined) return ok({ brand: PLAIN_BRAND, leftOut: [] });
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return err(`The brand file ${file} cannot be read. Check its path and its rights.`);
  }
  const parsed = parseJsonText(text, brandFileSchema);
  if (parsed.ok) return ok(await checkPictures(brandOf(parsed.value), dirname(file)));
  return err(`The brand file ${file} has mistakes:\n${describeMistakes(parsed.error)}`);
}
