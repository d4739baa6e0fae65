import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { NO_TRIES } from '../../app/staff/pin-tries';
import { testFolder } from '../ledger/testing/harness';
import { createFakeClock, type FakeClock } from '../testing/fake-clock';
import { hashPin, verifyPin } from './pin-hash';
import { createStaffLock, LOCKS_AFTER_MS, type LockEvent, type StaffLock, type StaffLockParts } from './staff-lock';
import { openStaffStore } from './staff-memory';

const PINS = [
  { name: 'Ana', hash: '8351' },
  { name: 'Ben', hash: '9462' },
];
let clock: FakeClock;
let folder: string;
let events: LockEvent[];

function open(parts: Partial<StaffLockParts> = {}): StaffLock {
  return createStaffLock({
    pins: PINS,
    isTraining: false,
    store: openStaffStore(folder),
    clock,
    onEvent: (event) => events.push(event),
    verify: (pin, hash) => Promise.resolve(pin === hash),
    ...parts,
  });
}

beforeEach(() => {
  clock = createFakeClock();
  folder = testFolder();
  events = [];
});

describe('a PIN', () => {
  test('opens for its owner', async () => {
    const lock = open();
    expect(lock.holder()).toBeUndefined();
    expect(await lock.unlock('9462')).toEqual({ state: 'open', name: 'Ben' });
    expect(lock.holder()).toBe('Ben');
    expect(events).toEqual(['opened']);
  });

  test('is hashed with salt, and compared without telling how near it was', async () => {
    const hash = await hashPin('8351');
    expect(hash).toMatch(/^scrypt\$32768\$8\$1\$[A-Za-z0-9+/=]{24}\$[A-Za-z0-9+/=]{44}$/);
    expect(await hashPin('8351')).not.toBe(hash);
    expect(await verifyPin('8351', hash)).toBe(true);
    expect(await verifyPin('8352', hash)).toBe(false);
  });

  test.each([
    '',
    'scrypt$1',
    'md5$a$b$c$d$e',
    'scrypt$3$8$1$AAAA$AAAA',
    'scrypt$1073741824$8$1$AAAA$AAAAAAAAAAAAAAAAAAAAAAAA',
  ])('never fits a hash that cannot be read: %s', async (hash) => {
    expect(await verifyPin('8351', hash)).toBe(false);
  });

  test('does not hold up the kiosk while it is looked at', async () => {
    const hash = await hashPin('8351');
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 1);
    await verifyPin('8351', hash);
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(3);
  });
});

describe('wrong tries', () => {
  test('slow down, then lock everybody out, also with the right PIN', async () => {
    const lock = open();
    for (const waitMs of [1000, 2000, 4000, 8000]) {
      expect(await lock.unlock('0000')).toEqual({ state: 'wrong', waitMs });
      expect(await lock.unlock('8351')).toMatchObject({ state: 'wrong', waitMs });
      clock.advance(waitMs);
    }
    expect(await lock.unlock('0000')).toEqual({ state: 'locked_out', waitMs: 300_000 });
    clock.advance(299_999);
    expect(await lock.unlock('8351')).toEqual({ state: 'locked_out', waitMs: 1 });
    clock.advance(1);
    expect(await lock.unlock('8351')).toMatchObject({ state: 'open' });
    expect(events).toEqual(['refused', 'refused', 'refused', 'refused', 'locked_out', 'opened']);
  });

  test('are forgotten with the right one', async () => {
    const lock = open();
    await lock.unlock('0000');
    clock.advance(1000);
    await lock.unlock('8351');
    expect(openStaffStore(folder).read().tries).toEqual(NO_TRIES);
    expect(await lock.unlock('0000')).toEqual({ state: 'wrong', waitMs: 1000 });
  });

  test('are kept over restarts', async () => {
    const lock = open();
    for (const waitMs of [1000, 2000, 4000, 8000]) {
      await lock.unlock('0000');
      clock.advance(waitMs);
    }
    expect(await open().unlock('0000')).toMatchObject({ state: 'locked_out' });
    clock.advance(60_000);
    expect(await open().unlock('8351')).toEqual({ state: 'locked_out', waitMs: 240_000 });
  });

  test('are on disk before they are looked at, so that pulling the plug saves none', async () => {
    let seen = 0;
    const lock = open({
      pins: PINS.slice(0, 1),
      verify: () => {
        seen = openStaffStore(folder).read().tries.wrong;
        return Promise.resolve(true);
      },
    });
    await lock.unlock('8351');
    expect(seen).toBe(1);
  });

  test('are looked at one at a time, however fast they come', async () => {
    let looked = 0;
    const lock = open({ verify: () => Promise.resolve(((looked += 1), false)) });
    const answers = await Promise.all(Array.from({ length: 50 }, () => lock.unlock('0000')));
    expect(looked).toBe(PINS.length);
    expect(answers.every(({ state }) => state === 'wrong')).toBe(true);
    expect(openStaffStore(folder).read().tries.wrong).toBe(1);
  });

  test('under a clock that was set back a day wait once more and no longer', async () => {
    const lock = open();
    for (const waitMs of [1000, 2000, 4000, 8000]) {
      await lock.unlock('0000');
      clock.advance(waitMs);
    }
    await lock.unlock('0000');
    clock.jump(-86_400_000);
    expect(await open().unlock('8351')).toEqual({ state: 'locked_out', waitMs: 300_000 });
    clock.advance(300_000);
    expect(await open().unlock('8351')).toMatchObject({ state: 'open' });
  });

  test('are counted in memory where they cannot be written', async () => {
    const lock = open({ store: openStaffStore(join(folder, 'gone')) });
    expect(await lock.unlock('0000')).toEqual({ state: 'wrong', waitMs: 1000 });
    expect(await lock.unlock('8351')).toEqual({ state: 'wrong', waitMs: 1000 });
    expect(events).toContain('memory_failed');
  });

  test('in a file that was mangled are none', async () => {
    writeFileSync(join(folder, 'staff.json'), '{"tries":');
    expect(await open().unlock('8351')).toMatchObject({ state: 'open' });
  });
});

describe('an open console', () => {
  test('locks itself after a minute without a sign of staff', async () => {
    const lock = open();
    await lock.unlock('8351');
    clock.advance(LOCKS_AFTER_MS - 1);
    expect(lock.remainingMs()).toBe(1);
    lock.extend();
    expect(lock.remainingMs()).toBe(LOCKS_AFTER_MS);
    clock.advance(LOCKS_AFTER_MS);
    expect(lock.holder()).toBeUndefined();
    expect(lock.remainingMs()).toBeUndefined();
    expect(events).toEqual(['opened', 'closed']);
  });

  test('is not held open by what a locked one is told', async () => {
    const lock = open();
    lock.extend();
    expect(clock.pending()).toBe(0);
    await lock.unlock('8351');
    lock.lock();
    expect(clock.pending()).toBe(0);
  });
});

describe('without PINs in the configuration', () => {
  test('training mode has one of its own, and says it', async () => {
    const lock = open({ pins: [], isTraining: true });
    expect(lock.trainingPin).toBe('2468');
    expect(await lock.unlock('1111')).toMatchObject({ state: 'wrong' });
    clock.advance(1000);
    expect(await lock.unlock('2468')).toEqual({ state: 'open', name: 'Training' });
  });

  test('a store stays locked', async () => {
    const lock = open({ pins: [] });
    expect(lock.trainingPin).toBeUndefined();
    expect(await lock.unlock('2468')).toEqual({ state: 'no_pin_set' });
  });

  test('training mode with PINs keeps to them', async () => {
    const lock = open({ isTraining: true });
    expect(lock.trainingPin).toBeUndefined();
    expect(await lock.unlock('2468')).toMatchObject({ state: 'wrong' });
  });
});
