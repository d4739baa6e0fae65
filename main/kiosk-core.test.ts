import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { kioskConfigSchema } from '../app/config/kiosk-config';
import type { CancelledOrder, HandedOrder, OrderSink } from '../app/devices/order-sink';
import type { Intent } from '../app/ipc/intents';
import { ok, err } from '../app/result';
import type { PublicStatus, ScreenContent } from '../app/session/public-status';
import { answerCommand, type CommandHandlers } from './commands';
import { startKioskCore, type KioskCore } from './kiosk-core';
import { NO_PROVISIONING } from './credentials/provisioning';
import { good, testFolder } from './ledger/testing/harness';
import { openMenu } from './menu-store';
import { openScreenScale } from './screen-scale';
import { openStaffStore } from './staff/staff-memory';
import { createFakeClock, type FakeClock } from './testing/fake-clock';
import { startTrainingMode, type TrainingMode } from './training/training-mode';

const ASSETS = join(__dirname, '..', 'assets');

interface Kiosk {
  readonly core: KioskCore;
  readonly clock: FakeClock;
  readonly training: TrainingMode;
  readonly handed: HandedOrder[];
  readonly cancelled: CancelledOrder[];
  readonly kitchen: { isOpen: boolean };
  readonly folder: string;
  readonly intend: (...intents: Intent[]) => void;
  /** Lets time pass until the screen is there. */
  readonly until: (screen: ScreenContent['screen'], stepMs?: number) => Promise<PublicStatus>;
  readonly staff: (name: string, input?: unknown) => Promise<unknown>;
}

/** The whole main process without its window, in training, with a kitchen that a test opens and closes. */
async function start(folder = testFolder(), config: unknown = {}): Promise<Kiosk> {
  const clock = createFakeClock();
  const training = good(await startTrainingMode(ASSETS, clock));
  const menuFile = join(ASSETS, 'menu', 'menu.json');
  const kitchen = { isOpen: true };
  const handed: HandedOrder[] = [];
  const cancelled: CancelledOrder[] = [];
  const sink: OrderSink = {
    hand: (order) => {
      if (!kitchen.isOpen) return Promise.resolve(err('unreachable'));
      handed.push(order);
      return Promise.resolve(ok(null));
    },
    cancel: (order) => {
      cancelled.push(order);
      return Promise.resolve(ok(null));
    },
  };
  const core = startKioskCore({
    config: kioskConfigSchema.parse(config),
    credentials: training.credentials,
    terminal: training.terminal,
    menu: good(await openMenu(menuFile)),
    menuFile,
    folder,
    orderFolder: join(folder, 'orders'),
    sink,
    version: '0.0.0',
    clock,
    log: () => undefined,
    onStatus: () => undefined,
    staff: {
      build: 'test',
      isTraining: true,
      exportFolder: join(folder, 'export'),
      power: { restart: () => undefined, exit: () => undefined },
      provisioning: NO_PROVISIONING,
      screenScale: openScreenScale(folder, undefined),
    },
  });
  onTestFinished(async () => await core.stop());
  return {
    ...{ core, clock, training, handed, cancelled, kitchen, folder },
    intend: (...intents) => {
      for (const intent of intents) expect([intent.type, core.session.intend(intent).ok]).toEqual([intent.type, true]);
    },
    until: async (screen, stepMs = 10) => {
      await expect
        .poll(
          () => {
            clock.advance(stepMs);
            return core.session.status().content.screen;
          },
          { timeout: 10_000, interval: 10 },
        )
        .toBe(screen);
      return core.session.status();
    },
    staff: async (name, input = {}) => {
      const handlers = core.staff.handlers as CommandHandlers;
      const answer = await answerCommand(handlers, name as 'staff_status', input, true, () => undefined);
      return answer.ok ? answer.value : answer.error;
    },
  };
}

/** An item that asks nothing. */
function addSomething({ core, intend }: Kiosk): void {
  intend({ type: 'start_visit' }, { type: 'open_menu' });
  order({ core, intend });
}

function order({ core, intend }: Pick<Kiosk, 'core' | 'intend'>): void {
  expect(core.session.status().content.screen).toBe('menu');
  intend(
    { type: 'add_line', itemId: 'mini-slider', quantity: 1, choices: [] },
    { type: 'open_review' },
    { type: 'place_order' },
  );
}

describe('staff and guest at one kiosk', () => {
  test('a member pays at the counter; staff take the cash, hand it over, and give it back', async () => {
    const kiosk = await start(undefined, { payment: { card: false, at_counter: true } });
    kiosk.intend({ type: 'scan_code', text: 'maya7k2p', source: 'scanner' });
    await kiosk.until('rewards');
    kiosk.intend({ type: 'open_menu' });
    order(kiosk);
    await kiosk.until('done');
    expect(await kiosk.staff('staff_unlock', { pin: '2468' })).toEqual({ state: 'open', name: 'Training' });
    const { orders } = (await kiosk.staff('staff_orders', { scope: 'open' })) as { orders: { orderId: string }[] };
    const [{ orderId } = { orderId: '' }] = orders;
    for (const action of ['take_cash', 'hand_over', 'refund']) {
      expect(await kiosk.staff('staff_act', { orderId, action, reason: 'test' })).toEqual({ done: true });
    }
    // The strict stand-in takes each of them, or the delivery would be parked.
    await expect
      .poll(
        async () => {
          kiosk.clock.advance(1000);
          return await kiosk.staff('staff_sync');
        },
        { timeout: 10_000 },
      )
      .toMatchObject({ pending: 0, parked: 0 });
    const { story } = (await kiosk.staff('staff_order', { orderId })) as {
      story: { events: { what: string; detail?: string }[] };
    };
    const told = story.events.filter(({ detail }) => detail === 'delivered').map(({ what }) => what);
    expect(told.filter((what) => what.startsWith('thanx'))).toEqual([
      'thanx placed',
      'thanx billed',
      'thanx completed',
      'thanx refunded',
    ]);
    expect(kiosk.handed.at(-1)).toMatchObject({ payment: 'paid' });
    expect(kiosk.cancelled).toMatchObject([{ why: 'refunded', order: { orderId } }]);
  });

  test('staff close the kiosk: it stays so over a restart, and opens again', async () => {
    const first = await start();
    await first.staff('staff_unlock', { pin: '2468' });
    expect(await first.staff('staff_set_out_of_order', { on: true })).toEqual({ done: true });
    expect(first.core.session.status().content).toEqual({ screen: 'out_of_order', code: 'STAFF' });
    await first.core.stop();

    const second = await start(first.folder);
    expect(second.core.session.status().content).toEqual({ screen: 'out_of_order', code: 'STAFF' });
    second.intend({ type: 'scan_code', text: 'KIOSK-STAFF', source: 'scanner' });
    expect(second.core.session.status().notice?.notice).toEqual({ kind: 'staff_code' });
    await second.staff('staff_unlock', { pin: '2468' });
    expect(await second.staff('staff_set_out_of_order', { on: false })).toEqual({ done: true });
    expect(second.core.session.status().content).toEqual({ screen: 'attract' });
  });

  test('a closed kiosk that comes back to an order finishes it first', async () => {
    const first = await start();
    addSomething(first);
    await first.until('paying');
    first.core.ledger.close();
    await first.core.stop();
    openStaffStore(first.folder).write({ outOfOrder: true });

    const second = await start(first.folder);
    expect(second.core.session.status().content).toMatchObject({ screen: 'paying', step: 'checking' });
    await second.until('payment_failed', 500);
    second.intend({ type: 'cancel_order' }, { type: 'leave' });
    expect(second.core.session.status().content).toEqual({ screen: 'out_of_order', code: 'STAFF' });
  });
});

describe('a kitchen that does not take a paid order', () => {
  async function paid(isKitchenOpen: boolean): Promise<Kiosk> {
    const kiosk = await start();
    kiosk.kitchen.isOpen = isKitchenOpen;
    addSomething(kiosk);
    await kiosk.until('paying');
    kiosk.training.terminal.presentCard();
    await kiosk.until('done', 100);
    return kiosk;
  }

  test('has its guest show the number to staff, while they can still read it', async () => {
    const kiosk = await paid(false);
    expect(kiosk.core.session.status().content).toMatchObject({ handOffLate: false });
    kiosk.clock.advance(15_000);
    expect(kiosk.core.session.status().content).toMatchObject({ screen: 'done', handOffLate: true });
    kiosk.clock.advance(19_000);
    expect(kiosk.core.session.status().content.screen).toBe('done');
    kiosk.clock.advance(1_000);
    expect(kiosk.core.session.status().content.screen).toBe('attract');
  });

  test('that does, says nothing', async () => {
    const kiosk = await paid(true);
    await expect.poll(() => kiosk.handed).toHaveLength(1);
    kiosk.clock.advance(15_000);
    expect(kiosk.core.session.status().content).toMatchObject({ handOffLate: false });
  });
});
