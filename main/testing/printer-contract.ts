import { describe, expect, onTestFinished, test } from 'vitest';
import type { ReceiptPrinter } from '../../app/devices/receipt-printer';
import type { ReceiptRow } from '../../app/receipt/receipt';

/** A printer with hands at it. */
export interface PrinterUnderTest {
  readonly printer: ReceiptPrinter;
  /** How many receipts with this word came out. */
  readonly count: (word: string) => number;
  readonly runOutOfPaper: () => void;
  readonly loadPaper: () => void;
  readonly unplug: () => Promise<void>;
  readonly plugIn: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const receipt = (word: string): ReceiptRow[] => [
  { kind: 'middle', text: word, isStrong: true },
  { kind: 'rule' },
  { kind: 'pair', left: 'Total', right: '$4.75' },
];

/** What every receipt printer does. */
export function describeReceiptPrinter(name: string, make: () => Promise<PrinterUnderTest>): void {
  async function open(): Promise<PrinterUnderTest> {
    const made = await make();
    onTestFinished(() => made.close());
    return made;
  }

  describe(`a receipt printer: ${name}`, () => {
    test('prints what it is given, each once', async () => {
      const { printer, count } = await open();
      expect(await printer.print(receipt('first'))).toBe('printed');
      expect(await printer.print(receipt('second'))).toBe('printed');
      await expect.poll(() => [count('first'), count('second')]).toEqual([1, 1]);
    });

    test('says that it is out of paper, and prints again once it has some', async () => {
      const { printer, count, runOutOfPaper, loadPaper } = await open();
      runOutOfPaper();
      expect(await printer.print(receipt('none'))).toBe('out_of_paper');
      expect(count('none')).toBe(0);
      loadPaper();
      expect(await printer.print(receipt('some'))).toBe('printed');
    });

    test('that is not there is unavailable, and is found again', async () => {
      const { printer, unplug, plugIn } = await open();
      await unplug();
      expect(await printer.print(receipt('lost'))).toBe('unavailable');
      await plugIn();
      expect(await printer.print(receipt('found'))).toBe('printed');
    });
  });
}
