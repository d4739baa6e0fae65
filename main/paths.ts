import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';

/** Read-only pictures, sounds, locales and the sample menu: inside app.asar when packaged, in the clone otherwise. */
export function assetsFolder(): string {
  // The app path is the folder of package.json in both cases, so no case is needed here.
  return join(app.getAppPath(), 'assets');
}

/** The folder of the built page. */
export function rendererFolder(): string {
  return join(__dirname, '..', 'renderer');
}

/** The built preload script, one self-contained file. */
export function preloadFile(): string {
  return join(__dirname, '..', 'preload', 'preload.js');
}

/**
 * Where this kiosk keeps what it writes: `KIOSK_DATA_DIR`, else the platform's own place for app data. Call
 * {@link useDataFolder} first.
 */
export function dataFolder(): string {
  return process.env.KIOSK_DATA_DIR ?? app.getPath('userData');
}

/**
 * Moves Chromium's own files under `KIOSK_DATA_DIR` when that is set. Must run before the app is ready, since Chromium
 * opens its profile then. Where nothing can be written they go to a passing folder: the kiosk then opens *out of order* and says
 * why, which a profile that cannot be opened would prevent.
 */
export function useDataFolder(): void {
  const folder = process.env.KIOSK_DATA_DIR;
  if (folder === undefined) return;
  const profile = join(folder, 'chromium');
  try {
    mkdirSync(profile, { recursive: true });
    app.setPath('userData', profile);
  } catch {
    app.setPath('userData', mkdtempSync(join(tmpdir(), 'thanx-kiosk-')));
  }
}
