import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { THANX_VARIABLES, type ThanxCredentials } from '../../app/config/thanx-credentials';
import { good, testFolder } from '../ledger/testing/harness';
import { createSafeStorageSealer, type SafeStorageParts } from './safe-storage-sealer';
import { SEALED_FILE, openSealedStore } from './sealed-store';
import { createKeySealer, type Sealer } from './sealer';

const CREDENTIALS: ThanxCredentials = {
  partnerBaseUrl: 'https://api.thanx.com',
  loyaltyBaseUrl: 'https://loyalty.thanx.com/api',
  clientId: 'client-zq1',
  clientSecret: 'secret-zq2',
  merchantId: 'merchant-zq3',
  merchantKey: 'key-zq4',
  partnerToken: 'token-zq5',
  locationId: 'location-zq6',
};
const MARK = { by: 'Ana', at: 1_780_000_000_000 };
const KEY = 'a'.repeat(64);
const keySealer = (key = KEY): Sealer => createKeySealer(key)!;

/** Electron's, as a keyring would have it; `later` has only what Electron 46 has. */
function fakeStorage(options: { backend?: string; isThere?: boolean; later?: boolean } = {}) {
  const { backend = 'gnome_libsecret', isThere = true, later = false } = options;
  const plain: boolean[] = [];
  const seal = (text: string): Buffer => Buffer.from([...Buffer.from(text)].map((byte) => byte ^ 0x5a));
  const open = (sealed: Buffer): string => Buffer.from([...sealed].map((byte) => byte ^ 0x5a)).toString();
  const storage: SafeStorageParts = later
    ? {
        isAsyncEncryptionAvailable: () => Promise.resolve(isThere),
        encryptStringAsync: (text) => Promise.resolve(seal(text)),
        decryptStringAsync: (sealed) => Promise.resolve({ result: open(sealed) }),
      }
    : { isEncryptionAvailable: () => isThere, encryptString: seal, decryptString: open };
  return {
    plain,
    storage: {
      ...storage,
      getSelectedStorageBackend: () => backend,
      setUsePlainTextEncryption: (isOn: boolean) => plain.push(isOn),
    } satisfies SafeStorageParts,
  };
}

describe.each<[string, () => Sealer]>([
  ['a machine key', keySealer],
  ['safeStorage', () => createSafeStorageSealer(fakeStorage().storage, 'linux', 'release')],
  [
    'safeStorage of Electron 46',
    () => createSafeStorageSealer(fakeStorage({ later: true }).storage, 'win32', 'release'),
  ],
])('sealed by %s', (_name, sealer) => {
  test('they come back whole after a restart, with who did it', async () => {
    const folder = testFolder();
    good(await openSealedStore(folder, sealer()).write(CREDENTIALS, MARK));
    const read = good(await openSealedStore(folder, sealer()).read())!;
    expect(read.mark).toEqual(MARK);
    for (const [field, variable] of Object.entries(THANX_VARIABLES)) {
      expect(read.values[variable]).toBe(CREDENTIALS[field as keyof ThanxCredentials]);
    }
  });

  test('no value can be read in the folder, and nobody else may read the file', async () => {
    const folder = testFolder();
    good(await openSealedStore(folder, sealer()).write(CREDENTIALS, MARK));
    expect(readdirSync(folder)).toEqual([SEALED_FILE]);
    const text = readFileSync(join(folder, SEALED_FILE), 'utf8');
    const inside = Buffer.from((JSON.parse(text) as { sealed: string }).sealed, 'base64').toString('latin1');
    for (const value of Object.values(CREDENTIALS)) expect(text + inside).not.toContain(value);
    if (process.platform !== 'win32') expect(statSync(join(folder, SEALED_FILE)).mode & 0o077).toBe(0);
  });

  test('wiped, there is nothing, also the second time', async () => {
    const folder = testFolder();
    const store = openSealedStore(folder, sealer());
    expect(good(await store.read())).toBeUndefined();
    good(await store.write(CREDENTIALS, MARK));
    good(store.wipe());
    good(store.wipe());
    expect(good(await store.read())).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('what cannot be opened is said in a sentence that names the file and no secret', () => {
  async function sealed(): Promise<string> {
    const folder = testFolder();
    good(await openSealedStore(folder, keySealer()).write(CREDENTIALS, MARK));
    return folder;
  }
  async function troubleIn(folder: string, sealer = keySealer()): Promise<string> {
    const read = await openSealedStore(folder, sealer).read();
    if (read.ok) throw new Error('was opened');
    for (const value of Object.values(CREDENTIALS)) expect(read.error).not.toContain(value);
    return read.error;
  }

  test('another machine’s key', async () => {
    expect(await troubleIn(await sealed(), keySealer('b'.repeat(64)))).toMatch(
      /this machine's key.*credentials\.sealed/,
    );
  });

  test('another means', async () => {
    const other = createSafeStorageSealer(fakeStorage().storage, 'linux', 'release');
    expect(await troubleIn(await sealed(), other)).toMatch(/another means \(machine_key\).*\(safe_storage\)/);
  });

  test('one bit turned, anywhere', async () => {
    const folder = await sealed();
    const file = join(folder, SEALED_FILE);
    const whole = JSON.parse(readFileSync(file, 'utf8')) as { sealed: string };
    const bytes = Buffer.from(whole.sealed, 'base64');
    for (let position = 0; position < bytes.length; position += 17) {
      const turned = Buffer.from(bytes);
      turned.writeUInt8(turned.readUInt8(position) ^ 1, position);
      writeFileSync(file, JSON.stringify({ ...whole, sealed: turned.toString('base64') }));
      expect(await troubleIn(folder)).toMatch(/cannot be opened/);
    }
  });

  test.each([
    ['half a file', '{"version":1,"sealer":"mach'],
    ['an empty file', ''],
    ['another version', '{"version":2}'],
    ['no base64', '{"version":1,"sealer":"machine_key","by":"Ana","at":1,"sealed":"~~"}'],
    ['nothing in it', '{"version":1,"sealer":"machine_key","by":"Ana","at":1,"sealed":""}'],
  ])('%s', async (_name, text) => {
    const folder = testFolder();
    writeFileSync(join(folder, SEALED_FILE), text);
    expect(await troubleIn(folder)).toMatch(/damaged|cannot be opened/);
  });

  test('a folder in its place', async () => {
    const folder = testFolder();
    mkdirSync(join(folder, SEALED_FILE));
    expect(await troubleIn(folder)).toMatch(/cannot be read/);
  });
});

describe('what cannot be sealed', () => {
  test('Linux without a keyring: a release refuses, a development build takes the plain backend', async () => {
    const release = fakeStorage({ backend: 'basic_text' });
    const folder = testFolder();
    const store = openSealedStore(folder, createSafeStorageSealer(release.storage, 'linux', 'release'));
    expect(await store.state()).toBe('plain_text');
    expect(await store.write(CREDENTIALS, MARK)).toEqual({ ok: false, error: 'unsealable' });
    expect([release.plain, existsSync(join(folder, SEALED_FILE))]).toEqual([[], false]);
    const development = fakeStorage({ backend: 'basic_text' });
    const tried = openSealedStore(testFolder(), createSafeStorageSealer(development.storage, 'linux', 'development'));
    expect(await tried.state()).toBe('ready');
    good(await tried.write(CREDENTIALS, MARK));
    expect(development.plain).toContain(true);
  });

  test.each<[string, SafeStorageParts]>([
    ['a keychain that is away', fakeStorage({ isThere: false }).storage],
    ['an Electron without any of it', {}],
    [
      'a keychain that throws',
      {
        isEncryptionAvailable: () => {
          throw new Error('no');
        },
      },
    ],
  ])('%s', async (_name, storage) => {
    const store = openSealedStore(testFolder(), createSafeStorageSealer(storage, 'darwin', 'release'));
    expect(await store.state()).toBe('unavailable');
    expect(await store.write(CREDENTIALS, MARK)).toEqual({ ok: false, error: 'unsealable' });
  });

  test('a folder that is not there', async () => {
    const store = openSealedStore(join(testFolder(), 'none'), keySealer());
    expect(await store.write(CREDENTIALS, MARK)).toEqual({ ok: false, error: 'unwritable' });
  });

  test('a key that anybody could guess is none', () => {
    expect(createKeySealer('short')).toBeUndefined();
    expect(createKeySealer(` ${'x'.repeat(31)}\n`)).toBeUndefined();
    expect(createKeySealer('x'.repeat(32))).toBeDefined();
  });
});
