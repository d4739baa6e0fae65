// @ts-check
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone's root folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Prints one line of set-up or build progress.
 * @param {string} message
 */
export function say(message) {
  console.log(`[kiosk] ${message}`);
}

/**
 * Runs a program to its end. It ends with us. Never rejects: one that cannot be started counts as exit code
 * 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean, cwd?: string, timeoutMs?: number, stopWith?: NodeJS.Signals }} [options]
 *   `quiet` keeps the output for the caller instead of showing it
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, options = {}) {
  // Colours are for a terminal; kept output may end in a log file.
  const plain = options.quiet && !process.stdout.isTTY ? { NO_COLOR: '1' } : {};
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...plain, ...(options.env ?? process.env) },
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
    });
    const stop = () => child.kill(options.stopWith);
    process.once('exit', stop);
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => {
      process.off('exit', stop);
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Runs npm itself, the one that started us where there is one: `npm` is a shell script on Windows, which `spawn` cannot
 * start.
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, cwd?: string }} [options]
 */
export function runNpm(args, options) {
  // npm 11 finishes what it does when it gets a gentler signal, into the folder that the next set-up works on.
  const settings = { ...options, stopWith: /** @type {const} */ ('SIGKILL') };
  const npm = process.env.npm_execpath;
  if (npm && /npm-cli\.[cm]?js$/.test(npm)) return run(process.execPath, [npm, ...args], settings);
  if (process.platform === 'win32') return run('cmd.exe', ['/d', '/c', 'npm', ...args], settings);
  return run('npm', args, settings);
}

/**
 * Runs the command-line program of an installed package.
 * @param {string} script path inside `node_modules`
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]
 */
export function runTool(script, args, options) {
  return run(process.execPath, [join(root, 'node_modules', script), ...args], options);
}

/** Whether programs started by us run as root, where Chromium refuses to start with its sandbox. */
export function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * Runs a script's main function, turning a thrown error into its message and exit code 1.
 * @param {string} moduleUrl the caller's `import.meta.url`; nothing happens unless it is the program
 * @param {() => Promise<number | void>} main resolves to the exit code
 */
export function runAsProgram(moduleUrl, main) {
  if (fileURLToPath(moduleUrl) !== realpathSync(process.argv[1] ?? '.')) return;
  // A signal would otherwise end us without our exit listeners, which end the programs that we started.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => process.exit(130));
  main().then(
    (code) => process.exit(code ?? 0),
    (error) => {
      console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(1);
    },
  );
}
