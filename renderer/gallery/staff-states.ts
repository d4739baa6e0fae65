import type { StaffCommandName } from '../../app/staff/contract';
import { publishTypedKey } from '../scan/typed-keys';
import { openStaff, takeStaffScan, type StaffState } from '../staff/staff-state';
import type { GalleryState } from './fake-kiosk';
import * as staff from './staff-fixtures';

type Answers = Partial<Record<StaffCommandName, unknown>>;

const UNLOCKED: Answers = {
  staff_status: { isOpen: true, name: 'Dana', remainingMs: 60_000 },
  staff_orders: { orders: staff.OPEN_ORDERS },
  staff_order: { story: staff.PAID_STORY },
  staff_sync: staff.SYNC_DONE,
  staff_devices: staff.DEVICES,
  staff_system: staff.SYSTEM,
  staff_credentials: staff.IN_TRAINING,
  staff_day: staff.DAY,
  staff_menu: staff.MENU,
  staff_check_network: { partner: 'reachable', loyalty: 'unreachable' },
};

const LOCKED: Answers = { staff_status: { isOpen: false, trainingPin: '2468' } };

const consoleAt = (place: Partial<StaffState>, answers: Answers = {}, then?: () => Promise<void>): GalleryState => ({
  content: { screen: 'attract' },
  answers: { ...UNLOCKED, ...answers },
  begin: async () => {
    openStaff(place);
    await then?.();
  },
});

const pinPad = (digits: string, answers: Answers = {}): GalleryState => ({
  content: { screen: 'attract' },
  answers: { ...LOCKED, ...answers },
  begin: async () => {
    openStaff();
    const form = await found<HTMLFormElement>('.pin-pad__form');
    for (const text of digits) publishTypedKey({ kind: 'character', text });
    if (answers.staff_unlock !== undefined) form.requestSubmit();
  },
});

/** Every page and question of the staff console worth a look, by name. */
export const STAFF_STATES: Readonly<Record<string, GalleryState>> = {
  'staff-pin': pinPad('24'),
  'staff-pin-wrong': pinPad('1111', { staff_unlock: { state: 'wrong', waitMs: 4000 } }),
  'staff-pin-locked-out': pinPad('1111', { staff_unlock: { state: 'locked_out', waitMs: 299_000 } }),
  'staff-pin-none': pinPad('1111', { staff_status: { isOpen: false }, staff_unlock: { state: 'no_pin_set' } }),
  'staff-orders': consoleAt({}),
  'staff-orders-today': consoleAt({ scope: 'today' }, { staff_orders: { orders: staff.TODAY_ORDERS } }),
  'staff-menu': consoleAt({ tab: 'menu' }),
  'staff-orders-none': consoleAt({}, { staff_orders: { orders: [] } }),
  'staff-orders-find': consoleAt({}, {}, () => press('Find number')),
  'staff-order-paid': consoleAt({ orderId: 'order-250' }),
  'staff-order-due': consoleAt({ orderId: 'order-249' }, { staff_order: { story: staff.DUE_STORY } }),
  'staff-order-unclear': consoleAt({ orderId: 'order-251' }, { staff_order: { story: staff.UNCLEAR_STORY } }),
  'staff-ask-cash': consoleAt({ orderId: 'order-249' }, { staff_order: { story: staff.DUE_STORY } }, () =>
    press('Take cash'),
  ),
  'staff-ask-refund': consoleAt({ orderId: 'order-250' }, {}, () => press('Refund')),
  'staff-ask-other': consoleAt({ orderId: 'order-250' }, {}, async () => {
    await press('Refund');
    await press('Other…');
    for (const text of 'coffee was cold') publishTypedKey({ kind: 'character', text });
  }),
  'staff-refused': consoleAt(
    { orderId: 'order-250' },
    { staff_act: { done: false, why: 'terminal_unavailable' } },
    async () => {
      await press('Refund');
      await press('Wrong or missing item');
      await press('Refund $20.42');
    },
  ),
  'staff-sync': consoleAt({ tab: 'sync' }),
  'staff-sync-trouble': consoleAt({ tab: 'sync' }, { staff_sync: staff.SYNC_TROUBLE }),
  'staff-devices': consoleAt({ tab: 'devices' }, {}, async () => {
    takeStaffScan('maya7k2p|fiveoff4t8k', 'scanner');
    await press('Check network');
  }),
  'staff-devices-measured': consoleAt(
    { tab: 'devices' },
    { staff_devices: { ...staff.DEVICES, screen: { pixelsPerMm: 3.8, source: 'measured' } } },
  ),
  'staff-ruler': consoleAt({ tab: 'devices' }, {}, () => press('Measure with a card')),
  'staff-ruler-failed': consoleAt(
    { tab: 'devices' },
    { staff_measure_screen: { done: false, why: 'ledger_failed' } },
    async () => {
      await press('Measure with a card');
      await press('Same size');
    },
  ),
  'staff-thanx': consoleAt({ tab: 'thanx' }),
  'staff-thanx-live': consoleAt({ tab: 'thanx' }, { staff_credentials: staff.SEALED }),
  'staff-thanx-no-pin': consoleAt(
    { tab: 'thanx' },
    { staff_credentials: { ...staff.IN_TRAINING, hindrance: 'no_pin' } },
  ),
  'staff-thanx-stores': consoleAt({ tab: 'thanx' }, { staff_check_setup_code: staff.STORES }, scanSetupCode),
  'staff-thanx-refused': consoleAt(
    { tab: 'thanx' },
    { staff_check_setup_code: { state: 'refused', why: 'wrong_credentials' } },
    scanSetupCode,
  ),
  'staff-thanx-use-store': consoleAt({ tab: 'thanx' }, { staff_check_setup_code: staff.STORES }, async () => {
    await scanSetupCode();
    await press('Use this store');
  }),
  'staff-system': consoleAt({ tab: 'system' }),
  'staff-system-trouble': consoleAt({ tab: 'system' }, { staff_system: staff.SYSTEM_TROUBLE }),
  'staff-restart': consoleAt({ tab: 'system' }, {}, () => press('Restart')),
  'staff-day': consoleAt({ tab: 'day' }),
  'staff-lock-soon': consoleAt({}, {}, async () => {
    await found('.staff__head');
    // As if three quarters of the minute had gone by.
    const now = performance.now.bind(performance);
    performance.now = () => now() + 45_000;
  }),
};

async function scanSetupCode(): Promise<void> {
  await found('.thanx-tab__field');
  // Drawn, but not listening yet.
  await wait(50);
  takeStaffScan('KIOSK-SETUP-1 production a b c d e', 'scanner');
}

async function press(label: string): Promise<void> {
  for (;;) {
    const button = [...document.querySelectorAll<HTMLElement>('button')].find((each) =>
      each.textContent.startsWith(label),
    );
    if (button) {
      button.click();
      return;
    }
    await wait(20);
  }
}

/** The element, once it is drawn. */
export async function found<Found extends Element>(selector: string): Promise<Found> {
  for (;;) {
    const element = document.querySelector<Found>(selector);
    if (element) return element;
    await wait(20);
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
