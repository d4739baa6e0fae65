import { beforeAll, describe, expect, test } from 'vitest';
import { startCodeEngine, type CodeEngine } from './code-engine';
import { luminanceOf } from './luminance';
import { engineProgram, startEngineForTest } from './testing/code-engine';
import { eanPicture, emptyPicture, qrPicture } from './testing/pictures';

let engine: CodeEngine;

beforeAll(async () => {
  engine = await startEngineForTest();
});

describe('the engine', () => {
  test.each(['k3x9q2m7', 'k3x9q2m7|r81c5d', 'https://example.com/?q=1', 'ü'.repeat(60)])(
    'reads a QR code, dark on light and light on dark, and says where it is: %s',
    (text) => {
      for (const look of [{}, { ink: 230, paper: 30 }]) {
        const found = engine.find(luminanceOf(qrPicture(text, { scale: 5, ...look })), { format: 'qr' });
        expect(found).toMatchObject({ text, format: 'qr', spare: 1 });
        const xs = found?.corners.map(({ x }) => x) ?? [];
        // In the middle of the picture, and as wide as it is.
        expect((Math.min(...xs) + Math.max(...xs)) / 2).toBeCloseTo(320, -1);
        expect(xs).toHaveLength(4);
      }
    },
  );

  test.each([false, true])('reads a product (held upright: %s), and not as a QR code', (isUpright) => {
    const picture = luminanceOf(eanPicture('4006381333931', isUpright));
    expect(engine.find(picture, { format: 'barcode' })).toMatchObject({ text: '4006381333931', spare: 0 });
    expect(engine.find(picture, { format: 'qr' })?.text).toBeUndefined();
  });

  test('finds nothing on a wall, in a picture of one pixel, and in one of none', () => {
    for (const picture of [luminanceOf(emptyPicture()), onePixel(), { ...onePixel(), width: 0, height: 0 }]) {
      for (const format of ['qr', 'barcode'] as const) expect(engine.find(picture, { format })).toBeUndefined();
    }
  });

  test('reads on after a picture larger than any before', () => {
    const large = { data: new Uint8ClampedArray(1920 * 1080).fill(128), width: 1920, height: 1080 };
    expect(engine.find(large, { format: 'qr' })).toBeUndefined();
    expect(engine.find(luminanceOf(qrPicture('k3x9q2m7')), { format: 'qr' })?.text).toBe('k3x9q2m7');
  });

  test('does not start from a damaged program', async () => {
    await expect(startCodeEngine((await engineProgram()).slice(0, 100_000))).rejects.toThrow();
  });
});

function onePixel() {
  return { data: new Uint8ClampedArray(1), width: 1, height: 1 };
}
