import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { CommandInput } from '../../app/ipc/contract';
import { STAFF_COMMANDS, type StaffCommandName } from '../../app/staff/contract';
import { card, good, testFolder } from '../ledger/testing/harness';
import { sampleOrder } from '../ledger/testing/orders';
import { createStaffWorld, type StaffWorld } from './testing/staff-world';

const NAMES = Object.keys(STAFF_COMMANDS) as StaffCommandName[];

const INPUTS: { readonly [Name in StaffCommandName]?: CommandInput<Name> } = {
  staff_unlock: { pin: '0000' },
  staff_approve_age: { pin: '0000' },
  staff_orders: { scope: 'today' },
  staff_order: { orderId: 'order-1' },
  staff_act: { orderId: 'order-1', action: 'void', reason: 'why not' },
  staff_measure_screen: { cardPixels: 231 },
  staff_set_sold_out: { of: { itemId: 'fries' }, on: true },
  staff_set_out_of_order: { on: true },
  staff_check_setup_code: { text: 'KIOSK-SETUP-1 production a b c d e' },
  staff_seal_credentials: { locationId: 'store12' },
};

async function open(options?: Parameters<typeof createStaffWorld>[0]): Promise<StaffWorld> {
  const world = createStaffWorld(options);
  await world.unlock();
  return world;
}

async function ask(world: StaffWorld, name: StaffCommandName): Promise<unknown> {
  return await (world.ask as (name: StaffCommandName, input: unknown) => Promise<unknown>)(name, INPUTS[name] ?? {});
}

describe('while it is locked', () => {
  const behind = NAMES.filter((name) => !['staff_status', 'staff_unlock', 'staff_approve_age'].includes(name));

  test.each(behind)('%s is not allowed, and does nothing', async (name) => {
    const world = createStaffWorld();
    good(world.ledger.recordPlaced(sampleOrder('order-1', world.clock.now()), true));
    const before = good(world.ledger.orderStory('order-1'));
    expect(await ask(world, name)).toEqual({ ok: false, error: { kind: 'not_allowed' } });
    expect(good(world.ledger.orderStory('order-1'))).toEqual(before);
    expect([world.reported, world.power]).toEqual([[], { restarted: 0, exited: 0 }]);
    expect(existsSync(join(world.folder, 'export'))).toBe(false);
  });

  test('also after it was open, and after a wrong PIN', async () => {
    const world = await open();
    good(await world.ask('staff_lock'));
    good(await world.ask('staff_unlock', { pin: '0000' }));
    for (const name of behind) expect(await ask(world, name)).toMatchObject({ error: { kind: 'not_allowed' } });
  });
});

describe('while it is open', () => {
  test.each(NAMES)('%s is answered as the contract has it', async (name) => {
    const world = await open();
    // This one tries the network, and that one has another test.
    if (name === 'staff_check_network' || name === 'staff_approve_age') return;
    expect(await ask(world, name)).toMatchObject({ ok: true });
  });

  test('each command of staff’s hands holds it open; what a screen asks by itself does not', async () => {
    for (const name of NAMES.filter((candidate) => candidate !== 'staff_lock' && candidate !== 'staff_check_network')) {
      const world = await open();
      world.clock.advance(40_000);
      await ask(world, name);
      const { remainingMs } = good(await world.ask('staff_status'));
      const byItself = ['staff_status', 'staff_sync', 'staff_devices', 'staff_orders', 'staff_order', 'staff_menu'];
      const isAskedByItself = [...byItself, 'staff_unlock', 'staff_approve_age'].includes(name);
      expect([name, remainingMs]).toEqual([name, isAskedByItself ? 20_000 : 60_000]);
    }
  });

  test('a touch holds it open, and a minute without one locks it', async () => {
    const world = await open();
    world.clock.advance(59_000);
    world.console.stay();
    world.clock.advance(59_000);
    expect(good(await world.ask('staff_status'))).toEqual({ isOpen: true, name: 'Ana', remainingMs: 1000 });
    world.clock.advance(1000);
    expect(good(await world.ask('staff_status'))).toEqual({ isOpen: false });
  });

  test('who came and went is in the ledger, and a PIN nowhere', async () => {
    const world = createStaffWorld();
    good(await world.ask('staff_unlock', { pin: '9999' }));
    world.clock.advance(1000);
    await world.unlock();
    good(await world.ask('staff_lock'));
    expect(good(world.ledger.events(10)).map(({ kind, detail }) => [kind, detail])).toEqual([
      ['staff_signed_out', 'Ana'],
      ['staff_signed_in', 'Ana'],
      ['staff_refused', 'refused'],
      ['ledger_opened', undefined],
    ]);
    expect(JSON.stringify(world.log)).not.toMatch(/Ana|8351|9999/);
  });
});

describe('orders', () => {
  test('of today, and those that want a hand whenever they were placed', async () => {
    const world = await open();
    const { ledger, clock } = world;
    const place = (orderId: string, daysAgo: number): void => {
      good(ledger.recordPlaced(sampleOrder(orderId, clock.now() - daysAgo * 86_400_000, { withReward: true }), true));
    };
    for (const [index, orderId] of ['old-paid', 'old-counter', 'old-unclear', 'new-paid', 'new-counter'].entries()) {
      place(orderId, index < 3 ? 2 : 0);
    }
    for (const orderId of ['old-paid', 'new-paid']) {
      good(ledger.recordBilled(sampleOrder(orderId, 0), card(`a-${orderId}`, 100, clock.now())));
    }
    for (const orderId of ['old-counter', 'new-counter']) good(ledger.recordLeftAtCounter(orderId));
    good(ledger.recordPaymentIntent('old-unclear', 'a-1', sampleOrder('', 0, { withReward: true }).basket.total));

    const today = good(await world.ask('staff_orders', { scope: 'today' })).orders;
    expect(today.map(({ orderId }) => orderId).sort()).toEqual(['new-counter', 'new-paid']);
    const waiting = good(await world.ask('staff_orders', { scope: 'open' })).orders;
    expect(waiting.map(({ orderId }) => orderId).sort()).toEqual(['new-counter', 'old-counter', 'old-unclear']);
    expect(waiting.find(({ orderId }) => orderId === 'old-unclear')).toMatchObject({
      isUnclear: true,
      dueAtCounter: false,
    });
    expect(today.find(({ orderId }) => orderId === 'new-counter')).toMatchObject({
      guest: 'we…tt',
      isMember: true,
      redemption: '$5 off',
      discount: 500,
      dueAtCounter: true,
      isUnclear: false,
      isParked: false,
    });
    expect(JSON.stringify([today, waiting])).not.toContain('wer23gttt');
  });

  test('a parked delivery is seen with the order, in the numbers, and can be tried again', async () => {
    const world = await open();
    const { ledger } = world;
    good(ledger.recordPlaced(sampleOrder('order-1', 0), false));
    const [id] = good(ledger.dueDeliveries('thanx', 1));
    good(ledger.beginAttempt(id!));
    good(
      ledger.endAttempt(id!, { outcome: 'parked', failure: { kind: 'rejected', status: 400, code: 'BAD_REQUEST' } }),
    );

    expect(good(await world.ask('staff_orders', { scope: 'open' })).orders).toMatchObject([{ isParked: true }]);
    const { story } = good(await world.ask('staff_order', { orderId: 'order-1' }));
    expect(story?.events.filter(({ kind }) => kind === 'delivery')).toMatchObject([
      { what: 'thanx placed', detail: 'rejected 400 BAD_REQUEST parked' },
    ]);
    expect(good(await world.ask('staff_sync'))).toMatchObject({
      pending: 0,
      parked: 1,
      breakers: { partner: 'closed', loyalty: 'half_open' },
      parkedDeliveries: [{ id, orderId: 'order-1', what: 'placed', failure: 'rejected', status: 400 }],
    });
    expect(good(await world.ask('staff_retry', { deliveryId: 999 }))).toEqual({ retried: 0 });
    expect(good(await world.ask('staff_retry', {}))).toEqual({ retried: 1 });
    await expect.poll(() => world.sent).toEqual(['order-1 placed']);
  });

  test('one that the ledger does not know has no story', async () => {
    const world = await open();
    expect(good(await world.ask('staff_order', { orderId: 'nobody’s' }))).toEqual({});
  });

  test('a ledger that cannot be read is a failure, not an empty list', async () => {
    const world = await open();
    world.ledger.close();
    for (const name of ['staff_orders', 'staff_order', 'staff_sync', 'staff_day'] as const) {
      expect(await ask(world, name)).toEqual({ ok: false, error: { kind: 'failed' } });
    }
    expect(good(await world.ask('staff_system')).alerts).toMatchObject([{ kind: 'ledger_broken' }]);
  });
});

describe('the day', () => {
  async function withSales(): Promise<StaffWorld> {
    const world = await open();
    const { ledger, clock } = world;
    const order = sampleOrder('order-1', clock.now(), { withReward: true });
    good(ledger.recordPlaced(order, true));
    good(ledger.recordBilled(order, card('a-1', order.basket.total, clock.now())));
    good(ledger.recordPlaced(sampleOrder('order-2', clock.now() - 2 * 86_400_000), true));
    return world;
  }

  test('has its own orders’ figures', async () => {
    const world = await withSales();
    const { basket } = sampleOrder('', 0, { withReward: true });
    expect(good(await world.ask('staff_day', {}))).toMatchObject({
      orders: 1,
      sales: basket.total,
      tax: basket.tax,
      discounts: [{ label: '$5 off', count: 1, amount: 500 }],
      undelivered: 2,
    });
    expect(good(await world.ask('staff_day', { day: '2026-05-30' }))).toMatchObject({
      day: '2026-05-30',
      orders: 1,
      sales: 0,
    });
    expect(await world.ask('staff_day', { day: '2026-02-30' })).toEqual({ ok: false, error: { kind: 'bad_input' } });
  });

  test('is saved as a table, again over the one before', async () => {
    const world = await withSales();
    const { path } = good(await world.ask('staff_save_day', {}));
    expect(path).toBe(join(world.folder, 'export', 'kiosk-day-2026-06-01.csv'));
    expect(readFileSync(path, 'utf8')).toContain('2026-06-01,discount,$5 off,1,5.00\r\n');
    expect(good(await world.ask('staff_save_day', { day: '2026-06-01' })).path).toBe(path);
  });
});

describe('the log', () => {
  test('is packed alone: nothing else of the data folder', async () => {
    const world = await open();
    writeFileSync(join(world.folder, 'kiosk.log'), '{"event":"kiosk_started"}\n');
    writeFileSync(join(world.folder, 'kiosk-20260530T120000000Z.log'), 'older\n');
    writeFileSync(join(world.folder, 'secret.txt'), 'secret');
    const { path } = good(await world.ask('staff_export_log'));
    expect(path).toBe(join(world.folder, 'export', 'kiosk-log-20260601T120000.zip'));
    const files = unzipSync(readFileSync(path));
    expect(Object.keys(files).sort()).toEqual(['kiosk-20260530T120000000Z.log', 'kiosk.log']);
    expect(strFromU8(files['kiosk.log']!)).toBe('{"event":"kiosk_started"}\n');
  });

  test('of some megabytes is packed, too', async () => {
    const world = await open();
    const text = '{"event":"thanx_call","ms":12}\n'.repeat(100_000);
    writeFileSync(join(world.folder, 'kiosk.log'), text);
    const { path } = good(await world.ask('staff_export_log'));
    expect(strFromU8(unzipSync(readFileSync(path))['kiosk.log']!)).toBe(text);
  });

  test('that cannot be written out is said', async () => {
    const file = join(testFolder(), 'a-file');
    writeFileSync(file, '');
    const world = await open({ parts: { exportFolder: join(file, 'export') } });
    expect(await world.ask('staff_export_log')).toEqual({ ok: false, error: { kind: 'failed' } });
    expect(world.log.at(-1)).toEqual({ event: 'export_failed', what: 'log' });
  });
});

describe('devices', () => {
  test('scans are remembered by their kind, newest first, ten at most', async () => {
    const world = await open();
    for (const text of ['maya7k2p', 'maya7k2p|fiveoff4t8k', '4006381333931', 'https://x.example', '', 'KIOSK-STAFF']) {
      world.console.noteScan(text, 'scanner');
      world.clock.advance(1);
    }
    const { lastScans } = good(await world.ask('staff_devices'));
    expect(lastScans.map(({ kind }) => kind)).toEqual(['staff', 'empty', 'link', 'product', 'reward', 'member']);
    expect(JSON.stringify(lastScans)).not.toContain('maya');
    for (let count = 0; count < 20; count += 1) world.console.noteScan('x', 'camera');
    expect(good(await world.ask('staff_devices')).lastScans).toHaveLength(10);
  });

  test('the serial scanner’s state is told where there is one', async () => {
    expect(good(await (await open()).ask('staff_devices')).scanner).toBe('none');
    const world = await open({ parts: { scannerState: () => 'broken' } });
    expect(good(await world.ask('staff_devices')).scanner).toBe('broken');
  });

  test('the terminal is asked whether it is there', async () => {
    const world = await open({ parts: { isTraining: true } });
    expect(good(await world.ask('staff_devices')).terminal).toBe('simulated');
    world.terminal.unplug();
    expect(good(await world.ask('staff_devices')).terminal).toBe('unavailable');
    const real = await open();
    expect(good(await real.ask('staff_devices')).terminal).toBe('ready');
  });

  test('a card held to the screen makes its millimetres, over a restart, and is written down; it can be taken back', async () => {
    const world = await open({ config: { screen: { pixels_per_inch: 127 } } });
    const screen = async (of: StaffWorld) => good(await of.ask('staff_devices')).screen;
    expect(await screen(world)).toEqual({ pixelsPerMm: 5, source: 'configured' });
    expect(good(await world.ask('staff_measure_screen', { cardPixels: 214 }))).toEqual({ done: true });
    expect(world.console.screenScale.read().pixelsPerMm).toBe(2.5);
    expect(good(world.ledger.events(1))).toMatchObject([{ kind: 'screen_measured', detail: 'Ana' }]);
    expect(world.log).toContainEqual({ event: 'screen_measured', pixelsPerMm: 2.5 });

    world.ledger.close();
    const later = await open({ folder: world.folder, clock: world.clock });
    expect(await screen(later)).toEqual({ pixelsPerMm: 2.5, source: 'measured' });
    expect(good(await later.ask('staff_forget_screen'))).toEqual({ done: true });
    expect(await screen(later)).toEqual({ pixelsPerMm: 3.8, source: 'assumed' });
  });

  test('a measure that cannot be written is not taken, and staff are told so', async () => {
    const world = await open({
      parts: { screenScale: { read: () => ({ pixelsPerMm: 3.8, source: 'assumed' }), measure: () => false } },
    });
    expect(good(await world.ask('staff_measure_screen', { cardPixels: 214 }))).toEqual({
      done: false,
      why: 'ledger_failed',
    });
    expect(world.log).not.toContainEqual(expect.objectContaining({ event: 'screen_measured' }));
  });

  test('the network is tried once, host by host', async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.on('data', (data) => expect(data).toBeUndefined());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number };
    const world = await open({
      parts: { credentials: { partnerBaseUrl: `http://127.0.0.1:${port}`, loyaltyBaseUrl: 'http://127.0.0.1:9/api' } },
    });
    expect(good(await world.ask('staff_check_network'))).toEqual({ partner: 'reachable', loyalty: 'unreachable' });
    expect(connections).toBe(1);
  });
});

describe('the system', () => {
  test('says how the kiosk stands', async () => {
    const world = await open();
    const system = good(await world.ask('staff_system'));
    expect(system).toMatchObject({
      version: '1.2.3',
      build: 'test',
      training: false,
      orders: 0,
      outOfOrder: false,
      alerts: [],
    });
    expect(system.freeDiskBytes).toBeGreaterThan(0);
    expect(system.ledgerBytes).toBeGreaterThan(0);
  });

  test('ends, and begins again', async () => {
    const world = await open();
    good(await world.ask('staff_restart'));
    good(await world.ask('staff_exit'));
    expect(world.power).toEqual({ restarted: 1, exited: 1 });
  });

  test('out of order stays so over a restart, and ends when staff say so', async () => {
    const world = await open();
    expect(good(await world.ask('staff_set_out_of_order', { on: true }))).toEqual({ done: true });
    expect(world.reported).toEqual([{ type: 'service_changed', inService: false, code: 'STAFF' }]);
    expect(good(await world.ask('staff_system')).outOfOrder).toBe(true);

    world.ledger.close();
    const later = await open({ folder: world.folder, clock: world.clock });
    later.console.service.enforce();
    expect(later.screen.isClosed).toBe(true);
    expect(good(await later.ask('staff_set_out_of_order', { on: false }))).toEqual({ done: true });
    expect(later.screen.isClosed).toBe(false);
    later.console.service.enforce();
    expect(later.screen.isClosed).toBe(false);
    expect(good(later.ledger.events(3)).map(({ kind }) => kind)).toContain('in_order');
  });

  test('out of order is not possible over an order', async () => {
    const world = await open();
    world.screen.takesReports = false;
    expect(good(await world.ask('staff_set_out_of_order', { on: true }))).toEqual({
      done: false,
      why: 'not_possible_now',
    });
    expect(good(await world.ask('staff_system')).outOfOrder).toBe(false);
  });
});
