/** Times of one thing done many times, ms. */
export interface Measured {
  readonly median: number;
  readonly p95: number;
}

/** One row of a table: the same work on so many orders. */
export interface Row extends Readonly<Record<string, number>> {
  readonly orders: number;
}

/** Median and 95th percentile of `times`, which are ms. */
export function summarize(times: readonly number[]): Measured {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return { median: at(0.5), p95: at(0.95) };
}

/** How long `work` takes, ms. */
export function time(work: () => unknown): number {
  const begunAt = performance.now();
  work();
  return performance.now() - begunAt;
}

/** A table as text; each row after the first also says how many times its figures are those of the row before. */
export function tableOf(title: string, rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const cells = rows.map((row, index) =>
    names.map((name) => {
      const value = row[name] ?? NaN;
      const before = rows[index - 1]?.[name];
      const isCount = name === 'orders' || name === 'pending';
      const growth = before === undefined || isCount ? '' : ` (x${(value / before).toFixed(2)})`;
      return `${isCount ? value.toLocaleString('en') : value.toFixed(2)}${growth}`;
    }),
  );
  const widths = names.map((name, column) => Math.max(name.length, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (texts: readonly string[]): string =>
    texts.map((text, column) => text.padStart(widths[column] ?? 0)).join('  ');
  return [title, line(names), ...cells.map(line)].join('\n');
}
