import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from './csv';

test('has CRLF after each row, and quotes only where they are needed', () => {
  expect(toCsv([['a', 1, { amount: '-2.50' }], ['b,c', 'say "hi"', 'two\nlines'], ['']])).toBe(
    'a,1,-2.50\r\n"b,c","say ""hi""","two\nlines"\r\n\r\n',
  );
});

test.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1', '\n=1'])(
  '%j is a text, not a formula',
  (text) => {
    const cell = toCsv([[text]]).trimEnd();
    expect(cell.replace(/^"/, '')).toMatch(/^'/);
  },
);

test('can be read back cell by cell', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\r', '\n', '=', ' ', 'é') });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const read = parse(toCsv(rows)).map((row) => row.map((text) => text.replace(/^'/, '')));
      expect(read).toEqual(rows);
    }),
  );
});

/** A reader of RFC 4180, simple and strict. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = text;
  while (rest !== '') {
    const quoted = /^"((?:[^"]|"")*)"(,|\r\n)/.exec(rest);
    const plain = /^([^",\r\n]*)(,|\r\n)/.exec(rest);
    const match = quoted ?? plain;
    if (!match) throw new Error(`not CSV: ${JSON.stringify(rest)}`);
    row.push(quoted ? (match[1] ?? '').replaceAll('""', '"') : (match[1] ?? ''));
    if (match[2] === '\r\n') {
      rows.push(row);
      row = [];
    }
    rest = rest.slice(match[0].length);
  }
  return rows;
}
