import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { net, protocol, session } from 'electron';
import { APP_ORIGIN, resolveAppFile, type AppFolders } from './app-files';
import { contentSecurityPolicy, NONCE_PLACEHOLDER } from './content-security-policy';
import { assetsFolder, rendererFolder } from './paths';
import { MEMORY_PARTITION } from './security/web-preferences';

/** Gives `app:` the rights of a secure web origin. Electron takes this only before the app is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true };
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
}

/** Serves the page, the assets and the merchant's pictures as `app://kiosk/`. Call once, when the app is ready. */
export function serveApp(merchants: Pick<AppFolders, 'menu' | 'brand'>): void {
  session.fromPartition(MEMORY_PARTITION, { cache: false }).protocol.handle('app', async (request) => {
    const hotServer = __BUILD__ === 'development' ? process.env.ELECTRON_RENDERER_URL : undefined;
    const nonce = randomBytes(16).toString('base64');
    const response =
      hotServer !== undefined && !request.url.startsWith(`${APP_ORIGIN}/assets/`)
        ? await net.fetch(hotServer + request.url.slice(APP_ORIGIN.length))
        : await serveFile(request, merchants);
    return await withPolicy(response, nonce, hotServer !== undefined);
  });
}

async function serveFile(request: Request, merchants: Pick<AppFolders, 'menu' | 'brand'>): Promise<Response> {
  const file =
    request.method === 'GET'
      ? resolveAppFile(request.url, { renderer: rendererFolder(), assets: assetsFolder(), ...merchants })
      : undefined;
  if (file === undefined) return new Response('Not found', { status: 404 });
  try {
    // readFile and not net.fetch(file:): this way Electron's fs reads inside app.asar, and no file: address is needed.
    return new Response(await readFile(file.path), { headers: { 'content-type': file.contentType } });
  } catch {
    return new Response('Not found', { status: 404 });
  }
}

/** The page itself gives up what main would refuse it; the camera is asked about by main. */
const PERMISSIONS_POLICY = [
  'camera=(self)',
  ...['microphone', 'geolocation', 'display-capture', 'fullscreen', 'usb', 'serial', 'hid', 'bluetooth', 'midi'].map(
    (feature) => `${feature}=()`,
  ),
].join(', ');

/**
 * Pictures are kept while the page lives: read anew for each element that shows one, a drawn one (SVG) is a document of its own
 * each time, and a visit left 8 MB of them behind for the collector (bench:memory).
 */
const KEPT = 'max-age=3600';

async function withPolicy(response: Response, nonce: string, isHot: boolean): Promise<Response> {
  const contentType = response.headers.get('content-type') ?? '';
  const headers = {
    'content-type': contentType,
    'content-security-policy': contentSecurityPolicy({ nonce, isHot }),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': PERMISSIONS_POLICY,
    'cache-control': contentType.startsWith('image/') ? KEPT : 'no-store',
  };
  if (!contentType.startsWith('text/html')) return new Response(response.body, { status: response.status, headers });
  const page = (await response.text()).replaceAll(NONCE_PLACEHOLDER, nonce);
  return new Response(page, { status: response.status, headers });
}
