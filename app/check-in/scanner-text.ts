import { gtinReadings } from '../catalog/barcode';

/** What a store's scanners are set up to put around each code. */
export interface ScannerFrame {
  /** Before and after each code; empty for none. A scan without them is no whole one. */
  readonly prefix: string;
  readonly suffix: string;
  /** `letter`: the code's first character says of what kind it is, in a way of the maker's own. */
  readonly codeId: 'none' | 'letter';
}

/** Nothing around it, as scanners come from the factory. */
export const PLAIN_FRAME: ScannerFrame = { prefix: '', suffix: '', codeId: 'none' };

/** AIM symbology identifier (ISO/IEC 15424): `]E0` before an EAN-13, `]Q1` before a QR code. No code of ours begins so. */
const AIM_ID = /^\][A-Za-z][0-9A-Za-z]/;

/**
 * The code in what a scanner sent; undefined when the configured prefix or suffix is missing, so that half a code never
 * counts. AIM identifiers are taken off by themselves. So is one letter before a product's digits with the right check digit,
 * even where no code id is configured: it is a scanner's (`A4006381333931`), and must not be taken for somebody's account. A
 * member whose id happens to look like that, one in a million, has the camera.
 */
export function readScannerText(sent: string, { prefix, suffix, codeId }: ScannerFrame): string | undefined {
  const text = sent.replace(CONTROLS_AROUND, '');
  if (!text.startsWith(prefix) || !text.endsWith(suffix) || text.length < prefix.length + suffix.length)
    return undefined;
  const inside = text.slice(prefix.length, text.length - suffix.length).replace(AIM_ID, '');
  if (codeId === 'letter') return inside.slice(1);
  return /^[A-Za-z]\d+$/.test(inside) && gtinReadings(inside.slice(1)).length > 0 ? inside.slice(1) : inside;
}

/** STX, ETX, line ends: what scanners frame codes with besides. */
const CONTROLS_AROUND = /^[\u0000-\u001f]+|[\u0000-\u001f]+$/g;
