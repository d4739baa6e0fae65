import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../catalog/catalog';
import type { DiningMode } from '../order/dining';
import { ALICE } from '../testing/sample-accounts';
import { BARCODES, SAMPLE_MENU_FILE } from '../testing/sample-menu';
import { createStory, type Story } from '../testing/story';
import type { SessionSettings } from './settings';

/** A store where what is taken away is not taxed. */
const CATALOG = buildCatalog({
  ...SAMPLE_MENU_FILE,
  tax_classes: SAMPLE_MENU_FILE.tax_classes.map((taxClass) => ({ ...taxClass, take_away_rate_percent: 0 })),
});
const BOTH: readonly DiningMode[] = ['eat_in', 'take_away'];

function begin(settings: Partial<SessionSettings>): Story {
  const story = createStory({ catalog: CATALOG, settings });
  story.tell({ type: 'start_visit' });
  return story;
}

/** With fries (350, tax 31) on the review page. */
function atReview(settings: Partial<SessionSettings>, dining?: DiningMode): Story {
  const story = begin(settings);
  story.add('fries');
  story.tell({ type: 'open_review' });
  if (dining) story.tell({ type: 'choose_dining', mode: dining });
  return story;
}

const lastOrder = (story: Story) => story.lastOf('record_placed').order;

describe('eat in or take away', () => {
  test('is asked once, before the menu', () => {
    const story = begin({ diningModes: BOTH });
    story.tell({ type: 'open_menu' });
    expect(story.screen).toMatchObject({ screen: 'dining', dining: { modes: BOTH } });
    story.tell({ type: 'choose_dining', mode: 'take_away' });
    expect(story.screen).toMatchObject({ screen: 'menu', dining: { mode: 'take_away' } });
    story.add('fries');
    story.tell({ type: 'open_review' });
    expect(story.screen).toMatchObject({ screen: 'review', asksMore: false });
    story.tell({ type: 'open_menu' });
    expect(story.screen.screen).toBe('menu');
  });

  test('is asked before the review of a guest who began by scanning a product', () => {
    const story = createStory({ settings: { diningModes: BOTH } });
    story.scan(BARCODES.fries);
    expect(story.screen.screen).toBe('menu');
    story.tell({ type: 'open_review' });
    expect(story.screen.screen).toBe('dining');
    // Scanned meanwhile: added, and the question stays.
    story.scan(BARCODES.cola);
    expect(story.screen).toMatchObject({ screen: 'dining', basket: { pieces: 2 } });
    story.tell({ type: 'choose_dining', mode: 'eat_in' });
    expect(story.screen.screen).toBe('review');
  });

  test('can be changed on the review, and the tax with it', () => {
    const story = atReview({ diningModes: BOTH }, 'eat_in');
    expect(story.screen).toMatchObject({ basket: { tax: 31, total: 381 } });
    story.tell({ type: 'choose_dining', mode: 'take_away' });
    expect(story.screen).toMatchObject({ screen: 'review', basket: { tax: 0, total: 350 } });
    story.tell({ type: 'place_order' });
    expect(lastOrder(story)).toMatchObject({ dining: 'take_away', basket: { total: 350 } });
    expect(story.screen).toMatchObject({ screen: 'paying', dining: 'take_away' });
  });

  test('is not asked where there is one, which every order then is', () => {
    const story = begin({ diningModes: ['take_away'] });
    story.tell({ type: 'open_menu' });
    expect(story.screen).toMatchObject({ screen: 'menu', dining: { mode: 'take_away', modes: [] } });
    story.add('fries');
    story.place();
    expect(lastOrder(story)).toMatchObject({ dining: 'take_away', basket: { tax: 0 } });
    expect(story.tell({ type: 'choose_dining', mode: 'eat_in' }).accepted).toBe(false);
  });

  test('is neither asked nor kept where the store does not want to know', () => {
    const story = atReview({});
    expect(story.tell({ type: 'choose_dining', mode: 'eat_in' }).accepted).toBe(false);
    story.tell({ type: 'place_order' });
    expect(lastOrder(story).dining).toBeUndefined();
  });

  test('asks Thanx nothing when it changes: its subtotal is before tax', () => {
    const story = createStory({ catalog: CATALOG, settings: { diningModes: BOTH } });
    story.arriveAs(ALICE);
    story.add('fries');
    story.pass(300);
    story.answerCheckout(0);
    story.tell({ type: 'open_review' });
    story.tell({ type: 'choose_dining', mode: 'eat_in' });
    story.tell({ type: 'choose_dining', mode: 'take_away' });
    story.pass(1000);
    expect(story.effectsOf('send_checkout')).toHaveLength(1);
  });
});

describe('a table or a name', () => {
  test('is asked before placing, and goes with the order', () => {
    const story = atReview({ orderLabel: 'name' });
    expect(story.screen).toMatchObject({ screen: 'review', asksMore: true });
    story.tell({ type: 'place_order' });
    expect(story.screen).toMatchObject({ screen: 'order_label', kind: 'name' });
    story.tell({ type: 'set_order_label', text: ' Maya ' });
    expect(lastOrder(story).label).toEqual({ kind: 'name', text: 'Maya' });
    expect(story.screen).toMatchObject({ screen: 'paying', label: { kind: 'name', text: 'Maya' } });
  });

  test('that cannot be one is said, and asked again', () => {
    const story = atReview({ orderLabel: 'table' });
    story.tell({ type: 'place_order' });
    story.tell({ type: 'set_order_label', text: 'by the window' });
    expect(story.screen.screen).toBe('order_label');
    expect(story.notice).toEqual({ kind: 'label_refused', reason: 'not_a_table' });
    expect(story.effectsOf('record_placed')).toEqual([]);
  });

  test('can be changed on the review, and is not asked twice', () => {
    const story = atReview({ orderLabel: 'table', tips: { percents: [10] } });
    story.tell({ type: 'place_order' });
    story.tell({ type: 'set_order_label', text: '12' });
    story.tell({ type: 'open_review' });
    expect(story.screen).toMatchObject({ label: { kind: 'table', text: '12' } });
    story.tell({ type: 'open_order_label' });
    story.tell({ type: 'set_order_label', text: '14' });
    expect(story.screen.screen).toBe('tip');
    story.tell({ type: 'open_review' });
    story.tell({ type: 'place_order' });
    expect(story.screen.screen).toBe('tip');
    story.tell({ type: 'choose_tip', amount: 0 });
    expect(lastOrder(story).label).toEqual({ kind: 'table', text: '14' });
  });

  test('is no table for what is taken away', () => {
    const story = atReview({ diningModes: BOTH, orderLabel: 'table' }, 'eat_in');
    story.tell({ type: 'place_order' });
    story.tell({ type: 'set_order_label', text: '12' });
    story.tell({ type: 'cancel_payment' });
    story.settlePayment({ kind: 'cancelled' });
    story.tell({ type: 'change_order' });
    story.tell({ type: 'choose_dining', mode: 'take_away' });
    expect(story.screen).toMatchObject({ screen: 'review', label: undefined, asksMore: false });
    expect(story.tell({ type: 'open_order_label' }).accepted).toBe(false);
    story.tell({ type: 'place_order' });
    expect(lastOrder(story).label).toBeUndefined();
  });

  test('is gone with its guest', () => {
    const story = atReview({ orderLabel: 'name' });
    story.tell({ type: 'place_order' });
    story.tell({ type: 'set_order_label', text: 'Zebediah' });
    story.tell({ type: 'cancel_payment' });
    story.settlePayment({ kind: 'cancelled' });
    story.tell({ type: 'cancel_order' });
    story.tell({ type: 'leave' });
    expect(JSON.stringify(story.session)).not.toContain('Zebediah');
  });
});

describe('a tip', () => {
  const PERCENTS = { tips: { percents: [10, 20] } };

  test('is asked last, in shares of the subtotal, and is charged with the rest', () => {
    const story = atReview({ ...PERCENTS, orderLabel: 'name' });
    story.tell({ type: 'place_order' });
    story.tell({ type: 'set_order_label', text: 'Ana' });
    expect(story.screen).toMatchObject({
      screen: 'tip',
      options: [
        { percent: 10, amount: 35 },
        { percent: 20, amount: 70 },
      ],
      basket: { tip: 0, total: 381 },
    });
    story.tell({ type: 'choose_tip', amount: 70 });
    expect(lastOrder(story).basket).toMatchObject({ subtotal: 350, tax: 31, tip: 70, total: 451 });
    expect(story.lastOf('charge').amount).toBe(451);
  });

  test('of nothing is an answer like the others', () => {
    const story = atReview({ tips: { amounts: [100, 200] } });
    story.tell({ type: 'place_order' });
    expect(story.screen).toMatchObject({ screen: 'tip', options: [{ amount: 100 }, { amount: 200 }] });
    story.tell({ type: 'choose_tip', amount: 0 });
    expect(story.lastOf('charge').amount).toBe(381);
  });

  test('that was not offered is not taken', () => {
    const story = atReview(PERCENTS);
    story.tell({ type: 'place_order' });
    expect(story.tell({ type: 'choose_tip', amount: 71 }).accepted).toBe(false);
    story.tell({ type: 'open_review' });
    expect(story.tell({ type: 'choose_tip', amount: 70 }).accepted).toBe(false);
  });

  test('is asked again once the order has changed', () => {
    const story = atReview(PERCENTS);
    story.tell({ type: 'place_order' });
    story.tell({ type: 'choose_tip', amount: 70 });
    story.tell({ type: 'cancel_payment' });
    story.settlePayment({ kind: 'cancelled' });
    story.tell({ type: 'change_order' });
    expect(story.screen).toMatchObject({ screen: 'review', basket: { tip: 0, total: 381 }, asksMore: true });
    story.tell({ type: 'place_order' });
    expect(story.screen.screen).toBe('tip');
    // A product that is scanned over the question: the order is another one, so it is shown whole first.
    story.scan(BARCODES.cola);
    expect(story.screen).toMatchObject({ screen: 'review', basket: { pieces: 2, tip: 0 } });
  });

  test('does not change with a discount that Thanx changes', () => {
    const story = createStory({ settings: PERCENTS });
    story.arriveAs(ALICE);
    story.add('fries');
    story.choose({ kind: 'reward', id: 'fiveoff' });
    story.pass(300);
    story.answerCheckout(200);
    story.place();
    story.tell({ type: 'choose_tip', amount: 70 });
    expect(story.lastOf('send_placed').order.basket).toMatchObject({ discount: 200, tip: 70 });
    story.answerPlaced(100);
    expect(story.screen).toMatchObject({ screen: 'new_total', basket: { tip: 70, total: 350 - 100 + 22 + 70 } });
  });

  test('is kept where the guest goes on without the reward', () => {
    const story = createStory({ settings: PERCENTS });
    story.arriveAs(ALICE);
    story.add('fries');
    story.choose({ kind: 'reward', id: 'fiveoff' });
    story.place();
    story.tell({ type: 'choose_tip', amount: 35 });
    story.failPlaced('unreachable');
    expect(story.screen).toMatchObject({ screen: 'reward_unconfirmed', totalWithout: 416 });
    story.tell({ type: 'go_without_reward' });
    expect(story.lastOf('charge').amount).toBe(416);
  });

  test('is not asked for where a reward pays for everything', () => {
    const story = createStory({ settings: PERCENTS });
    story.arriveAs(ALICE);
    story.add('fries');
    story.choose({ kind: 'reward', id: 'freefries' });
    story.pass(300);
    story.answerCheckout(350);
    story.place();
    story.answerPlaced(350);
    expect(story.screen).toMatchObject({ screen: 'done', paid: 'nothing' });
  });
});

describe('an age limit', () => {
  const LIMITED = buildCatalog({
    ...SAMPLE_MENU_FILE,
    categories: SAMPLE_MENU_FILE.categories.map((category) => ({
      ...category,
      items: category.items.map((item) => ({
        ...item,
        age_limit: item.id === 'cola' ? 21 : item.id === 'rings' ? 18 : undefined,
      })),
    })),
  });

  function atAgeCheck(...itemIds: readonly string[]): Story {
    const story = createStory({ catalog: LIMITED });
    story.arriveAs(ALICE);
    for (const itemId of itemIds) story.add(itemId);
    story.place();
    return story;
  }
  const approve = (story: Story, limit: number) => story.tell({ type: 'age_approved', limit, by: 'Ana' }).accepted;

  test('is asked about once, for the highest in the basket', () => {
    const story = atAgeCheck('fries', 'rings', 'cola');
    expect(story.screen).toMatchObject({ screen: 'age_check', limit: 21, items: ['Onion rings', 'Cola'] });
    expect(story.effectsOf('record_placed')).toEqual([]);
    expect(approve(story, 21)).toBe(true);
    expect(lastOrder(story).ageApproval).toEqual({ limit: 21, by: 'Ana' });
    expect(story.screen.screen).toBe('paying');
  });

  test('is no matter of an order without one', () => {
    const story = atAgeCheck('fries');
    expect(story.screen.screen).toBe('paying');
    expect(lastOrder(story).ageApproval).toBeUndefined();
  });

  test('that was approved is not asked about again, unless something of a higher one comes', () => {
    const story = atAgeCheck('rings');
    approve(story, 18);
    story.tell({ type: 'cancel_payment' });
    story.settlePayment({ kind: 'cancelled' });
    story.tell({ type: 'change_order' });
    story.tell({ type: 'place_order' });
    expect(lastOrder(story).ageApproval).toEqual({ limit: 18, by: 'Ana' });
    story.tell({ type: 'cancel_payment' });
    story.settlePayment({ kind: 'cancelled' });
    story.tell({ type: 'change_order' });
    story.add('cola');
    story.tell({ type: 'place_order' });
    expect(story.screen).toMatchObject({ screen: 'age_check', limit: 21, items: ['Cola'] });
  });

  test('is not approved by a word for a lower one, or on another page', () => {
    const story = atAgeCheck('cola');
    expect(approve(story, 18)).toBe(false);
    story.tell({ type: 'open_review' });
    expect(approve(story, 21)).toBe(false);
  });

  test('takes out at one touch what has one, and Thanx hears of the rest', () => {
    const story = atAgeCheck('fries', 'cola', 'rings');
    story.tell({ type: 'remove_age_limited' });
    expect(story.screen).toMatchObject({ screen: 'review', basket: { pieces: 1 } });
    story.pass(300);
    expect(story.lastOf('send_checkout').basket.items.map(({ id }) => id)).toEqual(['fries']);
    story.tell({ type: 'place_order' });
    expect(story.screen.screen).toBe('paying');
  });

  test('of everything in the basket leads back to the menu', () => {
    const story = atAgeCheck('cola');
    story.tell({ type: 'remove_age_limited' });
    expect(story.screen).toMatchObject({ screen: 'menu', basket: { pieces: 0 } });
  });
});
