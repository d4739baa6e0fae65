import type { BuildKind } from '../../app/config/build-kind';
import { hostOf, parseSetupCode } from '../../app/config/provisioning-code';
import type { ThanxCredentials } from '../../app/config/thanx-credentials';
import type { Result } from '../../app/result';
import type { CredentialsDone, SetupCheck, StaffCredentials } from '../../app/staff/credentials-contract';
import type { ThanxFailure } from '../../app/thanx/failure';
import type { ThanxLocation } from '../../app/thanx/location';
import type { Clock } from '../clock';
import type { KioskEvent } from '../ledger/kiosk-events';
import type { FoundCredentials } from './find-credentials';
import type { SealedStore } from './sealed-store';

/** What a {@link Provisioning} works with. */
export interface ProvisioningParts {
  /** What this run found; undefined in training mode. */
  readonly found: FoundCredentials | undefined;
  readonly store: SealedStore;
  readonly build: BuildKind;
  /** Whether the configuration has a staff PIN. */
  readonly hasPin: boolean;
  /** A sentence on why this configuration does not fit a live kiosk. */
  readonly notReady: string | undefined;
  /** Asks Thanx for the stores of these credentials, which mints nothing. */
  readonly listLocations: (
    credentials: Omit<ThanxCredentials, 'locationId'>,
  ) => Promise<Result<readonly ThanxLocation[], ThanxFailure>>;
  readonly clock: Clock;
}

/** What only the running kiosk knows when credentials are changed. */
export interface ProvisioningMoment {
  /** Who does it. */
  readonly name: string;
  /** An order is under way. */
  readonly isBusy: boolean;
  /** Orders of the merchant so far still wait for Thanx. */
  readonly hasUndelivered: boolean;
  /** Writes it down. */
  readonly note: (event: KioskEvent) => void;
}

/** Fills, changes and empties the sealed store from the staff console. Nothing it answers holds a secret. */
export interface Provisioning {
  readonly view: () => Promise<StaffCredentials>;
  /** Reads a setup code and asks Thanx about it. What Thanx knows is kept in memory for {@link seal}, a few minutes long. */
  readonly check: (text: string) => Promise<SetupCheck>;
  /** Seals what was checked last, for this store. */
  readonly seal: (locationId: string, moment: ProvisioningMoment) => Promise<CredentialsDone>;
  readonly wipe: (moment: ProvisioningMoment) => CredentialsDone;
  /** Drops what was checked. */
  readonly forget: () => void;
}

/** How long checked credentials wait in memory for their store to be chosen, ms. */
const KEPT_FOR_MS = 5 * 60_000;

/** The console shows so many stores, and finds others by the code's own location id. */
const MOST_SHOWN = 500;

interface Checked {
  readonly credentials: Omit<ThanxCredentials, 'locationId'>;
  readonly locations: ReadonlySet<string>;
}

/** See {@link Provisioning}. */
export function createProvisioning(parts: ProvisioningParts): Provisioning {
  const { found, store, clock } = parts;
  let checked: Checked | undefined;
  let stopForgetting = (): void => undefined;

  const forget = (): void => {
    stopForgetting();
    checked = undefined;
  };

  async function hindrance(): Promise<Pick<StaffCredentials, 'hindrance' | 'hindranceDetail'>> {
    if (found && found.source !== 'sealed') return { hindrance: 'set_elsewhere' };
    if (!parts.hasPin) return { hindrance: 'no_pin' };
    if (parts.notReady !== undefined) return { hindrance: 'not_ready', hindranceDetail: parts.notReady };
    const state = await store.state();
    return state === 'ready' ? {} : { hindrance: state };
  }

  async function check(text: string): Promise<SetupCheck> {
    forget();
    if ((await hindrance()).hindrance !== undefined) return { state: 'not_possible_now' };
    const code = parseSetupCode(text, parts.build);
    if (!code.ok) return { state: 'bad_code', why: code.error.kind, fields: [...code.error.fields] };
    const { credentials, locationId } = code.value;
    const listed = await parts.listLocations(credentials);
    if (!listed.ok) return { state: 'refused', why: whyRefused(listed.error) };
    if (listed.value.length === 0) return { state: 'refused', why: 'no_locations' };
    const named = listed.value.find(({ id }) => id === locationId);
    const shown = [...(named ? [named] : []), ...listed.value.filter((each) => each !== named)].slice(0, MOST_SHOWN);
    checked = { credentials, locations: new Set(shown.map(({ id }) => id)) };
    stopForgetting = clock.after(KEPT_FOR_MS, forget);
    return {
      state: 'known',
      host: hostOf(credentials),
      clientIdEnd: endOf(credentials.clientId),
      locations: shown.map(({ id, name, place }) => ({ id, name, place })),
      locationId: named?.id,
    };
  }

  return {
    view: async () => ({
      source: found?.source ?? 'training',
      ...(found && {
        host: hostOf(found.credentials),
        clientIdEnd: endOf(found.credentials.clientId),
        locationId: found.credentials.locationId,
        sealedBy: found.mark?.by,
        sealedAt: found.mark?.at,
      }),
      ...(await hindrance()),
    }),
    check,
    seal: async (locationId, moment) => {
      if (!checked?.locations.has(locationId)) return { done: false, why: 'nothing_checked' };
      if (moment.isBusy || (await hindrance()).hindrance !== undefined) return { done: false, why: 'not_possible_now' };
      const { credentials } = checked;
      const isOther = found !== undefined && found.credentials.merchantId !== credentials.merchantId;
      // They would be told to another merchant's Thanx after the restart.
      if (isOther && moment.hasUndelivered) return { done: false, why: 'undelivered' };
      const written = await store.write({ ...credentials, locationId }, { by: moment.name, at: clock.now() });
      if (!written.ok) return { done: false, why: written.error };
      forget();
      moment.note({ kind: found ? 'credentials_rotated' : 'credentials_sealed', detail: moment.name });
      return { done: true };
    },
    wipe: (moment) => {
      if (found?.source !== 'sealed' || moment.isBusy) return { done: false, why: 'not_possible_now' };
      forget();
      if (!store.wipe().ok) return { done: false, why: 'unwritable' };
      moment.note({ kind: 'credentials_wiped', detail: moment.name });
      return { done: true };
    },
    forget,
  };
}

/** Where there is nothing to provision, such as in a kiosk without its window. */
export const NO_PROVISIONING: Provisioning = {
  view: () => Promise.resolve({ source: 'environment', hindrance: 'set_elsewhere' }),
  check: () => Promise.resolve({ state: 'not_possible_now' }),
  seal: () => Promise.resolve({ done: false, why: 'not_possible_now' }),
  wipe: () => ({ done: false, why: 'not_possible_now' }),
  forget: () => undefined,
};

/** Short ids are told by less, so that what is shown is never most of one. */
function endOf(clientId: string): string {
  return clientId.slice(-Math.min(4, Math.floor(clientId.length / 3)) || clientId.length);
}

function whyRefused({ kind }: ThanxFailure): Extract<SetupCheck, { state: 'refused' }>['why'] {
  switch (kind) {
    case 'forbidden':
    case 'signed_out':
      return 'wrong_credentials';
    case 'rate_limited':
      return 'busy';
    case 'unreachable':
      return 'unreachable';
    default:
      // Not Thanx, or not this part of it.
      return 'wrong_address';
  }
}
