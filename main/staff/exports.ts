import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Zippable } from 'fflate';
import { err, ok, type Result } from '../../app/result';
import { logFileNames } from '../log-files';

/**
 * Packs the log into `kiosk-log-<time>.zip` in `folder`, and answers its path. The log holds nothing personal by its making
 * (`log-event.ts`); nothing else of the data folder goes in. `unwritable`: the folder is not there and cannot be made, or is full.
 */
export async function exportLog(dataFolder: string, folder: string, at: number): Promise<Result<string, 'unwritable'>> {
  const files: Zippable = {};
  for (const name of logFileNames(dataFolder)) {
    try {
      files[name] = [await readFile(join(dataFolder, name)), { mtime: new Date(at) }];
    } catch {
      // Set aside or deleted at this very moment.
    }
  }
  // An empty archive would look like a fault of the stick.
  if (Object.keys(files).length === 0) files['no-log-found.txt'] = Buffer.from('This kiosk has written no log yet.\n');
  const packed = await pack(files);
  if (!packed) return err('unwritable');
  return await save(folder, `kiosk-log-${stamp(at)}.zip`, packed);
}

/** Writes a text file into `folder`, replacing one of that name, and answers its path. */
export async function saveText(folder: string, name: string, text: string): Promise<Result<string, 'unwritable'>> {
  return await save(folder, name, Buffer.from(text));
}

async function pack(files: Zippable): Promise<Uint8Array | undefined> {
  const { zip } = await import('fflate');
  return await new Promise((resolve) => {
    // In threads of its own, so that ten megabytes of log do not stop a guest's screen.
    zip(files, (error, data) => resolve(error ? undefined : data));
  });
}

async function save(folder: string, name: string, data: Uint8Array): Promise<Result<string, 'unwritable'>> {
  const path = join(folder, name);
  const draft = join(folder, `.${name}.part`);
  try {
    await mkdir(folder, { recursive: true });
    const file = await open(draft, 'w');
    try {
      await file.writeFile(data);
      // Staff pull the stick out as soon as the screen names the file.
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
    return ok(path);
  } catch {
    return err('unwritable');
  }
}

function stamp(at: number): string {
  return new Date(at)
    .toISOString()
    .replace(/[-:]|\.\d+/g, '')
    .replace('Z', '');
}
