import { readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Chromium's lock in its data folder, but on Windows: a link to `host-pid`. */
const CHROMIUM_LOCK = 'SingletonLock';

/** What is asked of the machine. */
export interface SingleInstanceParts {
  /** `app.requestSingleInstanceLock`. */
  readonly request: () => boolean;
  /** Chromium's data folder. */
  readonly folder: string;
  readonly host?: string;
  readonly isRunning?: (pid: number) => boolean;
}

/**
 * Whether this is the one kiosk of its data folder. A second one is refused, and the first hears of it and comes to the front.
 *
 * Chromium refuses more than that: a lock that another host has made, as a box that was renamed finds it; and any start in a
 * folder where it cannot write. Neither is a second kiosk, so such a lock is removed or passed over. What must never be opened
 * twice, the ledger, has a lock of its own.
 */
export function takeSingleInstance(parts: SingleInstanceParts): boolean {
  const { request, folder, host = hostname(), isRunning = isProcess } = parts;
  if (request()) return true;
  if (process.platform === 'win32') return false;
  const lock = join(folder, CHROMIUM_LOCK);
  const holder = holderOf(lock);
  if (holder?.host === host && isRunning(holder.pid)) return false;
  try {
    rmSync(lock, { force: true });
  } catch {
    return true;
  }
  return request() || holderOf(lock) === undefined;
}

function holderOf(lock: string): { readonly host: string; readonly pid: number } | undefined {
  try {
    // A host's name may hold hyphens; a process id does not.
    const [, host = '', pid = ''] = /^(.*)-(\d+)$/.exec(readlinkSync(lock)) ?? [];
    return { host, pid: Number(pid) };
  } catch {
    return undefined;
  }
}

function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
