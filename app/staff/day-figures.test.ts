import { expect, test } from 'vitest';
import { cents } from '../money';
import { toCsv } from './csv';
import { dayFigures, dayTable, type DayOrder } from './day-figures';

function order(state: DayOrder['state'], total: number, more: Partial<DayOrder> = {}): DayOrder {
  return { state, total: cents(total), tax: cents(Math.floor(total / 10)), tip: cents(0), discount: cents(0), ...more };
}

const DAY: readonly DayOrder[] = [
  order('billed', 1150, { tax: cents(100), tip: cents(150) }),
  order('completed', 2000, { discount: cents(500), redemptionLabel: '$5 off' }),
  order('completed', 0, { discount: cents(900), redemptionLabel: 'A free lunch' }),
  order('billed', 700, { discount: cents(500), redemptionLabel: '$5 off' }),
  order('refunded', 1500, { discount: cents(500), redemptionLabel: '$5 off' }),
  order('voided', 800),
  order('placed', 600),
];

test('sales are what was paid and kept; an order that is void or given back is none', () => {
  expect(dayFigures('2026-06-01', DAY, 3)).toEqual({
    day: '2026-06-01',
    orders: 6,
    sales: 3700,
    tips: 150,
    tax: 370,
    discounts: [
      { label: '$5 off', count: 2, amount: 1000 },
      { label: 'A free lunch', count: 1, amount: 900 },
    ],
    refunds: { count: 1, amount: 1500 },
    voided: 1,
    undelivered: 3,
  });
});

test('a day without orders has figures, all of them zero', () => {
  expect(dayFigures('2026-06-01', [], 0)).toMatchObject({ orders: 0, sales: 0, discounts: [], refunds: { count: 0 } });
});

test('are a table that a spreadsheet adds up', () => {
  expect(toCsv(dayTable(dayFigures('2026-06-01', DAY, 3)))).toBe(
    [
      'day,figure,label,count,amount_usd',
      '2026-06-01,orders,,6,',
      '2026-06-01,sales,,,37.00',
      '2026-06-01,tax,,,3.70',
      '2026-06-01,tips,,,1.50',
      '2026-06-01,discount,$5 off,2,10.00',
      '2026-06-01,discount,A free lunch,1,9.00',
      '2026-06-01,refunds,,1,15.00',
      '2026-06-01,voided,,1,',
      '2026-06-01,undelivered,,3,',
      '',
    ].join('\r\n'),
  );
});
