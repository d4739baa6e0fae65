import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { inherited, sandboxSwitches } from '../../e2e/kiosk';

/** A packaged Electron program that runs, started as a store would start it: nothing looks inside until {@link Program.ask}. */
export interface Program {
  readonly pid: number;
  /** When it was started, ms since the epoch. */
  readonly startedAt: number;
  /** Runs a function in its page, through its debugging port; it can use nothing but the page and `input`. */
  readonly ask: <Input, Output>(work: (input: Input) => Promise<Output>, input: Input) => Promise<Output>;
  readonly stop: () => Promise<void>;
}

const SOON_MS = 30_000;

/** Windows has no process groups. */
const hasGroups = process.platform !== 'win32';

/** Starts `executable`, with a debugging port that costs nothing while nobody asks at it. */
export function startProgram(executable: string, env: Readonly<Record<string, string>> = {}): Program {
  const startedAt = performance.timeOrigin + performance.now();
  const child = spawn(executable, ['--remote-debugging-port=0', ...sandboxSwitches()], {
    env: { ...inherited(), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: hasGroups,
  });
  const port = debuggingPort(child);
  // Whoever stops it before anybody looked has no use for the port.
  port.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    startedAt,
    ask: async <Input, Output>(work: (input: Input) => Promise<Output>, input: Input) => {
      const expression = `(${String(work)})(${JSON.stringify(input)})`;
      return (await evaluate(await port, expression)) as Output;
    },
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

interface DebuggingTarget {
  readonly type: string;
  readonly webSocketDebuggerUrl: string;
}

interface DebuggingAnswer {
  readonly result?: { readonly result: { readonly value?: unknown }; readonly exceptionDetails?: unknown };
  readonly error?: unknown;
}

/**
 * Runs a script in the first page. Playwright cannot connect to an Electron that it has not started, so this speaks the protocol
 * itself. Asks again until the page is there and stays: one that is still to load answers with an error.
 */
async function evaluate(port: number, expression: string): Promise<unknown> {
  const giveUpAt = performance.now() + SOON_MS;
  let last: unknown = 'the program has no page';
  while (performance.now() < giveUpAt) {
    const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as DebuggingTarget[];
    const page = targets.find(({ type }) => type === 'page');
    const answer = page && (await askOnce(page.webSocketDebuggerUrl, expression));
    if (answer?.result && !answer.result.exceptionDetails) return answer.result.result.value;
    last = answer ?? last;
    await pause(100);
  }
  throw new Error(JSON.stringify(last));
}

async function askOnce(address: string, expression: string): Promise<DebuggingAnswer> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const params = { expression, awaitPromise: true, returnByValue: true };
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
  const [message] = (await once(socket, 'message')) as [MessageEvent<string>];
  socket.close();
  return JSON.parse(message.data) as DebuggingAnswer;
}

/** Chromium tells its debugging port once it listens. */
function debuggingPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const limit = setTimeout(() => {
      reject(new Error(`no debugging port; it said:\n${said}`));
    }, SOON_MS);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, port] = /DevTools listening on ws:\/\/[\w.]+:(\d+)\//.exec(said) ?? [];
      if (port === undefined) return;
      clearTimeout(limit);
      resolve(Number(port));
    });
    child.once('exit', (code) => {
      clearTimeout(limit);
      reject(new Error(`it ended with ${code}; it said:\n${said}`));
    });
  });
}
