// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ScreenContent } from '../../app/session/public-status';
import { basketOf } from '../gallery/fixtures';
import { receiveStatus, setScreen, useKiosk } from '../store';
import { listenForSounds } from './listen-for-sounds';

const play = vi.fn();
let stop = (): void => undefined;

beforeEach(() => {
  play.mockClear();
  useKiosk.setState(useKiosk.getInitialState(), true);
  document.body.innerHTML = `
    <button id="button"><span id="inside">Add</span></button>
    <button id="off" disabled>Sold out</button>
    <label id="label"><input id="box" type="checkbox" />Large</label>
    <p id="words">Words</p>`;
  stop = listenForSounds(document, { play });
});
afterEach(() => {
  stop();
  document.body.innerHTML = '';
  useKiosk.setState(useKiosk.getInitialState(), true);
});

/** A click as at that time; components may keep it to themselves. */
function click(id: string, timeStamp: number): void {
  const event = new MouseEvent('click', { bubbles: true });
  Object.defineProperty(event, 'timeStamp', { value: timeStamp });
  document.getElementById(id)!.dispatchEvent(event);
}

test('a press on what can be pressed is heard, and no touch elsewhere', () => {
  document.getElementById('button')!.addEventListener('click', (event) => event.stopPropagation());
  click('inside', 1000);
  expect(play.mock.calls).toEqual([['tap']]);
  click('words', 2000);
  document.getElementById('off')!.click();
  expect(play).toHaveBeenCalledOnce();
});

test('a label and its box are one press', () => {
  const clicks = vi.fn();
  document.body.addEventListener('click', clicks);
  document.getElementById('label')!.click();
  document.body.removeEventListener('click', clicks);
  expect(clicks).toHaveBeenCalledTimes(2);
  expect(play.mock.calls).toEqual([['tap']]);
  click('button', Number.MAX_SAFE_INTEGER);
  expect(play).toHaveBeenCalledTimes(2);
});

test('what comes about in the store is heard, until nobody listens', () => {
  const menuWith = (count: number): ScreenContent => ({
    screen: 'menu',
    basket: basketOf(count),
    signIn: { state: 'idle' },
    dining: { modes: [] },
  });
  receiveStatus({ serial: 1, visit: 1, menuVersion: 1, content: menuWith(0) });
  expect(play).not.toHaveBeenCalled();
  receiveStatus({ serial: 2, visit: 1, menuVersion: 1, content: menuWith(1) });
  setScreen({ failures: 1 });
  expect(play.mock.calls).toEqual([['success'], ['error']]);
  stop();
  setScreen({ failures: 2 });
  click('button', 3000);
  expect(play).toHaveBeenCalledTimes(2);
});
