import { join } from 'node:path';
// Not its `main`: that listens to pages on a channel of its own, past the one door that checks who speaks (main/ipc.ts).
import electronLog from 'electron-log/node';
import type { Log } from './log-event';
import { LOG_FILE, openLogFiles, type LogLimits } from './log-files';

/**
 * Opens `kiosk.log` in `folder`: one line of JSON an event, with its time, on the disk before the next thing happens. A file
 * that is full, or of a day that is over, is set aside as `kiosk-<time>.log` and deleted after some days.
 */
export function openLog(folder: string, limits: LogLimits): Log {
  const files = openLogFiles(folder, limits, Date.now());
  const { file, console: terminal } = electronLog.transports;
  // It would look for a package.json to find a place of its own, which is not used.
  file.setAppName('thanx-kiosk');
  file.resolvePathFn = () => join(folder, LOG_FILE);
  file.maxSize = limits.maxBytes;
  file.archiveLogFn = () => files.rotate(Date.now());
  file.format = '{text}';
  terminal.format = '{text}';
  terminal.level = __BUILD__ === 'release' ? false : 'info';
  return (event) => {
    const now = new Date();
    if (files.isNewDay(now.getTime())) {
      // electron-log counts the bytes that it has written itself: this has it begin again. What could not be moved is not emptied.
      if (files.rotate(now.getTime())) file.getFile().clear();
    }
    electronLog.info(JSON.stringify({ at: now.toISOString(), ...event }));
  };
}
