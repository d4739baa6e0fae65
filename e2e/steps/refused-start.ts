import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { executable, inherited, sandboxSwitches } from '../kiosk';

/** How a start went that was to be refused. */
export interface RefusedStart {
  /** Exit code of the process; null if it had to be ended. */
  readonly code: number | null;
  /** What it said on its standard error, without Chromium's own complaints. */
  readonly said: string;
}

/** A kiosk that refuses to start says so in less. */
const LIMIT_MS = 40_000;

/**
 * Starts the packaged app as a supervisor does and waits for its end. `files` are written first; in the environment, `{folder}`
 * stands for where.
 */
export async function startInVain(
  env: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): Promise<RefusedStart> {
  const folder = await mkdtemp(join(tmpdir(), 'kiosk-e2e-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const whole: Record<string, string> = { ...inherited(), KIOSK_DATA_DIR: join(folder, 'data') };
    for (const [name, value] of Object.entries(env)) whole[name] = value.replace('{folder}', folder);
    return await run(whole);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function run(env: Record<string, string>): Promise<RefusedStart> {
  return new Promise((resolve, reject) => {
    const kiosk = spawn(executable(), sandboxSwitches(), { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const limit = setTimeout(() => kiosk.kill('SIGKILL'), LIMIT_MS);
    let said = '';
    kiosk.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    kiosk.on('error', reject);
    kiosk.on('close', (code) => {
      clearTimeout(limit);
      const own = said.split('\n').filter((line) => !/^\[\d+:\d+\//.test(line));
      resolve({ code, said: own.join('\n').trim() });
    });
  });
}
