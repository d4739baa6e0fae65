import { spawn } from 'node:child_process';

/** What tells the program that started us how we are. */
export interface Supervisor {
  /** The kiosk is up: called once the page has drawn for the first time. */
  readonly ready: () => void;
  /** Main and page are alive. */
  readonly alive: () => void;
  readonly stopping: () => void;
  /** How often `alive` is wanted, ms; undefined where nobody waits for it. */
  readonly everyMs: number | undefined;
}

/** Says something to systemd, such as `WATCHDOG=1`. Neither waits nor fails. */
export type Notify = (state: string) => void;

const NOBODY: Supervisor = {
  ready: () => undefined,
  alive: () => undefined,
  stopping: () => undefined,
  everyMs: undefined,
};

/**
 * systemd as the supervisor, where the environment says that it is one (`sd_notify(3)`, `sd_watchdog_enabled(3)`); elsewhere
 * nobody. It wants a sign of life within `WATCHDOG_USEC` and gets one after half of that.
 */
export function systemdSupervisor(
  env: Readonly<Record<string, string | undefined>>,
  pid: number,
  notify: Notify = notifyByProgram,
): Supervisor {
  if (env.NOTIFY_SOCKET === undefined || env.NOTIFY_SOCKET === '') return NOBODY;
  const limit = Number(env.WATCHDOG_USEC);
  const isMeant = env.WATCHDOG_PID === undefined || env.WATCHDOG_PID === String(pid);
  const isWatched = isMeant && Number.isFinite(limit) && limit > 0;
  return {
    ready: () => {
      notify('READY=1');
    },
    alive: () => {
      if (isWatched) notify('WATCHDOG=1');
    },
    stopping: () => {
      notify('STOPPING=1');
    },
    everyMs: isWatched ? Math.max(100, limit / 1000 / 2) : undefined,
  };
}

/**
 * Node has no datagrams over a UNIX socket, and a native module for a few bytes is a part more that can break; the program
 * comes with systemd itself. The unit needs `NotifyAccess=all`, since it is a child that speaks.
 */
function notifyByProgram(state: string): void {
  const program = spawn('systemd-notify', [state], { stdio: 'ignore' });
  // Whether it is missing or fails, systemd hears nothing and does what its unit says.
  program.on('error', () => undefined);
}
