import { describe, expect, test } from 'vitest';
import { ALICE, BOB } from '../testing/sample-accounts';
import { BARCODES } from '../testing/sample-menu';
import { createStory, type Story } from '../testing/story';

/** Alice with fries in her basket, at the menu. */
function aliceWithFries(confirmRewards = true): Story {
  const story = createStory({ settings: { confirmRewards } });
  story.arriveAs(ALICE);
  story.tell({ type: 'open_menu' });
  story.add('fries');
  story.pass(300);
  story.answerCheckout(0);
  return story;
}

/** How an offer shows. */
function shown(story: Story, id: string) {
  const { screen } = story;
  if (!('guest' in screen)) throw new Error(`no guest on ${screen.screen}`);
  return screen.guest?.offers.find((offer) => offer.id === id);
}

describe('the dry run', () => {
  test('is asked once when the rewards are opened over a basket', () => {
    const story = aliceWithFries();
    story.tell({ type: 'open_rewards' });
    expect(story.lastOf('ask_qualifying')).toMatchObject({
      userId: 'alice1',
      basket: { state: 'checkout', redemption: undefined, items: [{ id: 'fries' }] },
    });
    story.tell({ type: 'open_menu' });
    story.tell({ type: 'open_rewards' });
    story.answerQualifying({ rewardIds: ['fiveoff'], pointsProductIds: [] });
    story.tell({ type: 'open_menu' });
    story.tell({ type: 'open_rewards' });
    expect(story.effectsOf('ask_qualifying')).toHaveLength(1);
    // Another basket is another question.
    story.tell({ type: 'open_menu' });
    story.add('cola');
    story.tell({ type: 'open_rewards' });
    expect(story.effectsOf('ask_qualifying')).toHaveLength(2);
  });

  test('is asked of a guest who checks in with something in the basket', () => {
    const story = createStory({ settings: { confirmRewards: true } });
    story.tell({ type: 'start_visit' });
    story.scan(BARCODES.fries);
    story.tell({ type: 'open_check_in' });
    story.arriveAs(ALICE);
    expect(story.screen.screen).toBe('rewards');
    expect(story.effectsOf('ask_qualifying')).toHaveLength(1);
  });

  test.each<[string, () => Story]>([
    ['where the configuration does not want it', () => aliceWithFries(false)],
    [
      'over an empty basket',
      () => {
        const story = createStory({ settings: { confirmRewards: true } });
        story.arriveAs(ALICE);
        return story;
      },
    ],
    [
      'for a guest who may only earn',
      () => {
        const story = createStory({ settings: { confirmRewards: true, redeemWith: [] } });
        story.arriveAs(BOB);
        story.add('fries');
        return story;
      },
    ],
  ])('is not asked %s', (_name, begin) => {
    const story = begin();
    story.tell({ type: 'open_menu' });
    story.tell({ type: 'open_rewards' });
    expect(story.effectsOf('ask_qualifying')).toEqual([]);
  });

  test('has the last word, for this basket', () => {
    const story = aliceWithFries();
    story.tell({ type: 'open_rewards' });
    expect(shown(story, 'fiveoff')).toMatchObject({ obstacle: undefined, choosable: true });
    expect(shown(story, 'tenth')).toMatchObject({ obstacle: { kind: 'spend_more' } });
    story.answerQualifying({ rewardIds: ['tenth'], pointsProductIds: ['starrings'] });
    expect(shown(story, 'fiveoff')).toMatchObject({ obstacle: { kind: 'not_this_order' }, choosable: false });
    expect(shown(story, 'tenth')).toMatchObject({ obstacle: undefined, choosable: true });
    expect(shown(story, 'starrings')).toMatchObject({ obstacle: undefined });
    // What the kiosk itself rules out keeps its own reason.
    expect(shown(story, 'faraway')).toMatchObject({ obstacle: { kind: 'not_here' } });
    story.add('cola');
    expect(shown(story, 'fiveoff')).toMatchObject({ obstacle: undefined });
  });

  test('takes what is chosen off the next checkout where it does not count', () => {
    const story = aliceWithFries();
    story.choose({ kind: 'reward', id: 'fiveoff' });
    story.pass(300);
    story.answerCheckout(350);
    story.tell({ type: 'open_rewards' });
    story.answerQualifying({ rewardIds: [], pointsProductIds: [] });
    story.pass(300);
    expect(story.lastOf('send_checkout').basket.redemption).toBeUndefined();
    expect(story.screen).toMatchObject({ basket: { redemptionObstacle: { kind: 'not_this_order' } } });
  });

  test('that fails leaves the kiosk’s own rules, says nothing, and is asked again at the next opening', () => {
    const story = aliceWithFries();
    story.tell({ type: 'open_rewards' });
    const before = story.screen;
    story.failQualifying();
    expect(story.screen).toEqual(before);
    expect(story.notice).toBeUndefined();
    story.tell({ type: 'open_menu' });
    story.tell({ type: 'open_rewards' });
    expect(story.effectsOf('ask_qualifying')).toHaveLength(2);
  });

  test('answered after the account was read again holds of no offer', () => {
    const story = aliceWithFries();
    story.choose({ kind: 'reward', id: 'fiveoff' });
    story.pass(300);
    story.tell({ type: 'open_rewards' });
    story.failCheckout('reward_gone');
    expect(story.answerQualifying({ rewardIds: [], pointsProductIds: [] }).accepted).toBe(false);
    story.answerAccount(ALICE);
    expect(shown(story, 'fiveoff')).toMatchObject({ obstacle: undefined });
  });
});
