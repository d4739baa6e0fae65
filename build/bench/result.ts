import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { rowsAsText, type BenchResult, type BenchRow } from './row';

/** Writes what a bench found to `out/bench/<bench>.json` in the clone `root`, and says what it missed. */
export function writeResult(
  root: string,
  bench: string,
  settings: BenchResult['settings'],
  rows: readonly BenchRow[],
): void {
  for (const { what, ours, against } of rows) {
    if (!Number.isFinite(ours) || !Number.isFinite(against.value)) throw new Error(`${what}: nothing was measured`);
  }
  const result: BenchResult = {
    bench,
    at: new Date().toISOString(),
    machine: { cores: cpus().length, processor: cpus()[0]?.model ?? '', load: loadavg()[0] ?? 0 },
    settings,
    rows,
  };
  mkdirSync(join(root, 'out/bench'), { recursive: true });
  writeFileSync(join(root, `out/bench/${bench}.json`), JSON.stringify(result, null, 2));
  const missed = rows.filter(({ aim }) => aim?.isMet === false);
  console.log(missed.length === 0 ? 'All aims are met.' : `Missed:\n${rowsAsText(missed)}`);
}
