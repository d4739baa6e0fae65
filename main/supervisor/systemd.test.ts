import { expect, test } from 'vitest';
import { systemdSupervisor } from './systemd';

const SOCKET = { NOTIFY_SOCKET: '/run/systemd/notify' };

function supervise(env: Record<string, string>) {
  const said: string[] = [];
  return { said, supervisor: systemdSupervisor(env, 4711, (state) => said.push(state)) };
}

test('systemd hears that the kiosk is ready, alive and stopping', () => {
  const { said, supervisor } = supervise({ ...SOCKET, WATCHDOG_USEC: '30000000', WATCHDOG_PID: '4711' });
  supervisor.ready();
  supervisor.alive();
  supervisor.stopping();
  expect(said).toEqual(['READY=1', 'WATCHDOG=1', 'STOPPING=1']);
  expect(supervisor.everyMs).toBe(15_000);
});

test.each([
  ['no limit', {}],
  ['a limit for another process', { WATCHDOG_USEC: '30000000', WATCHDOG_PID: '1' }],
  ['a limit of nothing', { WATCHDOG_USEC: '0' }],
  ['a limit that is no number', { WATCHDOG_USEC: 'soon' }],
])('without a watchdog it hears only of start and end: %s', (_what, env) => {
  const { said, supervisor } = supervise({ ...SOCKET, ...env });
  supervisor.ready();
  supervisor.alive();
  expect(said).toEqual(['READY=1']);
  expect(supervisor.everyMs).toBeUndefined();
});

test.each([{}, { NOTIFY_SOCKET: '' }, { WATCHDOG_USEC: '30000000' }])('elsewhere nobody is told: %j', (env) => {
  const { said, supervisor } = supervise(env);
  supervisor.ready();
  supervisor.alive();
  supervisor.stopping();
  expect(said).toEqual([]);
  expect(supervisor.everyMs).toBeUndefined();
});
