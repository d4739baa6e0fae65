import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A pair of pseudo-terminals: to a program, one end is a real serial port. */
export interface SerialLine {
  /** The kiosk's end. It exists only while the line is plugged in. */
  readonly path: string;
  readonly plugIn: () => Promise<void>;
  readonly unplug: () => Promise<void>;
  readonly send: (bytes: string | Uint8Array) => Promise<void>;
  /** Unplugs it for good. */
  readonly remove: () => Promise<void>;
}

/** Why there can be no {@link SerialLine} here; undefined when there can. */
export function noSerialLine(): string | undefined {
  if (process.platform !== 'linux') return 'pseudo-terminals are looked at on Linux only';
  return spawnSync('socat', ['-V']).error ? 'socat is not installed' : undefined;
}

/** Lays a line with `socat` and plugs it in. */
export async function laySerialLine(): Promise<SerialLine> {
  const folder = await mkdtemp(join(tmpdir(), 'kiosk-serial-'));
  const [path, far] = [join(folder, 'kiosk'), join(folder, 'scanner')];
  let socat: ChildProcess | undefined;
  let pen: FileHandle | undefined;

  const unplug = async (): Promise<void> => {
    await pen?.close();
    pen = undefined;
    if (!socat) return;
    const gone = new Promise((resolve) => socat?.once('exit', resolve));
    socat.kill();
    await gone;
    socat = undefined;
  };

  const plugIn = async (): Promise<void> => {
    socat = spawn('socat', [`pty,raw,echo=0,link=${path}`, `pty,raw,echo=0,link=${far}`], { stdio: 'ignore' });
    for (let tries = 0; !existsSync(path) || !existsSync(far); tries++) {
      if (tries > 500) throw new Error('socat lays no line');
      await pause(10);
    }
    pen = await open(far, 'w');
  };

  await plugIn();
  return {
    path,
    plugIn,
    unplug,
    send: async (bytes) => {
      await pen?.write(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
    },
    remove: async () => {
      await unplug();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
