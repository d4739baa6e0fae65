import { expect, test } from 'vitest';
import { isOutOfPaper, linesOf, toEscPos } from './escpos';

test.each([
  [{ kind: 'rule' } as const, ['--------------------']],
  [{ kind: 'middle', text: 'Harbor Lane' } as const, ['    Harbor Lane']],
  [{ kind: 'pair', left: 'Total', right: '$16.23' } as const, ['Total         $16.23']],
  [{ kind: 'pair', left: '2 × Crispy onion rings', right: '$9.50' } as const, ['2 × Crispy', 'onion rings    $9.50']],
  [{ kind: 'detail', text: 'With extra bacon on it' } as const, ['    With extra bacon', '    on it']],
  [{ kind: 'middle', text: 'x'.repeat(25) } as const, ['x'.repeat(20), '       xxxxx']],
])('a row of 20 columns: %j', (row, lines) => {
  expect(linesOf(row, 20)).toEqual(lines);
});

const bytesOf = (text: string): number[] => [...toEscPos([{ kind: 'middle', text }], text.length)];

test('begins anew, prints in its code page, and cuts', () => {
  const bytes = toEscPos([{ kind: 'middle', text: 'Café' }], 4);
  expect([...bytes]).toEqual([
    ...[0x1b, 0x40, 0x1b, 0x74, 16],
    ...[0x43, 0x61, 0x66, 0xe9, 0x0a],
    ...[0x1d, 0x56, 66, 3],
  ]);
});

test('what is typed or named can never be a command, and what the page lacks is a question mark', () => {
  expect(bytesOf('a\u001b@\u0010ب').slice(5, -4)).toEqual([0x61, 0x3f, 0x40, 0x3f, 0x3f, 0x0a]);
  // As `Intl` writes money: a real minus, a narrow space.
  expect(bytesOf('−5,00\u202f’').slice(5, -4)).toEqual([0x2d, 0x35, 0x2c, 0x30, 0x30, 0x20, 0x92, 0x0a]);
});

test('knows the paper’s end by both bits of its sensor', () => {
  expect([0x12, 0x1e, 0x72, 0x7e].map(isOutOfPaper)).toEqual([false, false, true, true]);
});
