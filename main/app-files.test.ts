import { join, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveAppFile } from './app-files';

const folders = {
  renderer: join(sep, 'kiosk', 'renderer'),
  assets: join(sep, 'kiosk', 'assets'),
  menu: join(sep, 'shop'),
  brand: join(sep, 'shop', 'brand'),
};
const pathOf = (address: string) => resolveAppFile(address, folders)?.path;

describe('resolveAppFile', () => {
  test.each([
    ['app://kiosk/', join(folders.renderer, 'index.html')],
    ['app://kiosk/index.html', join(folders.renderer, 'index.html')],
    ['app://kiosk/bundle/index-1a2b.js?v=1#x', join(folders.renderer, 'bundle', 'index-1a2b.js')],
    ['app://kiosk/assets/menu/burger.svg', join(folders.assets, 'menu', 'burger.svg')],
    ['app://kiosk/assets/menu/caf%C3%A9.png', join(folders.assets, 'menu', 'café.png')],
    ['app://kiosk/assets/../index.html', join(folders.renderer, 'index.html')],
  ])('%s is %s', (address, path) => {
    expect(pathOf(address)).toBe(path);
  });

  test.each([
    'https://kiosk/index.html',
    'app://other/index.html',
    'app://kiosk:1/index.html',
    'app://kiosk/%2e%2e%2fpackage.json',
    'app://kiosk/assets/%2e%2e%2f%2e%2e%2fpackage.json',
    'app://kiosk/assets/..%5c..%5cpackage.json',
    'app://kiosk/index.html%00.png',
    'app://kiosk/%E0%A4%A',
    'app://kiosk/bundle',
    'app://kiosk/bundle/run.exe',
    'app://kiosk/assets/',
    'not an address',
  ])('%s is refused', (address) => {
    expect(pathOf(address)).toBeUndefined();
  });

  test('tells what a file is', () => {
    expect(resolveAppFile('app://kiosk/a.SVG', folders)?.contentType).toBe('image/svg+xml');
  });

  test('a merchant’s folders give pictures, a brand’s videos, too, and only where there is one', () => {
    expect(pathOf('app://kiosk/brand/loop.mp4')).toBe(join(folders.brand, 'loop.mp4'));
    expect(pathOf('app://kiosk/brand/jingle.mp3')).toBeUndefined();
    expect(pathOf('app://kiosk/menu/loop.mp4')).toBeUndefined();
    expect(pathOf('app://kiosk/brand/logo.svg')).toBe(join(folders.brand, 'logo.svg'));
    expect(pathOf('app://kiosk/brand/brand.json')).toBeUndefined();
    expect(pathOf('app://kiosk/brand/..%2fkiosk.config.json')).toBeUndefined();
    expect(pathOf('app://kiosk/brand/%2e%2e%2fother.svg')).toBeUndefined();
    expect(resolveAppFile('app://kiosk/brand/logo.svg', { ...folders, brand: undefined })).toBeUndefined();
  });

  test('never leads out of its folder', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '/',
      '%2f',
      '\\',
      '%5c',
      'assets',
      'a',
      '.png',
      '%',
      '%25',
      '\0',
      '?',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const path = pathOf(`app://kiosk/${parts.join('')}.png`);
        expect(
          path === undefined || path.startsWith(folders.renderer + sep) || path.startsWith(folders.assets + sep),
        ).toBe(true);
      }),
    );
  });
});

describe('the menu folder', () => {
  test('gives its pictures', () => {
    expect(pathOf('app://kiosk/menu/pictures/cola.svg')).toBe(join(sep, 'shop', 'pictures', 'cola.svg'));
  });

  test.each(['app://kiosk/menu/menu.json', 'app://kiosk/menu/orders/1.json', 'app://kiosk/menu/..%2f..%2fsecret.svg'])(
    'gives nothing else: %s',
    (address) => {
      expect(pathOf(address)).toBeUndefined();
    },
  );
});
