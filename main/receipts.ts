import type { LanguageCode } from '../app/config/languages';
import type { PrintOutcome, ReceiptPrinter } from '../app/devices/receipt-printer';
import {
  receiptRows,
  receiptText,
  type ReceiptFacts,
  type ReceiptFormats,
  type ReceiptRow,
  type ReceiptWords,
} from '../app/receipt/receipt';
import { receipt_paper as ar } from '../assets/locales/ar.json';
import { receipt_paper as en } from '../assets/locales/en.json';
import { receipt_paper as es } from '../assets/locales/es.json';
import { receipt_paper as fr } from '../assets/locales/fr.json';
import type { SessionRunner } from './session-runner';

/** The receipt of the order on the last screen, in the guest's language. */
export interface Receipts {
  /** Undefined where no order is done. */
  readonly read: (language: LanguageCode) => { readonly rows: ReceiptRow[]; readonly codeText: string } | undefined;
  /** `undefined` where no order is done. */
  readonly print: (language: LanguageCode) => Promise<PrintOutcome | undefined>;
  readonly hasPrinter: boolean;
}

/** See {@link createReceipts}. */
export interface ReceiptsParts {
  readonly session: Pick<SessionRunner, 'doneOrder'>;
  readonly merchant: string;
  readonly isTraining: boolean;
  readonly printer?: ReceiptPrinter | undefined;
}

/** A QR code of so many bytes still is read from a screen by a phone at arm's length (version 20, level L). */
export const MOST_CODE_BYTES = 850;

const LOCALES: Readonly<Record<LanguageCode, { readonly locale: string; readonly words: ReceiptWords }>> = {
  en: { locale: 'en-US', words: en },
  es: { locale: 'es-US', words: es },
  fr: { locale: 'fr', words: fr },
  ar: { locale: 'ar-u-nu-latn', words: ar },
};

/** What the printer's code page cannot write is printed in English; screen and code have it as it is. */
const PRINTABLE: ReadonlySet<LanguageCode> = new Set(['en', 'es', 'fr']);

/** See {@link Receipts}. Rows are made in main, of the order as it was recorded: the page only shows them. */
export function createReceipts({ session, merchant, isTraining, printer }: ReceiptsParts): Receipts {
  function rowsIn(language: LanguageCode): ReceiptRow[] | undefined {
    const done = session.doneOrder();
    if (!done) return undefined;
    const facts: ReceiptFacts = { merchant, isTraining, ...done };
    return receiptRows(facts, LOCALES[language].words, formatsOf(language));
  }
  return {
    hasPrinter: printer !== undefined,
    read: (language) => {
      const rows = rowsIn(language);
      return rows && { rows, codeText: receiptText(rows, MOST_CODE_BYTES) };
    },
    print: async (language) => {
      const rows = rowsIn(PRINTABLE.has(language) ? language : 'en');
      return rows && (printer ? await printer.print(rows) : 'unavailable');
    },
  };
}

function formatsOf(language: LanguageCode): ReceiptFormats {
  const { locale } = LOCALES[language];
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    language,
    money: (amount) => money.format(amount / 100),
    percent: (share) => percent.format(share),
    moment: (at) => moment.format(at),
  };
}
