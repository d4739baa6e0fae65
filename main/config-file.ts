import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { describeMistakes, parseJsonText } from '../app/catalog/parse-menu';
import { kioskConfigSchema, type KioskConfig } from '../app/config/kiosk-config';
import { err, ok, type Result } from '../app/result';

/** A configuration and the folder that its relative paths start from. */
export interface LoadedConfig {
  readonly config: KioskConfig;
  readonly folder: string;
}

/**
 * Reads `kiosk.config.json` from `path`. Without a path the defaults are the configuration; with one, the file must be there
 * and right. The error is a sentence that a store manager understands, naming line and field.
 */
export async function loadConfig(path: string | undefined): Promise<Result<LoadedConfig, string>> {
  if (path === undefined || path === '') return ok({ config: kioskConfigSchema.parse({}), folder: process.cwd() });
  const file = resolve(path);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return err(`The configuration file ${file} (KIOSK_CONFIG) cannot be read. Check its path and its rights.`);
  }
  const parsed = parseJsonText(text, kioskConfigSchema);
  if (parsed.ok) return ok({ config: parsed.value, folder: dirname(file) });
  return err(`The configuration file ${file} has mistakes:\n${describeMistakes(parsed.error)}`);
}
