import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect } from 'playwright/test';

/** What install.sh puts onto a store box. */
const FILES = join(__dirname, '..', '..', 'build', 'linux', 'files');

/** A store box's compositor with its own settings, drawing its screens as windows of the X server here. */
export interface Weston {
  /** For the kiosk. */
  readonly env: Readonly<Record<string, string>>;
  /** Ends it; whatever still draws on it ends, too. */
  readonly stop: () => Promise<void>;
}

/** Weston is for store boxes, and no part of what a developer needs. */
export function hasWeston(): boolean {
  const folders = process.platform === 'linux' ? (process.env.PATH ?? '').split(delimiter) : [];
  return folders.some((folder) => existsSync(join(folder, 'weston')));
}

/** Starts it with as many screens side by side. */
export async function startWeston(screens: number, width: number, height: number): Promise<Weston> {
  // The path of a socket has room for 107 characters.
  const folder = await mkdtemp(join(tmpdir(), 'kiosk-weston-'));
  const env = { XDG_RUNTIME_DIR: folder, WAYLAND_DISPLAY: join(folder, 'wayland') };
  const weston = spawn(
    'weston',
    [
      `--config=${join(FILES, 'weston.ini')}`,
      `--socket=${env.WAYLAND_DISPLAY}`,
      ...['--backend=x11-backend.so', '--use-pixman', `--output-count=${screens}`],
      ...[`--width=${width}`, `--height=${height}`],
    ],
    { env: { ...process.env, XDG_RUNTIME_DIR: folder }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  for (const stream of [weston.stdout, weston.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const ended = new Promise((resolve) => weston.once('close', resolve));
  await expect(() => expect(existsSync(env.WAYLAND_DISPLAY), said).toBe(true)).toPass();
  return {
    env,
    stop: async () => {
      weston.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What a store box's unit says of the kiosk. */
export interface KioskUnit {
  /** Chromium's switches that it is started with. */
  readonly switches: readonly string[];
  /** Ends by these codes are the only ones that it is not started again after. */
  readonly finalCodes: readonly number[];
}

/** See {@link KioskUnit}. */
export async function readUnit(): Promise<KioskUnit> {
  const unit = await readFile(join(FILES, 'thanx-kiosk.service'), 'utf8');
  const words = (setting: RegExp): string[] => (setting.exec(unit)?.[1] ?? '').split(' ').filter((word) => word !== '');
  return {
    switches: words(/^ExecStart=\S+(.*)$/m),
    finalCodes: words(/^RestartPreventExitStatus=(.*)$/m).map(Number),
  };
}
