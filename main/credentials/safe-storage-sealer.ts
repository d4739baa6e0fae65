import type { BuildKind } from '../../app/config/build-kind';
import type { SealState, Sealer } from './sealer';

/**
 * What of Electron's `safeStorage` is used. Electron 25 has only the first three, from 46 on there are only the next three, and
 * the last two are Linux's.
 */
export interface SafeStorageParts {
  isEncryptionAvailable?(): boolean;
  encryptString?(text: string): Buffer;
  decryptString?(sealed: Buffer): string;
  isAsyncEncryptionAvailable?(): Promise<boolean>;
  encryptStringAsync?(text: string): Promise<Buffer>;
  decryptStringAsync?(sealed: Buffer): Promise<{ readonly result: string }>;
  getSelectedStorageBackend?(): string;
  setUsePlainTextEncryption?(usePlainText: boolean): void;
}

/**
 * A {@link Sealer} by Electron's `safeStorage`: DPAPI on Windows, the keychain on macOS, the desktop's keyring on Linux. Where
 * Linux has none, a development build takes the plain-text backend, so that it can be tried, and a release takes nothing.
 */
export function createSafeStorageSealer(
  storage: SafeStorageParts,
  platform: NodeJS.Platform,
  build: BuildKind,
): Sealer {
  const isPlainText = (): boolean =>
    platform === 'linux' && ['basic_text', 'unknown'].includes(storage.getSelectedStorageBackend?.() ?? 'unknown');
  const isAvailable = async (): Promise<boolean> =>
    storage.isAsyncEncryptionAvailable
      ? await storage.isAsyncEncryptionAvailable()
      : (storage.isEncryptionAvailable?.() ?? false);

  async function state(): Promise<SealState> {
    try {
      if (isPlainText()) {
        if (build === 'release') return 'plain_text';
        storage.setUsePlainTextEncryption?.(true);
      }
      return (await isAvailable()) ? 'ready' : 'unavailable';
    } catch {
      return 'unavailable';
    }
  }

  return {
    name: 'safe_storage',
    state,
    seal: async (text) => {
      if ((await state()) !== 'ready') throw new Error('nothing to seal with');
      if (storage.encryptStringAsync) return await storage.encryptStringAsync(text);
      if (storage.encryptString) return storage.encryptString(text);
      throw new Error('this Electron cannot seal');
    },
    open: async (sealed) => {
      if ((await state()) !== 'ready') throw new Error('nothing to open with');
      if (storage.decryptStringAsync) return (await storage.decryptStringAsync(sealed)).result;
      if (storage.decryptString) return storage.decryptString(sealed);
      throw new Error('this Electron cannot open');
    },
  };
}
