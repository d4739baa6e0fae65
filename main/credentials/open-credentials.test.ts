import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { BuildKind } from '../../app/config/build-kind';
import { THANX_VARIABLES, type ThanxCredentials } from '../../app/config/thanx-credentials';
import type { Result } from '../../app/result';
import { good, testFolder } from '../ledger/testing/harness';
import { openCredentials, type OpenedCredentials } from './open-credentials';
import { SEALED_FILE, openSealedStore } from './sealed-store';
import { createKeySealer } from './sealer';

const NAMES = Object.values(THANX_VARIABLES);
const KEY = 'k'.repeat(40);

/** A whole set whose values say where they come from, and are told from every sentence of ours. */
function whole(from: string): Record<string, string> {
  return Object.fromEntries(
    NAMES.map((name) => [name, name.endsWith('URL') ? `https://${from}.example` : `zq-${from}-${name.toLowerCase()}`]),
  );
}

let folder: string;
let directory: string;
beforeEach(() => {
  folder = testFolder();
  directory = join(testFolder(), 'credentials');
  mkdirSync(directory);
});

function hand(values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) writeFileSync(join(directory, name), `${value}\n`);
}

async function sealOnes(): Promise<void> {
  const values = Object.fromEntries(
    Object.entries(THANX_VARIABLES).map(([field, variable]) => [field, whole('sealed')[variable]]),
  ) as unknown as ThanxCredentials;
  good(await openSealedStore(folder, createKeySealer(KEY)!).write(values, { by: 'Ana', at: 5 }));
  hand({ KIOSK_SEAL_KEY: KEY });
}

async function opened(
  environment: Readonly<Record<string, string>> = {},
  build: BuildKind = 'release',
): Promise<Result<OpenedCredentials, string>> {
  return await openCredentials({
    environment: { CREDENTIALS_DIRECTORY: directory, ...environment },
    folder,
    safeStorage: {},
    platform: 'linux',
    build,
    others: ['KIOSK_ORDER_WEBHOOK_SECRET'],
  });
}

describe('the first place that has credentials decides', () => {
  test('systemd before the environment, that before the sealed store, and nothing is training mode', async () => {
    expect(good(await opened()).found).toBeUndefined();
    await sealOnes();
    expect(good(await opened()).found).toMatchObject({
      source: 'sealed',
      mark: { by: 'Ana', at: 5 },
      credentials: { partnerToken: 'zq-sealed-thanx_partner_token' },
    });
    expect(good(await opened(whole('environment'))).found).toMatchObject({
      source: 'environment',
      credentials: { clientId: 'zq-environment-thanx_client_id' },
    });
    hand(whole('systemd'));
    expect(good(await opened(whole('environment'))).found).toMatchObject({
      source: 'systemd',
      credentials: { merchantKey: 'zq-systemd-thanx_merchant_key' },
    });
  });

  test('without a credentials directory, or with one that is gone, systemd has none', async () => {
    expect(good(await opened({ CREDENTIALS_DIRECTORY: '' })).found).toBeUndefined();
    expect(good(await opened({ CREDENTIALS_DIRECTORY: join(folder, 'none') })).found).toBeUndefined();
  });

  test('other secrets come from systemd where it has them, else from the environment', async () => {
    const environment = { KIOSK_ORDER_WEBHOOK_SECRET: 'of the environment' };
    expect(good(await opened(environment)).secrets.KIOSK_ORDER_WEBHOOK_SECRET).toBe('of the environment');
    hand({ KIOSK_ORDER_WEBHOOK_SECRET: 'of systemd' });
    expect(good(await opened(environment)).secrets.KIOSK_ORDER_WEBHOOK_SECRET).toBe('of systemd\n');
  });
});

describe('some credentials are refused, and no other place is asked', () => {
  const { THANX_MERCHANT_KEY: _key, ...some } = whole('some');

  test('of systemd', async () => {
    hand(some);
    const sentence = refusal(await opened(whole('environment')));
    expect(sentence).toMatch(
      /systemd credentials \(\$CREDENTIALS_DIRECTORY\) are incomplete\. Missing: THANX_MERCHANT_KEY\./,
    );
  });

  test('of the environment', async () => {
    await sealOnes();
    expect(refusal(await opened(some))).toMatch(/in the environment are incomplete\. Missing: THANX_MERCHANT_KEY\./);
  });

  test('of the sealed store, be it that all of them are gone', async () => {
    const sealer = createKeySealer(KEY)!;
    hand({ KIOSK_SEAL_KEY: KEY });
    for (const values of [some, {}]) {
      const sealed = (await sealer.seal(JSON.stringify(values))).toString('base64');
      const kept = { version: 1, sealer: sealer.name, by: 'Ana', at: 1, sealed };
      writeFileSync(join(folder, SEALED_FILE), JSON.stringify(kept));
      expect(refusal(await opened())).toMatch(/in the sealed store are incomplete\. Missing: .*THANX_MERCHANT_KEY/);
    }
  });
});

describe('what systemd hands over wrongly', () => {
  test('a key that is too short', async () => {
    hand({ KIOSK_SEAL_KEY: 'zq-short' });
    expect(refusal(await opened())).toMatch(/KIOSK_SEAL_KEY is too short/);
  });

  test('a file of another kind: a folder, or one that is far too large', async () => {
    mkdirSync(join(directory, 'THANX_CLIENT_ID'));
    expect(refusal(await opened())).toMatch(/THANX_CLIENT_ID cannot be read/);
    writeFileSync(join(directory, 'THANX_PARTNER_BASE_URL'), 'zq'.repeat(4000));
    expect(refusal(await opened())).toMatch(/THANX_PARTNER_BASE_URL is no secret/);
  });

  test('a value that is none, or an address without https', async () => {
    hand({ ...whole('systemd'), THANX_PARTNER_TOKEN: 'zq two words' });
    expect(refusal(await opened())).toMatch(/THANX_PARTNER_TOKEN in the systemd credentials .* holds a space/);
    hand({ ...whole('systemd'), THANX_LOYALTY_BASE_URL: 'http://127.0.0.1:1' });
    expect(refusal(await opened())).toMatch(/THANX_LOYALTY_BASE_URL in the systemd credentials .* https/);
    expect(good(await opened({}, 'test')).found?.source).toBe('systemd');
  });
});

function refusal(outcome: Result<unknown, string>): string {
  if (outcome.ok) throw new Error('was not refused');
  expect(outcome.error).not.toMatch(/zq/);
  return outcome.error;
}
