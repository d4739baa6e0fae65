import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** How well this machine can keep a secret on its disk. */
export type SealState =
  | 'ready'
  /** It would be written with a key that everybody knows: Linux without a keyring. */
  | 'plain_text'
  | 'unavailable';

/** Encrypts with a key that the machine keeps, so that the file alone is worth nothing elsewhere. */
export interface Sealer {
  /** Written beside what it sealed; another one cannot open it. */
  readonly name: 'machine_key' | 'safe_storage';
  /** Does not reject. */
  readonly state: () => Promise<SealState>;
  /** Rejects where {@link state} is `unavailable`. */
  readonly seal: (text: string) => Promise<Buffer>;
  /** Rejects where it was sealed by another key, or changed since. */
  readonly open: (sealed: Buffer) => Promise<string>;
}

/** Name of the systemd credential that holds the machine's key. */
export const SEAL_KEY = 'KIOSK_SEAL_KEY';

/** The shortest key that is one: 128 bits in hex or more. */
const SHORTEST_KEY = 32;

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * A {@link Sealer} by a key that only the machine's supervisor can read and hands to the kiosk at its start. A store box has no
 * desktop, so no keyring that `safeStorage` could use; systemd can bind this key to the machine or its TPM (`systemd-creds`).
 * Undefined if the text is too short to be a key.
 */
export function createKeySealer(keyText: string): Sealer | undefined {
  const text = keyText.trim();
  if (text.length < SHORTEST_KEY) return undefined;
  const key = Buffer.from(hkdfSync('sha256', text, '', 'thanx-kiosk sealed credentials', 32));
  return {
    name: 'machine_key',
    state: () => Promise.resolve('ready'),
    seal: (plain) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce);
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Promise.resolve(Buffer.concat([nonce, cipher.getAuthTag(), body]));
    },
    // Async, so that a wrong key rejects instead of throwing.
    open: async (sealed) => {
      const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
      decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const body = sealed.subarray(NONCE_BYTES + TAG_BYTES);
      return await Promise.resolve(Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8'));
    },
  };
}
