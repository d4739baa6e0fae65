import { BrowserWindow, screen } from 'electron';
import { APP_ORIGIN } from './app-files';
import { preloadFile } from './paths';
import { webPreferences } from './security/web-preferences';
import type { FallCause, OpenScreen, Page } from './supervisor/screen-keeper';
import { parseWindowSize } from './window-size';

/** The kiosk's window. */
export interface KioskWindow extends OpenScreen {
  readonly contents: Electron.WebContents;
}

/** What a {@link KioskWindow} is opened with. */
export interface WindowParts {
  readonly page: Page;
  /** See `ScreenKeeperParts.open`. */
  readonly onFall: (cause: FallCause) => void;
  /** Nothing of the kiosk is on the glass yet. */
  readonly isFirst: boolean;
  /** The program is ending, so that its window may be closed; Alt+F4 and the page may not. */
  readonly mayClose: () => boolean;
}

const ADDRESSES: Record<Page, string> = {
  kiosk: `${APP_ORIGIN}/`,
  out_of_order: `${APP_ORIGIN}/assets/out-of-order/out-of-order.html`,
};

/**
 * Opens a window and loads the page. A release always takes the whole screen in kiosk mode; other builds open a plain window
 * where `KIOSK_WINDOW` (such as `1080x1920`) asks for one, drawn smaller when the screen is.
 */
export function openWindow({ page, onFall, isFirst, mayClose }: WindowParts): KioskWindow {
  const window = createWindow();
  const { webContents: contents } = window;
  let isOver = false;
  const fall = (cause: FallCause): void => {
    if (isOver || mayClose()) return;
    isOver = true;
    onFall(cause);
  };
  if (isFirst) {
    // Its scripts have run by then. Drawn from the beginning, the page would wait for the graphics process before they do.
    contents.once('dom-ready', () => {
      window.show();
    });
  } else window.show();
  window.on('close', (event) => {
    if (!mayClose()) event.preventDefault();
  });
  window.on('closed', () => {
    fall('closed');
  });
  contents.on('render-process-gone', () => {
    fall('crashed');
  });
  contents.on('preload-error', () => {
    fall('not_loaded');
  });
  // Rejects where the page is not there, and where its window goes while it loads.
  window.loadURL(ADDRESSES[page]).catch(() => {
    fall('not_loaded');
  });
  return {
    contents,
    destroy: () => {
      isOver = true;
      if (window.isDestroyed()) return;
      // A page that hangs would not end by itself.
      contents.forcefullyCrashRenderer();
      window.destroy();
    },
  };
}

function createWindow(): BrowserWindow {
  const asked = __BUILD__ === 'release' ? undefined : parseWindowSize(process.env.KIOSK_WINDOW);
  const room = screen.getPrimaryDisplay().workAreaSize;
  const scale = asked ? Math.min(1, room.width / asked.width, room.height / asked.height) : 1;
  const window = new BrowserWindow({
    show: false,
    paintWhenInitiallyHidden: false,
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    ...(asked
      ? { width: Math.round(asked.width * scale), height: Math.round(asked.height * scale), frame: scale < 1 }
      : { kiosk: true, fullscreen: true }),
    useContentSize: true,
    webPreferences: { ...webPreferences(__BUILD__), preload: preloadFile(), zoomFactor: scale },
  });
  window.removeMenu();
  return window;
}
