/** A cell: a text of whatever origin, or a number or amount that is written as it is. */
export type CsvCell = string | number | { readonly amount: string };

/**
 * A table as RFC 4180 has it: CRLF after each row, quotes where they are needed. A text that a spreadsheet would run as a
 * formula (a reward's label is whatever a merchant typed) gets an apostrophe before it (owasp.org, "CSV Injection").
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

function toCell(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return cell.amount;
  const safe = /^[\s]*[=+\-@]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
