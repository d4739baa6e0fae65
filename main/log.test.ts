import { mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import electronLog from 'electron-log/node';
import { afterEach, expect, test, vi } from 'vitest';
import { testFolder } from './ledger/testing/harness';
import { openLog } from './log';
import type { LogEvent } from './log-event';
import { LOG_FILE, logFileNames } from './log-files';

const EVENT: LogEvent = { event: 'screen_held' };
const NIGHT = Date.UTC(2026, 5, 1, 23, 59, 59);
const LIMITS = { maxBytes: 1_000_000, keepDays: 3 };

function open(limits = LIMITS): { readonly folder: string; readonly log: (at: number) => void } {
  const folder = testFolder();
  vi.useFakeTimers({ toFake: ['Date'], now: NIGHT });
  vi.spyOn(electronLog.transports.console, 'writeFn').mockReturnValue(undefined);
  const log = openLog(folder, limits);
  return {
    folder,
    log: (at) => {
      vi.setSystemTime(at);
      log(EVENT);
    },
  };
}

const lines = (folder: string, name: string): unknown[] =>
  readFileSync(join(folder, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

const LINE = { at: '2026-06-01T23:59:59.000Z', event: 'screen_held' };
const NEXT_LINE = { at: '2026-06-02T00:00:00.000Z', event: 'screen_held' };

afterEach(() => {
  vi.useRealTimers();
});

test('an event is a line of JSON with its time, on the disk at once; another day begins another file', () => {
  const { folder, log } = open();
  log(NIGHT);
  log(NIGHT);
  expect(lines(folder, LOG_FILE)).toEqual([LINE, LINE]);
  log(NIGHT + 1000);
  expect(lines(folder, 'kiosk-20260602T000000000Z.log')).toEqual([LINE, LINE]);
  expect(lines(folder, LOG_FILE)).toEqual([NEXT_LINE]);
});

test('a day that cannot be set aside is kept, and the new one stands below it', () => {
  const { folder, log } = open();
  log(NIGHT);
  mkdirSync(join(folder, 'kiosk-20260602T000000000Z.log', 'in-the-way'), { recursive: true });
  log(NIGHT + 1000);
  expect(lines(folder, LOG_FILE)).toEqual([LINE, NEXT_LINE]);
});

test('a file that is full is set aside, as often as it takes, and no line is lost', () => {
  const { folder, log } = open({ maxBytes: 500, keepDays: 3 });
  for (let count = 0; count < 40; count += 1) log(NIGHT);
  const names = logFileNames(folder);
  expect(names.length).toBeGreaterThan(3);
  expect(names.flatMap((name) => lines(folder, name))).toHaveLength(40);
  for (const name of names) expect(statSync(join(folder, name)).size).toBeLessThan(600);
  expect(readdirSync(folder).sort()).toEqual([...names].sort());
});
