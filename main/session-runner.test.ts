import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildCatalog } from '../app/catalog/catalog';
import { menuSchema } from '../app/catalog/menu-schema';
import type { Intent } from '../app/ipc/intents';
import type { LedgerFailure } from '../app/ledger/port';
import type { Account } from '../app/loyalty/account';
import { cents } from '../app/money';
import type { ThanxBasket } from '../app/order/thanx-basket';
import { err, ok, type Result } from '../app/result';
import type { PublicStatus } from '../app/session/public-status';
import { sessionSettings } from '../app/session/settings';
import { kioskConfigSchema } from '../app/config/kiosk-config';
import type { BasketAnswer, Identity, Thanx } from '../app/thanx/port';
import type { ThanxFailure } from '../app/thanx/failure';
import { createSimulatedTerminal, type SimulatedTerminal } from './devices/simulated-terminal';
import { createSessionRunner, type SessionRunner } from './session-runner';
import { createFakeClock, type FakeClock } from './testing/fake-clock';
import { createRecordingLedger, type RecordingLedger } from './testing/recording-ledger';

const catalog = buildCatalog(
  menuSchema.parse({
    name: 'Test kitchen',
    tax_classes: [{ id: 'food', rate_percent: 10 }],
    categories: [{ id: 'all', name: 'All', tax_class: 'food', items: [{ id: 'pie', name: 'Pie', price: 1000 }] }],
  }),
);

const account: Account = {
  userId: 'maya7k2p',
  email: 'maya@example.com',
  rewards: [{ kind: 'reward', id: 'five', label: '$5 off', redeemable: true, productIds: [], locationIds: [] }],
  pointsProducts: [],
  points: [],
};

/** A Thanx that answers when the test says so, and remembers what it was asked. */
function createScriptedThanx() {
  const signIns: { readonly identity: Identity; readonly answer: (result: Result<Account, ThanxFailure>) => void }[] =
    [];
  const baskets: { readonly basket: ThanxBasket; readonly answer: (r: Result<BasketAnswer, ThanxFailure>) => void }[] =
    [];
  const forgotten: string[] = [];
  const thanx: Thanx = {
    signIn: (identity) => new Promise((answer) => signIns.push({ identity, answer })),
    readAccount: () => Promise.resolve(ok(account)),
    sendBasket: (_userId, basket) => new Promise((answer) => baskets.push({ basket, answer })),
    findQualifying: () => Promise.resolve(err({ kind: 'unreachable' })),
    forget: (userId) => void forgotten.push(userId),
  };
  return { thanx, signIns, baskets, forgotten };
}

/** Lets promises that are already settled call back. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

let clock: FakeClock;
let terminal: SimulatedTerminal;
let ledger: RecordingLedger;
let world: ReturnType<typeof createScriptedThanx>;
let statuses: PublicStatus[];
let helped: string[];
let quietWaiters: (() => void)[];
let session: SessionRunner;

beforeEach(() => {
  clock = createFakeClock();
  terminal = createSimulatedTerminal(clock);
  ledger = createRecordingLedger();
  world = createScriptedThanx();
  statuses = [];
  helped = [];
  quietWaiters = [];
  let ids = 0;
  session = createSessionRunner({
    settings: sessionSettings(kioskConfigSchema.parse({}), 'here'),
    thanx: world.thanx,
    ledger,
    terminal,
    menu: { catalog, version: 1 },
    clock,
    newId: () => `id-${(ids += 1)}`,
    onQueued: () => undefined,
    whenDelivered: (_userId, then) => quietWaiters.push(then),
    onVisitOver: () => undefined,
    onHelp: (help, what) => void helped.push(`${what} ${help ?? 'off'}`),
    onStatus: (status) => statuses.push(status),
  });
});

afterEach(() => {
  // Each status the page was sent is newer than the one before.
  const serials = statuses.map(({ serial }) => serial);
  expect(serials).toEqual([...serials].sort((a, b) => a - b));
});

const screen = () => session.status().content.screen;

/** A guest's intent that must mean something at this moment. */
function want(intent: Intent): void {
  expect(session.intend(intent)).toEqual(ok(null));
}

async function signIn(): Promise<void> {
  want({ type: 'start_visit' });
  want({ type: 'scan_code', text: 'maya7k2p', source: 'scanner' });
  world.signIns[0]?.answer(ok(account));
  await settle();
}

function orderPie(): void {
  want({ type: 'open_menu' });
  want({ type: 'add_line', itemId: 'pie', quantity: 1, choices: [] });
  want({ type: 'open_review' });
}

describe('an anonymous order', () => {
  test('is recorded before the terminal hears of it, and billed before the guest is thanked', async () => {
    want({ type: 'start_visit' });
    orderPie();
    want({ type: 'place_order' });
    expect(screen()).toBe('paying');
    expect(ledger.calls).toEqual(['recordPlaced', 'recordPaymentIntent']);
    terminal.presentCard();
    clock.advance(700);
    await settle();
    expect(screen()).toBe('done');
    expect(ledger.calls).toEqual(['recordPlaced', 'recordPaymentIntent', 'recordBilled']);
    expect(world.signIns).toEqual([]);
    expect(world.baskets).toEqual([]);
  });

  test('is not charged when the ledger cannot take the intent', async () => {
    want({ type: 'start_visit' });
    orderPie();
    ledger.failOn('recordPaymentIntent', { code: 'LEDGER-FULL' });
    want({ type: 'place_order' });
    await settle();
    expect(session.status().content).toEqual({ screen: 'out_of_order', code: 'LEDGER-FULL' });
    expect(terminal.journal()).toEqual([]);
  });

  test('that was paid but could not be written down goes to staff with its number', async () => {
    want({ type: 'start_visit' });
    orderPie();
    want({ type: 'place_order' });
    ledger.failOn('recordBilled', { code: 'LEDGER-FULL' });
    terminal.presentCard();
    clock.advance(700);
    await settle();
    expect(session.status().content).toMatchObject({ screen: 'payment_unclear', number: '101' });
  });
});

describe('a member', () => {
  test('has the basket sent once it settles, with one call in flight', async () => {
    await signIn();
    orderPie();
    for (let tap = 0; tap < 3; tap++) want({ type: 'change_quantity', lineId: 'line-1', by: 1 });
    expect(world.baskets).toHaveLength(0);
    clock.advance(300);
    expect(world.baskets.map(({ basket }) => basket.items.length)).toEqual([4]);
    want({ type: 'change_quantity', lineId: 'line-1', by: 1 });
    clock.advance(300);
    expect(world.baskets).toHaveLength(1);
    world.baskets[0]?.answer(ok({ discount: cents(0) }));
    await settle();
    expect(world.baskets.map(({ basket }) => basket.items.length)).toEqual([4, 5]);
  });

  test('who left before Thanx answered leaves no token behind', async () => {
    want({ type: 'start_visit' });
    want({ type: 'scan_code', text: 'maya7k2p', source: 'scanner' });
    want({ type: 'leave' });
    world.signIns[0]?.answer(ok(account));
    await settle();
    expect(screen()).toBe('attract');
    expect(world.forgotten).toEqual(['maya7k2p']);
  });

  test('keeps the token until what was recorded is delivered', async () => {
    await signIn();
    want({ type: 'leave' });
    expect(world.forgotten).toEqual([]);
    quietWaiters.forEach((then) => then());
    expect(world.forgotten).toEqual(['maya7k2p']);
  });

  test('whose reward Thanx does not confirm may go on without it', async () => {
    await signIn();
    want({ type: 'choose_offer', kind: 'reward', id: 'five' });
    orderPie();
    clock.advance(300);
    world.baskets[0]?.answer(ok({ discount: cents(500) }));
    await settle();
    want({ type: 'place_order' });
    expect(ledger.calls).toEqual(['recordPlacing']);
    world.baskets[1]?.answer(err({ kind: 'unreachable' }));
    await settle();
    expect(session.status().content).toMatchObject({ screen: 'reward_unconfirmed', totalWithout: 1100 });
    want({ type: 'go_without_reward' });
    expect(session.status().content).toMatchObject({ screen: 'paying', basket: { total: 1100 } });
    expect(ledger.orders.at(-1)?.redemption).toBeUndefined();
  });
});

test('what the session refuses is a value', () => {
  expect(session.intend({ type: 'place_order' })).toEqual(err({ kind: 'not_now' }));
});

test('a failure type of the ledger is short enough to read out', () => {
  const failure: LedgerFailure = { code: 'LEDGER-FULL' };
  session.report({ type: 'ledger_failed', code: failure.code });
  expect(session.status().content).toEqual({ screen: 'out_of_order', code: 'LEDGER-FULL' });
});

test('a call for staff is told to the world, on any screen, and shown', () => {
  expect(session.intend({ type: 'withdraw_call' })).toMatchObject({ ok: false });
  expect(session.intend({ type: 'call_staff' }).ok).toBe(true);
  expect(session.status().help).toBe('called');
  expect(session.report({ type: 'help_answered' })).toBe(true);
  expect(session.status().help).toBe('coming');
  expect(session.intend({ type: 'withdraw_call' }).ok).toBe(true);
  expect(session.status().help).toBeUndefined();
  expect(helped).toEqual(['help_called called', 'help_answered coming', 'help_withdrawn off']);
});
