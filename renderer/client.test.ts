// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import type { KioskBridge } from '../app/ipc/kiosk-bridge';
import { err, ok } from '../app/result';
import { ask, reportPresence, send } from './client';
import { useKiosk } from './store';

function bridge(methods: Partial<KioskBridge>): void {
  Object.defineProperty(window, 'kiosk', { value: methods, configurable: true });
}

afterEach(() => {
  useKiosk.setState(useKiosk.getInitialState(), true);
});

test('a line that breaks is a refusal, not an exception', async () => {
  bridge({ open_menu: () => Promise.reject(new Error('gone')) });
  expect(await ask('open_menu')).toEqual(err({ kind: 'failed' }));
});

test('a failure is counted for its sentence; a press that came too late is not', async () => {
  bridge({
    open_menu: () => Promise.resolve(err({ kind: 'not_now' })),
    open_review: () => Promise.reject(new Error()),
  });
  send('open_menu');
  await vi.waitFor(() => {
    expect(useKiosk.getState().failures).toBe(0);
  });
  send('open_review');
  await vi.waitFor(() => {
    expect(useKiosk.getState().failures).toBe(1);
  });
});

test('any touch or key says that somebody is there, once a second at most', () => {
  const stay = vi.fn(() => Promise.resolve(ok(null)));
  bridge({ stay });
  const stop = reportPresence(window);
  const at = (timeStamp: number, type: string): void => {
    const event = new Event(type);
    Object.defineProperty(event, 'timeStamp', { value: timeStamp });
    window.dispatchEvent(event);
  };
  at(5000, 'pointerdown');
  at(5400, 'keydown');
  at(6100, 'keydown');
  expect(stay).toHaveBeenCalledTimes(2);
  stop();
  at(9000, 'pointerdown');
  expect(stay).toHaveBeenCalledTimes(2);
});
