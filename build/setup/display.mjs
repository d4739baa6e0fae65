// @ts-check
import { spawn } from 'node:child_process';
import { say } from './run.mjs';

/** Wide and high enough for both orientations of the kiosk's screen. */
const SCREEN = '1920x1920x24';
const START_LIMIT_MS = 15_000;

/**
 * Runs work that opens windows. On Linux without a display it gets one of our own, which ends with the work.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work is handed the environment to start programs with
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  if (process.platform !== 'linux' || hasDisplay) return await work(process.env);

  const server = await startXvfb();
  say(`No display here: drawing on Xvfb ${server.display}, where nobody sees it`);
  const stop = () => server.process.kill();
  process.once('exit', stop);
  try {
    return await work({ ...process.env, DISPLAY: server.display });
  } finally {
    stop();
    process.off('exit', stop);
  }
}

/** @returns {Promise<{ display: string, process: import('node:child_process').ChildProcess }>} */
function startXvfb() {
  return new Promise((resolve, reject) => {
    // -displayfd: the server finds a free display number itself, so that several runs on one machine do not collide.
    const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'];
    const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
    const limit = setTimeout(() => fail('it did not come up in time'), START_LIMIT_MS);
    let complaints = '';
    let number = '';

    /** @param {string} reason */
    function fail(reason) {
      clearTimeout(limit);
      child.kill();
      reject(new Error(`Xvfb: ${reason}\n${complaints}`));
    }
    child.on('error', (error) => fail(error.message));
    child.on('exit', (code) => fail(`ended with code ${code}`));
    child.stderr?.setEncoding('utf8').on('data', (text) => (complaints += text));
    const displayPipe = /** @type {import('node:stream').Readable} */ (child.stdio[3]);
    displayPipe.setEncoding('utf8').on('data', (text) => {
      number += text;
      if (!number.includes('\n')) return;
      clearTimeout(limit);
      child.removeAllListeners('exit');
      resolve({ display: `:${number.trim()}`, process: child });
    });
  });
}
