/**
 * What this build is for, fixed when it is bundled. A release refuses training's control door, plain `http:` addresses
 * and every development switch.
 */
declare const __BUILD__: 'development' | 'test' | 'release';

interface Window {
  /** The one door to the main process; preload puts it there. */
  readonly kiosk: import('../app/ipc/kiosk-bridge').KioskBridge;
}
