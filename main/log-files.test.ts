import { mkdirSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testFolder } from './ledger/testing/harness';
import { LOG_FILE, logFileNames, openLogFiles } from './log-files';

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 5, 1, 12);
const LIMITS = { maxBytes: 1000, keepDays: 3 };

function write(folder: string, text: string, at: number): void {
  writeFileSync(join(folder, LOG_FILE), text);
  utimesSync(join(folder, LOG_FILE), at / 1000, at / 1000);
}

test('the first event of another day sets the day before aside, whole', () => {
  const folder = testFolder();
  const files = openLogFiles(folder, LIMITS, NOON);
  write(folder, 'monday\n', NOON);
  expect([files.isNewDay(NOON), files.isNewDay(NOON + DAY)]).toEqual([false, true]);
  expect(files.rotate(NOON + DAY)).toBe(true);
  expect(files.isNewDay(NOON + DAY)).toBe(false);
  expect(readdirSync(folder)).toEqual(['kiosk-20260602T120000000Z.log']);
  expect(readFileSync(join(folder, 'kiosk-20260602T120000000Z.log'), 'utf8')).toBe('monday\n');
});

test('a kiosk that was off overnight begins a new file', () => {
  const folder = testFolder();
  write(folder, 'yesterday\n', NOON);
  expect(openLogFiles(folder, LIMITS, NOON + DAY).isNewDay(NOON + DAY)).toBe(true);
  write(folder, 'today\n', NOON + DAY);
  expect(openLogFiles(folder, LIMITS, NOON + DAY).isNewDay(NOON + DAY)).toBe(false);
});

test('two that are full within a millisecond are both kept, in order', () => {
  const folder = testFolder();
  const files = openLogFiles(folder, LIMITS, NOON);
  for (const text of ['first', 'second']) {
    write(folder, text, NOON);
    files.rotate(NOON);
  }
  write(folder, 'third', NOON);
  expect(logFileNames(folder).map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([
    'first',
    'second',
    'third',
  ]);
});

test('what is too old goes, at the start and with each rotation; other files stay', () => {
  const folder = testFolder();
  writeFileSync(join(folder, 'kiosk-notes.log'), 'mine');
  writeFileSync(join(folder, 'kiosk-20260501T120000000Z.log'), 'old');
  const files = openLogFiles(folder, LIMITS, NOON);
  expect(readdirSync(folder)).toEqual(['kiosk-notes.log']);
  write(folder, 'a', NOON);
  files.rotate(NOON);
  files.rotate(NOON + 2 * DAY);
  expect(logFileNames(folder)).toEqual(['kiosk-20260601T120000000Z.log']);
  files.rotate(NOON + 4 * DAY);
  expect(readdirSync(folder)).toEqual(['kiosk-notes.log']);
});

test('a kiosk that complains all day long keeps the newest twenty', () => {
  const folder = testFolder();
  const files = openLogFiles(folder, LIMITS, NOON);
  for (let count = 0; count < 30; count += 1) {
    write(folder, String(count), NOON);
    files.rotate(NOON + count * 1000);
  }
  const names = logFileNames(folder);
  expect(names).toHaveLength(20);
  expect(readFileSync(join(folder, names[0]!), 'utf8')).toBe('10');
});

test('a folder that is not there, or a file that cannot be moved, stops nothing', () => {
  const files = openLogFiles(join(testFolder(), 'none'), LIMITS, NOON);
  expect(() => files.rotate(NOON)).not.toThrow();
  const folder = testFolder();
  mkdirSync(join(folder, LOG_FILE));
  expect(logFileNames(folder)).toEqual([]);
});
