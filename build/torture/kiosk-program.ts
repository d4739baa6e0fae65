import { createInterface } from 'node:readline';
import { kioskConfigSchema } from '../../app/config/kiosk-config';
import type { PaymentTerminal } from '../../app/devices/payment-terminal';
import { createHttpTerminal } from '../../main/devices/http-terminal';
import { startKioskCore, type KioskCore } from '../../main/kiosk-core';
import { openMenu } from '../../main/menu-store';
import { createPacer } from '../../main/thanx/pacer';
import { THANX_POLICIES, type ThanxPolicies } from '../../main/thanx/policies';
import { createFastClock } from './fast-clock';
import { createMines, type Mines } from './mines';
import type { Order, Said, Setup, Standing } from './protocol';

/** Time-outs and waits in real ms: the Thanx client measures by a clock of its own, which no test can turn. */
const PACE: ThanxPolicies = {
  tryMs: 300,
  calls: {
    guest_waits: { ...THANX_POLICIES.calls.guest_waits, giveUpAfterMs: 240, waitMs: 20, rateLimitedWaitMs: 40 },
    guest_orders: { ...THANX_POLICIES.calls.guest_orders, giveUpAfterMs: 360, waitMs: 30, rateLimitedWaitMs: 50 },
    background: THANX_POLICIES.calls.background,
  },
  breaker: { ...THANX_POLICIES.breaker, halfOpenAfterMs: 200 },
};

/** The kiosk's main process without its window, moved by lines on standard input. */
async function run(setup: Setup): Promise<void> {
  const mines = createMines();
  if (setup.mine) mines.lay(setup.mine);
  const clock = createFastClock(setup.epoch, setup.clockOffset);
  const menu = await openMenu(setup.menuFile);
  if (!menu.ok) throw new Error('no menu');
  const core = startKioskCore({
    config: kioskConfigSchema.parse({
      payment: { card: true, at_counter: setup.atCounter },
      timeouts: { idle_seconds: setup.idleSeconds },
      // Half of the stores want to know more before an order is placed.
      ...(setup.atCounter && {
        dining: { modes: ['eat_in', 'take_away'] },
        order_label: 'name',
        tips: { amounts: [100] },
      }),
    }),
    credentials: setup.credentials,
    terminal: minedTerminal(createHttpTerminal({ url: setup.terminalUrl, silenceMs: 400, answerMs: 200 }), mines),
    menu: menu.value,
    menuFile: setup.menuFile,
    folder: setup.folder,
    orderFolder: setup.orderFolder,
    version: '0.0.0',
    clock,
    log: (event) => {
      say({ said: 'log', event });
      mines.pass('log');
    },
    onStatus: (status) => say({ said: 'status', status }),
    thanxPace: { policies: PACE, pacer: createPacer({ perSecond: 1_000, perQuarterHour: 1_000_000 }) },
  });
  say({ said: 'status', status: core.session.status() });

  const obey = (order: Order): void => {
    switch (order.do) {
      case 'intend':
        if (!core.session.intend(order.intent).ok) say({ said: 'refused', intent: order.intent.type });
        break;
      case 'jump':
        clock.jump(order.ms);
        break;
      case 'lay_mine':
        mines.lay(order.mine);
        break;
      case 'ask':
        say({ said: 'standing', id: order.id, standing: standingOf(core) });
        break;
      case 'retry_parked':
        if (!core.outbox.retryParked().ok) say({ said: 'refused', intent: 'retry_parked' });
        break;
      case 'stop':
        void core.stop().then(() => process.exit(0));
        break;
    }
  };
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => obey(JSON.parse(line) as Order));
  // The torturer is gone: a kiosk on its own would run for ever.
  lines.on('close', () => process.exit(1));
}

function minedTerminal(terminal: PaymentTerminal, mines: Mines): PaymentTerminal {
  return {
    ...terminal,
    charge: async (request, onProgress) => {
      mines.pass('terminal');
      const outcome = await terminal.charge(request, onProgress);
      mines.pass('terminal');
      return outcome;
    },
    status: async (attemptId) => {
      const answer = await terminal.status(attemptId);
      mines.pass('terminal');
      return answer;
    },
  };
}

function standingOf({ outbox, ledger }: KioskCore): Standing | null {
  const status = outbox.status();
  const open = ledger.openPayments();
  if (!status.ok || !open.ok) return null;
  const { pending, parked, inFlight } = status.value;
  return { pending, parked, inFlight, openPayments: open.value.length };
}

function say(line: Said): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

void run(JSON.parse(process.env.TORTURE_SETUP ?? '') as Setup);
