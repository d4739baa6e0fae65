import { expect, test } from 'vitest';
import { ANA, createStaffWorld } from './testing/staff-world';

const APPROVED = { type: 'age_approved', limit: 21, by: ANA.name };

test('a PIN approves the age that is asked for, and opens no console', async () => {
  const { ask, screen, reported, log } = createStaffWorld();
  screen.ageLimit = 21;
  expect(await ask('staff_approve_age', { pin: ANA.pin })).toEqual({
    ok: true,
    value: { state: 'open', name: ANA.name },
  });
  expect(reported).toEqual([APPROVED]);
  expect(log).toContainEqual({ event: 'age_approved', limit: 21 });
  expect(JSON.stringify(log)).not.toContain(ANA.name);
  expect(await ask('staff_status')).toMatchObject({ value: { isOpen: false } });
});

test('wrong PINs slow down and lock out as at the console, which they lock as well', async () => {
  const { ask, screen, reported, clock, ledger } = createStaffWorld();
  screen.ageLimit = 18;
  for (const waitMs of [1000, 2000, 4000, 8000]) {
    expect(await ask('staff_approve_age', { pin: '0000' })).toMatchObject({ value: { state: 'wrong', waitMs } });
    expect(await ask('staff_approve_age', { pin: ANA.pin })).toMatchObject({ value: { state: 'wrong' } });
    clock.advance(waitMs);
  }
  expect(await ask('staff_approve_age', { pin: '0000' })).toMatchObject({ value: { state: 'locked_out' } });
  expect(await ask('staff_unlock', { pin: ANA.pin })).toMatchObject({ value: { state: 'locked_out' } });
  expect(reported).toEqual([]);
  const events = ledger.events(20);
  expect(events.ok && events.value.filter(({ kind }) => kind === 'staff_refused')).toHaveLength(5);
});

test('nothing is looked at where no age is asked for, and nothing holds that comes too late', async () => {
  const { ask, screen, log } = createStaffWorld();
  expect(await ask('staff_approve_age', { pin: '0000' })).toEqual({ ok: false, error: { kind: 'not_now' } });
  screen.ageLimit = 21;
  screen.takesReports = false;
  expect(await ask('staff_approve_age', { pin: ANA.pin })).toEqual({ ok: false, error: { kind: 'not_now' } });
  expect(log).toEqual([]);
});

test('an open console stays as it is', async () => {
  const { ask, screen, unlock } = createStaffWorld();
  await unlock();
  screen.ageLimit = 21;
  expect(await ask('staff_approve_age', { pin: ANA.pin })).toMatchObject({ ok: true });
  expect(await ask('staff_status')).toMatchObject({ value: { isOpen: true } });
});
