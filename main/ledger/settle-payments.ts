import type { AttemptStatus, PaymentTerminal } from '../../app/devices/payment-terminal';
import { assertNever } from '../../app/result';
import type { LedgerFile, OpenPayment } from './ledger-file';

/** See {@link settleOpenPayments}. */
export interface SettlingParts {
  readonly ledger: Pick<
    LedgerFile,
    'openPayments' | 'orderStory' | 'recordBilled' | 'recordPaymentFailed' | 'recordVoided'
  >;
  readonly terminal: Pick<PaymentTerminal, 'status'>;
  /** The order that the session has come back to and settles itself. */
  readonly exceptOrderId?: string | undefined;
}

/**
 * Asks the terminal once about each payment attempt of unknown outcome whose guest has left: approved is billed, one that took no
 * money is written down and its order voided, what is still unclear stays open for staff. Answers how many were settled; the
 * outbox is to be woken if any were. Does not reject.
 */
export async function settleOpenPayments(parts: SettlingParts): Promise<number> {
  const open = parts.ledger.openPayments();
  if (!open.ok) return 0;
  let settled = 0;
  for (const payment of open.value) {
    if (payment.orderId === parts.exceptOrderId) continue;
    if (settle(parts, payment, await parts.terminal.status(payment.attemptId))) settled += 1;
  }
  return settled;
}

/** False if it stays open. Asking took time: another may have settled it meanwhile, which the ledger then refuses or knows. */
function settle({ ledger }: SettlingParts, payment: OpenPayment, status: AttemptStatus): boolean {
  const { attemptId, orderId, amount } = payment;
  switch (status.kind) {
    case 'approved': {
      const story = ledger.orderStory(orderId);
      if (!story.ok || !story.value) return false;
      return ledger.recordBilled(story.value.order, { by: 'card', attemptId, amount, card: status.card }).ok;
    }
    case 'declined':
    case 'cancelled':
    case 'timed_out':
    case 'unavailable':
    case 'never_heard':
      return ledger.recordPaymentFailed(attemptId, status.kind).ok && ledger.recordVoided(orderId, 'guest_left').ok;
    case 'unknown':
    case 'in_progress':
      return false;
    default:
      return assertNever(status);
  }
}
