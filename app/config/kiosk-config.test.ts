import { describe, expect, test } from 'vitest';
import { sessionSettings } from '../session/settings';
import { kioskConfigSchema } from './kiosk-config';

describe('a configuration', () => {
  test('of nothing has a default for everything', () => {
    expect(kioskConfigSchema.parse({})).toEqual({
      language: 'en',
      languages: ['en', 'es', 'fr', 'ar'],
      check_in: { ways: ['qr', 'phone', 'email'], redeem_with: ['qr', 'phone', 'email'], country: 'US' },
      scanner: { prefix: '', suffix: '', code_id: 'none' },
      rewards: { confirm_with_thanx: false },
      dietary: { filter: true },
      screen: {},
      sound: { volume: 0.4 },
      help: { button: true },
      payment: { card: true, at_counter: false, simulated_terminal: false },
      dining: { modes: [] },
      order_label: 'none',
      tips: {},
      sold_out_resets: 'daily',
      suggestions: true,
      timeouts: { idle_seconds: 60, idle_seconds_on: { age_check: 180 }, still_there_seconds: 20, done_seconds: 20 },
      orders: {},
      ledger: { retention_days: 90, refund_days: 30 },
      log: { keep_days: 30, max_megabytes: 5 },
      staff: { pins: [], code: 'KIOSK-STAFF', gesture: { taps: 5 } },
      thanx_requests_per_second: 5,
    });
  });

  test('keeps its other defaults where one is changed', () => {
    expect(
      kioskConfigSchema.parse({
        check_in: { redeem_with: ['qr'], camera: 'Front' },
        payment: { at_counter: true },
        timeouts: { idle_seconds: 90, idle_seconds_on: { review: 120 } },
      }),
    ).toMatchObject({
      check_in: { ways: ['qr', 'phone', 'email'], redeem_with: ['qr'], country: 'US', camera: 'Front' },
      payment: { card: true, at_counter: true },
      timeouts: { idle_seconds: 90, idle_seconds_on: { review: 120, age_check: 180 }, still_there_seconds: 20 },
    });
  });

  test.each<[string, unknown]>([
    ['check_in.ways: none', { check_in: { ways: [] } }],
    ['check_in.ways.0: unknown', { check_in: { ways: ['face'] } }],
    ['check_in.country: lower case', { check_in: { country: 'us' } }],
    ['check_in.country: none such', { check_in: { country: 'XX' } }],
    ['check_in.camera: empty', { check_in: { camera: '' } }],
    ['scanner.prefix: a control character', { scanner: { prefix: '\u0002' } }],
    ['scanner.serial.path: missing', { scanner: { serial: {} } }],
    ['scanner.serial.baud_rate: too slow', { scanner: { serial: { path: 'COM3', baud_rate: 300 } } }],
    ['scanner.serial.framing: unknown', { scanner: { serial: { path: 'COM3', framing: 'nul' } } }],
    ['check_in: extra key', { check_in: { faces: true } }],
    ['payment: no way to pay', { payment: { card: false } }],
    ['payment.card: text', { payment: { card: 'yes' } }],
    ['sound.volume: louder than loud', { sound: { volume: 1.1 } }],
    ['sound.volume: text', { sound: { volume: 'loud' } }],
    ['dining.modes: one twice', { dining: { modes: ['eat_in', 'eat_in'] } }],
    ['dining.modes.0: unknown', { dining: { modes: ['drive_through'] } }],
    ['order_label: unknown', { order_label: 'phone' }],
    ['tips: both kinds', { tips: { percents: [15], amounts: [100] } }],
    ['tips.percents: none', { tips: { percents: [] } }],
    ['tips.amounts.0: a fraction of a cent', { tips: { amounts: [0.5] } }],
    ['receipt_printer: neither host nor device', { receipt_printer: { columns: 42 } }],
    ['receipt_printer.columns: too narrow', { receipt_printer: { host: 'printer', columns: 8 } }],
    ['timeouts.idle_seconds: zero', { timeouts: { idle_seconds: 0 } }],
    ['timeouts.idle_seconds: more than an hour', { timeouts: { idle_seconds: 3601 } }],
    ['timeouts.idle_seconds_on.menu: zero', { timeouts: { idle_seconds_on: { menu: 0 } } }],
    ['timeouts.idle_seconds_on: a screen that waits for no guest', { timeouts: { idle_seconds_on: { paying: 90 } } }],
    ['timeouts.done_seconds: text', { timeouts: { done_seconds: '20' } }],
    ['staff.gesture.taps: too few', { staff: { gesture: { taps: 2 } } }],
    ['staff.code: could be a member’s', { staff: { code: 'maya7k2p' } }],
    ['staff.pins.0.hash: a PIN in clear', { staff: { pins: [{ name: 'Ana', hash: '2468' }] } }],
    ['order_webhook.url: no web address', { order_webhook: { url: 'ftp://pos' } }],
    ['orders.completed_after_minutes: zero', { orders: { completed_after_minutes: 0 } }],
    ['ledger.retention_days: none', { ledger: { retention_days: 0 } }],
    ['language: not spoken', { language: 'xx' }],
    ['languages.1: not spoken', { languages: ['en', 'xx'] }],
    ['menu: empty', { menu: '' }],
    ['merchant_name: too long', { merchant_name: 'x'.repeat(61) }],
    ['thanx_requests_per_second: more than a merchant has', { thanx_requests_per_second: 6 }],
    ['thanx_requests_per_second: none', { thanx_requests_per_second: 0 }],
    [': extra key', { client_secret: 'x' }],
    [': null', null],
    [': a list', []],
    [': text', '{}'],
  ])('%s is refused', (what, value) => {
    const path = what.slice(0, what.indexOf(':'));
    const checked = kioskConfigSchema.safeParse(value);
    expect(checked.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });

  test('may pay at the counter alone', () => {
    expect(kioskConfigSchema.safeParse({ payment: { card: false, at_counter: true } }).success).toBe(true);
  });
});

test('the session gets its times in ms, and the debounce is no setting', () => {
  const settings = sessionSettings(
    kioskConfigSchema.parse({ timeouts: { idle_seconds: 1.5, idle_seconds_on: { tip: 30 } } }),
    'here',
  );
  expect(settings).toEqual({
    locationId: 'here',
    country: 'US',
    ways: ['qr', 'phone', 'email'],
    redeemWith: ['qr', 'phone', 'email'],
    confirmRewards: false,
    card: true,
    atCounter: false,
    diningModes: [],
    orderLabel: 'none',
    tips: {},
    suggestions: true,
    staffCode: 'KIOSK-STAFF',
    timeouts: { settle: 300, idle: 1500, still_there: 20_000, farewell: 20_000, ask_terminal: 2000 },
    idleOn: { tip: 30_000, age_check: 180_000 },
  });
});
