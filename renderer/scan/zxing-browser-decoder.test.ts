import { describe, expect, test } from 'vitest';
import type { DecodedCode, Decoder, Frame, Pixels } from './decoder';
import { eanPicture, emptyPicture, qrPicture } from './testing/pictures';
import { createZxingBrowserDecoder } from './zxing-browser-decoder';

const noPicture = (): never => {
  throw new Error('never asked for');
};
const frameOf = (pixels: Pixels): Frame => ({ picture: noPicture, pixels: () => pixels });

async function readWithin(tries: number, decoder: Decoder, frame: Frame): Promise<DecodedCode | undefined> {
  for (let index = 0; index < tries; index++) {
    const code = (await decoder.decode(frame))?.code;
    if (code !== undefined) return code;
  }
  return undefined;
}

describe('the decoder of @zxing/browser', () => {
  test.each(['k3x9q2m7', 'k3x9q2m7|r81c5d', 'https://example.com/?q=1', 'ü'.repeat(60)])(
    'reads a QR code: %s',
    async (text) => {
      expect(await createZxingBrowserDecoder().decode(frameOf(qrPicture(text, { scale: 8 })))).toMatchObject({
        code: { text, format: 'qr', isSure: true },
      });
    },
  );

  test('reads each of a hundred level, sharp codes soon, some of which the engine alone never reads', async () => {
    for (let index = 0; index < 100; index++) {
      const text = `${(index * 7919 + 104729).toString(36)}x|r${(index * 104729).toString(36)}z`;
      const frame = frameOf(qrPicture(text, { scale: 5 + (index % 5) }));
      expect(await readWithin(6, createZxingBrowserDecoder(), frame)).toEqual({ text, format: 'qr', isSure: true });
    }
  });

  test('reads a QR code of a phone in dark mode at the second picture', async () => {
    const frame = frameOf(qrPicture('k3x9q2m7', { ink: 230, paper: 30, scale: 8 }));
    expect(await readWithin(2, createZxingBrowserDecoder(), frame)).toEqual({
      text: 'k3x9q2m7',
      format: 'qr',
      isSure: true,
    });
  });

  test('reads a product held level, and held upright at the second picture, twice running', async () => {
    const code = { text: '4006381333931', format: 'barcode', isSure: false };
    expect(await createZxingBrowserDecoder().decode(frameOf(eanPicture('4006381333931')))).toMatchObject({ code });
    const decoder = createZxingBrowserDecoder();
    const upright = frameOf(eanPicture('4006381333931', true));
    expect(await readWithin(2, decoder, upright)).toEqual(code);
    expect(await decoder.decode(upright)).toMatchObject({ code });
  });

  test('finds nothing where nothing is', async () => {
    expect(await readWithin(4, createZxingBrowserDecoder(), frameOf(emptyPicture()))).toBeUndefined();
  });

  test('finds nothing in the one pixel of a camera that was just stopped', async () => {
    const pixel = { data: new Uint8ClampedArray(4), width: 1, height: 1 };
    expect(await readWithin(6, createZxingBrowserDecoder(), frameOf(pixel))).toBeUndefined();
  });

  test('rejects when it cannot work at all', async () => {
    const broken: Frame = {
      picture: noPicture,
      pixels: () => {
        throw new Error('no canvas');
      },
    };
    await expect(createZxingBrowserDecoder().decode(broken)).rejects.toThrow('no canvas');
  });
});
