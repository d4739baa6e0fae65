import { open } from 'node:fs/promises';
import { connect } from 'node:net';
import type { PrintOutcome, ReceiptPrinter } from '../../app/devices/receipt-printer';
import { ASK_PAPER, isOutOfPaper, toEscPos } from './escpos';

/** Where a printer is: a host and port, or a device such as `/dev/usb/lp0`. */
export type PrinterAddress = { readonly host: string; readonly port: number } | { readonly device: string };

/** See {@link createEscPosPrinter}. */
export interface EscPosSettings {
  readonly address: PrinterAddress;
  /** Characters a line. */
  readonly columns: number;
  /** How long it may take to connect, to answer and to take everything, ms. */
  readonly patienceMs?: number | undefined;
}

const PATIENCE_MS = 4_000;

/**
 * A printer that speaks ESC/POS. Over the network it is asked for paper first; one that does not answer that is taken to have
 * some, since cheap ones never do. A device is written to as it is: most cannot be read from.
 */
export function createEscPosPrinter({ address, columns, patienceMs = PATIENCE_MS }: EscPosSettings): ReceiptPrinter {
  return {
    print: async (rows) => {
      const bytes = toEscPos(rows, columns);
      return 'device' in address
        ? await within(patienceMs, writeToDevice(address.device, bytes))
        : await sendOverNetwork(address, bytes, patienceMs);
    },
  };
}

async function writeToDevice(device: string, bytes: Buffer): Promise<PrintOutcome> {
  try {
    // Not created where it is missing: a file in the place of a printer would take receipts for ever.
    const file = await open(device, 'r+');
    try {
      await file.write(bytes);
    } finally {
      await file.close();
    }
    return 'printed';
  } catch {
    return 'unavailable';
  }
}

async function within(ms: number, work: Promise<PrintOutcome>): Promise<PrintOutcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<PrintOutcome>((resolve) => {
    timer = setTimeout(() => resolve('unavailable'), ms);
  });
  const outcome = await Promise.race([work, late]);
  clearTimeout(timer);
  return outcome;
}

function sendOverNetwork(
  { host, port }: { readonly host: string; readonly port: number },
  bytes: Buffer,
  patienceMs: number,
): Promise<PrintOutcome> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    let outcome: PrintOutcome = 'unavailable';
    let hasSent = false;
    const print = (): void => {
      if (hasSent) return;
      hasSent = true;
      socket.end(bytes, () => (outcome = 'printed'));
    };
    const giveUp = setTimeout(() => socket.destroy(), patienceMs);
    const assumePaper = setTimeout(print, patienceMs / 4);
    socket.on('connect', () => socket.write(ASK_PAPER));
    socket.on('data', (answer) => {
      if (hasSent) return;
      if (isOutOfPaper(answer[0] ?? 0)) {
        outcome = 'out_of_paper';
        hasSent = true;
        socket.destroy();
      } else print();
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      clearTimeout(giveUp);
      clearTimeout(assumePaper);
      resolve(outcome);
    });
  });
}
