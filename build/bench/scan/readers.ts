import { BrowserQRCodeReader } from '@zxing/browser';
import { BinaryBitmap, DecodeHintType, HybridBinarizer, RGBLuminanceSource } from '@zxing/library';
import { BarcodeDetector, prepareZXingModule as prepareDetector } from 'barcode-detector/ponyfill';
import jsQR from 'jsqr';
import { decodeQR } from 'qr/decode.js';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { startCodeEngine } from '../../../renderer/scan/code-engine';
import { createCodeSearch, PASSES } from '../../../renderer/scan/code-search';
import type { Grey } from './render';

/** A picture as each of the readers wants it. */
export interface Picture {
  readonly grey: Grey;
  /** The same as RGBA. */
  readonly colours: ImageData;
}

/** Something that reads QR codes in single pictures. */
export interface Reader {
  readonly name: string;
  readonly read: (picture: Picture) => Promise<string | undefined>;
}

/** Ours, and those it is compared with. */
export interface Readers {
  /** In the first picture alone. */
  readonly oursAtOnce: Reader;
  /** In as many pictures as it takes until each costly look had its turn: a camera goes on showing the code. */
  readonly ours: Reader;
  readonly peers: readonly Reader[];
}

/** Starts all readers from the bytes of `zxing_reader.wasm`, and of the one that belongs to `barcode-detector`. */
export async function startReaders(program: ArrayBuffer, detectorProgram: ArrayBuffer): Promise<Readers> {
  const engine = await startCodeEngine(program.slice(0));
  prepareDetector({ overrides: { wasmBinary: detectorProgram } });
  // An object of its own, so that it does not share the instance that ours has.
  prepareZXingModule({ overrides: { wasmBinary: program } });
  const oursWithin =
    (pictures: number): Reader['read'] =>
    ({ grey }) => {
      const search = createCodeSearch(engine);
      for (let count = 0; count < pictures; count++) {
        const { code } = search.look(grey);
        if (code) return Promise.resolve(code.text);
      }
      return Promise.resolve(undefined);
    };
  return {
    oursAtOnce: { name: 'ours, first picture', read: oursWithin(1) },
    ours: { name: 'ours', read: oursWithin(PASSES.length) },
    peers: [zxingBrowser(), { name: 'zxing-wasm', read: zxingWasm }, barcodeDetector(), JSQR, QR],
  };
}

function zxingBrowser(): Reader {
  const reader = new BrowserQRCodeReader(new Map<DecodeHintType, unknown>([[DecodeHintType.TRY_HARDER, true]]));
  return {
    name: '@zxing/browser',
    read: ({ grey: { data, width, height } }) => {
      try {
        const bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(data, width, height)));
        return Promise.resolve(reader.decodeBitmap(bitmap).getText());
      } catch {
        return Promise.resolve(undefined);
      }
    },
  };
}

async function zxingWasm({ colours }: Picture): Promise<string | undefined> {
  const [result] = await readBarcodes(colours, { formats: ['QRCode'], maxNumberOfSymbols: 1, textMode: 'Plain' });
  return result?.isValid === true ? result.text : undefined;
}

/** A browser's own detector, where it has one, made of the same engine with its own settings. */
function barcodeDetector(): Reader {
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  return { name: 'barcode-detector', read: async ({ colours }) => (await detector.detect(colours))[0]?.rawValue };
}

const JSQR: Reader = {
  name: 'jsqr',
  read: ({ colours }) => Promise.resolve(jsQR(colours.data as Uint8ClampedArray, colours.width, colours.height)?.data),
};

const QR: Reader = {
  name: 'qr',
  read: ({ colours: { data, width, height } }) => {
    try {
      return Promise.resolve(decodeQR({ data: data, width, height }));
    } catch {
      return Promise.resolve(undefined);
    }
  },
};
