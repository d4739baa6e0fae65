import { EventEmitter } from 'node:events';
import type { App, Session, WebContents } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { lockDownApp, lockDownContents, lockDownSession } from './lock-down';

/** An Electron event, and whether it was refused. */
function event(details: object = {}): { readonly preventDefault: () => void; isRefused: boolean } {
  const it = {
    ...details,
    isRefused: false,
    preventDefault: () => {
      it.isRefused = true;
    },
  };
  return it;
}

const NOBODY = { isScanning: () => false, isStaff: () => false };

/** As much of a page as is locked down. */
class FakeContents extends EventEmitter {
  openWindow: ((details: unknown) => { readonly action: string }) | undefined;
  readonly zoomLimits: number[][] = [];
  readonly setWindowOpenHandler = (handler: NonNullable<FakeContents['openWindow']>): void => {
    this.openWindow = handler;
  };
  readonly setVisualZoomLevelLimits = (least: number, most: number): Promise<void> => {
    this.zoomLimits.push([least, most]);
    return Promise.resolve();
  };
  readonly getURL = (): string => 'app://kiosk/';
}

type Handlers = Record<'request' | 'check' | 'device', (...given: unknown[]) => unknown>;

class FakeSession extends EventEmitter {
  readonly handlers: Partial<Handlers> = {};
  readonly setPermissionRequestHandler = (handler: Handlers['request']) => (this.handlers.request = handler);
  readonly setPermissionCheckHandler = (handler: Handlers['check']) => (this.handlers.check = handler);
  readonly setDevicePermissionHandler = (handler: Handlers['device']) => (this.handlers.device = handler);
}

function lockedContents(isStaff = false): FakeContents {
  const contents = new FakeContents();
  lockDownContents(contents as unknown as WebContents, { isStaff: () => isStaff });
  return contents;
}

function lockedSession(isScanning = false): FakeSession {
  const session = new FakeSession();
  lockDownSession(session as unknown as Session, { isScanning: () => isScanning });
  return session;
}

describe('every page', () => {
  test('opens no window', () => {
    const { openWindow } = lockedContents();
    for (const url of ['app://kiosk/', 'https://evil.example/', 'about:blank', 'javascript:alert(1)']) {
      expect(openWindow?.({ url })).toEqual({ action: 'deny' });
    }
  });

  test.each(['will-navigate', 'will-redirect', 'will-attach-webview'])(
    '%s is refused, also to our own address',
    (name) => {
      const contents = lockedContents();
      for (const url of ['app://kiosk/', 'https://evil.example/', 'file:///etc/passwd']) {
        const asked = event({ url });
        contents.emit(name, asked);
        expect(asked.isRefused).toBe(true);
      }
    },
  );

  test('gets only the keys of a guest', () => {
    const contents = lockedContents();
    const isRefused = (input: object): boolean => {
      const pressed = event();
      contents.emit('before-input-event', pressed, { control: false, alt: false, meta: false, ...input });
      return pressed.isRefused;
    };
    expect(isRefused({ key: 'F12' })).toBe(true);
    expect(isRefused({ key: 'r', control: true })).toBe(true);
    expect(isRefused({ key: 'v', control: true })).toBe(true);
    expect(isRefused({ key: 'a' })).toBe(false);
  });

  test('keeps its size, after each load', () => {
    const contents = lockedContents();
    contents.emit('did-finish-load');
    contents.emit('did-finish-load');
    expect(contents.zoomLimits).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});

describe('every session', () => {
  const camera = { requestingUrl: 'app://kiosk/', isMainFrame: true, mediaTypes: ['video'] };

  test('grants the camera while the screen scans, and nothing else', () => {
    for (const isScanning of [true, false]) {
      const { request, check } = lockedSession(isScanning).handlers;
      const granted = vi.fn();
      request?.(null, 'media', granted, camera);
      request?.(null, 'media', granted, { ...camera, mediaTypes: ['video', 'audio'] });
      request?.(null, 'geolocation', granted, { requestingUrl: 'app://kiosk/', isMainFrame: true });
      expect(granted.mock.calls).toEqual([[isScanning], [false], [false]]);
      expect(check?.(null, 'media', 'app://kiosk', { mediaType: 'video', isMainFrame: true })).toBe(isScanning);
      expect(check?.(null, 'media', 'app://kiosk', { mediaType: 'audio', isMainFrame: true })).toBe(false);
      expect(check?.(null, 'clipboard-read', 'app://kiosk', { isMainFrame: true })).toBe(false);
    }
  });

  test('knows no device and saves no file', () => {
    const session = lockedSession(true);
    expect(session.handlers.device?.({ deviceType: 'usb' })).toBe(false);
    for (const name of ['will-download', 'select-hid-device', 'select-serial-port', 'select-usb-device']) {
      const asked = event();
      const choose = vi.fn();
      session.emit(name, asked, {}, ...(name === 'select-serial-port' ? [{}] : []), choose);
      expect([name, asked.isRefused]).toEqual([name, true]);
      expect(choose.mock.calls.flat().filter((id) => id !== '')).toEqual([]);
    }
  });
});

describe('the program', () => {
  function lockedApp(): EventEmitter {
    const app = new EventEmitter();
    lockDownApp(app as unknown as App, NOBODY);
    return app;
  }

  test('locks down each page and each session that comes to be', () => {
    const app = lockedApp();
    const contents = new FakeContents();
    const session = new FakeSession();
    app.emit('web-contents-created', event(), contents);
    app.emit('session-created', session);
    expect(contents.openWindow?.({})).toEqual({ action: 'deny' });
    expect(session.handlers.check?.(null, 'media', 'app://kiosk', { mediaType: 'video', isMainFrame: true })).toBe(
      false,
    );
  });

  test('trusts no certificate that Chromium does not, and offers none', () => {
    const app = lockedApp();
    const wrong = event();
    const accept = vi.fn();
    app.emit('certificate-error', wrong, {}, 'https://evil.example/', 'net::ERR_CERT_AUTHORITY_INVALID', {}, accept);
    expect(wrong.isRefused).toBe(true);
    expect(accept.mock.calls).toEqual([[false]]);
    for (const name of ['select-client-certificate', 'login']) {
      const asked = event();
      app.emit(name, asked);
      expect([name, asked.isRefused]).toEqual([name, true]);
    }
  });
});
