import type { ElectronApplication, Page } from 'playwright/test';
import { STATUS_CHANNEL } from '../../app/ipc/command-names';
import type { Contrast } from '../../app/look/display';
import type { PublicStatus } from '../../app/session/public-status';
import type { GalleryState } from '../../renderer/gallery/fake-kiosk';
import { STATES } from '../../renderer/gallery/states';
import type { Kiosk } from '../kiosk';

/** What only the screen knows; the test flavour's page has it set by `window.setScreen`. */
type ScreenOnly = NonNullable<GalleryState['screen']>;

/** A state of each guest's screen, and of each with what may lie over it or be done there, by name in the gallery. */
export const STATES_OF_EACH_KIND: readonly (readonly [string, GalleryState])[] = firstOfEach(
  Object.entries(STATES).filter(([name]) => !name.startsWith('staff-')),
  ([, { content, screen, stillThereMs, help }]) =>
    JSON.stringify([
      content.screen,
      Object.keys(screen ?? {}),
      stillThereMs,
      help,
      'guest' in content,
      'why' in content,
    ]),
);

function firstOfEach<T>(all: readonly T[], kindOf: (each: T) => string): readonly T[] {
  return [...new Map([...all].reverse().map((each) => [kindOf(each), each])).values()].reverse();
}

// Later than anything that main says by itself meanwhile.
let serial = 1_000_000;

/**
 * Has the packaged page draw a state of the gallery: main's part of it comes over the same wire as main's own statuses, so what
 * is drawn is the real thing, in milliseconds instead of a journey.
 */
export async function show(
  { app, page }: Pick<Kiosk, 'app' | 'page'>,
  state: GalleryState,
  more: ScreenOnly = {},
): Promise<void> {
  serial += 1;
  const status: PublicStatus = {
    serial,
    // Another visit: nothing of the state before is left.
    visit: serial,
    menuVersion: 1,
    content: state.content,
    ...(state.notice && { notice: { serial, notice: state.notice } }),
    ...(state.stillThereMs !== undefined && { stillThereMs: state.stillThereMs }),
    ...(state.help && { help: state.help }),
    ...(state.isAfterHours !== undefined && { isAfterHours: state.isAfterHours }),
  };
  await sendStatus(app, status);
  await page.locator(`main[data-screen="${state.content.screen}"]`).waitFor();
  await setScreen(page, { ...more, ...state.screen });
  if (more.language !== undefined) await page.locator(`html[lang="${more.language}"]`).waitFor();
  await settled(page);
}

/** Another contrast for what is shown. */
export async function chooseContrast(page: Page, contrast: Contrast): Promise<void> {
  await setScreen(page, { contrast });
  await page.locator(`html[data-contrast="${contrast}"]`).waitFor({ state: 'attached' });
}

async function setScreen(page: Page, change: ScreenOnly): Promise<void> {
  await page.evaluate((screen) => {
    (window as unknown as { setScreen: (change: object) => void }).setScreen(screen);
  }, change);
}

async function sendStatus(app: ElectronApplication, status: PublicStatus): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [channel, sent]) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send(channel, sent);
    },
    [STATUS_CHANNEL, status] as const,
  );
}

/** What React was told is in the document by then; a window that nobody sees draws no frames to wait for. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)));
}

/** Draws nothing any more: what is asked of the document alone is asked several times as fast. */
export async function drawNothing({ app, page }: Pick<Kiosk, 'app' | 'page'>): Promise<void> {
  await page.evaluate(() => {
    const { kiosk } = window as unknown as {
      readonly kiosk: { readonly frame_drawn: (input: object) => Promise<unknown> };
    };
    // Or main would take the page for dead.
    setInterval(() => void kiosk.frame_drawn({}), 2000);
  });
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.hide();
  });
}
