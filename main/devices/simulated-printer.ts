import type { ReceiptPrinter } from '../../app/devices/receipt-printer';
import type { ReceiptRow } from '../../app/receipt/receipt';

/** A printer made of software, with the verbs of a real one. */
export interface SimulatedPrinter extends ReceiptPrinter {
  readonly runOutOfPaper: () => void;
  readonly loadPaper: () => void;
  readonly unplug: () => void;
  readonly plugIn: () => void;
  /** What came out, oldest first. */
  readonly printed: () => readonly (readonly ReceiptRow[])[];
}

/** See {@link SimulatedPrinter}. */
export function createSimulatedPrinter(): SimulatedPrinter {
  const out: (readonly ReceiptRow[])[] = [];
  let hasPaper = true;
  let isPlugged = true;
  return {
    print: (rows) => {
      if (!isPlugged) return Promise.resolve('unavailable');
      if (!hasPaper) return Promise.resolve('out_of_paper');
      out.push(rows);
      return Promise.resolve('printed');
    },
    runOutOfPaper: () => (hasPaper = false),
    loadPaper: () => (hasPaper = true),
    unplug: () => (isPlugged = false),
    plugIn: () => (isPlugged = true),
    printed: () => out,
  };
}
