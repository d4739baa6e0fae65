import { describe, expect, test } from 'vitest';
import { ALICE, NOON, sampleReward } from '../testing/sample-accounts';
import { BARCODES, SAMPLE_MENU_FILE } from '../testing/sample-menu';
import { buildCatalog } from '../catalog/catalog';
import { createStory, type Story } from '../testing/story';
import type { ThanxFailureKind } from '../thanx/failure';

const SMALL = { groupId: 'size', modifierId: 'small' };
const MAYO = { groupId: 'sauce', modifierId: 'mayo' };

/** A guest with fries in the basket, whose `checkout` was answered. */
function settledAlice(): Story {
  const story = createStory();
  story.arriveAs(ALICE);
  story.tell({ type: 'open_menu' });
  story.add('fries');
  story.pass(300);
  story.answerCheckout(0);
  return story;
}

const checkouts = (story: Story) => story.effectsOf('send_checkout').map((effect) => effect.basket);
const basket = (story: Story) => {
  const { screen } = story;
  if (!('basket' in screen)) throw new Error(screen.screen);
  return screen.basket;
};

describe('pages', () => {
  test('go freely, as far as they have a meaning', () => {
    const story = createStory();
    story.tell({ type: 'start_visit' });
    expect(story.tell({ type: 'open_rewards' }).accepted).toBe(false);
    expect(story.tell({ type: 'open_review' }).accepted).toBe(false);
    story.tell({ type: 'open_menu' });
    story.add('fries');
    for (const page of ['check_in', 'menu', 'review', 'menu'] as const) {
      expect(story.tell({ type: `open_${page}` }).accepted).toBe(true);
      expect(story.screen.screen).toBe(page);
    }
  });

  test('a review of nothing is the menu', () => {
    const story = createStory();
    story.arrive();
    story.add('fries');
    story.tell({ type: 'open_review' });
    story.tell({ type: 'remove_line', lineId: 'line-1' });
    expect(story.screen.screen).toBe('menu');
  });
});

describe('the basket', () => {
  test('shows its totals at once', () => {
    const story = createStory();
    story.arrive();
    story.tell({ type: 'add_line', itemId: 'burger', quantity: 2, choices: [SMALL, MAYO] });
    expect(basket(story)).toMatchObject({
      pieces: 2,
      subtotal: 2000,
      tax: 178,
      total: 2178,
      discount: { state: 'none' },
    });
    story.tell({ type: 'change_quantity', lineId: 'line-1', by: 1 });
    expect(basket(story)).toMatchObject({ pieces: 3, subtotal: 3000 });
    story.tell({ type: 'replace_line', lineId: 'line-1', itemId: 'burger', quantity: 1, choices: [SMALL] });
    expect(basket(story).lines[0]!.choices).toHaveLength(1);
  });

  test.each<[string, Parameters<Story['tell']>[0], object]>([
    [
      'sold out',
      { type: 'add_line', itemId: 'lobster', quantity: 1, choices: [] },
      { reason: 'sold_out', name: 'Lobster' },
    ],
    [
      'choices missing',
      { type: 'add_line', itemId: 'burger', quantity: 1, choices: [] },
      { reason: 'choices', name: 'Burger' },
    ],
    [
      'too many',
      { type: 'add_line', itemId: 'fries', quantity: 99, choices: [] },
      { reason: 'basket_full', name: 'Fries' },
    ],
    ['not on the menu', { type: 'add_line', itemId: 'pizza', quantity: 1, choices: [] }, { reason: 'not_on_menu' }],
    [
      'a name of JavaScript',
      { type: 'add_line', itemId: 'constructor', quantity: 1, choices: [] },
      { reason: 'not_on_menu' },
    ],
    ['more of a line that is gone', { type: 'change_quantity', lineId: 'line-9', by: 1 }, { reason: 'not_on_menu' }],
    ['a line that was taken off', { type: 'remove_line', lineId: 'line-9' }, { reason: 'not_on_menu' }],
  ])('refuses with a sentence: %s', (_name, event, notice) => {
    const story = createStory();
    story.arrive();
    story.tell(event);
    expect(story.notice).toMatchObject({ kind: 'line_refused', ...notice });
    expect(basket(story).lines).toEqual([]);
  });

  test('keeps the menu of its visit when a new one comes', () => {
    const story = createStory();
    story.arrive();
    const { catalog } = story.visit;
    story.add('fries');
    expect(story.visit.catalog).toBe(catalog);
  });
});

describe('a scanned product', () => {
  test.each([
    [BARCODES.fries, 'fries'],
    [BARCODES.cola, 'cola'],
    [BARCODES.colaAsEan13, 'cola'],
  ])('%s on the attract screen begins an order with it', (code, itemId) => {
    const story = createStory();
    story.scan(code);
    expect(story.screen).toMatchObject({ screen: 'menu', basket: { lines: [{ itemId, quantity: 1 }] } });
    expect(story.notice).toMatchObject({ kind: 'product_added' });
    story.scan(code);
    expect(basket(story).lines).toMatchObject([{ itemId, quantity: 2 }]);
  });

  test('that needs choices asks for them', () => {
    const story = createStory();
    story.scan(BARCODES.burger);
    expect(story.screen.screen).toBe('menu');
    expect(story.notice).toEqual({ kind: 'choose_options', itemId: 'burger' });
    expect(basket(story).lines).toEqual([]);
  });

  test('that is sold out, unknown or too much says so', () => {
    const story = createStory();
    story.scan(BARCODES.lobster);
    expect(story.notice).toMatchObject({ kind: 'line_refused', reason: 'sold_out', name: 'Lobster' });
    story.scan(BARCODES.unknown);
    expect(story.notice).toEqual({ kind: 'product_unknown' });
    story.add('fries', 50);
    story.scan(BARCODES.fries);
    expect(story.notice).toMatchObject({ kind: 'line_refused', reason: 'basket_full' });
  });

  test('on the review stays there, and its checkout is sent though the one before it failed', () => {
    const story = settledAlice();
    story.choose({ kind: 'reward', id: 'fiveoff' });
    story.pass(300);
    story.failCheckout('unreachable');
    story.tell({ type: 'open_review' });
    story.failCheckout('unreachable');
    const sent = checkouts(story).length;
    story.scan(BARCODES.cola);
    expect(story.screen.screen).toBe('review');
    expect(checkouts(story)).toHaveLength(sent);
    story.pass(300);
    expect(checkouts(story)).toHaveLength(sent + 1);
    expect(
      checkouts(story)
        .at(-1)!
        .items.map((item) => item.id),
    ).toEqual(['fries', 'cola']);
    story.answerCheckout(500);
    expect(basket(story).discount).toEqual({ state: 'known', amount: 500 });
  });

  test('while a check-in is being asked does not give it up', () => {
    const story = createStory();
    story.scan('alice1');
    story.scan(BARCODES.fries);
    story.answerSignIn(ALICE);
    expect(story.screen).toMatchObject({ screen: 'menu', guest: { mayRedeem: true }, basket: { pieces: 1 } });
  });

  test('after the order was placed says that it is too late', () => {
    const story = createStory();
    story.arrive();
    story.add('fries');
    story.place();
    for (const code of [BARCODES.cola, 'alice1', 'https://x']) {
      story.scan(code);
      expect(story.notice).toEqual({ kind: 'order_already_placed' });
    }
    expect(story.state.name).toBe('paying');
  });
});

describe('checkout', () => {
  test('is never sent for a guest who is not checked in', () => {
    const story = createStory();
    story.arrive();
    story.add('fries', 3);
    story.pass(5000);
    story.tell({ type: 'open_review' });
    expect(checkouts(story)).toEqual([]);
    expect(story.timers).toEqual(['idle']);
  });

  test('is not sent for an empty basket', () => {
    const story = createStory();
    story.arriveAs(ALICE);
    story.choose({ kind: 'reward', id: 'fiveoff' });
    story.pass(1000);
    expect(checkouts(story)).toEqual([]);
  });

  test('waits for 300 ms of quiet: twenty quick taps are one call', () => {
    const story = createStory();
    story.arriveAs(ALICE);
    for (let tap = 1; tap <= 20; tap += 1) {
      story.add('fries');
      story.pass(120);
    }
    expect(checkouts(story)).toEqual([]);
    story.pass(179);
    expect(checkouts(story)).toEqual([]);
    story.pass(1);
    expect(checkouts(story)).toHaveLength(1);
    expect(checkouts(story)[0]).toMatchObject({ state: 'checkout', subtotal: 7000, payments: [] });
    expect(checkouts(story)[0]!.items).toHaveLength(20);
  });

  test('one is in flight at a time, and the latest basket follows it', () => {
    const story = createStory();
    story.arriveAs(ALICE);
    story.add('fries');
    story.pass(300);
    story.add('cola');
    story.pass(300);
    story.add('rings');
    story.pass(300);
    expect(checkouts(story)).toHaveLength(1);
    story.answerCheckout(0);
    expect(checkouts(story)).toHaveLength(2);
    expect(checkouts(story)[1]!.items.map((item) => item.id)).toEqual(['fries', 'cola', 'rings']);
    story.answerCheckout(0);
    story.pass(5000);
    expect(checkouts(story)).toHaveLength(2);
  });

  test('an answer while the guest is still tapping waits for the quiet', () => {
    const story = createStory();
    story.arriveAs(ALICE);
    story.add('fries');
    story.pass(300);
    story.add('cola');
    story.pass(100);
    story.answerCheckout(0);
    expect(checkouts(story)).toHaveLength(1);
    story.pass(200);
    expect(checkouts(story)).toHaveLength(2);
  });

  test('going back to what Thanx knows sends nothing', () => {
    const story = settledAlice();
    story.add('cola');
    story.tell({ type: 'remove_line', lineId: 'line-2' });
    expect(story.timers).not.toContain('settle');
    story.pass(1000);
    expect(checkouts(story)).toHaveLength(1);
  });

  test('going back to what is in flight sends nothing', () => {
    const story = createStory();
    story.arriveAs(ALICE);
    story.add('fries');
    story.pass(300);
    story.add('cola');
    story.tell({ type: 'remove_line', lineId: 'line-2' });
    story.answerCheckout(0);
    story.pass(1000);
    expect(checkouts(story)).toHaveLength(1);
  });

  test('going back to what Thanx knew before a call without an answer is sent, since that may have arrived', () => {
    const story = settledAlice();
    story.add('cola');
    story.pass(300);
    story.failCheckout('unreachable');
    story.tell({ type: 'remove_line', lineId: 'line-2' });
    story.pass(300);
    expect(checkouts(story).map((sent) => sent.items.length)).toEqual([1, 2, 1]);
  });

  test('a late answer to an older basket, or of an older visit, changes nothing', () => {
    const story = settledAlice();
    const { basket: sent, key } = story.lastOf('send_checkout');
    const { orderId } = sent;
    const before = story.session;
    story.tell({ type: 'checkout_answered', orderId, key: 'junk', discount: basket(story).subtotal });
    expect(story.visit).toEqual('visit' in before.state ? before.state.visit : undefined);
    story.tell({ type: 'leave' });
    story.arriveAs(ALICE);
    story.add('fries');
    story.pass(300);
    expect(story.tell({ type: 'checkout_answered', orderId, key, discount: basket(story).subtotal }).accepted).toBe(
      false,
    );
  });
});

describe('the discount', () => {
  test('is pending, then exactly what Thanx returned', () => {
    const story = settledAlice();
    story.choose({ kind: 'reward', id: 'fiveoff' });
    expect(basket(story)).toMatchObject({ discount: { state: 'pending' }, subtotal: 350, total: 350 + 31 });
    story.pass(300);
    story.answerCheckout(123);
    expect(basket(story)).toMatchObject({ discount: { state: 'known', amount: 123 }, tax: 20, total: 227 + 20 });
  });

  test('of another basket than this one is not shown', () => {
    const story = settledAlice();
    story.choose({ kind: 'reward', id: 'fiveoff' });
    story.pass(300);
    story.add('cola');
    story.answerCheckout(123);
    expect(basket(story).discount).toEqual({ state: 'pending' });
  });

  test('that is more than the basket is never applied', () => {
    const story = settledAlice();
    story.choose({ kind: 'reward', id: 'fiveoff' });
    story.pass(300);
    story.answerCheckout(351);
    expect(basket(story)).toMatchObject({ discount: { state: 'unavailable' }, total: 381 });
  });

  test('of nothing on a chosen reward is known to be nothing', () => {
    const story = settledAlice();
    story.choose({ kind: 'reward', id: 'fiveoff' });
    story.pass(300);
    story.answerCheckout(0);
    expect(basket(story).discount).toEqual({ state: 'known', amount: 0 });
  });

  test.each<ThanxFailureKind>(['unreachable', 'rate_limited', 'unreadable', 'rejected', 'forbidden', 'signed_out'])(
    'is unavailable after %s, and asked again only by a touch',
    (kind) => {
      const story = settledAlice();
      story.choose({ kind: 'reward', id: 'fiveoff' });
      story.pass(300);
      story.failCheckout(kind);
      expect(basket(story)).toMatchObject({ discount: { state: 'unavailable' }, redemption: '$5 off' });
      const sent = checkouts(story).length;
      story.pass(10_000);
      expect(checkouts(story)).toHaveLength(sent);
      story.tell({ type: 'open_review' });
      expect(checkouts(story)).toHaveLength(sent + 1);
      story.answerCheckout(350);
      expect(basket(story).discount).toEqual({ state: 'known', amount: 350 });
    },
  );
});

describe('an offer', () => {
  test('is exchanged for another, and taken back', () => {
    const story = settledAlice();
    story.choose({ kind: 'reward', id: 'fiveoff' });
    story.pass(300);
    story.answerCheckout(350);
    story.choose({ kind: 'reward', id: 'freefries' });
    expect(story.notice).toEqual({ kind: 'reward_applied', label: 'Free fries' });
    story.pass(300);
    story.answerCheckout(350);
    story.tell({ type: 'remove_offer' });
    expect(basket(story)).toMatchObject({ redemption: undefined, discount: { state: 'none' } });
    story.pass(300);
    expect(checkouts(story).map((sent) => sent.redemption?.id)).toEqual([undefined, 'fiveoff', 'freefries', undefined]);
  });

  test('that waits for an item says so when the item comes, once', () => {
    const story = createStory();
    story.arriveAs(ALICE);
    story.choose({ kind: 'reward', id: 'freefries' });
    story.tell({ type: 'open_menu' });
    story.add('cola');
    expect(story.notice).toBeUndefined();
    story.add('fries');
    expect(story.notice).toEqual({ kind: 'reward_applied', label: 'Free fries' });
    story.add('rings');
    expect(story.notice).toBeUndefined();
  });

  test('that waits for the basket is not sent until it fits, and stays chosen when it no longer does', () => {
    const story = settledAlice();
    story.choose({ kind: 'points_product', id: 'starrings' });
    expect(story.notice).toMatchObject({ kind: 'reward_waiting', obstacle: { kind: 'needs_item' } });
    story.pass(1000);
    expect(checkouts(story)).toHaveLength(1);
    expect(basket(story)).toMatchObject({
      redemption: 'Onion rings for Stars',
      redemptionObstacle: { kind: 'needs_item', itemIds: ['rings'] },
      discount: { state: 'none' },
    });
    story.add('rings');
    story.pass(300);
    expect(checkouts(story).at(-1)!.redemption).toEqual({ kind: 'points_product', id: 'starrings' });
    story.answerCheckout(425);
    expect(basket(story).redemptionObstacle).toBeUndefined();
    story.tell({ type: 'remove_line', lineId: 'line-2' });
    expect(basket(story)).toMatchObject({ redemption: 'Onion rings for Stars', discount: { state: 'none' } });
  });

  test.each([
    [{ kind: 'reward', id: 'ghost' } as const, 'reward_not_found'],
    [{ kind: 'points_product', id: 'fiveoff' } as const, 'reward_not_found'],
    [{ kind: 'reward', id: 'stale' } as const, 'reward_not_usable'],
    [{ kind: 'points_product', id: 'stardinner' } as const, 'reward_not_usable'],
  ])('%o cannot be had (%s), and the one that is chosen stays', (redemption, kind) => {
    const story = settledAlice();
    story.choose({ kind: 'reward', id: 'fiveoff' });
    story.choose(redemption);
    expect(story.notice).toMatchObject({ kind });
    expect(story.visit.choice).toEqual({ kind: 'reward', id: 'fiveoff' });
  });

  test.each([
    ['reward_gone', 'gone'],
    ['reward_needs_item', 'needs_item'],
    ['points_moved', 'points_moved'],
  ] as const)('that Thanx refuses as %s is dropped with a sentence, and the account read again', (kind, reason) => {
    const story = settledAlice();
    story.choose({ kind: 'reward', id: 'fiveoff' });
    story.pass(300);
    story.failCheckout(kind);
    expect(story.notice).toEqual({ kind: 'reward_dropped', label: '$5 off', reason });
    expect(story.visit.choice).toBeUndefined();
    expect(story.effectsOf('read_account')).toMatchObject([{ userId: 'alice1' }]);
    story.answerAccount({ ...ALICE, rewards: [] });
    expect(story.notice).toMatchObject({ kind: 'reward_dropped' });
    story.pass(1000);
    // What Thanx knows is the basket without it, which is what is wanted now.
    expect(checkouts(story)).toHaveLength(2);
    story.choose({ kind: 'reward', id: 'fiveoff' });
    expect(story.notice).toEqual({ kind: 'reward_not_found' });
  });

  test('that was exchanged before Thanx refused it is none of the guest’s business', () => {
    const story = settledAlice();
    story.choose({ kind: 'reward', id: 'fiveoff' });
    story.pass(300);
    story.choose({ kind: 'reward', id: 'freefries' });
    story.pass(300);
    story.failCheckout('reward_gone');
    expect(story.visit.choice).toEqual({ kind: 'reward', id: 'freefries' });
    expect(checkouts(story).at(-1)!.redemption).toEqual({ kind: 'reward', id: 'freefries' });
  });

  test('that runs out while it is chosen is no longer sent or placed', () => {
    const story = createStory();
    story.arriveAs({ ...ALICE, rewards: [sampleReward({ id: 'brief', expiresAt: NOON + 10_000 })] });
    story.add('fries');
    story.choose({ kind: 'reward', id: 'brief' });
    story.pass(300);
    story.answerCheckout(350);
    story.pass(10_000);
    expect(basket(story)).toMatchObject({
      redemptionObstacle: { kind: 'expired' },
      discount: { state: 'none' },
      total: 381,
    });
    story.place();
    expect(story.lastOf('record_placed').order).toMatchObject({
      redemption: undefined,
      basket: { discount: 0, total: 381 },
    });
  });

  test('needs a guest', () => {
    const story = createStory();
    story.arrive();
    expect(story.choose({ kind: 'reward', id: 'fiveoff' }).accepted).toBe(false);
  });
});

test('a group named in a menu may lose all its choices without breaking the order', () => {
  const menu = structuredClone(SAMPLE_MENU_FILE);
  for (const modifier of menu.modifier_groups[1]!.modifiers) modifier.sold_out = true;
  const story = createStory({ catalog: buildCatalog(menu) });
  story.arrive();
  story.tell({ type: 'add_line', itemId: 'wrap', quantity: 1, choices: [MAYO] });
  expect(story.notice).toMatchObject({ kind: 'line_refused', reason: 'sold_out' });
  story.add('wrap');
  expect(basket(story).pieces).toBe(1);
});
