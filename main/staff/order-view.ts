import { textIn } from '../../app/catalog/catalog';
import type { OrderStanding } from '../../app/staff/actions';
import { possibleActions } from '../../app/staff/actions';
import type { StaffOrder, StaffOrderStory } from '../../app/staff/contract';
import { maskUserId } from '../../app/staff/mask-user-id';
import type { DeliveryAttempt, DeliveryStory } from '../ledger/queries';
import type { StaffOrderRow, StaffStory } from '../ledger/staff-queries';
import type { StoryEntry } from '../ledger/story';

type StoryEvent = StaffOrderStory['events'][number];

/** An order as the staff's list shows it. */
export function toStaffOrder(row: StaffOrderRow): StaffOrder {
  return {
    orderId: row.orderId,
    number: row.number,
    state: row.state,
    guest: row.userId === undefined ? undefined : maskUserId(row.userId),
    isMember: row.isMember,
    redemption: row.redemption?.label,
    dining: row.dining,
    label: row.label,
    discount: row.discount,
    total: row.total,
    placedAt: row.placedAt,
    dueAtCounter: row.state === 'placed' && row.leftAtCounterAt !== undefined,
    isUnclear: row.isUnclear,
    isParked: row.isParked,
  };
}

/** What decides about what staff can do with an order. */
export function standingOf({ row, story, refunds }: StaffStory, isOnScreen: boolean): OrderStanding {
  const returned = new Set(refunds.filter(({ state }) => state === 'refunded').map(({ attemptId }) => attemptId));
  return {
    state: row.state,
    total: row.total,
    isMember: row.isMember,
    redemption: row.redemption?.kind,
    hasOpenPayment: story.payments.some((payment) => payment.state === 'intent'),
    kept: story.payments.filter((payment) => payment.state === 'approved' && !returned.has(payment.attemptId)),
    isForgotten: row.isMember && row.userId === undefined,
    isOnScreen,
  };
}

/** An order's whole story as staff see it. */
export function toStaffStory(found: StaffStory, isOnScreen: boolean, language: string): StaffOrderStory {
  const { row, story, refunds, acts } = found;
  const { basket } = story.order;
  const events: StoryEvent[] = [
    ...story.entries.map(toStateEvent),
    ...acts.map(({ at, name, action, reason }): StoryEvent => {
      return { at, kind: 'staff', what: action, detail: `${name}: ${reason}` };
    }),
    ...story.deliveries.flatMap((delivery) => delivery.attempts.map((attempt) => toDeliveryEvent(delivery, attempt))),
  ];
  return {
    summary: toStaffOrder(row),
    lines: basket.lines.map((line) => ({
      name: textIn(line.name, language),
      quantity: line.quantity,
      total: line.total,
      choices: line.choices.map((choice) => textIn(choice.name, language)),
    })),
    subtotal: basket.subtotal,
    tax: basket.tax,
    tip: basket.tip,
    payments: story.payments.map((payment) => ({
      attemptId: payment.attemptId,
      method: payment.method,
      amount: payment.amount,
      state: refunds.some(({ attemptId, state }) => state === 'refunded' && attemptId === payment.attemptId)
        ? 'refunded'
        : payment.state,
      issuer: payment.issuer,
      last4: payment.last4 === '' ? undefined : payment.last4,
      reference: payment.reference === '' ? undefined : payment.reference,
      reason: payment.reason,
      at: payment.endedAt ?? payment.startedAt,
    })),
    // Stable: what happened in the same millisecond stays in the order in which it was written.
    events: events.sort((a, b) => a.at - b.at),
    actions: possibleActions(standingOf(found, isOnScreen)),
  };
}

const PAYMENT_KINDS: ReadonlySet<string> = new Set<StoryEntry['kind']>([
  'payment_started',
  'payment_failed',
  'payment_approved',
  'stray_payment',
  'refund_started',
  'refund_failed',
  'payment_refunded',
]);

function toStateEvent({ at, kind, detail }: StoryEntry): StoryEvent {
  return { at, kind: PAYMENT_KINDS.has(kind) ? 'payment' : 'state', what: kind, detail };
}

function toDeliveryEvent({ destination, kind, attempts, state }: DeliveryStory, attempt: DeliveryAttempt): StoryEvent {
  const outcome = attempt.outcome === 'accepted' ? 'delivered' : (attempt.outcome ?? 'no_answer');
  const isParked = state === 'parked' && attempt === attempts.at(-1);
  return {
    at: attempt.begunAt,
    kind: 'delivery',
    what: `${destination === 'thanx' ? 'thanx' : 'kitchen'} ${kind}`,
    detail: [outcome, attempt.status, attempt.code, isParked ? 'parked' : undefined]
      .filter((part) => part !== undefined)
      .join(' '),
  };
}
