import type { ElectronApplication, Page } from 'playwright/test';
import type { KioskBridge } from '../../app/ipc/kiosk-bridge';

/** Between two keys of a USB scanner, in seconds: usual ones send one every 1 to 20 ms. */
const SCANNER_GAP = 0.004;

/** How long a scanner holds a key, in seconds. */
const SCANNER_HOLD = 0.001;

const SHIFT = 8;

/**
 * A USB scanner in keyboard mode: a burst of real key presses, ended by Enter, into whatever has the focus. The keys are handed
 * over by the kiosk's own main process, all at once and each with its time: brought one by one from out here, a busy test
 * machine would hold some of them up as no keyboard does.
 */
export async function scanWithUsb(app: ElectronApplication, code: string): Promise<void> {
  const begin = Date.now() / 1000;
  const presses = [...code, 'Enter'].flatMap((key, index) => pressAt(key, begin + index * SCANNER_GAP));
  await app.evaluate(async ({ BrowserWindow }, events) => {
    const devtools = BrowserWindow.getAllWindows()[0]!.webContents.debugger;
    devtools.attach('1.3');
    await Promise.all(events.map((event) => devtools.sendCommand('Input.dispatchKeyEvent', event)));
    devtools.detach();
  }, presses);
}

function pressAt(key: string, at: number): Record<string, string | number>[] {
  const common = {
    key,
    code: codeOf(key),
    windowsVirtualKeyCode: key === 'Enter' ? 13 : key.toUpperCase().charCodeAt(0),
    modifiers: /^[A-Z|:?]$/.test(key) ? SHIFT : 0,
  };
  return [
    { ...common, type: 'keyDown', text: key === 'Enter' ? '\r' : key, timestamp: at },
    { ...common, type: 'keyUp', timestamp: at + SCANNER_HOLD },
  ];
}

/** Name of the physical key; scans here hold letters and digits, and what else there is has no name that matters. */
function codeOf(key: string): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  if (/^\d$/.test(key)) return `Digit${key}`;
  return key === 'Enter' ? key : `Other${key.charCodeAt(0)}`;
}

/** What the camera's decoder does with a text that it read: no keyboard types some of them, and no picture holds others. */
export async function readByCamera(page: Page, text: string): Promise<unknown> {
  return await page.evaluate(async (code) => {
    const { kiosk } = window as unknown as { readonly kiosk: KioskBridge };
    return await kiosk.scan_code({ text: code, source: 'camera' });
  }, text);
}

/** Between two keys of a person who types very fast (130 words a minute), in ms. */
const FAST_TYPIST = 90;

/** A person at a keyboard, fast. */
export async function typeAsPerson(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: FAST_TYPIST });
}
