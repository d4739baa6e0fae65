import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The file that is written to. */
export const LOG_FILE = 'kiosk.log';

/** How much of the log is kept. */
export interface LogLimits {
  /** A file that is larger is set aside. */
  readonly maxBytes: number;
  /** A file that was set aside so many days ago is deleted. */
  readonly keepDays: number;
}

/** So many files at most, whatever their age: a kiosk that complains all day long must not fill its disk. */
const MOST_KEPT = 20;

const DAY_MS = 86_400_000;
const SET_ASIDE = /^kiosk-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.log$/;

/** The files of the log in a folder: the one that is written to, and those that were set aside, by size or when the day was over. */
export interface LogFiles {
  /** True on the first event of a day (UTC) after that of the last. */
  readonly isNewDay: (now: number) => boolean;
  /**
   * Sets the file aside and deletes what is too old. True if there is none any more that would be written to; false where the disk
   * refuses, and the same file goes on. Does not throw: the log is no reason to stop.
   */
  readonly rotate: (now: number) => boolean;
}

/** See {@link LogFiles}. Deletes what is too old at once, since a kiosk that is never on for long would never get to it. */
export function openLogFiles(folder: string, limits: LogLimits, now: number): LogFiles {
  let day = dayOf(beganAt(folder) ?? now);
  prune(folder, limits, now);
  return {
    isNewDay: (at) => dayOf(at) !== day,
    rotate: (at) => {
      day = dayOf(at);
      try {
        renameSync(join(folder, LOG_FILE), join(folder, freeName(folder, at)));
      } catch {
        // Not there yet, or a disk that refuses.
      }
      prune(folder, limits, at);
      return !isThere(folder, LOG_FILE);
    },
  };
}

/** Names of all files of the log, the newest last. */
export function logFileNames(folder: string): string[] {
  const kept = setAside(folder);
  return isThere(folder, LOG_FILE) ? [...kept, LOG_FILE] : kept;
}

function setAside(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => SET_ASIDE.test(name))
      .sort();
  } catch {
    return [];
  }
}

function prune(folder: string, { keepDays }: LogLimits, now: number): void {
  const names = setAside(folder);
  for (const [index, name] of names.entries()) {
    const isOld = timeOf(name) < now - keepDays * DAY_MS;
    if (!isOld && index >= names.length - MOST_KEPT) continue;
    try {
      rmSync(join(folder, name), { force: true });
    } catch {
      // Tried again with the next one.
    }
  }
}

function freeName(folder: string, at: number): string {
  for (let time = at; ; time += 1) {
    const name = `kiosk-${new Date(time).toISOString().replace(/[-:.]/g, '')}.log`;
    if (!isThere(folder, name)) return name;
  }
}

function timeOf(name: string): number {
  const [, year, month, date, hour, minute, second, ms] = SET_ASIDE.exec(name)?.map(Number) ?? [];
  return Date.UTC(year ?? 0, (month ?? 1) - 1, date, hour, minute, second, ms);
}

function beganAt(folder: string): number | undefined {
  try {
    // When it was last written to: what matters is that yesterday's lines do not get today's below them.
    return statSync(join(folder, LOG_FILE)).mtimeMs;
  } catch {
    return undefined;
  }
}

function isThere(folder: string, name: string): boolean {
  try {
    return statSync(join(folder, name)).isFile();
  } catch {
    return false;
  }
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
