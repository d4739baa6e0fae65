import { describe, expect, test } from 'vitest';
import { webPreferences } from './web-preferences';

describe('web preferences', () => {
  test.each(['development', 'test', 'release'] as const)('are those of Electron’s security checklist: %s', (build) => {
    expect(webPreferences(build)).toMatchObject({
      // 2, 3, 4
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      // 6, 8, 9
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      // 11, 12
      webviewTag: false,
      disableDialogs: true,
      navigateOnDragDrop: false,
    });
    // 10
    expect(webPreferences(build)).not.toHaveProperty('enableBlinkFeatures');
  });

  test('keep the page’s session in memory', () => {
    expect(webPreferences('release').partition).not.toMatch(/^persist:/);
  });

  test('give a release no developer’s tools', () => {
    expect(webPreferences('release').devTools).toBe(false);
  });
});
