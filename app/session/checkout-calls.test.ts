import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cents } from '../money';
import { basketKey } from '../order/order';
import { ALICE, BOB, NOON } from '../testing/sample-accounts';
import { createStory, type EffectOf, type Story } from '../testing/story';
import { isRetryable, type ThanxFailureKind } from '../thanx/failure';
import type { SessionEvent } from './event';
import { wantedCheckout } from './quote';

type Step =
  | { readonly do: 'event'; readonly event: SessionEvent }
  | { readonly do: 'pass'; readonly ms: number }
  | { readonly do: 'answer' }
  /** `reached`: Thanx took it in, though its answer was lost. */
  | { readonly do: 'fail'; readonly kind: ThanxFailureKind; readonly reached: boolean }
  /** Quiet, and the answer to what it brought: whole turns, since single ones rarely add up to one. */
  | { readonly do: 'turn'; readonly isLost: boolean }
  | { readonly do: 'change_guest' };

const events: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc
    .constantFrom('fries', 'cola', 'rings', 'wrap')
    .map((itemId): SessionEvent => ({ type: 'add_line', itemId, quantity: 1, choices: [] })),
  fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom(-1, 1))
    .map(([line, by]): SessionEvent => ({ type: 'change_quantity', lineId: `line-${line}`, by })),
  fc.integer({ min: 1, max: 3 }).map((line): SessionEvent => ({ type: 'remove_line', lineId: `line-${line}` })),
  fc
    .constantFrom('fiveoff', 'freefries', 'tenth', 'stale')
    .map((id): SessionEvent => ({ type: 'choose_offer', kind: 'reward', id })),
  // There and back again, which is where a call is forgotten or doubled.
  {
    weight: 3,
    arbitrary: fc.constantFrom<SessionEvent>(
      { type: 'choose_offer', kind: 'reward', id: 'fiveoff' },
      { type: 'remove_offer' },
    ),
  },
  fc.constantFrom<SessionEvent>(
    { type: 'choose_offer', kind: 'points_product', id: 'starrings' },
    { type: 'open_review' },
    { type: 'open_menu' },
    { type: 'scan_code', text: '036000291452', source: 'scanner' },
  ),
);

const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: events.map((event): Step => ({ do: 'event', event })) },
  { weight: 4, arbitrary: fc.constantFrom(150, 300, 700).map((ms): Step => ({ do: 'pass', ms })) },
  { weight: 3, arbitrary: fc.constant<Step>({ do: 'answer' }) },
  {
    weight: 3,
    arbitrary: fc
      .record({
        kind: fc.constantFrom<ThanxFailureKind>(
          'unreachable',
          'unreadable',
          'rate_limited',
          'rejected',
          'reward_gone',
          'reward_needs_item',
          'points_moved',
        ),
        reached: fc.boolean(),
      })
      .map((failure): Step => ({ do: 'fail', ...failure })),
  },
  { weight: 6, arbitrary: fc.boolean().map((isLost): Step => ({ do: 'turn', isLost })) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'change_guest' }) },
);

/** Thanx and the line to it, as the kiosk's `checkout` calls meet them. Watches that they keep the rules. */
function createLine(story: Story) {
  let seen = 0;
  let inFlight: EffectOf<'send_checkout'> | undefined;
  let last: { readonly key: string; readonly failed: boolean } | undefined;
  /** What Thanx holds, by order. */
  const held = new Map<string, string>();

  function watch(): void {
    const calls = story.effectsOf('send_checkout');
    for (const call of calls.slice(seen)) {
      const isSameOrder = inFlight?.basket.orderId === call.basket.orderId;
      expect(isSameOrder, 'one in flight').toBe(false);
      expect(call.key === last?.key && !last.failed, 'the same body twice in a row').toBe(false);
      expect(call.key).toBe(basketKey(call.basket));
      expect(call.basket.state).toBe('checkout');
      inFlight = call;
      last = { key: call.key, failed: false };
    }
    seen = calls.length;
  }

  function end(failure?: { readonly kind: ThanxFailureKind; readonly reached: boolean }): void {
    if (!inFlight) return;
    const { key, basket } = inFlight;
    const { orderId } = basket;
    inFlight = undefined;
    const isHeld =
      failure === undefined || (failure.reached && failure.kind !== 'rate_limited' && isRetryable(failure));
    if (isHeld) held.set(orderId, key);
    if (last?.key === key && failure) last = { key, failed: true };
    if (failure) story.tell({ type: 'checkout_failed', orderId, key, failure: { kind: failure.kind } });
    else story.tell({ type: 'checkout_answered', orderId, key, discount: cents(0) });
    watch();
  }

  return {
    watch,
    end,
    isIdle: () => inFlight === undefined,
    holds: (orderId: string) => held.get(orderId),
  };
}

/** The key of the basket that Thanx should know of. */
function wantedKey(story: Story): string | undefined {
  const { catalog } = story.visit;
  const facts = { now: NOON, catalog, newOrderId: '', newAttemptId: '' };
  const wanted = wantedCheckout(story.visit, { ...facts, settings: story.settings });
  return wanted && basketKey(wanted);
}

describe('the checkout calls of a guest who plays with the basket', () => {
  test('are never two at once nor the same twice in a row, and leave Thanx with the basket as it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.array(steps, { maxLength: 10 }), fc.array(steps, { maxLength: 50, size: 'max' })),
        (all) => {
          const story = createStory();
          const line = createLine(story);
          story.arriveAs(ALICE);
          story.add('fries');
          for (const step of all) {
            if (step.do === 'event') story.tell(step.event);
            if (step.do === 'pass') story.pass(step.ms);
            if (step.do === 'answer') line.end();
            if (step.do === 'fail') line.end(step);
            if (step.do === 'turn') {
              story.pass(300);
              line.watch();
              line.end(step.isLost ? { kind: 'unreachable', reached: true } : undefined);
            }
            if (step.do === 'change_guest') {
              const next = story.visit.guest?.account === ALICE ? BOB : ALICE;
              story.tell({ type: 'sign_out' });
              story.scan(next.userId);
              story.answerSignIn(next);
            }
            line.watch();
          }
          // Quiet, a line that works, and for a basket that could not be sent one more look at it.
          for (const last of ['quiet', 'review', 'quiet'] as const) {
            if (last === 'review') story.tell({ type: 'open_review' });
            for (let turn = 0; turn < 4; turn += 1) {
              story.pass(300);
              line.watch();
              line.end();
            }
          }
          expect(line.isIdle()).toBe(true);
          const wanted = wantedKey(story);
          if (wanted !== undefined) expect(line.holds(story.visit.orderId)).toBe(wanted);
        },
      ),
      { numRuns: 600 },
    );
  });
});
