// @ts-check
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder for what set-up fetches and may throw away, outside the clone so that every clone shares it.
 * `KIOSK_CACHE_DIR` overrides it.
 * @returns {string} an absolute path that may not exist yet
 */
export function cacheFolder() {
  const { KIOSK_CACHE_DIR, LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (KIOSK_CACHE_DIR) return KIOSK_CACHE_DIR;
  if (process.platform === 'win32') return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'thanx-kiosk');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'thanx-kiosk');
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'thanx-kiosk');
}
