import { describeReceiptPrinter } from '../testing/printer-contract';
import { createSimulatedPrinter } from './simulated-printer';

describeReceiptPrinter('simulated', () => {
  const printer = createSimulatedPrinter();
  return Promise.resolve({
    printer,
    count: (word) => printer.printed().filter((rows) => JSON.stringify(rows).includes(word)).length,
    runOutOfPaper: printer.runOutOfPaper,
    loadPaper: printer.loadPaper,
    unplug: () => Promise.resolve(printer.unplug()),
    plugIn: () => Promise.resolve(printer.plugIn()),
    close: () => Promise.resolve(),
  });
});
