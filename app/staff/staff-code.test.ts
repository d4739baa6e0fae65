import { expect, test } from 'vitest';
import { parseCode } from '../check-in/code';
import { maskUserId } from './mask-user-id';
import { isStaffCode, STAFF_CODE } from './staff-code';

test.each(['KIOSK-STAFF', 'kiosk-staff', ' KIOSK-STAFF\r\n', '\u0002KIOSK-STAFF\u0003'])(
  '%j is the staff’s',
  (text) => {
    expect(isStaffCode(text, STAFF_CODE)).toBe(true);
  },
);

test.each(['', 'KIOSK', 'KIOSK-STAFF2', 'maya7k2p', 'KIOSK STAFF'])('%j is not', (text) => {
  expect(isStaffCode(text, STAFF_CODE)).toBe(false);
});

test('no staff code can be a member’s or a product’s', () => {
  expect(parseCode(STAFF_CODE).kind).toBe('unusable');
});

test.each([
  ['maya7k2p', 'ma…2p'],
  ['ab1', 'a…1'],
  ['', '…'],
  ['wer23gttt', 'we…tt'],
])('%s is shown as %s', (userId, masked) => {
  expect(maskUserId(userId)).toBe(masked);
});
