import { describe, expect, test } from 'vitest';
import { ALICE, BOB } from '../testing/sample-accounts';
import { BARCODES } from '../testing/sample-menu';
import { CARD, createStory, type Story } from '../testing/story';

/** Fries, paid; by Alice, or by nobody in particular. */
function thanked(by?: typeof ALICE): Story {
  const story = createStory();
  if (by) story.arriveAs(by);
  else story.arrive();
  story.add('fries');
  story.place();
  story.settlePayment({ kind: 'approved', card: CARD });
  expect(story.state.name).toBe('done');
  return story;
}

describe('a scan on the screen that says thank you', () => {
  test('of another member begins their visit, and leaves nothing of the last', () => {
    const story = thanked(ALICE);
    const { visits } = story.session;
    const mark = story.effects.length;
    story.scan('bob222');
    expect(story.deedsSince(mark)).toEqual(['forget_guest', 'sign_in']);
    expect(story.screen).toMatchObject({ screen: 'check_in', basket: { pieces: 0 }, signIn: { state: 'asking' } });
    expect(story.notice).toEqual({ kind: 'order_made_way', number: '101' });
    expect(story.session.visits).toBeGreaterThan(visits);
    expect(story.timers).toEqual(['idle']);
    story.answerSignIn(BOB);
    expect(story.visit.guest?.account.userId).toBe('bob222');
    expect(JSON.stringify(story.session)).not.toContain('alice');
  });

  test('of a product begins an order with it', () => {
    const story = thanked();
    story.scan(BARCODES.cola);
    expect(story.screen).toMatchObject({ screen: 'menu', basket: { pieces: 1 } });
    expect(story.notice).toEqual({ kind: 'order_made_way', number: '101' });
  });

  test('of a product with choices asks for those', () => {
    const story = thanked();
    story.scan(BARCODES.burger);
    expect(story.screen).toMatchObject({ screen: 'menu', basket: { pieces: 0 } });
    expect(story.notice).toEqual({ kind: 'choose_options', itemId: 'burger' });
  });

  test.each([
    ['alice1', { kind: 'order_already_placed' }],
    [BARCODES.unknown, { kind: 'product_unknown' }],
    [BARCODES.damaged, { kind: 'code_unusable', reason: 'damaged_barcode' }],
    ['https://x', { kind: 'code_unusable', reason: 'link' }],
  ])('of %s leaves it to its guest', (code, notice) => {
    const story = thanked(ALICE);
    story.scan(code);
    expect(story.screen).toMatchObject({ screen: 'done', number: '101' });
    expect(story.notice).toEqual(notice);
  });

  test('of a member leaves it where codes are no way to check in', () => {
    const story = createStory({ settings: { ways: ['phone'] } });
    story.arrive();
    story.add('napkin');
    story.place();
    story.scan('bob222');
    expect(story.screen.screen).toBe('done');
  });

  test('also begins a visit where an order was cancelled, of the same member too', () => {
    const story = createStory();
    story.arriveAs(ALICE);
    story.add('fries');
    story.place();
    story.settlePayment({ kind: 'declined' });
    story.tell({ type: 'cancel_order' });
    story.scan('alice1');
    expect(story.screen).toMatchObject({ screen: 'check_in', signIn: { state: 'asking' } });
    expect(story.notice).toBeUndefined();
  });
});
