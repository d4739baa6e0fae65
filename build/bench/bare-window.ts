import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { createPackage } from '@electron/asar';

const MAIN = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  new BrowserWindow({ width: 1080, height: 1920, useContentSize: true }).loadFile('index.html');
});`;

const PAGE = '<!doctype html><html lang="en"><title>Bare</title><h1>A bare window</h1></html>';

/**
 * Makes the peer that a kiosk is held against: the same Electron, packaged the same way, with nothing but a window that says one
 * sentence.
 *
 * @param kiosk the packaged kiosk's executable, whose Electron it takes
 * @param folder where it goes; what is there is replaced
 * @returns its executable
 */
export async function makeBareWindow(kiosk: string, folder: string): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  const electron = dirname(kiosk);
  cpSync(electron, folder, { recursive: true, filter: (path) => !path.includes(`${sep}app.asar`) });
  const sources = join(folder, 'bare');
  mkdirSync(sources);
  writeFileSync(
    join(sources, 'package.json'),
    JSON.stringify({ name: 'bare-window', version: '1.0.0', main: 'main.js' }),
  );
  writeFileSync(join(sources, 'main.js'), MAIN);
  writeFileSync(join(sources, 'index.html'), PAGE);
  await createPackage(sources, join(folder, 'resources', 'app.asar'));
  return join(folder, basename(kiosk));
}
