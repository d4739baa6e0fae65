// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listenForScans } from './key-wedge';
import { onTypedKey, publishTypedKey, type TypedKey } from './typed-keys';

const USER = 'k3x9q2m7';

let scans: string[];
let typed: TypedKey[];
let stopListening: () => void;
let clock: number;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  scans = [];
  typed = [];
  clock = 1000;
  stopListening = listenForScans(window, { onScan: (text) => scans.push(text), onTyped: (key) => typed.push(key) });
});

afterEach(() => {
  stopListening();
  document.body.replaceChildren();
  vi.useRealTimers();
});

/** Presses and releases a key on what is focused; answers whether the page itself may act on it. */
function press(key: string, gap: number, init: KeyboardEventInit = {}): boolean {
  clock += gap;
  const target = document.activeElement ?? document.body;
  const isAllowed = ['keydown', 'keyup'].map((type) => {
    const event = new KeyboardEvent(type, { key, code: `Code${key}`, bubbles: true, cancelable: true, ...init });
    Object.defineProperty(event, 'timeStamp', { value: clock });
    return target.dispatchEvent(event);
  });
  // What a browser does by itself on a focused button, and jsdom does not.
  if (target instanceof HTMLButtonElement && key === 'Enter' && isAllowed[0] === true) target.click();
  if (target instanceof HTMLButtonElement && key === ' ' && isAllowed[1] === true) target.click();
  return isAllowed[0] === true && isAllowed[1] === true;
}

function scan(text: string, end = 'Enter'): void {
  for (const character of text) press(character, 4);
  press(end, 4);
}

function write(text: string): void {
  for (const character of text) {
    press(character, 120);
    vi.advanceTimersByTime(120);
  }
}

function focused<Name extends 'button' | 'input'>(
  name: Name,
): { element: HTMLElementTagNameMap[Name]; heard: string[] } {
  const element = document.createElement(name);
  document.body.append(element);
  element.focus();
  const heard: string[] = [];
  for (const type of ['keydown', 'keyup', 'click']) element.addEventListener(type, () => heard.push(type));
  return { element, heard };
}

const text = (): string => typed.map((key) => (key.kind === 'character' ? key.text : '<')).join('');

describe('a scan', () => {
  test.each(['button', 'input'] as const)('does not touch a focused %s, its Enter neither', (name) => {
    const { heard } = focused(name);
    scan(`${USER}|r e-1 `);
    vi.advanceTimersByTime(1000);
    expect(scans).toEqual([`${USER}|r e-1 `]);
    expect(heard).toEqual([]);
    expect(typed).toEqual([]);
  });

  test('may end with Tab', () => {
    focused('button');
    scan(USER, 'Tab');
    expect(scans).toEqual([USER]);
  });

  test('may send Shift and AltGr as a keyboard does', () => {
    for (const character of 'AB') {
      press('Shift', 1);
      press(character, 3, { shiftKey: true });
    }
    press('|', 3, { ctrlKey: true, altKey: true, modifierAltGraph: true });
    scan('CD');
    expect(scans).toEqual(['AB|CD']);
  });

  test('is whole although the page was stalled while it came', () => {
    press('k', 4);
    // The page does nothing for a second; then its late timer comes before the keys that were pressed long ago.
    const now = performance.now();
    vi.spyOn(performance, 'now').mockReturnValue(now + 1000);
    vi.advanceTimersToNextTimer();
    for (const character of USER.slice(1)) press(character, 4);
    press('Enter', 4);
    expect(scans).toEqual([USER]);
    expect(text()).toBe('');
  });
});

test('a scan is whole although its first keys were taken for typing before the others came', () => {
  for (const character of USER.slice(0, 2)) {
    press(character, 4);
    vi.advanceTimersByTime(50);
  }
  for (const character of USER.slice(2)) press(character, 4);
  press('Enter', 4);
  expect(scans).toEqual([USER]);
  expect(text()).toBe(USER.slice(0, 2));
});

describe('a person', () => {
  test('is heard by subscribers, whatever has the focus, and types into no field directly', () => {
    const { heard } = focused('input');
    write('ana@x');
    expect(text()).toBe('ana@x');
    expect(heard).toEqual([]);
    expect(scans).toEqual([]);
  });

  test('waits at most a moment for the last key', () => {
    press('a', 100);
    expect(text()).toBe('');
    vi.advanceTimersByTime(36);
    expect(text()).toBe('a');
  });

  test('erases with Backspace', () => {
    write('ab');
    press('Backspace', 120);
    expect(text()).toBe('ab<');
  });

  test('presses the focused button with Enter and, once, with Space', () => {
    const { heard } = focused('button');
    expect(press('Enter', 100)).toBe(true);
    expect(heard.filter((type) => type === 'click')).toHaveLength(1);
    press(' ', 100);
    press(' ', 400, { repeat: true });
    press(' ', 30, { repeat: true });
    vi.advanceTimersByTime(100);
    expect(heard.filter((type) => type === 'click')).toHaveLength(2);
    expect(typed).toEqual([]);
  });

  test('navigates and uses shortcuts untouched', () => {
    for (const key of ['ArrowDown', 'Tab', 'Escape', 'Enter', 'Home', 'F5']) expect(press(key, 100)).toBe(true);
    expect(press('c', 100, { ctrlKey: true })).toBe(true);
    expect(press('Dead', 100)).toBe(true);
    expect(press('あ', 100, { isComposing: true })).toBe(true);
    vi.advanceTimersByTime(100);
    expect(typed).toEqual([]);
  });
});

test('ends when told to', () => {
  press('a', 100);
  stopListening();
  vi.advanceTimersByTime(1000);
  expect(press('b', 100)).toBe(true);
  expect(typed).toEqual([]);
});

test('what a person types goes to subscribers when nobody else asks for it', () => {
  stopListening();
  stopListening = listenForScans(window, { onScan: () => undefined });
  const heard = vi.fn();
  const unsubscribe = onTypedKey(heard);
  write('a');
  expect(heard).toHaveBeenCalledExactlyOnceWith({ kind: 'character', text: 'a' });
  unsubscribe();
});

test('a subscription to typed keys ends alone', () => {
  const first = vi.fn();
  const stopFirst = onTypedKey(first);
  const stopSecond = onTypedKey(first);
  stopFirst();
  publishTypedKey({ kind: 'erase' });
  expect(first).toHaveBeenCalledTimes(1);
  stopSecond();
});
