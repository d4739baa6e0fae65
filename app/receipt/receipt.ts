import { textIn } from '../catalog/catalog';
import { ZERO, type Cents, type RatePpm } from '../money';
import type { Order } from '../order/order';

/** An order that is done, with what its receipt says beside it. */
export interface ReceiptFacts {
  readonly merchant: string;
  readonly order: Order;
  readonly number: string;
  readonly paid: 'card' | 'counter' | 'nothing';
  readonly isTraining: boolean;
}

/** The words on a receipt, in the guest's language. */
export interface ReceiptWords {
  readonly order: string;
  readonly eat_in: string;
  readonly take_away: string;
  readonly table: string;
  readonly name: string;
  readonly subtotal: string;
  readonly tax: string;
  readonly tip: string;
  readonly total: string;
  readonly paid_card: string;
  readonly paid_counter: string;
  readonly paid_nothing: string;
  readonly training: string;
  readonly thanks: string;
}

/** How money, rates and times are written in the guest's language. */
export interface ReceiptFormats {
  readonly language: string;
  readonly money: (amount: Cents) => string;
  readonly percent: (share: number) => string;
  /** Day and time, from epoch ms. */
  readonly moment: (at: number) => string;
}

/** One row of a receipt: something in the middle, something at each end, or a rule. `isStrong`: drawn larger. */
export type ReceiptRow =
  | { readonly kind: 'middle'; readonly text: string; readonly isStrong?: boolean }
  | { readonly kind: 'pair'; readonly left: string; readonly right: string; readonly isStrong?: boolean }
  /** Belongs to the row above. */
  | { readonly kind: 'detail'; readonly text: string }
  | { readonly kind: 'rule' };

const RULE: ReceiptRow = { kind: 'rule' };

/** The whole receipt, row by row. */
export function receiptRows(facts: ReceiptFacts, words: ReceiptWords, formats: ReceiptFormats): ReceiptRow[] {
  const { order, number, merchant } = facts;
  return [
    { kind: 'middle', text: merchant, isStrong: true },
    ...(facts.isTraining ? [{ kind: 'middle', text: words.training } as const] : []),
    { kind: 'middle', text: formats.moment(order.placedAt) },
    pair(words.order, number, true),
    ...whereRows(order, words),
    RULE,
    ...order.basket.lines.flatMap((line): ReceiptRow[] => [
      pair(`${line.quantity} × ${textIn(line.name, formats.language)}`, formats.money(line.total)),
      ...line.choices.map(({ name }): ReceiptRow => ({ kind: 'detail', text: textIn(name, formats.language) })),
    ]),
    RULE,
    ...sumRows(facts, words, formats),
    { kind: 'middle', text: words.thanks },
  ];
}

/** What an order comes to and how it was paid: also all that is left of a receipt too long for a code. */
function sumRows({ order, paid }: ReceiptFacts, words: ReceiptWords, { money, percent }: ReceiptFormats): ReceiptRow[] {
  const { basket, redemption } = order;
  return [
    pair(words.subtotal, money(basket.subtotal)),
    ...(basket.discount > ZERO ? [pair(redemption?.label ?? '', `−${money(basket.discount)}`)] : []),
    ...basket.taxes
      .filter(({ rate }) => rate > 0)
      .map(({ rate, tax }) => pair(`${words.tax} ${percent(shareOf(rate))}`, money(tax))),
    ...(basket.tip > ZERO ? [pair(words.tip, money(basket.tip))] : []),
    pair(words.total, money(basket.total), true),
    { kind: 'middle', text: words[`paid_${paid}`] },
  ];
}

function whereRows({ dining, label }: Order, words: ReceiptWords): ReceiptRow[] {
  return [
    ...(dining ? [{ kind: 'middle', text: words[dining] } as const] : []),
    ...(label ? [pair(words[label.kind], label.text)] : []),
  ];
}

function pair(left: string, right: string, isStrong = false): ReceiptRow {
  return { kind: 'pair', left, right, isStrong };
}

function shareOf(rate: RatePpm): number {
  return rate / 1_000_000;
}

/**
 * The receipt as text for a QR code of at most `mostBytes` (UTF-8): whole, else without choices, else without its items. A code
 * holds no more than its camera can still read.
 */
export function receiptText(rows: readonly ReceiptRow[], mostBytes: number): string {
  const first = rows.findIndex(isRule);
  const last = rows.length - 1 - [...rows].reverse().findIndex(isRule);
  const shorter = [
    rows,
    rows.filter(({ kind }) => kind !== 'detail'),
    rows.filter((_, index) => index <= first || index >= last),
  ].map(toText);
  return shorter.find((text) => bytesOf(text) <= mostBytes) ?? '';
}

function isRule(row: ReceiptRow): boolean {
  return row.kind === 'rule';
}

function toText(rows: readonly ReceiptRow[]): string {
  return rows
    .map((row) => {
      if (row.kind === 'pair') return `${row.left}: ${row.right}`;
      if (row.kind === 'rule') return '---';
      return row.kind === 'detail' ? `  ${row.text}` : row.text;
    })
    .join('\n');
}

/** Length in UTF-8. */
function bytesOf(text: string): number {
  return [...text].reduce((count, character) => {
    const code = character.codePointAt(0) ?? 0;
    return count + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
  }, 0);
}
