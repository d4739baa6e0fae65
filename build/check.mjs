// @ts-check
import { setUp } from './setup.mjs';
import { runAsProgram, runTool, say } from './setup/run.mjs';

/** Two cores are what the smallest machines of ours have; more at once only makes each slower. */
const AT_ONCE = 2;

/**
 * The longest first. Types are checked folder by folder, each with the globals that exist where it runs, by the native compiler.
 * Lint and format are native too; ESLint is there for the house rules alone, on TypeScript 6, which it needs.
 *
 * House rules pass over files that did not change since they passed. A rule that looks at types can miss what a change in another
 * file broke; a fresh clone, which CI always is, has no such memory.
 * @type {readonly { name: string, tool: string, args: readonly string[] }[]}
 */
const checks = [
  { name: 'unit tests', tool: 'vitest/vitest.mjs', args: ['run'] },
  {
    name: 'house rules',
    tool: 'eslint/bin/eslint.js',
    args: ['--cache', '--cache-strategy=content', '--cache-location=node_modules/.cache/eslint/', '.'],
  },
  {
    name: 'lint',
    tool: 'oxlint/bin/oxlint',
    args: ['--deny-warnings', '--report-unused-disable-directives', '--tsconfig=tsconfig.lint.json', '.'],
  },
  { name: 'format', tool: 'oxfmt/bin/oxfmt', args: ['--check', '.'] },
  ...['.', 'main', 'renderer', 'e2e', 'app', 'build/bench'].map((folder) => ({
    name: `types in ${folder === '.' ? 'tests and build' : folder}`,
    tool: 'typescript-7/bin/tsc',
    args: ['-p', folder],
  })),
];

/**
 * Runs every check to its end, also after one failed, so that one run tells all that is wrong.
 * @returns {Promise<number>} an exit code
 */
export async function check() {
  const startedAt = Date.now();
  const waiting = [...checks];
  /** @type {string[]} */
  const failed = [];

  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const begunAt = Date.now();
      const { code, output } = await runTool(next.tool, next.args, { quiet: true });
      const seconds = ((Date.now() - begunAt) / 1000).toFixed(1);
      say(`${code === 0 ? 'ok    ' : 'FAILED'} ${next.name} (${seconds} s)`);
      if (code !== 0) failed.push(next.name);
      if (code !== 0 || next.name === 'unit tests') console.log(output.trimEnd());
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));

  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  say(
    failed.length === 0
      ? `check: all ${checks.length} passed in ${seconds} s`
      : `check: ${failed.length} of ${checks.length} failed in ${seconds} s: ${failed.join(', ')}`,
  );
  return failed.length === 0 ? 0 : 1;
}

runAsProgram(import.meta.url, async () => {
  await setUp();
  return await check();
});
