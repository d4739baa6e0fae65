import { extname, resolve, sep } from 'node:path';

/** The folders that `app://kiosk/` serves. */
export interface AppFolders {
  /** The built page, at the root. */
  readonly renderer: string;
  /** Pictures, sounds and the like, below `/assets/`. */
  readonly assets: string;
  /** The menu file's folder, of which only pictures are served, below `/menu/`. */
  readonly menu: string;
  /** The brand file's folder, of which pictures and videos are, below `/brand/`; undefined without one. */
  readonly brand?: string | undefined;
}

/** The only origin that our pages have. */
export const APP_ORIGIN = 'app://kiosk';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.wasm': 'application/wasm',
};

/** A file to serve. */
export interface AppFile {
  readonly path: string;
  readonly contentType: string;
}

/**
 * The file that an address stands for.
 *
 * @returns undefined for another origin, an address that is not well-formed, one that leads out of its folder, and a kind
 * of file that we do not serve
 */
export function resolveAppFile(address: string, folders: AppFolders): AppFile | undefined {
  const pathname = pathOf(address);
  if (pathname === undefined) return undefined;
  const { root, inside, merchants } = placeOf(pathname, folders);
  if (root === undefined) return undefined;
  const folder = resolve(root);
  const path = resolve(folder, inside);
  if (!path.startsWith(folder + sep)) return undefined;
  const contentType = contentTypes[extname(path).toLowerCase()];
  if (contentType === undefined) return undefined;
  // A merchant's folder may hold anything; the page has a use for these alone.
  if (merchants && !merchants.test(contentType)) return undefined;
  return { path, contentType };
}

interface Place {
  readonly root: string | undefined;
  readonly inside: string;
  /** What may be served of a folder that is a merchant's. */
  readonly merchants?: RegExp;
}

function placeOf(pathname: string, folders: AppFolders): Place {
  const below = (start: string): string => pathname.slice(start.length);
  if (pathname.startsWith('/assets/')) return { root: folders.assets, inside: below('/assets/') };
  if (pathname.startsWith('/menu/')) return { root: folders.menu, inside: below('/menu/'), merchants: /^image\// };
  if (pathname.startsWith('/brand/'))
    return { root: folders.brand, inside: below('/brand/'), merchants: /^(?:image|video)\// };
  return { root: folders.renderer, inside: pathname === '/' ? 'index.html' : pathname.slice(1) };
}

function pathOf(address: string): string | undefined {
  try {
    const url = new URL(address);
    if (url.protocol !== 'app:' || url.host !== 'kiosk') return undefined;
    const pathname = decodeURIComponent(url.pathname);
    // A NUL ends a path early in C, a backslash separates folders on Windows: both can hide what a check should see.
    return /[\0\\]/.test(pathname) ? undefined : pathname;
  } catch {
    return undefined;
  }
}
