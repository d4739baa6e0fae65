import { create } from 'qrcode';
import type { Pixels } from '../decoder';

const WIDTH = 640;
const HEIGHT = 480;

/** How a code is drawn. */
export interface Look {
  readonly ink?: number;
  readonly paper?: number;
  /** Pixels a module. */
  readonly scale?: number;
}

/** A grey wall on which each module of a code is a square, or a bar, of `ink` on a card of `paper`. */
function picture(
  cells: (x: number, y: number) => boolean,
  columns: number,
  rows: number,
  { ink = 30, paper = 230, scale = 4 }: Look = {},
): Pixels {
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4).fill(180);
  const [width, height] = [columns * scale, rows * scale];
  const [left, top] = [Math.floor((WIDTH - width) / 2), Math.floor((HEIGHT - height) / 2)];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = cells(Math.floor(x / scale), Math.floor(y / scale)) ? ink : paper;
      data.fill(value, ((top + y) * WIDTH + left + x) * 4, ((top + y) * WIDTH + left + x) * 4 + 3);
    }
  }
  return { data, width: WIDTH, height: HEIGHT };
}

/** A QR code in the middle of the wall. */
export function qrPicture(text: string, look?: Look): Pixels {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const isInk = (x: number, y: number): boolean =>
    x >= 4 && y >= 4 && x < modules.size + 4 && y < modules.size + 4 && Boolean(modules.get(y - 4, x - 4));
  return picture(isInk, modules.size + 8, modules.size + 8, look);
}

const LEFT_ODD = [
  '0001101',
  '0011001',
  '0010011',
  '0111101',
  '0100011',
  '0110001',
  '0101111',
  '0111011',
  '0110111',
  '0001011',
];
const PARITY = ['LLLLLL', 'LLGLGG', 'LLGGLG', 'LLGGGL', 'LGLLGG', 'LGGLLG', 'LGGGLL', 'LGLGLG', 'LGLGGL', 'LGGLGL'];

/** EAN-13 (ISO/IEC 15420): 13 digits with their check digit to 95 modules. */
function eanModules(digits: string): string {
  const turnedOver = (bits: string): string => bits.replace(/./g, (bit) => (bit === '0' ? '1' : '0'));
  const backwards = (bits: string): string => Array.from(bits).reverse().join('');
  const parity = PARITY[Number(digits[0])] ?? '';
  const odd = (index: number): string => LEFT_ODD[Number(digits[index])] ?? '';
  const left = [1, 2, 3, 4, 5, 6].map((index) =>
    parity[index - 1] === 'L' ? odd(index) : backwards(turnedOver(odd(index))),
  );
  const right = [7, 8, 9, 10, 11, 12].map((index) => turnedOver(odd(index)));
  return `101${left.join('')}01010${right.join('')}101`;
}

/** An EAN-13 in the middle of the wall. */
export function eanPicture(digits: string, isUpright = false): Pixels {
  const modules = eanModules(digits);
  const isInk = (along: number): boolean => modules[along - 10] === '1';
  return isUpright ? picture((_x, y) => isInk(y), 40, 115) : picture((x) => isInk(x), 115, 40);
}

/** A wall with nothing on it. */
export function emptyPicture(value = 128): Pixels {
  return { data: new Uint8ClampedArray(WIDTH * HEIGHT * 4).fill(value), width: WIDTH, height: HEIGHT };
}
