import { defaultReaderOptions, prepareZXingModule, type ZXingReadResult } from 'zxing-wasm/reader';
import type { Luminance } from './luminance';

/** A point of a picture, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Something in a picture that is built like a code. */
export interface Finding {
  /** What it says; undefined when it could not be read. */
  readonly text: string | undefined;
  readonly format: 'qr' | 'barcode';
  /** How much of its error correction was left over, 0 to 1; 0 for a barcode, which has none. */
  readonly spare: number;
  /** Its corners, around it in order. */
  readonly corners: readonly Point[];
}

/** What to look for, and how. */
export interface Look {
  readonly format: Finding['format'];
  /** Closes small gaps and dots first. */
  readonly isDenoised?: boolean;
  /** How dark is told from light: by the surroundings (the default), by the whole picture, or at 127. */
  readonly split?: 'LocalAverage' | 'GlobalHistogram' | 'FixedThreshold';
}

/** The engine of `zxing-wasm` in this thread's memory. */
export interface CodeEngine {
  /** The first code in a picture that can be read, else the first that cannot. */
  readonly find: (picture: Luminance, look: Look) => Finding | undefined;
}

/**
 * Model 2 alone, which is every QR code of today. The family's name would also let Micro QR in, whose smallest has no error
 * correction at all: it was once "read" in noise.
 */
const FORMATS = { qr: 'QRCodeModel2', barcode: 'EAN13,EAN8,UPCA,UPCE' } as const;

const SPLITS = ['LocalAverage', 'GlobalHistogram', 'FixedThreshold'] as const;

/** One that cannot be read counts too, and must not end the search: the engine tries it again turned over or shrunk. */
const MOST = 4;

/** First in the engine's own list of text modes. */
const PLAIN_TEXT = 0;

/** The engine's memory, which its types leave to Emscripten's. */
interface Memory {
  /** Another one whenever the memory has grown. */
  readonly HEAPU8: Uint8Array;
  readonly _malloc: (bytes: number) => number;
  readonly _free: (address: number) => void;
}

/**
 * Starts the engine. Rejects when the program is broken or the thread may not run it.
 *
 * @param program the address of `zxing_reader.wasm`, or its bytes
 */
export async function startCodeEngine(program: string | ArrayBuffer): Promise<CodeEngine> {
  const started = await prepareZXingModule({
    fireImmediately: true,
    overrides: {
      ...(typeof program === 'string' ? { locateFile: () => program } : { wasmBinary: program }),
      // What it would print on the console, it throws as well.
      printErr: () => undefined,
    },
  });
  // Its own `readBarcodes` takes colours only, which would have to be made from the grey pictures that a camera delivers.
  const module = started as typeof started & Memory;
  let room = 0;
  let memory = 0;

  const copyIn = (data: Luminance['data']): void => {
    if (data.length > room) {
      if (memory !== 0) module._free(memory);
      memory = module._malloc(data.length);
      room = memory === 0 ? 0 : data.length;
      if (memory === 0) throw new Error('no memory for a picture');
    }
    module.HEAPU8.set(data, memory);
  };

  return {
    find: ({ data, width, height }, { format, isDenoised = false, split = 'LocalAverage' }) => {
      if (width === 0 || height === 0) return undefined;
      copyIn(data);
      const results = module.readBarcodesFromPixmap(memory, width, height, {
        ...UNCHANGED,
        formats: FORMATS[format],
        tryDenoise: isDenoised,
        binarizer: SPLITS.indexOf(split),
        maxNumberOfSymbols: MOST,
        // What has the corners of a code but cannot be read tells where to look harder.
        returnErrors: format === 'qr',
        textMode: PLAIN_TEXT,
      });
      const found = Array.from({ length: results.size() }, (_, index) => results.get(index));
      const result = found.find((each) => each?.isValid === true) ?? found[0];
      return result && findingOf(result, format);
    },
  };
}

const UNCHANGED = { ...defaultReaderOptions, eanAddOnSymbol: 0, characterSet: 0 };

function findingOf(result: ZXingReadResult, format: Finding['format']): Finding {
  const { topLeft, topRight, bottomRight, bottomLeft } = result.position;
  return {
    text: result.isValid && result.text !== '' ? result.text : undefined,
    format,
    spare: format === 'qr' ? spareOf(result.extra) : 0,
    corners: [topLeft, topRight, bottomRight, bottomLeft].map(({ x, y }) => ({ x, y })),
  };
}

/** `extra` is JSON; `UEC` is the share of the error correction that was not used. */
function spareOf(extra: string): number {
  try {
    const { UEC: spare } = JSON.parse(extra) as { readonly UEC?: unknown };
    return Number(spare) || 0;
  } catch {
    return 0;
  }
}
