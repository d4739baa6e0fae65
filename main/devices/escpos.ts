import type { ReceiptRow } from '../../app/receipt/receipt';

/*
 * Written by hand and not with `@point-of-sale/receipt-printer-encoder` (4.0, MIT), which brings five packages for pictures on
 * a canvas: a receipt of ours is text, in the one code page that holds English, Spanish and French.
 */

/** Asks for the paper sensor's state; the answer is one byte (Epson, DLE EOT n = 4). */
export const ASK_PAPER = Buffer.from([0x10, 0x04, 0x04]);

const RESET = [0x1b, 0x40];
/** Code page 16 of the Epson table, Windows-1252. */
const CODE_PAGE = [0x1b, 0x74, 16];
const LARGE = [0x1d, 0x21, 0x01, 0x1b, 0x45, 1];
const NORMAL = [0x1d, 0x21, 0x00, 0x1b, 0x45, 0];
/** Feeds to the knife, and cuts but for one point. */
const FEED_AND_CUT = [0x1d, 0x56, 66, 3];

/** True if the paper's end has been seen: bits 5 and 6 of the answer to {@link ASK_PAPER}. */
export function isOutOfPaper(answer: number): boolean {
  return (answer & 0x60) === 0x60;
}

/** The bytes of a receipt for a printer of so many characters a line. */
export function toEscPos(rows: readonly ReceiptRow[], columns: number): Buffer {
  const parts = rows.flatMap((row) => {
    const isStrong = 'isStrong' in row && row.isStrong;
    const text = encode(linesOf(row, columns).join('\n') + '\n');
    return isStrong ? [Buffer.from(LARGE), text, Buffer.from(NORMAL)] : [text];
  });
  return Buffer.concat([Buffer.from([...RESET, ...CODE_PAGE]), ...parts, Buffer.from(FEED_AND_CUT)]);
}

/** A row as lines of at most `columns` characters. */
export function linesOf(row: ReceiptRow, columns: number): string[] {
  switch (row.kind) {
    case 'rule':
      return ['-'.repeat(columns)];
    case 'middle':
      return wrapped(row.text, columns).map((line) => ' '.repeat(Math.floor((columns - line.length) / 2)) + line);
    case 'detail':
      return wrapped(row.text, columns - 4).map((line) => `    ${line}`);
    case 'pair': {
      const right = row.right.slice(0, columns - 2);
      const lines = wrapped(row.left, columns - right.length - 1);
      const last = lines.pop() ?? '';
      return [...lines, last + ' '.repeat(columns - last.length - right.length) + right];
    }
  }
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => chopped(each, width))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function chopped(word: string, width: number): string[] {
  return word.length <= width ? [word] : [word.slice(0, width), ...chopped(word.slice(width), width)];
}

/** Windows-1252 differs from Latin-1 in these; the rest of what `Intl` writes has a plain neighbour. */
const OTHERS: Readonly<Record<string, number>> = { '€': 0x80, '…': 0x85, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94 };
const NEIGHBOURS: Readonly<Record<string, string>> = {
  '\u2212': '-',
  '\u202f': ' ',
  '\u00a0': ' ',
  '–': '-',
  '—': '-',
};

function encode(text: string): Buffer {
  return Buffer.from(
    [...text.normalize('NFC')].map((character) => {
      const plain = NEIGHBOURS[character] ?? character;
      const code = OTHERS[plain] ?? plain.codePointAt(0) ?? 0;
      // Control characters would be commands; a line feed is the one that is meant.
      const isControl = code < 0x20 && code !== 0x0a;
      return isControl || code > 0xff ? 0x3f : code;
    }),
  );
}
