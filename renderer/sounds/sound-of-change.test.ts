import { expect, test } from 'vitest';
import type { PublicStatus, ScreenContent } from '../../app/session/public-status';
import type { Notice } from '../../app/session/notice';
import { basketOf, QUINN } from '../gallery/fixtures';
import { soundOfChange } from './sound-of-change';

const ordering = { basket: basketOf(1), signIn: { state: 'idle' as const }, dining: { modes: [] } };
const MENU: ScreenContent = { screen: 'menu', ...ordering };
const PLACED = { number: '12', basket: basketOf(1) };
const PAYING: ScreenContent = { screen: 'paying', step: 'waiting_for_card', ...PLACED };

let serial = 0;
function status(content: ScreenContent, more: Partial<PublicStatus> = {}): PublicStatus {
  return { serial: ++serial, visit: 1, menuVersion: 1, content, ...more };
}

function heard(before: ScreenContent, after: ScreenContent): string | undefined {
  return soundOfChange({ status: status(before), failures: 0 }, { status: status(after), failures: 0 });
}

test.each<[what: string, before: ScreenContent, after: ScreenContent, sound: string | undefined]>([
  ['something added', MENU, { ...MENU, basket: basketOf(2) }, 'success'],
  ['something removed', { ...MENU, basket: basketOf(2) }, MENU, undefined],
  ['checked in', MENU, { ...MENU, guest: QUINN }, 'success'],
  ['checked in by a scan on the first screen', { screen: 'attract' }, { ...MENU, guest: QUINN }, 'success'],
  ['begun', { screen: 'attract' }, { ...MENU, basket: basketOf(0) }, undefined],
  ['another page', MENU, { screen: 'dining', ...ordering }, undefined],
  ['back from placing', { screen: 'placing', basket: basketOf(1) }, { ...MENU, guest: QUINN }, undefined],
  ['not found', MENU, { ...MENU, signIn: { state: 'failed', by: 'phone', reason: 'unknown_member' } }, 'error'],
  ['declined', PAYING, { screen: 'payment_failed', reason: 'declined', atCounter: false, ...PLACED }, 'error'],
  ['cancelled', PAYING, { screen: 'payment_failed', reason: 'cancelled', atCounter: false, ...PLACED }, undefined],
  ['unclear', PAYING, { screen: 'payment_unclear', ...PLACED }, 'error'],
  ['done', PAYING, { screen: 'done', paid: 'card', earning: true, handOffLate: false, ...PLACED }, 'success'],
])('%s', (_what, before, after, sound) => {
  expect(heard(before, after)).toBe(sound);
});

const ADDED: Notice = { kind: 'product_added', name: 'Rye loaf' };

test.each<[notice: Notice, sound: string | undefined]>([
  [{ kind: 'product_unknown' }, 'error'],
  [{ kind: 'earn_only' }, undefined],
  [{ kind: 'staff_code' }, undefined],
  [ADDED, 'success'],
])('the notice %j', (notice, sound) => {
  const before = { status: status(MENU), failures: 0 };
  const after = { status: status(MENU, { notice: { serial: 7, notice } }), failures: 0 };
  expect(soundOfChange(before, after)).toBe(sound);
});

test('a notice is heard once, and trouble drowns what went well', () => {
  const [one, other] = [
    { serial: 7, notice: ADDED },
    { serial: 8, notice: ADDED },
  ];
  const told = { status: status(MENU, { notice: one }), failures: 0 };
  expect(soundOfChange(told, { status: status(MENU, { notice: one }), failures: 0 })).toBeUndefined();
  expect(soundOfChange(told, { status: status(MENU, { notice: other }), failures: 0 })).toBe('success');
  expect(soundOfChange(told, { status: status(MENU, { notice: other }), failures: 1 })).toBe('error');
});

test('the next guest’s fresh screen is no gain, and the first status no news', () => {
  const mine = { status: status(MENU), failures: 0 };
  const next = { status: status({ ...MENU, basket: basketOf(3) }, { visit: 2 }), failures: 0 };
  expect(soundOfChange(mine, next)).toBeUndefined();
  expect(soundOfChange({ status: undefined, failures: 0 }, next)).toBeUndefined();
});
