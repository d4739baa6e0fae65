import { describe, expect, test } from 'vitest';
import { mayReachPage, type PressedKey } from './keys';

/** `Ctrl+Shift+I`, `F5`, `a`. */
function press(text: string): PressedKey {
  const parts = text === '+' ? ['+'] : text.split(/(?<=.)\+/);
  return {
    type: 'keyDown',
    key: parts.at(-1)!,
    control: parts.slice(0, -1).includes('Ctrl'),
    alt: parts.slice(0, -1).includes('Alt'),
    meta: parts.slice(0, -1).includes('Meta'),
  };
}

const forGuests = (text: string): boolean => mayReachPage(press(text), false);

describe('what a guest or a scanner needs reaches the page', () => {
  test.each([
    ...['a', 'Z', '7', ' ', '@', '|', '+', '\u00e9', '\u0628'],
    ...['Enter', 'Tab', 'Backspace', 'Escape', 'ArrowLeft', 'Shift', 'Control', 'CapsLock', 'Dead', 'Process'],
    // AltGr on Windows.
    ...['Ctrl+Alt+@', 'Ctrl+Alt+|', 'Ctrl+Alt+\u0105'],
  ])('%s', (text) => {
    expect(forGuests(text)).toBe(true);
  });
});

describe('nothing of a browser or a system does', () => {
  test.each([
    ...Array.from({ length: 24 }, (_, index) => `F${index + 1}`),
    ...['w', 'q', 'r', 'n', 't', 'p', 'o', 's', 'f', 'g', 'h', 'j', 'l', 'u', 'd', 'a', 'c', 'x', 'v', 'z', 'k'].map(
      (key) => `Ctrl+${key}`,
    ),
    ...['Ctrl+I', 'Ctrl+J', 'Ctrl+C', 'Ctrl+R', 'Ctrl+V', 'Ctrl++', 'Ctrl+-', 'Ctrl+0', 'Ctrl+=', 'Ctrl+Alt+i'],
    ...['Ctrl+Tab', 'Ctrl+F4', 'Ctrl+Enter', 'Ctrl+Escape', 'Alt+F4', 'Alt+Tab', 'Alt+ArrowLeft', 'Alt+Home', 'Alt+d'],
    ...['Alt+ ', 'Meta+q', 'Meta+r', 'Meta+Tab', 'Meta+Enter', 'Ctrl+Meta+f'],
    ...['Insert', 'ContextMenu', 'PrintScreen', 'Pause', 'Help', 'Power', 'Sleep', 'WakeUp', 'Eject'],
    ...['BrowserBack', 'BrowserForward', 'BrowserRefresh', 'BrowserHome', 'BrowserSearch', 'BrowserFavorites'],
    ...['LaunchMail', 'LaunchApplication1', 'LaunchCalculator', 'MediaPlayPause', 'AudioVolumeUp', 'ZoomIn', 'Find'],
  ])('%s', (text) => {
    expect(forGuests(text)).toBe(false);
  });
});

test('staff may paste into their console, and nothing more', () => {
  expect(mayReachPage(press('Ctrl+v'), true)).toBe(true);
  for (const text of ['Ctrl+c', 'Ctrl+r', 'Ctrl+I', 'F12', 'Alt+F4', 'Insert', 'Meta+v', 'Ctrl+Meta+v']) {
    expect([text, mayReachPage(press(text), true)]).toEqual([text, false]);
  }
});
