import type { BuildKind } from '../../app/config/build-kind';
import { THANX_VARIABLES } from '../../app/config/thanx-credentials';
import { err, ok, type Result } from '../../app/result';
import { readCredentialFiles } from './credential-files';
import { findCredentials, type FoundCredentials } from './find-credentials';
import { createSafeStorageSealer, type SafeStorageParts } from './safe-storage-sealer';
import { openSealedStore, type SealedStore } from './sealed-store';
import { SEAL_KEY, createKeySealer, type Sealer } from './sealer';

/** Where secrets are looked for. */
export interface SecretPlaces {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `KIOSK_DATA_DIR`: the sealed store lies there. */
  readonly folder: string;
  readonly safeStorage: SafeStorageParts;
  readonly platform: NodeJS.Platform;
  readonly build: BuildKind;
  /** Other secrets that systemd may hand over, by variable. */
  readonly others: readonly string[];
}

/** All secrets that this start was given. */
export interface OpenedCredentials {
  /** Undefined: training mode. */
  readonly found: FoundCredentials | undefined;
  readonly store: SealedStore;
  /** The environment, with what systemd hands over in its place. */
  readonly secrets: Readonly<Record<string, string | undefined>>;
}

/** Looks for all secrets, once, at the start. The error is a sentence without a secret. */
export async function openCredentials(places: SecretPlaces): Promise<Result<OpenedCredentials, string>> {
  const { environment, folder, build } = places;
  const names = [...Object.values(THANX_VARIABLES), ...places.others, SEAL_KEY];
  const files = await readCredentialFiles(environment.CREDENTIALS_DIRECTORY, names);
  if (!files.ok) return files;
  const sealer = openSealer(files.value[SEAL_KEY], places);
  if (!sealer) return err(`The systemd credential ${SEAL_KEY} is too short for a key: 32 characters or more.`);
  const store = openSealedStore(folder, sealer);
  const found = await findCredentials({ files: files.value, environment, sealed: store }, build);
  return found.ok ? ok({ found: found.value, store, secrets: { ...environment, ...files.value } }) : found;
}

function openSealer(key: string | undefined, places: SecretPlaces): Sealer | undefined {
  if (key !== undefined) return createKeySealer(key);
  return createSafeStorageSealer(places.safeStorage, places.platform, places.build);
}
