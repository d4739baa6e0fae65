import { existsSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { THANX_VARIABLES, type ThanxCredentials } from '../../app/config/thanx-credentials';
import { err, ok, type Result } from '../../app/result';
import { writeWholeFile } from '../whole-file';
import type { SealState, Sealer } from './sealer';

/** The file's name in the data folder. */
export const SEALED_FILE = 'credentials.sealed';

/** Who sealed it and when; not sealed itself, so that it can be told when the rest cannot be opened. */
export interface SealMark {
  /** As the configuration names the staff member. */
  readonly by: string;
  /** Epoch ms. */
  readonly at: number;
}

/** What the store holds, by variable. */
export interface SealedCredentials {
  readonly values: Readonly<Record<string, string>>;
  readonly mark: SealMark;
}

/** Keeps a merchant's credentials on this machine's disk, sealed. */
export interface SealedStore {
  /** Whether {@link write} can keep a secret here. */
  readonly state: () => Promise<SealState>;
  /** Undefined where nothing was ever sealed. The error is a sentence that says how to get out of it. */
  readonly read: () => Promise<Result<SealedCredentials | undefined, string>>;
  readonly write: (credentials: ThanxCredentials, mark: SealMark) => Promise<Result<null, 'unsealable' | 'unwritable'>>;
  /** Forgets them; also what cannot be opened. */
  readonly wipe: () => Result<null, 'unwritable'>;
}

const fileSchema = z.strictObject({
  version: z.literal(1),
  sealer: z.enum(['machine_key', 'safe_storage']),
  by: z.string().max(60),
  at: z.int(),
  sealed: z.base64().max(64 * 1024),
});
const valuesSchema = z.record(z.string(), z.string());

/** Opens the store in the data folder: `credentials.sealed`, written whole or not at all, readable by the kiosk's user alone. */
export function openSealedStore(folder: string, sealer: Sealer): SealedStore {
  const file = join(folder, SEALED_FILE);
  const wayOut = `Provision the kiosk again: delete ${file}, and it starts in training mode.`;
  return {
    state: sealer.state,
    read: async () => {
      let text: string;
      try {
        text = await readFile(file, 'utf8');
      } catch {
        return existsSync(file)
          ? err(`The sealed Thanx settings ${file} cannot be read. Check its rights.`)
          : ok(undefined);
      }
      const parsed = fileSchema.safeParse(parseJson(text));
      if (!parsed.success) return err(`The sealed Thanx settings are damaged. ${wayOut}`);
      const { sealer: name, sealed, by, at } = parsed.data;
      if (name !== sealer.name) {
        return err(
          `The Thanx settings were sealed by another means (${name}) than this start has (${sealer.name}). ${wayOut}`,
        );
      }
      try {
        const values = valuesSchema.parse(JSON.parse(await sealer.open(Buffer.from(sealed, 'base64'))));
        return ok({ values, mark: { by, at } });
      } catch {
        return err(`The sealed Thanx settings cannot be opened with this machine's key. ${wayOut}`);
      }
    },
    write: async (credentials, { by, at }) => {
      const values = Object.fromEntries(
        Object.entries(THANX_VARIABLES).map(([field, variable]) => [
          variable,
          credentials[field as keyof ThanxCredentials],
        ]),
      );
      let sealed: string;
      try {
        if ((await sealer.state()) !== 'ready') return err('unsealable');
        sealed = (await sealer.seal(JSON.stringify(values))).toString('base64');
      } catch {
        return err('unsealable');
      }
      try {
        const kept = { version: 1, sealer: sealer.name, by: by.slice(0, 60), at, sealed };
        writeWholeFile(file, JSON.stringify(kept), 0o600);
        return ok(null);
      } catch {
        return err('unwritable');
      }
    },
    wipe: () => {
      try {
        rmSync(file, { force: true });
        return ok(null);
      } catch {
        return err('unwritable');
      }
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
