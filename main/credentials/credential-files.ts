import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '../../app/result';

/** No secret of ours comes near; a file that is larger is another one. */
const LARGEST = 4096;

/**
 * Reads systemd's credentials (systemd.exec(5), `LoadCredential=`): one file a value, named like the variable. A file that is
 * not there is a value that is not there. The error is a sentence that names the file, never what it holds.
 * @param directory `$CREDENTIALS_DIRECTORY`; without it there are none
 */
export async function readCredentialFiles(
  directory: string | undefined,
  names: readonly string[],
): Promise<Result<Readonly<Record<string, string>>, string>> {
  const values: Record<string, string> = {};
  if (directory === undefined || directory === '') return ok(values);
  for (const name of names) {
    try {
      const text = await readSmall(join(directory, name));
      if (text === undefined) return err(`The systemd credential ${name} is no secret: it is larger than 4 kB.`);
      values[name] = text;
    } catch (error) {
      if (isAbsent(error)) continue;
      return err(`The systemd credential ${name} cannot be read. Check its rights and the unit's LoadCredential=.`);
    }
  }
  return ok(values);
}

async function readSmall(file: string): Promise<string | undefined> {
  const handle = await open(file, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(LARGEST + 1), 0, LARGEST + 1, 0);
    return bytesRead > LARGEST ? undefined : buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
