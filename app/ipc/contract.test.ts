import { describe, expect, test } from 'vitest';
import { COMMANDS, refusalSchema, type CommandName } from './contract';
import { INTENTS, type IntentName } from './intents';

const NAMES = Object.keys(COMMANDS) as CommandName[];
const INTENT_NAMES = Object.keys(INTENTS) as IntentName[];

const LINE = { itemId: 'burger', quantity: 1, choices: [{ groupId: 'size', modifierId: 'small' }] };

/** Something good for each command that takes anything. */
const SAMPLES: Partial<Record<CommandName, unknown>> = {
  check_in_by_phone: { phone: '4155551212' },
  check_in_by_email: { email: 'john@example.com' },
  scan_code: { text: '', source: 'scanner' },
  add_line: LINE,
  replace_line: { lineId: 'line-1', ...LINE },
  change_quantity: { lineId: 'line-1', by: -1 },
  remove_line: { lineId: 'line-1' },
  choose_offer: { kind: 'reward', id: 'fiveoff' },
  choose_dining: { mode: 'eat_in' },
  set_order_label: { text: '12' },
  choose_tip: { amount: 0 },
  pay: { method: 'card' },
  get_receipt: { language: 'en' },
  print_receipt: { language: 'ar' },
  touch_terminal: { gesture: 'present_card' },
  staff_unlock: { pin: '2468' },
  staff_approve_age: { pin: '2468' },
  staff_orders: { scope: 'open' },
  staff_order: { orderId: 'order-1' },
  staff_act: { orderId: 'order-1', action: 'refund', reason: 'cold' },
  staff_measure_screen: { cardPixels: 325 },
  staff_set_sold_out: { of: { itemId: 'fries' }, on: true },
  staff_set_out_of_order: { on: true },
  staff_check_setup_code: { text: 'KIOSK-SETUP-1 production a b c d e' },
  staff_seal_credentials: { locationId: 'store12' },
};

describe('every command', () => {
  test.each(INTENT_NAMES)('%s of the guest’s intents is one, and answers nothing', (name) => {
    expect(COMMANDS[name].input).toBe(INTENTS[name]);
    expect(COMMANDS[name].output.safeParse(null).success).toBe(true);
    expect(COMMANDS[name].output.safeParse({}).success).toBe(false);
  });

  test.each(NAMES)('%s takes what it is for and not one key more', (name) => {
    const good = SAMPLES[name] ?? {};
    const { input } = COMMANDS[name];
    expect(input.safeParse(good).error).toBeUndefined();
    expect(input.safeParse({ ...good, extra: 1 }).success).toBe(false);
    expect(input.safeParse({ ...good, type: name }).success).toBe(false);
    for (const rubbish of [undefined, null, 1, 'x', [], [good]]) expect(input.safeParse(rubbish).success).toBe(false);
  });

  test.each(Object.entries(SAMPLES) as [CommandName, Record<string, unknown>][])(
    '%s misses each of its keys',
    (name, good) => {
      for (const key of Object.keys(good)) {
        const { [key]: _left, ...rest } = good;
        expect(COMMANDS[name].input.safeParse(rest).success).toBe(false);
        expect(COMMANDS[name].input.safeParse({ ...good, [key]: null }).success).toBe(false);
        expect(COMMANDS[name].input.safeParse({ ...good, [key]: { $gt: '' } }).success).toBe(false);
      }
    },
  );

  test('is written as an intention', () => {
    for (const name of NAMES) expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
  });
});

describe('what a command takes is limited', () => {
  test.each<[CommandName, unknown]>([
    ['add_line', { ...LINE, quantity: 0 }],
    ['add_line', { ...LINE, quantity: -1 }],
    ['add_line', { ...LINE, quantity: 1.5 }],
    ['add_line', { ...LINE, quantity: 100 }],
    ['add_line', { ...LINE, quantity: '1' }],
    ['add_line', { ...LINE, itemId: '' }],
    ['add_line', { ...LINE, itemId: 'x'.repeat(65) }],
    ['add_line', { ...LINE, choices: Array.from({ length: 201 }, () => LINE.choices[0]) }],
    ['add_line', { ...LINE, choices: [{ ...LINE.choices[0], price: 0 }] }],
    ['add_line', { ...LINE, price: 1 }],
    ['replace_line', { ...LINE, lineId: 'line-x' }],
    ['replace_line', { ...LINE, lineId: 'line-1\n' }],
    ['change_quantity', { lineId: 'line-1', by: 99 }],
    ['change_quantity', { lineId: 'line-1', by: 0.5 }],
    ['change_quantity', { lineId: '__proto__', by: 1 }],
    ['remove_line', { lineId: 'line-1', by: 1 }],
    ['choose_offer', { kind: 'gift', id: 'x' }],
    ['choose_offer', { kind: 'reward', id: '' }],
    ['check_in_by_phone', { phone: '' }],
    ['check_in_by_phone', { phone: '1'.repeat(41) }],
    ['check_in_by_email', { email: 'x'.repeat(255) }],
    ['scan_code', { text: 'x'.repeat(5001), source: 'camera' }],
    ['scan_code', { text: 'x', source: 'network' }],
    ['pay', { method: 'barter' }],
    ['touch_terminal', { gesture: 'explode' }],
  ])('%s refuses %j', (name, input) => {
    expect(COMMANDS[name].input.safeParse(input).success).toBe(false);
  });
});

test('a refusal is one of four kinds', () => {
  for (const kind of ['not_now', 'bad_input', 'not_allowed', 'failed']) {
    expect(refusalSchema.safeParse({ kind }).success).toBe(true);
  }
  expect(refusalSchema.safeParse({ kind: 'because' }).success).toBe(false);
});
