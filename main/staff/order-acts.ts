import type { PaymentTerminal } from '../../app/devices/payment-terminal';
import type { LedgerFailure } from '../../app/ledger/port';
import { assertNever, type Result } from '../../app/result';
import { isPossible } from '../../app/staff/actions';
import type { StaffAction, StaffDone } from '../../app/staff/contract';
import type { RefundStep } from '../ledger/refunds';
import type { StaffBooks } from '../ledger/staff-books';
import type { StaffStory } from '../ledger/staff-queries';
import type { StaffMark } from '../ledger/staff-acts';
import { standingOf } from './order-view';

/** What {@link createOrderActs} works with. */
export interface OrderActsParts {
  readonly books: StaffBooks;
  readonly terminal: Pick<PaymentTerminal, 'refund'>;
  /** True if the guest on the screen, Thanx or the terminal are at work on it. */
  readonly isOnScreen: (orderId: string) => boolean;
  /** Something was queued for delivery. */
  readonly onQueued: () => void;
}

/** Carries out what staff want done with an order. */
export interface OrderActs {
  readonly act: (orderId: string, action: StaffAction, mark: StaffMark) => Promise<StaffDone>;
}

const DONE: StaffDone = { done: true };

function not(why: Extract<StaffDone, { done: false }>['why']): StaffDone {
  return { done: false, why };
}

/** See {@link OrderActs}. One act at a time on an order: a second finger on the button finds it not possible now. */
export function createOrderActs(parts: OrderActsParts): OrderActs {
  const { books } = parts;
  const underWay = new Set<string>();

  async function perform(found: StaffStory, action: StaffAction, mark: StaffMark): Promise<StaffDone> {
    const { orderId } = found.row;
    switch (action) {
      case 'take_cash':
        return written(books.takeAtCounter(orderId, 'counter_cash', mark));
      case 'take_card':
        return written(books.takeAtCounter(orderId, 'counter_card', mark));
      case 'hand_over':
        return written(books.complete(orderId, mark));
      case 'void':
        return written(books.void(orderId, mark));
      case 'money_was_taken':
        return settle(found, { kind: 'taken' }, mark);
      case 'money_was_not_taken':
        return settle(found, { kind: 'not_taken', reason: 'not_taken' }, mark);
      case 'refund':
        return await refund(orderId, mark);
      default:
        return assertNever(action);
    }
  }

  function settle(found: StaffStory, outcome: Parameters<StaffBooks['settleAttempt']>[1], mark: StaffMark): StaffDone {
    const open = found.story.payments.find((payment) => payment.state === 'intent');
    return open ? written(books.settleAttempt(open.attemptId, outcome, mark)) : not('not_possible_now');
  }

  async function refund(orderId: string, mark: StaffMark): Promise<StaffDone> {
    const begun = books.beginRefund(orderId, mark);
    if (!begun.ok) return not('ledger_failed');
    // What was paid at the counter is given back there: the order is refunded already, and others must hear of it.
    if (begun.value.length === 0) parts.onQueued();
    for (const step of begun.value) {
      const paid = await giveBack(step);
      if (!paid.done) return paid;
    }
    return DONE;
  }

  async function giveBack(step: RefundStep): Promise<StaffDone> {
    const { refundId, attemptId, amount } = step;
    const outcome = await parts.terminal.refund({ refundId, attemptId, amount });
    switch (outcome) {
      case 'refunded':
        return written(books.refundPaid(refundId));
      case 'refused':
        return failed(refundId, outcome, 'terminal_refused');
      case 'unavailable':
        // Nothing went back this time; what became of an earlier asking is as unclear as before.
        return step.isRepeated ? not('terminal_unavailable') : failed(refundId, outcome, 'terminal_unavailable');
      case 'unknown':
        return not('terminal_unclear');
      default:
        return assertNever(outcome);
    }
  }

  function failed(refundId: string, reason: string, why: 'terminal_refused' | 'terminal_unavailable'): StaffDone {
    const recorded = books.refundFailed(refundId, reason);
    return recorded.ok ? not(why) : not('ledger_failed');
  }

  function written(recorded: Result<null, LedgerFailure>): StaffDone {
    if (!recorded.ok) return not('ledger_failed');
    parts.onQueued();
    return DONE;
  }

  return {
    act: async (orderId, action, mark) => {
      if (underWay.has(orderId)) return not('not_possible_now');
      const found = books.story(orderId);
      if (!found.ok) return not('ledger_failed');
      if (!found.value || !isPossible(standingOf(found.value, parts.isOnScreen(orderId)), action)) {
        return not('not_possible_now');
      }
      underWay.add(orderId);
      try {
        return await perform(found.value, action, mark);
      } finally {
        underWay.delete(orderId);
      }
    },
  };
}
