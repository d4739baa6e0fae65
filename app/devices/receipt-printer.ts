import type { ReceiptRow } from '../receipt/receipt';

/** How printing ended. */
export type PrintOutcome = 'printed' | 'out_of_paper' | 'unavailable';

/** A receipt printer. No method rejects: trouble is an outcome, and nobody's order waits for it. */
export interface ReceiptPrinter {
  /** Prints and cuts. Ends within seconds, whatever the printer does. */
  print(rows: readonly ReceiptRow[]): Promise<PrintOutcome>;
}
