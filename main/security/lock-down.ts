import type { App, Session, WebContents } from 'electron';
import { mayReachPage } from './keys';
import { isPermitted } from './permissions';

/** What main knows of the screen, for what depends on it. */
export interface ScreenFacts {
  /** A screen is up on which the camera reads codes: check-in, or the staff console. */
  readonly isScanning: () => boolean;
  /** Staff have opened their console. */
  readonly isStaff: () => boolean;
}

/**
 * Denies what a kiosk never needs, to every page and every session that will ever be, also those that nobody means to make.
 * Call before the app is ready.
 */
export function lockDownApp(app: Pick<App, 'on'>, facts: ScreenFacts): void {
  app.on('web-contents-created', (_event, contents) => {
    lockDownContents(contents, facts);
  });
  app.on('session-created', (session) => {
    lockDownSession(session, facts);
  });
  // Our page comes from the package and Thanx is called by main: nothing here has a certificate that may be wrong.
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, accept) => {
    event.preventDefault();
    accept(false);
  });
  app.on('select-client-certificate', (event) => {
    event.preventDefault();
  });
  app.on('login', (event) => {
    event.preventDefault();
  });
}

/** No other window, no other place, no other size, no key that is a browser's. */
export function lockDownContents(contents: WebContents, facts: Pick<ScreenFacts, 'isStaff'>): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    // Hot reload sometimes loads the page anew.
    const isReload = __BUILD__ === 'development' && event.url === contents.getURL();
    if (!isReload) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.on('before-input-event', (event, input) => {
    // A developer's shortcuts: reload and tools.
    if (__BUILD__ !== 'development' && !mayReachPage(input, facts.isStaff())) event.preventDefault();
  });
  contents.on('did-finish-load', () => {
    // Chromium forgets this with each page.
    void contents.setVisualZoomLevelLimits(1, 1);
  });
}

/**
 * No permission but the camera's, no device of the browser's, no download. The screen is shared by a permission and a handler; there
 * is no handler, since one that refuses by an answer without a picture throws in main.
 */
export function lockDownSession(session: Session, { isScanning }: Pick<ScreenFacts, 'isScanning'>): void {
  session.setPermissionRequestHandler((_contents, permission, grant, details) => {
    const { requestingUrl: asker, isMainFrame } = details;
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    grant(isPermitted({ permission, asker, media, isMainFrame }, isScanning()));
  });
  session.setPermissionCheckHandler((_contents, permission, asker, { mediaType, isMainFrame }) =>
    isPermitted({ permission, asker, media: mediaType === undefined ? [] : [mediaType], isMainFrame }, isScanning()),
  );
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose('');
  });
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
}
