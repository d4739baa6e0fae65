import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTrial, type TrialResult } from './trial';

/** Trials that run at once. Each waits most of its time, for time-outs and for a kiosk to start. */
const AT_ONCE = Math.max(2, Math.min(8, Math.round(availableParallelism() * 1.5)));

/** Runs the trials; answers an exit code. */
async function torture(): Promise<number> {
  const { values } = parseArgs({
    options: {
      trials: { type: 'string', default: '200' },
      seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
      program: { type: 'string', default: '' },
      keep: { type: 'boolean', default: false },
      root: { type: 'string', default: process.cwd() },
    },
  });
  const trials = Number(values.trials);
  const seed = Number(values.seed);
  if (!Number.isInteger(trials) || trials < 1 || !Number.isInteger(seed))
    throw new Error('--trials and --seed are whole numbers');
  console.log(`torture: seed ${seed}, ${trials} trials, ${AT_ONCE} at once`);
  const startedAt = performance.now();
  const results: TrialResult[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < trials) {
      const number = next;
      next += 1;
      // Trial n of seed s is trial 0 of seed s + n, so that one that failed can be run alone.
      const result = await runTrial({
        seed: seed + number,
        program: values.program,
        menuFile: join(values.root, 'assets', 'menu', 'menu.json'),
        folder: join(values.root, 'out', 'torture', `trial-${seed + number}`),
        keep: values.keep,
      });
      results.push(result);
      if (result.findings.length > 0) report(result);
      if (results.length % 20 === 0) console.log(`torture: ${results.length} of ${trials} ${secondsSince(startedAt)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const sum = (of: (result: TrialResult) => number): number => results.reduce((total, each) => total + of(each), 0);
  const found = (kind: string): number => sum(({ findings }) => findings.filter((each) => each.kind === kind).length);
  console.log(`torture: ${countOrders(results)} compared ${secondsSince(startedAt)}`);
  const [lost, doubled, diverged] = [found('lost'), found('doubled'), found('diverged')];
  console.log(
    `torture: ${trials} trials, ${sum(({ kills }) => kills)} kills, ${sum(({ faults }) => faults)} faults, ` +
      `${lost} lost, ${doubled} doubled, ${diverged} diverged`,
  );
  return lost + doubled + diverged === 0 ? 0 : 1;
}

function countOrders(results: readonly TrialResult[]): string {
  const counts = new Map<string, number>();
  const all = results.flatMap(({ orders }) => orders);
  for (const kind of all) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].sort(([, a], [, b]) => b - a).map(([kind, count]) => `${count} ${kind}`);
  return `${all.length} orders (${kinds.join(', ')})`;
}

function report({ seed, findings, timeline }: TrialResult): void {
  console.log(`\ntorture: trial ${seed} FAILED; again with: npm run torture -- --trials 1 --seed ${seed}`);
  for (const { kind, what } of findings) console.log(`  ${kind}: ${what}`);
  console.log(
    `  its folder is out/torture/trial-${seed}; its timeline ends\n${timeline.split('\n').slice(-60).join('\n')}\n`,
  );
}

function secondsSince(time: number): string {
  return `in ${((performance.now() - time) / 1000).toFixed(1)} s`;
}

torture().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
