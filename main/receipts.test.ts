import { expect, test } from 'vitest';
import { LANGUAGE_CODES } from '../app/config/languages';
import { createSimulatedPrinter } from './devices/simulated-printer';
import { sampleOrder } from './ledger/testing/orders';
import { createReceipts, MOST_CODE_BYTES, type Receipts } from './receipts';

const at = Date.UTC(2026, 5, 1, 12, 30);
const printer = createSimulatedPrinter();
const done = {
  order: sampleOrder('order-1', at, { withReward: true, tip: 150 }),
  number: '247',
  paid: 'card',
} as const;

const receiptsOf = (more: Partial<Parameters<typeof createReceipts>[0]> = {}): Receipts =>
  createReceipts({ session: { doneOrder: () => done }, merchant: 'Harbor', isTraining: false, printer, ...more });

test.each(LANGUAGE_CODES)('in %s each word is there, and the code is one that a phone can read', (language) => {
  const { rows, codeText } = receiptsOf({ isTraining: true }).read(language)!;
  expect(JSON.stringify(rows)).not.toContain('undefined');
  expect(Buffer.byteLength(codeText)).toBeLessThanOrEqual(MOST_CODE_BYTES);
  expect(codeText).toContain('247');
});

test('money and rates are written as in the language', () => {
  const totals = (language: 'en' | 'fr'): unknown => receiptsOf().read(language)?.rows.slice(-6);
  expect(totals('en')).toEqual([
    { kind: 'pair', left: 'Tax 8.875%', right: '$0.85', isStrong: false },
    { kind: 'pair', left: 'Tax 10%', right: '$0.44', isStrong: false },
    { kind: 'pair', left: 'Tip', right: '$1.50', isStrong: false },
    { kind: 'pair', left: 'Total', right: '$16.77', isStrong: true },
    { kind: 'middle', text: 'Paid by card' },
    { kind: 'middle', text: 'Thank you!' },
  ]);
  expect(JSON.stringify(totals('fr'))).toMatch(/Taxe 8,875\s%.*16,77\s\$/);
});

test('paper is in the guest’s language where the printer can write it, else in English', async () => {
  expect(await receiptsOf().print('es')).toBe('printed');
  expect(await receiptsOf().print('ar')).toBe('printed');
  const [spanish, english] = printer.printed().map((rows) => JSON.stringify(rows));
  expect(spanish).toContain('Propina');
  expect(english).toContain('Paid by card');
});

test('without an order that is done, or without a printer, there is none', async () => {
  const nobody = receiptsOf({ session: { doneOrder: () => undefined } });
  expect(nobody.read('en')).toBeUndefined();
  expect(await nobody.print('en')).toBeUndefined();
  expect(await receiptsOf({ printer: undefined }).print('en')).toBe('unavailable');
  expect(receiptsOf({ printer: undefined }).hasPrinter).toBe(false);
});
