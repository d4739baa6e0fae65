import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(__dirname, '..', '..');

/** All that ships, without its tests. */
const SOURCES = ['app', 'main', 'renderer', 'assets'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => [folder, ...file.split(sep)].join('/'))
    .filter((file) => /\.(?:tsx?|html|css)$/.test(file) && !/\.test\.tsx?$|\/(?:testing|gallery)\//.test(file))
    .map((file) => [file, readFileSync(join(ROOT, file), 'utf8')] as const),
);

const filesWith = (pattern: RegExp): string[] => SOURCES.flatMap(([file, text]) => (pattern.test(text) ? [file] : []));

/** What of Electron a file takes, where that opens something. */
const POWERS: readonly [power: string, files: readonly string[]][] = [
  // 15: nothing is opened outside.
  ['shell', []],
  // 17: each message comes in by one door.
  ['ipcMain', ['main/ipc.ts']],
  // 20: the page gets named commands, and no event object.
  ['ipcRenderer', ['main/preload.ts']],
  ['contextBridge', ['main/preload.ts']],
  ['BrowserWindow', ['main/index.ts', 'main/window.ts']],
  // 18: pages come from `app:` alone.
  ['protocol', ['main/app-protocol.ts']],
  // A dump of a process holds its memory, tokens and all: none is ever taken.
  ['crashReporter', []],
  ...[
    'BrowserView',
    'WebContentsView',
    'desktopCapturer',
    'globalShortcut',
    'clipboard',
    'webFrame',
    'utilityProcess',
  ].map((power): [string, string[]] => [power, []]),
];

test.each(POWERS)('Electron’s %s is used by %j', (power, files) => {
  expect(filesWith(new RegExp(`import (?!type)[^;]*\\b${power}\\b[^;]* from 'electron'`)).sort()).toEqual(files);
});

test.each([
  [
    'text that becomes markup',
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/,
  ],
  ['text that becomes code', /\beval\(|\bnew Function\(|set(?:Timeout|Interval)\(\s*['"`]/],
  ['a page of another place', /<(?:webview|iframe|embed)\b|<object\s|loadURL\(\s*['"`](?!\$\{APP_ORIGIN\})/],
  ['a file by its address', /file:\/\//],
  ['a script or style of another place', /(?:src|href|url)\s*[=(]\s*["'{`]*(?:https?:)?\/\//],
  ['a library that listens to pages by itself', /from 'electron-log(?!\/node')/],
  ['a session that is kept', /partition: ['"`]persist:/],
  [
    'a check of certificates that is off',
    /rejectUnauthorized|NODE_TLS_REJECT|setCertificateVerifyProc|ignore-certificate/,
  ],
])('nothing that ships has %s', (_what, pattern) => {
  expect(filesWith(pattern).filter((file) => file !== 'main/security/start-guard.ts')).toEqual([]);
});

test('it is all of the sources that are looked through', () => {
  expect(SOURCES.length).toBeGreaterThan(300);
  expect(filesWith(/from 'electron'/).length).toBeGreaterThan(5);
});
