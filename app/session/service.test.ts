import { describe, expect, test } from 'vitest';
import { ALICE } from '../testing/sample-accounts';
import { CARD, createStory, type Story } from '../testing/story';

function at(state: string): Story {
  const story = createStory({ settings: { atCounter: true } });
  if (state === 'attract') return story;
  story.arriveAs(ALICE);
  story.add('fries');
  if (state === 'ordering') return story;
  story.place();
  if (state === 'choose_payment') return story;
  story.tell({ type: 'pay', method: 'card' });
  if (state === 'paying') return story;
  if (state === 'payment_failed') story.settlePayment({ kind: 'declined' });
  else if (state === 'payment_unclear') {
    story.settlePayment({ kind: 'unknown' });
    for (let asked = 0; asked < 5; asked += 1) {
      story.pass(2000);
      story.answerTerminal({ kind: 'unknown' });
    }
  } else story.settlePayment({ kind: 'approved', card: CARD });
  if (state === 'out_of_order') {
    story.tell({ type: 'leave' });
    story.tell({ type: 'ledger_failed', code: 'LEDGER-FULL' });
  }
  expect(story.state.name).toBe(state);
  return story;
}

const STATES = [
  'attract',
  'ordering',
  'choose_payment',
  'paying',
  'payment_failed',
  'payment_unclear',
  'done',
  'out_of_order',
] as const;

describe('staff take the kiosk out of service', () => {
  test.each(STATES)('%s', (state) => {
    const story = at(state);
    const { accepted } = story.tell({ type: 'service_changed', inService: false, code: 'STAFF' });
    const isClosed = state === 'attract' || state === 'ordering';
    expect(accepted).toBe(isClosed);
    expect(story.screen).toMatchObject(isClosed ? { screen: 'out_of_order', code: 'STAFF' } : story.screen);
  });

  test('the guest who was ordering is forgotten, and nobody is voided', () => {
    const story = at('ordering');
    story.tell({ type: 'service_changed', inService: false, code: 'STAFF' });
    expect(story.effectsOf('forget_guest')).toHaveLength(1);
    expect(story.effectsOf('record_voided')).toEqual([]);
    expect(story.timers).toEqual([]);
    expect(story.session).not.toHaveProperty('state.visit');
  });

  test('and put it back, but not one that is out of order for another reason', () => {
    const story = at('attract');
    story.tell({ type: 'service_changed', inService: false, code: 'STAFF' });
    story.tell({ type: 'service_changed', inService: true, code: 'STAFF' });
    expect(story.state.name).toBe('attract');
    const broken = at('out_of_order');
    expect(broken.tell({ type: 'service_changed', inService: true, code: 'STAFF' }).accepted).toBe(false);
    expect(broken.state.name).toBe('out_of_order');
  });

  test('what one reason closed, another does not open', () => {
    const story = at('attract');
    story.tell({ type: 'service_changed', inService: false, code: 'SCREEN' });
    expect(story.screen).toEqual({ screen: 'out_of_order', code: 'SCREEN' });
    expect(story.tell({ type: 'service_changed', inService: true, code: 'STAFF' }).accepted).toBe(false);
    expect(story.tell({ type: 'service_changed', inService: true, code: 'SCREEN' }).accepted).toBe(true);
    expect(story.state.name).toBe('attract');
  });
});

describe('the staff’s code', () => {
  test.each(STATES)('opens the PIN pad and changes nothing: %s', (state) => {
    const story = at(state);
    const before = story.state;
    const mark = story.effects.length;
    story.scan('KIOSK-STAFF\r');
    expect(story.notice).toEqual({ kind: 'staff_code' });
    expect(story.state).toBe(before);
    expect(story.deedsSince(mark)).toEqual([]);
  });

  test('is told again when it is scanned again', () => {
    const story = at('attract');
    story.scan('KIOSK-STAFF');
    const { notice } = story;
    story.scan('KIOSK-STAFF');
    expect(story.notice).not.toBe(notice);
  });

  test('is another one where the configuration says so', () => {
    const story = createStory({ settings: { staffCode: 'STORE-7-STAFF' } });
    story.scan('KIOSK-STAFF');
    expect(story.notice).toEqual({ kind: 'code_unusable', reason: 'not_ours' });
    story.scan('store-7-staff');
    expect(story.notice).toEqual({ kind: 'staff_code' });
  });
});

describe('kitchen or POS have not taken a paid order', () => {
  const orderIdOf = (story: Story): string => story.lastOf('record_billed').order.orderId;

  test('its guest is told, and the screen stays for another while', () => {
    const story = at('done');
    expect(story.screen).toMatchObject({ screen: 'done', handOffLate: false });
    story.pass(15_000);
    story.tell({ type: 'hand_off_late', orderId: orderIdOf(story) });
    expect(story.screen).toMatchObject({ screen: 'done', handOffLate: true });
    story.pass(19_999);
    expect(story.state.name).toBe('done');
    story.pass(1);
    expect(story.state.name).toBe('attract');
  });

  test('another guest is not told', () => {
    const story = at('done');
    expect(story.tell({ type: 'hand_off_late', orderId: 'another' }).accepted).toBe(false);
    const orderId = orderIdOf(story);
    story.tell({ type: 'leave' });
    expect(story.tell({ type: 'hand_off_late', orderId }).accepted).toBe(false);
  });
});
