import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { inherited, sandboxSwitches } from '../../e2e/kiosk';
import { talkTo, type Devtools } from './devtools';

/** A packaged Electron program that runs, started as a store would start it: nothing looks inside until it is asked something. */
export interface Program {
  readonly pid: number;
  /** When it was started, ms since the epoch. */
  readonly startedAt: number;
  /** Runs a function in its page, as soon as there is one; it can use nothing but the page and `input`. */
  readonly ask: <Input, Output>(work: (input: Input) => Output | Promise<Output>, input: Input) => Promise<Output>;
  /** Talks to the debugger of its page, or of its main process, which must have been started with one. */
  readonly talkTo: <Outcome>(whom: 'page' | 'main', talk: (devtools: Devtools) => Promise<Outcome>) => Promise<Outcome>;
  readonly stop: () => Promise<void>;
}

/** How to start a {@link Program}. */
export interface ProgramOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Its main process can be debugged, too. */
  readonly isOpen?: boolean;
}

const SOON_MS = 30_000;

/** Windows has no process groups. */
const hasGroups = process.platform !== 'win32';

/** Starts `executable`, with a debugging port that costs nothing while nobody asks at it. */
export function startProgram(executable: string, { env = {}, isOpen = false }: ProgramOptions = {}): Program {
  const startedAt = performance.timeOrigin + performance.now();
  const switches = ['--remote-debugging-port=0', ...(isOpen ? ['--inspect=127.0.0.1:0'] : []), ...sandboxSwitches()];
  const child = spawn(executable, switches, {
    env: { ...inherited(), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: hasGroups,
  });
  const page = said(child, /DevTools listening on ws:\/\/([\w.]+:\d+)\//);
  const main = isOpen ? said(child, /Debugger listening on (ws:\/\/\S+)/) : Promise.reject(new Error('it is not open'));
  // Whoever stops it before anybody looked has no use for them.
  for (const address of [page, main]) address.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    startedAt,
    ask: async <Input, Output>(work: (input: Input) => Output | Promise<Output>, input: Input) => {
      const expression = `(${String(work)})(${JSON.stringify(input)})`;
      const host = await page;
      return await untilItComes(async () => (await talkTo(await pageAt(host), evaluate(expression))) as Output);
    },
    talkTo: async (whom, talk) => await talkTo(whom === 'main' ? await main : await pageAt(await page), talk),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      // With all that it has started, which would go on writing into its folder for a moment.
      if (hasGroups) process.kill(-(child.pid ?? 0), 'SIGKILL');
      else child.kill('SIGKILL');
      await gone;
    },
  };
}

/** What the script itself complains of, in the page. */
class ScriptError extends Error {}

/** A page that is still to load is not there, or goes while it is asked. */
async function untilItComes<Outcome>(act: () => Promise<Outcome>): Promise<Outcome> {
  const giveUpAt = performance.now() + SOON_MS;
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (error instanceof ScriptError || performance.now() > giveUpAt) throw error;
      await pause(100);
    }
  }
}

function evaluate(expression: string) {
  return async ({ send }: Devtools): Promise<unknown> => {
    const asked = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await send('Runtime.evaluate', asked);
    if (exceptionDetails) throw new ScriptError(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

interface DebuggingTarget {
  readonly type: string;
  readonly webSocketDebuggerUrl: string;
}

/** Playwright cannot connect to an Electron that it has not started, so the page's address is asked for here. */
async function pageAt(host: string): Promise<string> {
  const targets = (await (await fetch(`http://${host}/json/list`)).json()) as DebuggingTarget[];
  const page = targets.find(({ type }) => type === 'page');
  if (!page) throw new Error('the program has no page');
  return page.webSocketDebuggerUrl;
}

/** What the program says of its debuggers' addresses, once they listen. */
function said(child: ChildProcess, what: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const limit = setTimeout(() => {
      reject(new Error(`it did not say ${String(what)}; it said:\n${text}`));
    }, SOON_MS);
    child.stderr?.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      const [, found] = what.exec(text) ?? [];
      if (found === undefined) return;
      clearTimeout(limit);
      resolve(found);
    });
    child.once('exit', (code) => {
      clearTimeout(limit);
      reject(new Error(`it ended with ${code}; it said:\n${text}`));
    });
  });
}
