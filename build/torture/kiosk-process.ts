import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { PublicStatus } from '../../app/session/public-status';
import type { Order, Said, Setup, Standing } from './protocol';
import type { Timeline } from './timeline';

/** A running kiosk as the torturer holds it. */
export interface KioskProcess {
  readonly send: (order: Order) => void;
  readonly status: () => PublicStatus | undefined;
  readonly isAlive: () => boolean;
  /** Resolves true once `is` holds of the status, false if it ends or `ms` pass before. */
  readonly until: (is: (status: PublicStatus) => boolean, ms: number) => Promise<boolean>;
  /** Undefined if it ended, does not answer, or its ledger is broken. */
  readonly standing: () => Promise<Standing | undefined>;
  readonly kill: () => void;
  /** Resolves when the process is gone, with whether it was killed. */
  readonly ended: Promise<{ readonly wasKilled: boolean; readonly complaint: string }>;
}

/** Hears everything a kiosk says. */
export type Listener = (said: Said) => void;

/** Starts `program` (the bundled `kiosk-program.ts`) in a process of its own. */
export function startKioskProcess(program: string, setup: Setup, timeline: Timeline, onSaid: Listener): KioskProcess {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, TORTURE_SETUP: JSON.stringify(setup) },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const stop = (): void => void child.kill('SIGKILL');
  process.once('exit', stop);
  let status: PublicStatus | undefined;
  let isAlive = true;
  let complaint = '';
  let lastId = 0;
  const listeners = new Set<Listener>();

  // A kiosk that was killed has closed its end of the pipe.
  child.stdin.on('error', () => undefined);
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  createInterface({ input: child.stdout }).on('line', (line) => {
    const said = parse(line);
    if (!said) return;
    if (said.said === 'status') ({ status } = said);
    timeline.note(`  ${describe(said)}`);
    onSaid(said);
    for (const listener of [...listeners]) listener(said);
  });

  const ended = new Promise<{ wasKilled: boolean; complaint: string }>((resolve) => {
    child.on('close', (_code, signal) => {
      isAlive = false;
      process.off('exit', stop);
      resolve({ wasKilled: signal === 'SIGKILL', complaint });
    });
  });

  /** The first line that `read` makes something of. */
  const hear = async <T>(read: (said: Said) => T | undefined, ms: number): Promise<T | undefined> =>
    await new Promise((resolve) => {
      const finish = (value: T | undefined): void => {
        clearTimeout(timer);
        listeners.delete(listener);
        resolve(value);
      };
      const listener: Listener = (said) => {
        const value = read(said);
        if (value !== undefined) finish(value);
      };
      const timer = setTimeout(() => finish(undefined), ms);
      listeners.add(listener);
      void ended.then(() => finish(undefined));
    });

  return {
    send: (order) => {
      if (isAlive) child.stdin.write(`${JSON.stringify(order)}\n`);
    },
    status: () => status,
    isAlive: () => isAlive,
    until: async (is, ms) => {
      if (status && is(status)) return isAlive;
      return (await hear((said) => (said.said === 'status' && is(said.status) ? true : undefined), ms)) ?? false;
    },
    standing: async () => {
      if (!isAlive) return undefined;
      lastId += 1;
      const id = lastId;
      const heard = hear((said) => (said.said === 'standing' && said.id === id ? [said.standing] : undefined), 2_000);
      child.stdin.write(`${JSON.stringify({ do: 'ask', id } satisfies Order)}\n`);
      return (await heard)?.[0] ?? undefined;
    },
    kill: stop,
    ended,
  };
}

function parse(line: string): Said | undefined {
  try {
    return JSON.parse(line) as Said;
  } catch {
    // The last line of a kiosk that was killed.
    return undefined;
  }
}

function describe(said: Said): string {
  switch (said.said) {
    case 'status': {
      const { content, notice } = said.status;
      const number = 'number' in content ? ` ${content.number}` : '';
      const detail = 'step' in content ? ` ${content.step}` : 'code' in content ? ` ${content.code}` : '';
      return `shows ${content.screen}${number}${detail}${notice ? ` (${notice.notice.kind})` : ''}`;
    }
    case 'refused':
      return `refuses ${said.intent}`;
    case 'log':
      return `logs ${JSON.stringify(said.event)}`;
    case 'standing':
      return `stands at ${JSON.stringify(said.standing)}`;
  }
}
