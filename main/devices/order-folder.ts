import { mkdir, open, readdir, readFile, rename, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { CancelledOrder, HandedOrder, OrderSink } from '../../app/devices/order-sink';
import { err, ok } from '../../app/result';
import {
  cancellationFileSchema,
  orderFileSchema,
  toCancellationFile,
  toOrderFile,
  type CancellationFile,
  type OrderFile,
} from './order-file';

export type { CancellationFile, OrderFile } from './order-file';

/**
 * An {@link OrderSink} that writes each order as one JSON file (`order-file.ts`) into `folder`, for a kitchen display or a POS
 * to pick up. A reader never sees half a file: it is written under another name, brought to the disk, then renamed. The same
 * order again replaces its file; a cancellation is a file of its own, since the order's may have been taken away. The folder is
 * made if it is missing; whatever keeps it from being written (a network share that is gone, a full disk, rights) is
 * `unreachable`, since it can mend.
 */
export function createOrderFolder(folder: string): OrderSink {
  async function put(schema: z.ZodType, content: unknown, name: string): ReturnType<OrderSink['hand']> {
    const file = schema.safeParse(content);
    if (!file.success) return err('refused');
    try {
      await mkdir(folder, { recursive: true });
      await writeWhole(folder, name, `${JSON.stringify(file.data, null, 2)}\n`);
      return ok(null);
    } catch {
      return err('unreachable');
    }
  }
  return {
    hand: (handed) => put(orderFileSchema, toOrderFile(handed), orderFileName(handed)),
    cancel: (cancelled) => put(cancellationFileSchema, toCancellationFile(cancelled), cancellationFileName(cancelled)),
  };
}

/** `<time placed>-<number>-<order id>.json`: names sort as orders were placed, and the same order always has the same one. */
export function orderFileName(handed: Pick<HandedOrder, 'order' | 'number'>): string {
  return `${baseName(handed)}.json`;
}

/** `<the order's name>_cancelled.json`: sorts behind its order, for a reader that goes by names. */
export function cancellationFileName(cancelled: Pick<CancelledOrder, 'order' | 'number'>): string {
  return `${baseName(cancelled)}_cancelled.json`;
}

function baseName({ order, number }: Pick<HandedOrder, 'order' | 'number'>): string {
  const time = new Date(order.placedAt).toISOString().replace(/[-:]|\.\d+/g, '');
  const id = order.orderId.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 100);
  return `${time}-${number}-${id}`;
}

async function writeWhole(folder: string, name: string, text: string): Promise<void> {
  // Readers take *.json; a file that a power cut left behind has another ending, and is written over by the next try.
  const draft = join(folder, `.${name}.part`);
  await withHandle(await open(draft, 'w'), async (file) => {
    await file.writeFile(text);
    await file.sync();
  });
  await rename(draft, join(folder, name));
  try {
    await withHandle(await open(folder, 'r'), (directory) => directory.sync());
  } catch {
    // Windows has no such thing as syncing a folder, and its rename needs none.
  }
}

async function withHandle(handle: FileHandle, work: (handle: FileHandle) => Promise<void>): Promise<void> {
  try {
    await work(handle);
  } finally {
    await handle.close();
  }
}

/** The orders in a folder, as handed over, in the order they were placed. For training and tests. A file that is no order is left out. */
export async function readHandedOrders(folder: string): Promise<OrderFile[]> {
  return await readFiles(folder, orderFileSchema);
}

/** The cancellations in a folder, in the same way. */
export async function readCancellations(folder: string): Promise<CancellationFile[]> {
  return await readFiles(folder, cancellationFileSchema);
}

async function readFiles<S extends z.ZodType>(folder: string, schema: S): Promise<z.infer<S>[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch {
    return [];
  }
  const files: z.infer<S>[] = [];
  for (const name of names.filter((candidate) => candidate.endsWith('.json')).sort()) {
    try {
      files.push(schema.parse(JSON.parse(await readFile(join(folder, name), 'utf8'))));
    } catch {
      // Another kind of file, somebody else's, or one that was just taken away.
    }
  }
  return files;
}
