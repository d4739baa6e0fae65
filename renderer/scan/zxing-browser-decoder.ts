import {
  BarcodeFormat,
  BrowserMultiFormatOneDReader,
  BrowserQRCodeReader,
  type BrowserCodeReader,
} from '@zxing/browser';
import {
  BinaryBitmap,
  ChecksumException,
  DecodeHintType,
  FormatException,
  HybridBinarizer,
  NotFoundException,
  RGBLuminanceSource,
} from '@zxing/library';
import type { DecodedCode, Decoder } from './decoder';
import { lightOf } from './light';
import { halved, inverted, luminanceOf, tilted, turned, type Luminance } from './luminance';

const BARCODES = [BarcodeFormat.EAN_13, BarcodeFormat.EAN_8, BarcodeFormat.UPC_A, BarcodeFormat.UPC_E];

/**
 * In some 2 of 100 level, sharp codes the engine takes other things for corners and never reads them, however long they are
 * held there; `k3x9q2m7` is one. So each picture is also looked at turned by one of these angles (radians) in turn, at half
 * the size for speed: of 1,000 level codes 986 were then read in the first picture, and 999 within six.
 */
const TILTS = [Math.PI / 4, 0.5, 0.3];

/**
 * The decoder of `@zxing/browser`, for where `zxing-wasm` does not run. Works on the page's own thread, which it blocks for 25 to 40 ms a picture of
 * 1280 by 720.
 *
 * Its two readers are asked one after the other: the one for all formats takes ten times as long, since it writes a warning
 * with a stack trace to the console for each reader that finds nothing (0.23.0, `MultiFormatReader`), and trying hard on
 * barcodes takes 100 ms instead of 6, to look at more than the middle of the picture. Trying hard on QR codes costs 1 ms.
 */
export function createZxingBrowserDecoder(): Decoder {
  const qrReader = new BrowserQRCodeReader(new Map<DecodeHintType, unknown>([[DecodeHintType.TRY_HARDER, true]]));
  const barReader = new BrowserMultiFormatOneDReader(
    new Map<DecodeHintType, unknown>([[DecodeHintType.POSSIBLE_FORMATS, BARCODES]]),
  );

  const readQr = (picture: Luminance, tilt: number): string | undefined =>
    read(qrReader, picture) ?? read(qrReader, tilted(halved(picture), tilt));

  const look = (picture: Luminance, turn: number): DecodedCode | undefined => {
    // Every other picture is looked at for what the engine does not read by itself: light codes on dark, as phones in dark
    // mode show them, and barcodes held upright.
    const isSecondLook = turn % 2 === 1;
    const qr = readQr(isSecondLook ? inverted(picture) : picture, TILTS[(turn >> 1) % TILTS.length] ?? 0);
    if (qr !== undefined) return { text: qr, format: 'qr', isSure: true };
    const bars = read(barReader, isSecondLook ? turned(picture) : picture);
    return bars === undefined ? undefined : { text: bars, format: 'barcode', isSure: false };
  };

  let turn = 0;

  return {
    decode: async ({ pixels }) => {
      // The picture being shown is painted before the thread is blocked.
      await new Promise((resolve) => setTimeout(resolve));
      const picture = luminanceOf(pixels());
      const code = look(picture, turn);
      // What was read once is looked for in the same way, so that a barcode is soon confirmed.
      if (code === undefined) turn++;
      return { code, light: lightOf(picture) };
    },
    close: () => undefined,
  };
}

function read(reader: BrowserCodeReader, { data, width, height }: Luminance): string | undefined {
  try {
    const bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(data, width, height)));
    const text = reader.decodeBitmap(bitmap).getText();
    return text === '' ? undefined : text;
  } catch (error) {
    if (isNothingFound(error)) return undefined;
    throw error;
  }
}

function isNothingFound(error: unknown): boolean {
  return error instanceof NotFoundException || error instanceof ChecksumException || error instanceof FormatException;
}
