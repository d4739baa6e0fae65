import { APP_ORIGIN } from '../app-files';

/** What a page asks for. */
export interface PermissionQuestion {
  /** Chromium's name of it: `media`, `geolocation`, … */
  readonly permission: string;
  /** Origin or address of who asks. */
  readonly asker: string;
  /** `video`, `audio` or, where Chromium does not say yet, `unknown`; empty where it is not about a device. */
  readonly media: readonly string[];
  readonly isMainFrame: boolean;
}

/**
 * The only permission there is: the camera, for our own page, while a screen is up that scans. `isScanning` is main's own
 * knowledge of that, so that a page which has been taken over sees nothing through it at other times.
 */
export function isPermitted(question: PermissionQuestion, isScanning: boolean): boolean {
  const { permission, asker, media, isMainFrame } = question;
  const isOurs = asker === APP_ORIGIN || asker.startsWith(`${APP_ORIGIN}/`);
  const isCamera = permission === 'media' && media.length > 0 && media.every((kind) => kind !== 'audio');
  return isScanning && isCamera && isMainFrame && isOurs;
}
