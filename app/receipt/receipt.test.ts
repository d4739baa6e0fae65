import { describe, expect, test } from 'vitest';
import { priceBasket } from '../basket/pricing';
import { cents } from '../money';
import type { Order } from '../order/order';
import { NOON } from '../testing/sample-accounts';
import { SAMPLE_CATALOG } from '../testing/sample-menu';
import { receiptRows, receiptText, type ReceiptFacts, type ReceiptFormats, type ReceiptWords } from './receipt';

const NAMES =
  'order eat_in take_away table name subtotal tax tip total paid_card paid_counter paid_nothing training thanks';
const WORDS = Object.fromEntries(NAMES.split(' ').map((name) => [name, name])) as unknown as ReceiptWords;
const FORMATS: ReceiptFormats = {
  language: 'es',
  money: (amount) => `$${(amount / 100).toFixed(2)}`,
  percent: (share) => `${(share * 100).toFixed(3)}%`,
  moment: (at) => `at ${at}`,
};

const line = (itemId: string, quantity: number, ...modifierIds: string[]) => ({
  lineId: `line-of-${itemId}`,
  itemId,
  quantity,
  choices: modifierIds.map((modifierId) => ({ groupId: modifierId === 'large' ? 'size' : 'sauce', modifierId })),
});

const ORDER: Order = {
  orderId: 'order-1',
  userId: 'alice1',
  redemption: { kind: 'reward', id: 'fiveoff', label: '$5 off', productIds: [] },
  basket: priceBasket(
    SAMPLE_CATALOG,
    { lines: [line('burger', 1, 'large', 'mayo'), line('cola', 2), line('napkin', 1)], nextLine: 4, tip: cents(150) },
    cents(500),
  ),
  dining: 'eat_in',
  label: { kind: 'table', text: '12' },
  placedAt: NOON,
};

const FACTS: ReceiptFacts = { merchant: 'Harbor', order: ORDER, number: '247', paid: 'card', isTraining: false };

describe('a receipt', () => {
  test('says what, for whom, what it came to and how it was paid', () => {
    expect(receiptText(receiptRows(FACTS, WORDS, FORMATS), 5000).split('\n')).toEqual([
      'Harbor',
      `at ${NOON}`,
      'order: 247',
      'eat_in',
      'table: 12',
      '---',
      '1 × Burger: $12.50',
      '  Large',
      '  Mayonnaise',
      '2 × Cola: $5.98',
      '1 × Napkin: $0.00',
      '---',
      'subtotal: $18.48',
      '$5 off: −$5.00',
      'tax 8.875%: $0.81',
      'tax 10.000%: $0.44',
      'tip: $1.50',
      'total: $16.23',
      'paid_card',
      'thanks',
    ]);
  });

  test('holds nothing of who the guest is to Thanx, and says so when it is only training', () => {
    const text = receiptText(receiptRows({ ...FACTS, isTraining: true }, WORDS, FORMATS), 5000);
    expect(text).not.toContain('alice1');
    expect(text).toContain('training');
  });

  test('leaves out what is not there', () => {
    const order: Order = {
      orderId: 'order-2',
      basket: priceBasket(SAMPLE_CATALOG, { lines: [line('napkin', 1)], nextLine: 2 }),
      placedAt: NOON,
    };
    const text = receiptText(receiptRows({ ...FACTS, order, paid: 'nothing' }, WORDS, FORMATS), 5000);
    expect(text.split('\n').slice(2)).toEqual([
      ...['order: 247', '---', '1 × Napkin: $0.00', '---'],
      ...['subtotal: $0.00', 'total: $0.00', 'paid_nothing', 'thanks'],
    ]);
  });
});

describe('the text for a code', () => {
  const rows = receiptRows(FACTS, WORDS, FORMATS);

  test('gives up choices first, then items, never the sums', () => {
    const shorter = receiptText(rows, 230);
    expect(shorter).not.toContain('Mayonnaise');
    expect(shorter).toContain('2 × Cola');
    const shortest = receiptText(rows, 190);
    expect(shortest).not.toContain('Cola');
    expect(shortest).toContain('total: $16.23');
  });

  test('is none where not even those fit', () => {
    expect(receiptText(rows, 50)).toBe('');
  });

  test('is measured as a code holds it: Arabic takes two bytes a letter', () => {
    const arabic = { kind: 'middle', text: 'شكرًا' } as const;
    expect(receiptText([arabic], 10)).toBe('شكرًا');
    expect(receiptText([arabic], 9)).toBe('');
  });
});
