import type { WebPreferences } from 'electron';
import type { BuildKind } from '../../app/config/build-kind';

/**
 * Name of the page's session. Without `persist:` before it, Chromium keeps all of it in memory: no cookie, no storage, no cache
 * ever reaches the disk, and nothing of a guest outlives the program.
 */
export const MEMORY_PARTITION = 'kiosk';

/**
 * What the page may do, said even where it is Electron's default, so that no default that changes opens anything. A test holds
 * each against Electron's security checklist.
 */
export function webPreferences(build: BuildKind): WebPreferences {
  return {
    partition: MEMORY_PARTITION,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    webgl: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    // `alert`, `confirm` and `prompt` are the system's windows.
    disableDialogs: true,
    devTools: build !== 'release',
    // A kiosk has no background: timers and animation go on while a dialog of the system is in front.
    backgroundThrottling: false,
  };
}
