import { textIn } from '../../app/catalog/catalog';
import { CATALOG } from './fake-kiosk';
import { cents } from '../../app/money';
import type { SetupCheck, StaffCredentials } from '../../app/staff/credentials-contract';
import type {
  StaffDay,
  StaffDevices,
  StaffMenu,
  StaffOrder,
  StaffOrderStory,
  StaffSync,
  StaffSystem,
} from '../../app/staff/contract';

/** Half an hour before noon today, so that pictures show times and not dates. */
const NOON = new Date().setHours(12, 0, 0, 0);
const at = (minutes: number, seconds = 0): number => NOON + (minutes * 60 + seconds) * 1000;

const order = (number: string, minutes: number, total: number, more: Partial<StaffOrder> = {}): StaffOrder => ({
  orderId: `order-${number}`,
  number,
  state: 'billed',
  isMember: false,
  discount: cents(0),
  total: cents(total),
  placedAt: at(minutes),
  dueAtCounter: false,
  isUnclear: false,
  isParked: false,
  ...more,
});

const five = { isMember: true, redemption: '$5 off your order', discount: cents(500) } as const;

const UNCLEAR = order('251', 41, 3718, { state: 'placed', guest: 'no…9x', isMember: true, isUnclear: true });
const DUE = order('249', 33, 2042, { state: 'placed', guest: 'ma…2p', ...five, dueAtCounter: true });
const DUE_PLAIN = order('248', 30, 864, { state: 'placed', dueAtCounter: true });
const STUCK = order('243', 11, 1527, { guest: 'st…3q', isMember: true, redemption: 'Fries', isParked: true });
const PLACED = order('252', 42, 1190, { state: 'placed', guest: 'pa…1z', isMember: true });
const PAID = order('250', 37, 2042, { guest: 'ma…2p', ...five });

/** What wants a hand. */
export const OPEN_ORDERS: readonly StaffOrder[] = [PLACED, UNCLEAR, DUE, DUE_PLAIN, STUCK];

/** A busy lunch. */
export const TODAY_ORDERS: readonly StaffOrder[] = [
  PLACED,
  UNCLEAR,
  PAID,
  DUE,
  DUE_PLAIN,
  order('247', 26, 5632, {
    state: 'completed',
    guest: 'le…8c',
    isMember: true,
    redemption: 'A whole lunch on the house, dessert included',
    discount: cents(1400),
  }),
  order('246', 21, 1190, { state: 'completed' }),
  order('245', 18, 742, { state: 'voided', guest: 'qu…6v', isMember: true }),
  order('244', 14, 2488, { state: 'refunded', isMember: true, redemption: '20% off your order', discount: cents(622) }),
  STUCK,
  order('242', 6, 1864, { state: 'completed' }),
  order('241', 2, 595, { state: 'completed' }),
];

const lines: StaffOrderStory['lines'] = [
  {
    name: 'Cheeseburger',
    quantity: 1,
    total: cents(1195),
    choices: ['Double', 'Medium', 'Onion rings', 'Truffle mayo'],
  },
  { name: 'Strawberry cheesecake', quantity: 2, total: cents(1190), choices: [] },
];

const bill = { lines, subtotal: cents(2385), tax: cents(157), tip: cents(0) };

/** Paid with a reward, and Thanx answered at the second try. */
export const PAID_STORY: StaffOrderStory = {
  ...bill,
  summary: PAID,
  payments: [
    { attemptId: 'a-1', method: 'card', amount: cents(2042), state: 'failed', reason: 'declined', at: at(37, 20) },
    {
      attemptId: 'a-2',
      method: 'card',
      amount: cents(2042),
      state: 'approved',
      issuer: 'Visa',
      last4: '4242',
      reference: 'SIM-000317',
      at: at(37, 48),
    },
  ],
  events: [
    { at: at(37, 1), kind: 'state', what: 'placing' },
    { at: at(37, 1), kind: 'delivery', what: 'thanx placed', detail: 'delivered 200' },
    { at: at(37, 2), kind: 'state', what: 'placed' },
    { at: at(37, 9), kind: 'payment', what: 'payment_started' },
    { at: at(37, 20), kind: 'payment', what: 'payment_failed', detail: 'declined' },
    { at: at(37, 31), kind: 'payment', what: 'payment_started' },
    { at: at(37, 48), kind: 'payment', what: 'payment_approved' },
    { at: at(37, 48), kind: 'state', what: 'billed' },
    { at: at(37, 48), kind: 'delivery', what: 'kitchen paid', detail: 'delivered' },
    { at: at(37, 49), kind: 'delivery', what: 'thanx billed', detail: 'unreachable 503' },
    { at: at(37, 52), kind: 'delivery', what: 'thanx billed', detail: 'delivered 200' },
  ],
  actions: [
    { action: 'hand_over', consequences: [] },
    { action: 'refund', consequences: ['reward_returns', 'points_clawed_back'], amount: cents(2042) },
  ],
};

/** To be paid at the counter. */
export const DUE_STORY: StaffOrderStory = {
  ...bill,
  summary: DUE,
  payments: [],
  events: [
    { at: at(33, 1), kind: 'delivery', what: 'thanx placed', detail: 'delivered 200' },
    { at: at(33, 2), kind: 'state', what: 'placed' },
    { at: at(33, 12), kind: 'state', what: 'left_at_counter' },
    { at: at(33, 12), kind: 'delivery', what: 'kitchen due_at_counter', detail: 'delivered' },
  ],
  actions: [
    { action: 'take_cash', consequences: ['reward_used', 'points_accrue'], amount: cents(2042) },
    { action: 'take_card', consequences: ['reward_used', 'points_accrue'], amount: cents(2042) },
    { action: 'void', consequences: ['reward_returns'] },
  ],
};

/** Nobody knows whether the card was charged. */
export const UNCLEAR_STORY: StaffOrderStory = {
  ...bill,
  summary: UNCLEAR,
  payments: [{ attemptId: 'a-9', method: 'card', amount: cents(3718), state: 'intent', at: at(41, 30) }],
  events: [
    { at: at(41, 2), kind: 'state', what: 'placed' },
    { at: at(41, 30), kind: 'payment', what: 'payment_started' },
  ],
  actions: [
    { action: 'money_was_taken', consequences: ['points_accrue'] },
    { action: 'money_was_not_taken', consequences: [] },
  ],
};

const LINES_UP = { thanx: 'up', sink: 'up', breakers: { partner: 'closed', loyalty: 'closed' } } as const;

/** Nothing waits. */
export const SYNC_DONE: StaffSync = {
  pending: 0,
  parked: 0,
  lastDeliveredAt: at(37, 52),
  inFlight: 0,
  ...LINES_UP,
  parkedDeliveries: [],
};

/** Thanx was away for a while, and three will not go through by themselves. */
export const SYNC_TROUBLE: StaffSync = {
  pending: 38,
  parked: 3,
  oldestAt: at(-64),
  lastDeliveredAt: at(2, 9),
  inFlight: 2,
  thanx: 'down',
  sink: 'up',
  breakers: { partner: 'half_open', loyalty: 'open' },
  parkedDeliveries: [
    {
      id: 7,
      orderId: 'order-243',
      number: '243',
      destination: 'thanx',
      what: 'billed',
      failure: 'rejected',
      status: 422,
      code: 'invalid_basket',
    },
    {
      id: 9,
      orderId: 'order-231',
      number: '231',
      destination: 'thanx',
      what: 'refunded',
      failure: 'unknown_member',
      status: 404,
    },
    { id: 12, orderId: 'order-236', number: '236', destination: 'sink', what: 'paid', failure: 'folder_gone' },
  ],
};

/** A simulated terminal, a scanner that was pulled out, and some scans. */
export const DEVICES: StaffDevices = {
  terminal: 'simulated',
  scanner: 'missing',
  lastScans: [
    { at: at(40, 2), source: 'scanner', kind: 'reward' },
    { at: at(39, 11), source: 'scanner', kind: 'product' },
    { at: at(33, 40), source: 'camera', kind: 'member' },
    { at: at(32, 5), source: 'camera', kind: 'not_ours' },
  ],
  screen: { pixelsPerMm: 3.8, source: 'assumed' },
};

/** A kiosk that has been through something. */
export const SYSTEM: StaffSystem = {
  version: '0.1.0',
  build: 'development',
  training: true,
  startedAt: at(-60 * 76),
  now: at(43),
  freeDiskBytes: 48_200_000_000,
  ledgerBytes: 3_400_000,
  orders: 1284,
  outOfOrder: false,
  alerts: [
    { at: at(11, 31), kind: 'delivery_parked', detail: 'rejected' },
    { at: at(-60 * 76), kind: 'ledger_opened' },
  ],
};

/** After a damaged ledger, and out of order. */
export const SYSTEM_TROUBLE: StaffSystem = {
  ...SYSTEM,
  training: false,
  build: 'release',
  setAside: 'ledger-damaged-2026-06-01T09-12.sqlite',
  outOfOrder: true,
  alerts: [{ at: at(-5), kind: 'ledger_set_aside', detail: 'not_a_database' }, ...SYSTEM.alerts],
};

/** The sample menu, of which something has run out. */
export const MENU: StaffMenu = {
  categories: CATALOG.categories.map(({ id, name, itemIds }) => ({
    id,
    name: textIn(name, 'en'),
    items: itemIds.flatMap((itemId) => {
      const item = CATALOG.items[itemId];
      if (!item) return [];
      const soldOut = item.soldOut || itemId === 'onion-rings';
      return [{ itemId, name: textIn(item.name, 'en'), soldOut, isByFile: item.soldOut }];
    }),
  })),
  groups: Object.values(CATALOG.groups).map((group) => ({
    id: group.id,
    name: textIn(group.name, 'en'),
    modifiers: group.modifiers.map(({ id, name, soldOut }) => ({
      ...{ groupId: group.id, modifierId: id, name: textIn(name, 'en'), soldOut, isByFile: soldOut },
    })),
  })),
};

/** A good day. */
export const DAY: StaffDay = {
  day: '2026-06-01',
  orders: 143,
  sales: cents(284_716),
  tips: cents(18_250),
  tax: cents(21_090),
  discounts: [
    { label: '$5 off your order', count: 31, amount: cents(15_500) },
    { label: 'Free Onion rings', count: 12, amount: cents(5388) },
    { label: 'Fries', count: 7, amount: cents(2765) },
  ],
  refunds: { count: 2, amount: cents(3715) },
  voided: 5,
  undelivered: 3,
};

/** Nothing set up yet. */
export const IN_TRAINING: StaffCredentials = { source: 'training' };

/** Set up from the screen. */
export const SEALED: StaffCredentials = {
  source: 'sealed',
  host: 'production',
  clientIdEnd: '7a9f',
  locationId: 'downtown92b7',
  sealedBy: 'Dana',
  sealedAt: at(-60 * 24 * 3),
};

/** What Thanx says to a good setup code. */
export const STORES: SetupCheck = {
  state: 'known',
  host: 'production',
  clientIdEnd: '7a9f',
  locationId: 'downtown92b7',
  locations: [
    { id: 'downtown92b7', name: 'Harbor Lane Downtown', place: '1 Pier Street, San Francisco' },
    { id: 'uptown13c2', name: 'Harbor Lane Uptown', place: '200 Hill Road, San Francisco' },
    { id: 'airport55d1', name: 'Harbor Lane Airport' },
  ],
};
