/** One figure of ours next to what it is held against. All benches write these, so that one report can draw them. */
export interface BenchRow {
  /** What was measured, such as `hard at 640x480, first decode`. */
  readonly what: string;
  readonly unit: 'ms' | 'pictures' | 'reads' | 'kB' | 'MB' | 'calls' | 'connections' | 'objects';
  readonly ours: number;
  /** Another program's figure for the same, measured in the same run, or a limit of ours. */
  readonly against: { readonly name: string; readonly kind: 'peer' | 'limit'; readonly value: number };
  /** `ours / against.value`; absent where that is nothing. */
  readonly ratio?: number | undefined;
  /** What the ratio, or our figure where there is none, should be; absent where nothing is aimed at. */
  readonly aim?:
    | { readonly bound: 'at_most' | 'at_least'; readonly value: number; readonly isMet: boolean }
    | undefined;
  /** How many times ours was measured. */
  readonly n: number;
  /** Of ours, where it is a time. */
  readonly median?: number | undefined;
  readonly p95?: number | undefined;
}

/** What a bench writes into `out/bench/<bench>.json`. */
export interface BenchResult {
  readonly bench: string;
  /** ISO 8601. */
  readonly at: string;
  /** `load` is how many programs wanted to run in the bench's last minute: more than the bench's own two make a noisy figure. */
  readonly machine: { readonly cores: number; readonly processor: string; readonly load?: number };
  /** Seeds, sizes and the like. */
  readonly settings: Readonly<Record<string, string | number>>;
  readonly rows: readonly BenchRow[];
}

/** Makes a row: works out the ratio and whether the aim is met. */
export function benchRow(
  row: Omit<BenchRow, 'ratio' | 'aim'> & { readonly aim?: readonly ['at_most' | 'at_least', number] | undefined },
): BenchRow {
  const { aim, ...rest } = row;
  const ratio = row.against.value === 0 ? undefined : row.ours / row.against.value;
  const figure = ratio ?? row.ours;
  return {
    ...rest,
    ratio,
    aim: aim && { bound: aim[0], value: aim[1], isMet: aim[0] === 'at_most' ? figure <= aim[1] : figure >= aim[1] },
  };
}

/** Rows as text. */
export function rowsAsText(rows: readonly BenchRow[]): string {
  const round = (value: number | undefined): string =>
    value === undefined ? '' : String(Math.round(value * 100) / 100);
  const cells = rows.map((row) => [
    row.aim ? (row.aim.isMet ? 'met' : 'MISSED') : '',
    row.what,
    `${round(row.ours)} ${row.unit}`,
    `${row.against.name} ${round(row.against.value)}`,
    row.ratio === undefined ? '' : `x${round(row.ratio)}`,
    `n ${row.n}`,
    row.median === undefined ? '' : `median ${round(row.median)}`,
    row.p95 === undefined ? '' : `p95 ${round(row.p95)}`,
  ]);
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
