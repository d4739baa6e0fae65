import { expect, test } from 'vitest';
import { createFakeClock } from '../testing/fake-clock';
import { startSignsOfLife } from './signs-of-life';
import { systemdSupervisor } from './systemd';

function start(env: Record<string, string> = { WATCHDOG_USEC: '20000000' }) {
  const clock = createFakeClock();
  const said: string[] = [];
  const page = { isAlive: true };
  const supervisor = systemdSupervisor({ NOTIFY_SOCKET: '/run/notify', ...env }, 1, (state) => said.push(state));
  return { clock, said, page, signs: startSignsOfLife(supervisor, clock, () => page.isAlive) };
}

test('the kiosk is ready with its first frame, and not before', () => {
  const { clock, said, signs } = start();
  clock.advance(60_000);
  expect(said).toEqual([]);
  signs.beat();
  signs.beat();
  expect(said).toEqual(['READY=1', 'WATCHDOG=1']);
});

test('signs of life come at half the limit while the page draws, and only then', () => {
  const { clock, said, page, signs } = start();
  signs.beat();
  clock.advance(30_000);
  expect(said).toEqual(['READY=1', ...Array<string>(4).fill('WATCHDOG=1')]);
  page.isAlive = false;
  clock.advance(60_000);
  expect(said).toHaveLength(5);
  page.isAlive = true;
  clock.advance(10_000);
  expect(said).toHaveLength(6);
  signs.stop();
  clock.advance(60_000);
  expect(said.at(-1)).toBe('STOPPING=1');
  expect(said).toHaveLength(7);
});

test('where nobody waits for them there are none', () => {
  const { clock, said, signs } = start({});
  signs.beat();
  clock.advance(60_000);
  expect(said).toEqual(['READY=1']);
  expect(clock.pending()).toBe(0);
});
