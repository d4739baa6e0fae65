import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, type ElectronApplication } from 'playwright/test';
import type { Kiosk } from '../kiosk';

/** Everything that a kiosk lets be seen of itself, by place: what is in none of these has not leaked. */
export type Traces = Map<string, string>;

/** What a running kiosk says and draws: its page, the page's memory, its log on the terminal, the command lines of its processes. */
export async function tracesOfRun(kiosk: Kiosk): Promise<Traces> {
  const traces: Traces = new Map();
  traces.set('the page', await kiosk.page.content());
  traces.set('the memory of the page', await heapOf(kiosk));
  traces.set('standard output', kiosk.said.join(''));
  for (const [pid, line] of await commandLines(kiosk)) traces.set(`the command line of ${pid}`, line);
  return traces;
}

/**
 * All that the page and the main process still hold: every object that can be reached, after what cannot has been collected. It
 * does not search what a process has given back and nobody has overwritten yet; no program in JavaScript can promise that.
 */
export async function memoryOf(kiosk: Kiosk): Promise<Traces> {
  return new Map([
    ['the memory of the page', await heapOf(kiosk)],
    ['the memory of the main process', await mainHeapOf(kiosk)],
  ]);
}

/** Every file of a folder, archives unpacked: ledger and its write-ahead log, log, exports, orders, Chromium's profile. */
export async function tracesOnDisk(folder: string): Promise<Traces> {
  const traces: Traces = new Map();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    const name = relative(folder, file);
    traces.set(name, bytes.toString('latin1'));
    if (!name.endsWith('.zip')) continue;
    for (const [inner, data] of Object.entries(unzipSync(bytes)))
      traces.set(`${name}: ${inner}`, strFromU8(data, true));
  }
  return traces;
}

/** Fails with the places that hold a secret, by the secret's name: the failure itself must not print one. */
export function expectNoTrace(traces: Traces, secrets: Readonly<Record<string, string>>): void {
  const found = [...traces].flatMap(([place, text]) =>
    Object.entries(secrets)
      .filter(([, secret]) => formsOf(secret).some((form) => text.includes(form)))
      .map(([name]) => `${name} in ${place}`),
  );
  expect(found).toEqual([]);
}

/** As it is, and as it would stand in JSON, in a URL, in base64, or in UTF-16 memory. */
function formsOf(secret: string): string[] {
  const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '').slice(0, -2);
  const utf16 = Buffer.from(secret, 'utf16le').toString('latin1');
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), base64, utf16];
}

async function heapOf({ app, page }: Kiosk): Promise<string> {
  const session = await app.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}

async function mainHeapOf({ app, folder }: Kiosk): Promise<string> {
  const file = join(folder, 'main.heapsnapshot');
  await collectInMain(app);
  await app.evaluate((_electron, path) => {
    // There is no other way to a module from here before Node 22.
    const { mainModule } = process as unknown as {
      readonly mainModule: { readonly require: (name: string) => unknown };
    };
    const v8 = mainModule.require('v8') as typeof import('node:v8');
    v8.writeHeapSnapshot(path);
  }, file);
  return await readFile(file, 'utf8');
}

/** Has the main process collect its garbage, twice: what the first time only finds to be finalized goes with the second. */
export async function collectInMain(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const { mainModule } = process as unknown as {
      readonly mainModule: { readonly require: (name: string) => unknown };
    };
    const v8 = mainModule.require('v8') as typeof import('node:v8');
    const vm = mainModule.require('vm') as typeof import('node:vm');
    v8.setFlagsFromString('--expose-gc');
    const collect = vm.runInNewContext('gc') as () => void;
    collect();
    collect();
  });
}

/** Linux alone tells the command lines of others without a program of its own. */
async function commandLines({ app }: Kiosk): Promise<[string, string][]> {
  if (process.platform !== 'linux') return [];
  const pids = await app.evaluate(({ app: electron }) => electron.getAppMetrics().map(({ pid }) => pid));
  return await Promise.all(
    pids.map(async (pid): Promise<[string, string]> => [String(pid), await readFile(`/proc/${pid}/cmdline`, 'latin1')]),
  );
}
