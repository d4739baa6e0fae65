import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';

/**
 * Writes a small file whole or not at all: under another name, brought to the disk, then renamed. Throws where the disk refuses.
 * @param mode who may read a file that is new, such as `0o600`
 */
export function writeWholeFile(file: string, text: string, mode = 0o644): void {
  const draft = `${file}.part`;
  const descriptor = openSync(draft, 'w', mode);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(draft, file);
}
