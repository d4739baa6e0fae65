import { COMMAND_NAMES, channelOf } from '../app/ipc/command-names';
import { expect, test } from './kiosk';
import { begin } from './steps/check-in';
import { seeScreen, touch } from './steps/screen';

test('the packaged kiosk opens its page in a window of its own, sandboxed', async ({ startKiosk }) => {
  const { app, page } = await startKiosk({ window: '1080x1920' });
  await expect(page.getByRole('heading')).toBeVisible();
  expect(page.url()).toBe('app://kiosk/');
  expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([1080, 1920]);
  expect(await page.evaluate(() => 'require' in globalThis || 'process' in globalThis)).toBe(false);
  expect(await app.evaluate(({ app }) => app.isPackaged)).toBe(true);
  // Main listens to the page's commands and to nothing else, whatever a library would like. Electron tells of handlers nowhere.
  const doors = await app.evaluate(({ ipcMain }) => [
    ...ipcMain.eventNames(),
    ...(ipcMain as unknown as { readonly _invokeHandlers: Map<string, unknown> })._invokeHandlers.keys(),
  ]);
  // Electron itself hears of errors there.
  expect(doors.filter((door) => door !== 'error').sort()).toEqual(COMMAND_NAMES.map(channelOf).sort());
});

test('the page reaches no other place, no file and no inline code', async ({ startKiosk }) => {
  const { app, page, complaints } = await startKiosk();
  const outcomes = await page.evaluate(async () => {
    const status = async (path: string) => (await fetch(path)).status;
    return {
      outside: await status('/assets/../../package.json'),
      encoded: await status('/assets/%2e%2e%2f%2e%2e%2fpackage.json'),
      page: await status('/index.html'),
      opened: window.open('app://kiosk/') !== null,
    };
  });
  expect(outcomes).toEqual({ outside: 404, encoded: 404, page: 200, opened: false });
  expect(app.windows()).toHaveLength(1);
  expect(complaints.splice(0)).toEqual([expect.stringContaining('404'), expect.stringContaining('404')]);
});

test('style elements need the nonce of the page load', async ({ startKiosk }) => {
  const { page, complaints } = await startKiosk();
  const colours = await page.evaluate(() => {
    const insert = (nonce: string) => {
      const style = document.createElement('style');
      style.nonce = nonce;
      style.textContent = `body { color: rgb(1, 2, ${nonce === '' ? 3 : 4}); }`;
      document.head.append(style);
      return getComputedStyle(document.body).color;
    };
    const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
    return [insert(nonce), insert('')];
  });
  expect(colours).toEqual(['rgb(1, 2, 4)', 'rgb(1, 2, 4)']);
  expect(complaints.splice(0)).toEqual([expect.stringContaining('Content Security Policy')]);
});

test('the camera shows what is held to it, on the check-in screen and nowhere else', async ({ startKiosk }) => {
  const { page } = await startKiosk({ camera: 'a-guest' });
  const look = (): Promise<unknown> =>
    page.evaluate(async () => {
      try {
        const stream = await navigator.mediaDevices.getUserMedia({ video: true });
        const { width, height } = stream.getVideoTracks()[0]?.getSettings() ?? {};
        return [width, height];
      } catch (error) {
        return (error as Error).name;
      }
    });
  expect(await look()).toBe('NotAllowedError');
  await begin(page);
  expect(await look()).toEqual([640, 480]);
  await touch(page, 'Order without checking in');
  await seeScreen(page, 'menu');
  expect(await look()).toBe('NotAllowedError');
});
