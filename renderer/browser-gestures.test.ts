// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { refuseBrowserGestures } from './browser-gestures';

let stop = (): void => undefined;

beforeEach(() => {
  document.body.innerHTML = '<div id="inside"></div>';
  // Somebody who keeps events to themselves does not get around it.
  inside().addEventListener('contextmenu', (event) => event.stopPropagation());
  stop = refuseBrowserGestures(window);
});

afterEach(() => {
  stop();
  document.body.innerHTML = '';
});

function inside(): HTMLElement {
  return document.getElementById('inside')!;
}

/** Whether the browser would still do what it does by itself. */
function goesThrough(event: Event): boolean {
  return inside().dispatchEvent(event);
}

const usual = { bubbles: true, cancelable: true };

test.each(['contextmenu', 'dragstart', 'dragover', 'drop'])('%s is refused', (type) => {
  expect(goesThrough(new Event(type, usual))).toBe(false);
});

test.each(['mousedown', 'mouseup', 'auxclick'])(
  '%s of the middle button is refused, that of the first is not',
  (type) => {
    expect(goesThrough(new MouseEvent(type, { ...usual, button: 1 }))).toBe(false);
    expect(goesThrough(new MouseEvent(type, { ...usual, button: 0 }))).toBe(true);
  },
);

test('the wheel scrolls and does not zoom', () => {
  expect(goesThrough(new WheelEvent('wheel', { ...usual, ctrlKey: true }))).toBe(false);
  expect(goesThrough(new WheelEvent('wheel', usual))).toBe(true);
});

test('nothing is printed', () => {
  stop();
  const print = vi.fn();
  window.print = print;
  stop = refuseBrowserGestures(window);
  window.print();
  expect(print).not.toHaveBeenCalled();
  stop();
  window.print();
  expect(print).toHaveBeenCalledOnce();
});
