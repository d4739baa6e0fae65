import { PLAIN_FRAME, readScannerText } from '../app/check-in/scanner-text';
import { send } from './client';
import { listenForScans } from './scan/key-wedge';
import { takeStaffScan } from './staff/staff-state';
import { useKiosk } from './store';

/**
 * Hears all scanners, those that type and those that main has, until the returned function is called. A scan is staff's while
 * their console is open, else the guest's.
 */
export function listenToScanners(target: Window): () => void {
  const stopKeys = listenForScans(target, {
    onScan: (sent) => {
      const text = readScannerText(sent, useKiosk.getState().info?.scanner ?? PLAIN_FRAME);
      if (text !== undefined) take(text);
    },
  });
  const stopOthers = target.kiosk.onScan((text) => {
    take(text);
    // Keys are a sign of life by themselves; this came without any.
    send('stay');
  });
  return () => {
    stopKeys();
    stopOthers();
  };
}

function take(text: string): void {
  if (!takeStaffScan(text, 'scanner')) send('scan_code', { text, source: 'scanner' });
}
