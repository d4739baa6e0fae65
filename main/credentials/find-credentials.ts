import {
  THANX_VARIABLES,
  describeCredentialProblem,
  readThanxCredentials,
  type CredentialSource,
  type ThanxCredentials,
} from '../../app/config/thanx-credentials';
import type { BuildKind } from '../../app/config/build-kind';
import { err, ok, type Result } from '../../app/result';
import type { SealedStore, SealMark } from './sealed-store';

/** Credentials and where they were found. */
export interface FoundCredentials {
  readonly credentials: ThanxCredentials;
  readonly source: CredentialSource;
  /** Who sealed them, for those that are. */
  readonly mark?: SealMark | undefined;
}

/** Where {@link findCredentials} looks. */
export interface CredentialPlaces {
  /** systemd's, by variable. */
  readonly files: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly sealed: Pick<SealedStore, 'read'>;
}

/**
 * The merchant's credentials from the first place that has any: systemd, the environment, the sealed store. Nothing anywhere
 * is `undefined`, which is training mode. A place that has some of them is refused and no other is asked, since what was
 * meant to be used would not be. The error is a sentence without a secret.
 */
export async function findCredentials(
  places: CredentialPlaces,
  build: BuildKind,
): Promise<Result<FoundCredentials | undefined, string>> {
  for (const [source, values] of [
    ['systemd', places.files],
    ['environment', places.environment],
  ] as const) {
    const read = readThanxCredentials(values, build);
    if (!read.ok) return err(describeCredentialProblem(read.error, source));
    if (read.value) return ok({ credentials: read.value, source });
  }
  const sealed = await places.sealed.read();
  if (!sealed.ok) return sealed;
  if (!sealed.value) return ok(undefined);
  const { values, mark } = sealed.value;
  const read = readThanxCredentials(values, build);
  if (!read.ok) return err(describeCredentialProblem(read.error, 'sealed'));
  if (read.value) return ok({ credentials: read.value, source: 'sealed', mark });
  // A store that lost all of it must not turn a live kiosk into one that trains.
  return err(describeCredentialProblem({ kind: 'missing', variables: Object.values(THANX_VARIABLES) }, 'sealed'));
}
