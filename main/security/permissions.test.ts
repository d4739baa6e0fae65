import { describe, expect, test } from 'vitest';
import { isPermitted, type PermissionQuestion } from './permissions';

const CAMERA: PermissionQuestion = { permission: 'media', asker: 'app://kiosk/', media: ['video'], isMainFrame: true };

test('our page may use the camera while it scans, and at no other time', () => {
  expect(isPermitted(CAMERA, true)).toBe(true);
  expect(isPermitted({ ...CAMERA, asker: 'app://kiosk', media: ['unknown'] }, true)).toBe(true);
  expect(isPermitted(CAMERA, false)).toBe(false);
});

describe('refused also while it scans', () => {
  test.each<[string, Partial<PermissionQuestion>]>([
    ['the microphone', { media: ['audio'] }],
    ['camera and microphone', { media: ['video', 'audio'] }],
    ['a medium that has no name', { media: [] }],
    ['a frame inside the page', { isMainFrame: false }],
    ['another origin', { asker: 'https://evil.example/' }],
    ['an origin that begins like ours', { asker: 'app://kiosk.evil.example/' }],
    ['nobody', { asker: '' }],
    ['a file', { asker: 'file:///etc/passwd' }],
  ])('%s', (_what, change) => {
    expect(isPermitted({ ...CAMERA, ...change }, true)).toBe(false);
  });

  test.each([
    ...[
      'geolocation',
      'notifications',
      'midi',
      'midiSysex',
      'pointerLock',
      'fullscreen',
      'keyboardLock',
      'openExternal',
    ],
    ...[
      'clipboard-read',
      'clipboard-sanitized-write',
      'display-capture',
      'fileSystem',
      'hid',
      'serial',
      'usb',
      'unknown',
    ],
    ...[
      'idle-detection',
      'mediaKeySystem',
      'persistent-storage',
      'storage-access',
      'window-management',
      'speaker-selection',
    ],
  ])('%s', (permission) => {
    expect(isPermitted({ ...CAMERA, permission }, true)).toBe(false);
  });
});
