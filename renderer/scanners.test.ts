// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ok } from '../app/result';
import { listenToScanners } from './scanners';
import { onSetupCode } from './staff/setup-codes';
import { closeStaff, openStaff, useStaff } from './staff/staff-state';
import { useKiosk } from './store';

const sent: unknown[] = [];
let scan: (text: string) => void;
let stop: () => void;

beforeEach(() => {
  sent.length = 0;
  const bridge = {
    stay: () => Promise.resolve(ok(null)),
    scan_code: (input: unknown) => {
      sent.push(input);
      return Promise.resolve(ok(null));
    },
    onScan: (listener: typeof scan) => {
      scan = listener;
      return () => (scan = () => undefined);
    },
  };
  Object.defineProperty(window, 'kiosk', { value: bridge, configurable: true });
  stop = listenToScanners(window);
});

afterEach(() => {
  stop();
  closeStaff();
  useKiosk.setState(useKiosk.getInitialState(), true);
});

test('a code that main’s scanner read is the guest’s', () => {
  scan('maya7k2p|fiveoff4t8k');
  expect(sent).toEqual([{ text: 'maya7k2p|fiveoff4t8k', source: 'scanner' }]);
  stop();
  scan('stella8w3q');
  expect(sent).toHaveLength(1);
});

test('it is staff’s while their console is open, a setup code too; and the guest’s again when it is closed', () => {
  const heard = vi.fn();
  const stopHearing = onSetupCode(heard);
  openStaff();
  scan('maya7k2p');
  scan('KIOSK-SETUP-1 production a b c d e');
  expect(heard).toHaveBeenCalledExactlyOnceWith('KIOSK-SETUP-1 production a b c d e');
  expect(useStaff.getState().scans.map(({ text, source }) => [text, source])).toEqual([
    ['KIOSK-SETUP-1', 'scanner'],
    ['maya7k2p', 'scanner'],
  ]);
  expect(sent).toEqual([]);
  closeStaff();
  scan('quinn2d6v');
  expect(sent).toEqual([{ text: 'quinn2d6v', source: 'scanner' }]);
  stopHearing();
});
