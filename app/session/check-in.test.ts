import { describe, expect, test } from 'vitest';
import type { ThanxFailureKind } from '../thanx/failure';
import { ALICE, BOB, sampleReward } from '../testing/sample-accounts';
import { BARCODES } from '../testing/sample-menu';
import { createStory, type Story } from '../testing/story';

function ordering(story: Story) {
  if (story.state.name !== 'ordering') throw new Error(`is ${story.state.name}`);
  return story.state;
}

describe('ways to check in', () => {
  test('a code on the attract screen starts the visit and asks Thanx by user id', () => {
    const story = createStory();
    story.scan('alice1');
    expect(story.screen).toMatchObject({ screen: 'check_in', signIn: { state: 'asking', by: 'qr' } });
    expect(story.effectsOf('sign_in')).toMatchObject([{ identity: { by: 'user_id', userId: 'alice1' } }]);
    story.answerSignIn(ALICE);
    expect(story.screen).toMatchObject({ screen: 'rewards', guest: { masked: 'a•••@e•••.com', mayRedeem: true } });
    expect(story.notice).toEqual({ kind: 'signed_in', masked: 'a•••@e•••.com' });
  });

  test('a phone number goes out as E.164 and is shown masked', () => {
    const story = createStory();
    story.tell({ type: 'start_visit' });
    story.tell({ type: 'check_in_by_phone', phone: '(787) 555-1278' });
    expect(story.lastOf('sign_in').identity).toEqual({ by: 'phone', phone: '+17875551278' });
    story.answerSignIn(ALICE);
    expect(story.screen).toMatchObject({ guest: { masked: '••• ••78' } });
  });

  test('an e-mail address goes out in lower case and is shown masked', () => {
    const story = createStory();
    story.tell({ type: 'start_visit' });
    story.tell({ type: 'check_in_by_email', email: ' Bob@Example.com' });
    expect(story.lastOf('sign_in').identity).toEqual({ by: 'email', email: 'bob@example.com' });
    story.answerSignIn(BOB);
    expect(story.screen).toMatchObject({ guest: { masked: 'b•••@e•••.com' } });
  });

  test('a guest who goes on without is asked nothing, and may check in until the order is placed', () => {
    const story = createStory();
    story.arrive();
    story.add('fries');
    story.tell({ type: 'open_review' });
    expect(story.effectsOf('sign_in')).toEqual([]);
    story.scan('alice1');
    story.answerSignIn(ALICE);
    expect(story.screen).toMatchObject({ screen: 'review', guest: { masked: 'a•••@e•••.com' } });
    expect(story.timers).toContain('settle');
  });

  test.each([
    ['qr', () => createStory({ settings: { ways: ['phone', 'email'] } }), (story: Story) => story.scan('alice1')],
    [
      'phone',
      () => createStory({ settings: { ways: ['qr', 'email'] } }),
      (story: Story) => story.tell({ type: 'check_in_by_phone', phone: '4155551212' }),
    ],
    [
      'email',
      () => createStory({ settings: { ways: ['qr', 'phone'] } }),
      (story: Story) => story.tell({ type: 'check_in_by_email', email: 'a@example.com' }),
    ],
  ])('%s that is not offered is refused with a sentence', (_way, begin, checkIn) => {
    const story = begin();
    story.tell({ type: 'start_visit' });
    checkIn(story);
    expect(story.notice).toEqual({ kind: 'way_not_offered' });
    expect(story.effectsOf('sign_in')).toEqual([]);
  });

  test('scans of one code while Thanx is being asked are one question', () => {
    const story = createStory();
    story.scan('alice1');
    story.scan('alice1');
    story.scan('alice1|fiveoff');
    story.tell({ type: 'check_in_by_phone', phone: '4155551212' });
    story.tell({ type: 'check_in_by_phone', phone: 'x' });
    expect(story.effectsOf('sign_in')).toHaveLength(1);
    story.answerSignIn(ALICE);
    expect(ordering(story).visit.guest).toBeDefined();
  });
});

describe('a check-in that fails', () => {
  test.each<[ThanxFailureKind, string]>([
    ['unknown_member', 'unknown_member'],
    ['bad_phone', 'bad_phone'],
    ['bad_email', 'bad_email'],
    ['rate_limited', 'busy'],
    ['unreachable', 'unreachable'],
    ['unreadable', 'unreachable'],
    ['signed_out', 'out_of_service'],
    ['forbidden', 'out_of_service'],
    ['rejected', 'out_of_service'],
    ['reward_gone', 'out_of_service'],
  ])('%s is told as %s, and the guest may try again or go on', (kind, reason) => {
    const story = createStory();
    story.scan('alice1');
    story.failSignIn(kind);
    expect(story.screen).toMatchObject({ screen: 'check_in', signIn: { state: 'failed', by: 'qr', reason } });
    story.scan('alice1');
    expect(story.effectsOf('sign_in')).toHaveLength(2);
    story.failSignIn(kind);
    story.tell({ type: 'dismiss_sign_in_problem' });
    expect(story.screen).toMatchObject({ signIn: { state: 'idle' } });
    story.tell({ type: 'open_menu' });
    expect(story.screen).toMatchObject({ screen: 'menu', guest: undefined });
  });

  test.each([
    ['bad_phone', 'phone', (story: Story) => story.tell({ type: 'check_in_by_phone', phone: '123' })],
    ['bad_email', 'email', (story: Story) => story.tell({ type: 'check_in_by_email', email: 'bob@' })],
  ])('%s is said before Thanx is asked', (reason, by, checkIn) => {
    const story = createStory();
    story.tell({ type: 'start_visit' });
    checkIn(story);
    expect(story.screen).toMatchObject({ signIn: { state: 'failed', by, reason } });
    expect(story.effectsOf('sign_in')).toEqual([]);
  });

  test('going on from the check-in page gives it up: its late answer signs nobody in', () => {
    const story = createStory();
    story.scan('alice1');
    story.tell({ type: 'open_menu' });
    expect(story.answerSignIn(ALICE).accepted).toBe(false);
    expect(story.failSignIn('unreachable').accepted).toBe(false);
    expect(story.screen).toMatchObject({ screen: 'menu', guest: undefined, signIn: { state: 'idle' } });
  });

  test('the answer to a question that was given up does not answer the next one', () => {
    const story = createStory();
    story.scan('alice1');
    const late = story.lastOf('sign_in').ticket;
    story.tell({ type: 'open_menu' });
    story.scan('bob222');
    expect(story.tell({ type: 'signed_in', ticket: late, account: ALICE }).accepted).toBe(false);
    story.answerSignIn(BOB);
    expect(ordering(story).visit.guest?.account).toBe(BOB);
  });

  test('the answer to a guest who has gone does not sign in the next one', () => {
    const story = createStory();
    story.scan('alice1');
    const late = story.lastOf('sign_in').ticket;
    story.tell({ type: 'leave' });
    story.scan('bob222');
    expect(story.tell({ type: 'signed_in', ticket: late, account: ALICE }).accepted).toBe(false);
    expect(story.tell({ type: 'sign_in_failed', ticket: late, failure: { kind: 'unknown_member' } }).accepted).toBe(
      false,
    );
    story.answerSignIn(BOB);
    expect(ordering(story).visit.guest?.account).toBe(BOB);
  });

  test('nor does the late account of a guest who has gone replace the next one’s', () => {
    const story = createStory();
    story.arriveAs(ALICE);
    story.add('fries');
    story.choose({ kind: 'reward', id: 'fiveoff' });
    story.pass(300);
    story.failCheckout('reward_gone');
    const late = story.lastOf('read_account').ticket;
    story.tell({ type: 'leave' });
    story.arriveAs(ALICE);
    expect(story.tell({ type: 'account_read', ticket: late, account: { ...ALICE, rewards: [] } }).accepted).toBe(false);
    expect(ordering(story).visit.guest?.account).toBe(ALICE);
  });
});

describe('a reward code', () => {
  test('checks in and applies its reward to what is in the basket', () => {
    const story = createStory();
    story.arrive();
    story.add('fries');
    story.scan('alice1|fiveoff');
    story.answerSignIn(ALICE);
    expect(story.notice).toEqual({ kind: 'reward_applied', label: '$5 off' });
    expect(story.screen).toMatchObject({ basket: { redemption: '$5 off', discount: { state: 'pending' } } });
    story.pass(300);
    expect(story.lastOf('send_checkout').basket.redemption).toEqual({ kind: 'reward', id: 'fiveoff' });
  });

  test('at the door the reward waits for its basket', () => {
    const story = createStory();
    story.scan('alice1|freefries');
    story.answerSignIn(ALICE);
    const obstacle = { kind: 'needs_item', itemIds: ['fries'] };
    expect(story.notice).toEqual({ kind: 'reward_waiting', label: 'Free fries', obstacle });
    expect(story.screen).toMatchObject({ screen: 'rewards', basket: { redemption: 'Free fries' } });
    expect(story.effectsOf('send_checkout')).toEqual([]);
  });

  test.each([
    ['nosuchreward', { kind: 'reward_not_found' }],
    ['stale', { kind: 'reward_not_usable', label: 'Stale', obstacle: { kind: 'expired' } }],
    ['faraway', { kind: 'reward_not_usable', label: 'Far away', obstacle: { kind: 'not_here' } }],
    ['starrings', { kind: 'reward_not_found' }],
  ])('of %s checks in and says what is wrong with it', (rewardId, notice) => {
    const story = createStory();
    story.scan(`alice1|${rewardId}`);
    story.answerSignIn(ALICE);
    expect(story.notice).toEqual(notice);
    expect(ordering(story).visit.guest?.account).toBe(ALICE);
    expect(ordering(story).visit.choice).toBeUndefined();
  });

  test('of the guest who is checked in applies it at once', () => {
    const story = createStory();
    story.arriveAs(ALICE);
    story.add('fries');
    story.scan('alice1|freefries');
    expect(story.notice).toEqual({ kind: 'reward_applied', label: 'Free fries' });
    expect(story.effectsOf('sign_in')).toHaveLength(1);
  });
});

describe('a code while somebody is checked in', () => {
  test('of the same guest changes nothing', () => {
    const story = createStory();
    story.arriveAs(ALICE);
    story.scan('alice1');
    expect(story.notice).toEqual({ kind: 'already_signed_in' });
  });

  test.each(['bob222', 'bob222|fiveoff'])('of another member (%s) is refused', (text) => {
    const story = createStory();
    story.arriveAs(ALICE);
    story.scan(text);
    expect(story.notice).toEqual({ kind: 'other_member' });
    expect(story.effectsOf('sign_in')).toHaveLength(1);
    expect(ordering(story).visit.guest?.account).toBe(ALICE);
  });

  test('a phone number or an e-mail address has no meaning then', () => {
    const story = createStory();
    story.arriveAs(ALICE);
    expect(story.tell({ type: 'check_in_by_phone', phone: '4155551212' }).accepted).toBe(false);
    expect(story.tell({ type: 'check_in_by_email', email: 'b@example.com' }).accepted).toBe(false);
    expect(story.tell({ type: 'open_check_in' }).accepted).toBe(false);
  });
});

describe('a code that is of no use', () => {
  test.each([
    ['https://example.com', 'link'],
    [BARCODES.damaged, 'damaged_barcode'],
    ['<script>', 'not_ours'],
    ['', 'empty'],
  ])('%j gets its sentence (%s)', (text, reason) => {
    const story = createStory();
    story.tell({ type: 'start_visit' });
    story.scan(text);
    expect(story.notice).toEqual({ kind: 'code_unusable', reason });
    expect(story.effectsOf('sign_in')).toEqual([]);
  });
});

describe('a guest who may only earn', () => {
  const earnOnly = () => createStory({ settings: { redeemWith: ['qr'] } });

  test('is shown nothing that the number’s owner has, and can choose none of it', () => {
    const story = earnOnly();
    story.tell({ type: 'start_visit' });
    story.tell({ type: 'check_in_by_phone', phone: '4155551212' });
    story.answerSignIn({ ...ALICE, progress: { percentage: 20, towards: '$5 off' } });
    expect(story.screen).toMatchObject({
      guest: { masked: '••• ••12', mayRedeem: false, balances: [], progress: undefined, offers: [] },
    });
    expect(JSON.stringify(story.status)).not.toMatch(/alice|fiveoff|Stars/);
    story.add('fries');
    story.choose({ kind: 'reward', id: 'fiveoff' });
    expect(story.notice).toEqual({ kind: 'earn_only' });
    story.pass(300);
    expect(story.lastOf('send_checkout').basket.redemption).toBeUndefined();
  });

  test('may redeem after scanning their own code, also with a reward in it', () => {
    const story = earnOnly();
    story.tell({ type: 'start_visit' });
    story.tell({ type: 'check_in_by_phone', phone: '4155551212' });
    story.answerSignIn(ALICE);
    story.add('fries');
    story.scan('alice1|freefries');
    expect(story.lastOf('sign_in').identity).toEqual({ by: 'user_id', userId: 'alice1' });
    story.answerSignIn(ALICE);
    expect(story.screen).toMatchObject({ guest: { masked: 'a•••@e•••.com', mayRedeem: true } });
    expect(story.notice).toEqual({ kind: 'reward_applied', label: 'Free fries' });
  });

  test('signing out while that is asked leaves them signed out', () => {
    const story = earnOnly();
    story.tell({ type: 'start_visit' });
    story.tell({ type: 'check_in_by_phone', phone: '4155551212' });
    story.answerSignIn(ALICE);
    story.scan('alice1');
    story.tell({ type: 'sign_out' });
    expect(story.answerSignIn(ALICE).accepted).toBe(false);
    expect(ordering(story).visit.guest).toBeUndefined();
  });
});

describe('signing out', () => {
  test('keeps the basket, drops the choice, and leaves the rewards page', () => {
    const story = createStory();
    story.arriveAs(ALICE);
    story.add('fries');
    story.choose({ kind: 'reward', id: 'fiveoff' });
    expect(story.screen.screen).toBe('rewards');
    story.tell({ type: 'sign_out' });
    expect(story.screen).toMatchObject({
      screen: 'menu',
      guest: undefined,
      basket: { pieces: 1, redemption: undefined },
    });
    expect(story.timers).not.toContain('settle');
    story.pass(1000);
    expect(story.effectsOf('send_checkout')).toEqual([]);
    expect(story.tell({ type: 'sign_out' }).accepted).toBe(false);
  });

  test('the next guest of the visit orders under another id, and the first one’s answers are not theirs', () => {
    const story = createStory();
    story.arriveAs(ALICE);
    story.add('fries');
    story.pass(300);
    const first = story.lastOf('send_checkout');
    story.tell({ type: 'sign_out' });
    story.scan('bob222');
    story.answerSignIn(BOB);
    const { orderId, key } = { orderId: first.basket.orderId, key: first.key };
    expect(story.visit.orderId).not.toBe(orderId);
    const late = { type: 'checkout_failed', orderId, key, failure: { kind: 'unreachable' } } as const;
    expect(story.tell(late).accepted).toBe(false);
    story.pass(300);
    const second = story.lastOf('send_checkout');
    expect(second).toMatchObject({ userId: 'bob222', basket: { orderId: story.visit.orderId } });
    expect(second.key).not.toBe(key);
  });
});

test('a member whose account names no e-mail is greeted without one', () => {
  const story = createStory();
  story.arriveAs(BOB);
  expect(story.notice).toEqual({ kind: 'signed_in', masked: '' });
});

test('offers are shown usable first, then those that ordering more would mend, each with what is missing', () => {
  const story = createStory();
  story.arriveAs({ ...ALICE, rewards: [...ALICE.rewards, sampleReward({ id: 'last' })] });
  story.add('fries');
  const { screen } = story;
  if (screen.screen !== 'rewards') throw new Error(screen.screen);
  expect(screen.guest?.offers.map(({ id, obstacle, choosable }) => [id, obstacle?.kind, choosable])).toEqual([
    ['fiveoff', undefined, true],
    ['freefries', undefined, true],
    ['last', undefined, true],
    ['tenth', 'spend_more', true],
    ['starrings', 'needs_item', true],
    ['stale', 'expired', false],
    ['faraway', 'not_here', false],
    ['stardinner', 'points_missing', false],
  ]);
});
