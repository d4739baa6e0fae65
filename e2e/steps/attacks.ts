import type { CDPSession, Page } from 'playwright/test';
import { expect, type Kiosk } from '../kiosk';

/** Where the window stands: what no hand before it may change. */
export interface Standing {
  readonly windows: number;
  readonly url: string;
  readonly screen: string | null;
  /** Zoom by keys or menu, and by pinch. */
  readonly zoom: readonly number[];
  readonly selected: string;
  readonly hasTools: boolean;
  readonly isVisible: boolean;
  /** Not loaded anew since {@link pressShortcuts}. */
  readonly isSamePage: boolean;
}

/** See {@link Standing}. */
export async function standing({ app, page }: Pick<Kiosk, 'app' | 'page'>): Promise<Standing> {
  const outside = await app.evaluate(({ BrowserWindow, webContents }) => {
    const [window] = BrowserWindow.getAllWindows();
    return {
      windows: webContents.getAllWebContents().length,
      zoom: window!.webContents.getZoomFactor(),
      hasTools: window!.webContents.isDevToolsOpened(),
      isVisible: window!.isVisible() && !window!.isMinimized(),
    };
  });
  const inside = await page.evaluate(() => ({
    url: location.href,
    screen: document.querySelector('main')?.getAttribute('data-screen') ?? null,
    scale: visualViewport?.scale ?? 0,
    selected: getSelection()?.toString() ?? '',
    isSamePage: 'heard' in window,
  }));
  const { scale, ...rest } = inside;
  return { ...outside, ...rest, zoom: [outside.zoom, scale] };
}

/** Everything that a browser or a desktop answers to, in Electron's names. */
export const SHORTCUTS: readonly string[] = [
  ...Array.from({ length: 24 }, (_, index) => `F${index + 1}`),
  ...[...'WQRNTPOSFGHJLUDACVXZ-0='].map((key) => `Control+${key}`),
  ...['I', 'J', 'C', 'R', 'N', 'T', 'V', 'W', 'Delete'].map((key) => `Control+Shift+${key}`),
  ...['Control+Plus', 'Control+F4', 'Control+F5', 'Control+Tab', 'Control+Enter', 'Control+PageDown', 'Shift+F10'],
  ...['Shift+Insert', 'Control+Insert', 'Alt+F4', 'Alt+F10', 'Alt+Left', 'Alt+Right', 'Alt+Home', 'Alt+D', 'Alt+Enter'],
  ...['Meta+Q', 'Meta+W', 'Meta+R', 'Meta+D', 'Insert', 'PrintScreen', 'VolumeUp', 'MediaPlayPause'],
];

/**
 * Presses each as a keyboard does, and then Escape, which may pass. Answers what the page has heard of, modifiers left out. Playwright's own
 * keys will not do: they reach the page behind main's back.
 */
export async function pressShortcuts({ app, page }: Pick<Kiosk, 'app' | 'page'>): Promise<string[]> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['keydown', 'paste', 'copy', 'beforeprint']) {
      const hear = (event: Event): void => {
        const key = event instanceof KeyboardEvent ? event.key : event.type;
        if (!['Control', 'Shift', 'Alt', 'Meta'].includes(key)) heard.push(key);
      };
      window.addEventListener(type, hear, { capture: true });
    }
  });
  await app.evaluate(({ BrowserWindow }, shortcuts) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    for (const shortcut of [...shortcuts, 'Escape']) {
      const keys = shortcut.split('+');
      const keyCode = keys.pop()!;
      const modifiers = keys.map((key) => key.toLowerCase() as 'control');
      webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
      if (/^.$/.test(keyCode)) webContents.sendInputEvent({ type: 'char', keyCode, modifiers });
      webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
    }
  }, SHORTCUTS);
  const heard = (): Promise<string[]> => page.evaluate(() => (window as unknown as { readonly heard: string[] }).heard);
  // Whatever comes before the last key has come before it.
  await expect.poll(async () => (await heard()).at(-1)).toBe('Escape');
  return await heard();
}

/** What hands and devices do to a touchscreen that are no taps, around a point. */
export async function abuseTouch(devtools: CDPSession, page: Page, x: number, y: number): Promise<void> {
  const touch = (type: string, ...points: [number, number][]): Promise<unknown> =>
    devtools.send('Input.dispatchTouchEvent', {
      type: type as 'touchStart',
      touchPoints: points.map(([pointX, pointY], id) => ({ x: pointX, y: pointY, id })),
    });
  // Long enough for a menu, a magnifier or the handles of a selection.
  await devtools.send('Input.synthesizeTapGesture', { x, y, duration: 700, gestureSourceType: 'touch' });
  await devtools.send('Input.synthesizePinchGesture', { x, y, scaleFactor: 3, relativeSpeed: 4000 });
  for (const xDistance of [700, -700]) {
    await devtools.send('Input.synthesizeScrollGesture', {
      ...{ x: x - xDistance / 2, y, xDistance, speed: 8000, gestureSourceType: 'touch' },
    });
  }
  // From the edge, with three fingers at once.
  await touch('touchStart', [1, y], [1, y + 80], [1, y + 160]);
  await touch('touchMove', [400, y], [400, y + 80], [400, y + 160]);
  await touch('touchEnd');
  await page.mouse.click(x, y, { button: 'middle' });
  await page.mouse.click(x, y, { button: 'right' });
  await page.mouse.dblclick(x, y);
  await page.mouse.click(x, y, { clickCount: 3 });
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -600);
  await page.keyboard.up('Control');
  const drag = { items: [], files: ['/etc/passwd'], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x, y, data: drag });
  }
}

/**
 * What a page does that somebody has taken over. Each attempt answers in a word what came of it; Chromium complains about most
 * of them on the console.
 */
export async function escapeByScript(page: Page): Promise<Record<string, string>> {
  return await page.evaluate(async () => {
    const outcome = async (attempt: () => unknown): Promise<string> => {
      try {
        const answer = await attempt();
        return typeof answer === 'string' ? answer : answer === null || answer === undefined ? 'nothing' : 'something';
      } catch (error) {
        return error instanceof Error ? error.name : 'refused';
      }
    };
    const element = <Name extends keyof HTMLElementTagNameMap>(
      name: Name,
      attributes: Record<string, string>,
    ): HTMLElementTagNameMap[Name] => {
      const it = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) it.setAttribute(key, value);
      document.body.append(it);
      return it;
    };
    const click = (attributes: Record<string, string>): void => {
      const link = element('a', attributes);
      link.click();
      link.remove();
    };
    const evil = 'https://evil.example/';
    const pollute = window as unknown as Record<string, unknown>;
    const results: Record<string, string> = {};
    const tries: Record<string, () => unknown> = {
      open: () => window.open(evil),
      open_ours: () => window.open('app://kiosk/'),
      open_script: () => window.open('javascript:alert(1)'),
      location: () => void (location.href = evil),
      location_file: () => void (location.href = 'file:///etc/passwd'),
      location_script: () => void (location.href = 'javascript:window.broken = 1'),
      reload: () => location.reload(),
      link: () => click({ href: evil }),
      link_window: () => click({ href: evil, target: '_blank' }),
      link_program: () => click({ href: 'mailto:a@b.example' }),
      download: () => click({ href: '/index.html', download: 'page.html' }),
      form: () => element('form', { action: evil }).submit(),
      refresh: () => void element('meta', { 'http-equiv': 'refresh', content: `0;url=${evil}` }),
      frame: () => void element('iframe', { src: evil }),
      webview: () => (element('webview' as 'object', { src: evil }) as { loadURL?: unknown }).loadURL,
      print: () => window.print(),
      alert: () => window.alert('x'),
      fetch: () => fetch(evil),
      fetch_file: () => fetch('file:///etc/passwd'),
      socket: () => new Promise((resolve) => (new WebSocket('wss://evil.example/').onerror = () => resolve('refused'))),
      eval: () => (0, eval)('1 + 1') as unknown,
      function: () => Reflect.construct(Function, ['return 1']),
      inline: () => {
        element('script', {}).textContent = 'window.broken = 1';
        return pollute.broken;
      },
      handler: () => {
        element('img', { src: 'nothing:', onerror: 'window.broken = 1' });
        return pollute.broken;
      },
      service_worker: () => navigator.serviceWorker.register('/index.html').then(() => 'registered'),
      node: () =>
        ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((it) => it in window).join(),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'granted'),
      display: () => navigator.mediaDevices.getDisplayMedia().then(() => 'granted'),
      notification: () => Notification.requestPermission(),
      geolocation: () =>
        new Promise((resolve) =>
          navigator.geolocation.getCurrentPosition(
            () => resolve('granted'),
            () => resolve('denied'),
          ),
        ),
      clipboard: () => navigator.clipboard.readText(),
    };
    for (const [name, attempt] of Object.entries(tries)) results[name] = await outcome(attempt);
    return results;
  });
}

/** What {@link escapeByScript} must have come to. */
export const NO_ESCAPE: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(
    ['open', 'open_ours', 'open_script', 'location', 'location_file', 'location_script', 'reload', 'link'].map(
      (name) => [name, 'nothing'],
    ),
  ),
  ...Object.fromEntries(
    ['link_window', 'link_program', 'download', 'form', 'refresh', 'frame', 'webview', 'print', 'alert'].map((name) => [
      name,
      'nothing',
    ]),
  ),
  ...{ fetch: 'TypeError', fetch_file: 'TypeError', socket: expect.stringMatching(/refused|SecurityError/) },
  ...{ eval: 'EvalError', function: 'EvalError', inline: 'nothing', handler: 'nothing', node: '' },
  service_worker: expect.stringMatching(/Error$/),
  ...{ microphone: 'NotAllowedError', display: 'NotAllowedError', notification: 'denied', geolocation: 'denied' },
  clipboard: 'NotAllowedError',
};
