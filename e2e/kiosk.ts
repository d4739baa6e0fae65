import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  _electron,
  errors,
  expect,
  test as base,
  type ElectronApplication,
  type Page,
  type TestInfo,
} from 'playwright/test';
import type { z } from 'zod';
import type { kioskConfigSchema } from '../app/config/kiosk-config';
import { createDoorClient, type DoorClient } from '../main/training/door-client';
import type { DoorAddress } from '../main/training/door';
import type { TrainingVerbs } from '../main/training/training-mode';
import { writeQrVideo, type CameraScene } from './camera/qr-video';

/** The control door of a training kiosk: what Thanx, terminal, ledger and kitchen got, and what befalls them. */
export type Door = DoorClient<TrainingVerbs>;

/** What `kiosk.config.json` may say. */
export type KioskConfigFile = z.input<typeof kioskConfigSchema>;

/** How to start a kiosk. */
export interface KioskOptions {
  /** Inner size of the window, such as `1080x1920`; empty is the whole screen, as in a release. */
  readonly window?: string;
  /** What the camera sees: a QR code of this text, scenes one after the other, or an empty wall. */
  readonly camera?: string | readonly CameraScene[];
  /** Written to a file of its own, which the kiosk reads; relative paths in it start from {@link Kiosk.folder}. */
  readonly config?: KioskConfigFile;
  /** Goes on with what another kiosk left behind; see {@link Kiosk.kill}. */
  readonly dataFolder?: string;
  /** Made before the start, below {@link Kiosk.folder}: text by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** It has credentials: then there is no door, and {@link Kiosk.door} throws. */
  readonly isLive?: boolean;
  /** More environment for the app; `{folder}` stands for {@link Kiosk.folder}. */
  readonly env?: Readonly<Record<string, string>>;
  /** More of Chromium's switches. */
  readonly switches?: readonly string[];
  /** Draws movement as a guest sees it; without it, what moves is there at once, since waiting for it proves nothing. */
  readonly isAnimated?: boolean;
  /** Something will be taken from it, of which its page may complain at any time, also when all else is done. */
  readonly mayComplain?: boolean;
}

/** A running packaged kiosk. */
export interface Kiosk {
  readonly app: ElectronApplication;
  /** The kiosk's one window. */
  readonly page: Page;
  /** See {@link Door}. */
  readonly door: Door;
  /** A folder of its own, removed with it: configuration, menu and data. */
  readonly folder: string;
  /** Its `KIOSK_DATA_DIR`: empty at the start, unless it goes on with another's. */
  readonly dataFolder: string;
  /** Where training keeps its own. */
  readonly trainingFolder: string;
  /** Console errors of the page and its uncaught exceptions; a test that expects some takes them out. */
  readonly complaints: string[];
  /** See {@link KioskOptions.mayComplain}. */
  readonly mayComplain: boolean;
  /** What the main process wrote to its standard outputs so far. */
  readonly said: readonly string[];
  /** Cuts the power: nothing is said and nothing is written any more. Resolves when the process is gone. */
  readonly kill: () => Promise<void>;
}

/** Starts a kiosk; as many as wanted, all closed when the test ends. */
export type StartKiosk = (options?: KioskOptions) => Promise<Kiosk>;

/**
 * Playwright's `test` with {@link StartKiosk}. A test fails when a kiosk's page complained on its console. A failed test
 * leaves a picture of every window and what every main process said in `out/e2e/`.
 */
export const test = base.extend<{ startKiosk: StartKiosk }>({
  startKiosk: async ({}, use, testInfo) => {
    const started: Kiosk[] = [];
    try {
      await use(async (options = {}) => {
        const kiosk = await launchKiosk(options);
        started.push(kiosk);
        return kiosk;
      });
      if (testInfo.status !== testInfo.expectedStatus) await keepEvidence(started, testInfo);
      const complaints = started.flatMap((kiosk) => (kiosk.mayComplain ? [] : kiosk.complaints));
      if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join('\n')}`);
    } finally {
      for (const kiosk of started) await kiosk.app.close();
      for (const kiosk of started) await rm(kiosk.folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
});

export { expect } from 'playwright/test';

/** Starts a kiosk; whoever does closes its app and removes its folder. A test takes {@link StartKiosk} instead. */
export async function launchKiosk(options: KioskOptions = {}): Promise<Kiosk> {
  const folder = await mkdtemp(join(tmpdir(), 'kiosk-e2e-'));
  await writeFiles(folder, options);
  const first = await attachTo(folder, options);
  if (!first) console.warn(`Playwright did not come to the kiosk in ${folder}, which is started again`);
  const kiosk = first ?? (await attachTo(folder, options));
  if (!kiosk) throw new Error('Playwright did not come to the kiosk, twice');
  return kiosk;
}

/**
 * Seen once in a thousand starts, five at a time on two cores: the kiosk is up and draws, as its log says, and Playwright, which
 * waits for ever then, does not come to its page.
 */
const ATTACH_LIMIT_MS = 30_000;

/** Starts it and comes to its page; undefined if Playwright does not: then it is started no more. */
async function attachTo(folder: string, options: KioskOptions): Promise<Kiosk | undefined> {
  const dataFolder = options.dataFolder ?? join(folder, 'data');
  // The door of a kiosk that was killed leads nowhere.
  await rm(join(dataFolder, TRAINING, DOOR_FILE), { force: true });
  const launched = _electron.launch({
    timeout: ATTACH_LIMIT_MS,
    executablePath: executable(),
    args: [...(await cameraSwitches(folder, options.camera)), ...sandboxSwitches(), ...(options.switches ?? [])],
    env: {
      ...inherited(),
      KIOSK_DATA_DIR: dataFolder,
      KIOSK_WINDOW: options.window ?? '1080x1920',
      KIOSK_TRAINING_DOOR: '1',
      ...(options.config && { KIOSK_CONFIG: join(folder, CONFIG_FILE) }),
      ...Object.fromEntries(
        Object.entries(options.env ?? {}).map(([name, value]) => [name, value.replace('{folder}', folder)]),
      ),
    },
  });
  const app = await launched.catch((error: unknown) => {
    if (error instanceof errors.TimeoutError) return undefined;
    throw error;
  });
  if (!app) return undefined;
  const said: string[] = [];
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => said.push(text));
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      resolve(undefined);
    }, ATTACH_LIMIT_MS);
  });
  try {
    const kiosk = await Promise.race([comeToPage(app, { folder, dataFolder, said }, options), limit]);
    if (!kiosk) {
      const gone = once(app.process(), 'exit');
      app.process().kill('SIGKILL');
      // The next one must not find its locks.
      await gone;
    }
    return kiosk;
  } finally {
    clearTimeout(timer);
  }
}

async function comeToPage(
  app: ElectronApplication,
  { folder, dataFolder, said }: Pick<Kiosk, 'folder' | 'dataFolder' | 'said'>,
  options: KioskOptions,
): Promise<Kiosk> {
  // A touch that finds nothing should say so while there is time to say why.
  app.context().setDefaultTimeout(20_000);
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  if (options.isAnimated !== true) await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.locator('main[data-screen]').waitFor();
  const door =
    options.isLive === true
      ? noDoor()
      : createDoorClient<TrainingVerbs>(await readDoorAddress(join(dataFolder, TRAINING)));
  const kill = async (): Promise<void> => {
    const gone = app.waitForEvent('close');
    app.process().kill('SIGKILL');
    await gone;
  };
  const trainingFolder = join(dataFolder, TRAINING);
  const mayComplain = options.mayComplain ?? false;
  return { app, page, door, folder, dataFolder, trainingFolder, complaints, mayComplain, said, kill };
}

const CONFIG_FILE = 'kiosk.config.json';
const DOOR_FILE = 'training-door.json';
const TRAINING = 'training';

function noDoor(): Door {
  return new Proxy({} as Door, {
    get: (_target, verb) => {
      throw new Error(`a live kiosk has no door for ${String(verb)}`);
    },
  });
}

async function writeFiles(folder: string, { config, files = {} }: KioskOptions): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  if (config) await writeFile(join(folder, CONFIG_FILE), JSON.stringify(config));
}

/** Where the control door of a training kiosk is, once it is open; the folder is training's own. */
export async function readDoorAddress(dataFolder: string): Promise<DoorAddress> {
  let text = '';
  await expect(async () => {
    text = await readFile(join(dataFolder, DOOR_FILE), 'utf8');
    JSON.parse(text);
  }, 'the training door opens').toPass();
  return JSON.parse(text) as DoorAddress;
}

async function keepEvidence(started: readonly Kiosk[], testInfo: TestInfo): Promise<void> {
  for (const [index, kiosk] of started.entries()) {
    await writeFile(testInfo.outputPath(`kiosk-${index}.log`), kiosk.said.join(''));
    // The window may be what failed, and its absence must not hide the failure itself.
    await kiosk.page.screenshot({ path: testInfo.outputPath(`kiosk-${index}.png`) }).catch(() => undefined);
  }
}

/** `build/e2e.mjs` packages the app and says where; started by hand, Playwright does not know. */
export function executable(): string {
  const path = process.env.KIOSK_E2E_EXECUTABLE;
  if (path === undefined) throw new Error('Run the journeys with npm run e2e, which packages the app for them');
  return path;
}

/** The tester's own kiosk and Thanx settings must not reach a test. */
export function inherited(): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(KIOSK|THANX|ELECTRON)_/.test(name));
  return Object.fromEntries(kept.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

async function cameraSwitches(folder: string, camera: KioskOptions['camera']): Promise<string[]> {
  const file = join(folder, 'camera.y4m');
  const text = typeof camera === 'string' ? { text: camera } : {};
  await writeQrVideo(file, typeof camera === 'object' ? camera : [{ ...text, seconds: 0.5 }]);
  return [
    // Not the fake answer to "may it?" as well: that is main's to give.
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ];
}

/** Chromium refuses to start as root with its sandbox. */
export function sandboxSwitches(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
