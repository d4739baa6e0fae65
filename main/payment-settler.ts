import type { PaymentTerminal } from '../app/devices/payment-terminal';
import type { Clock } from './clock';
import { settleOpenPayments, type SettlingParts } from './ledger/settle-payments';

/** Waits between the questions after a start, ms: after a power cut, a terminal takes its time to come back. */
const QUESTIONS_AFTER_MS = [15_000, 60_000, 300_000] as const;

/** What a {@link PaymentSettler} works with. */
export interface PaymentSettlerParts {
  readonly ledger: SettlingParts['ledger'];
  readonly terminal: Pick<PaymentTerminal, 'status'>;
  readonly clock: Clock;
  /** The order that the session itself settles. */
  readonly orderOnScreen: () => string | undefined;
  /** Some were settled, and wait for their delivery. */
  readonly onSettled: () => void;
}

/** Asks the terminal in the background what became of payments that nobody stands in front of any more. */
export interface PaymentSettler {
  /** The kiosk has started, or a guest has left, perhaps without knowing whether they paid. */
  readonly wake: () => void;
  readonly stop: () => void;
}

/** Asks when it is woken, and a few times more; what is unclear then is left to staff, or to the next guest's end or the next start. */
export function createPaymentSettler(parts: PaymentSettlerParts): PaymentSettler {
  const { ledger, clock } = parts;
  let isAsking = false;
  let isStopped = false;
  let stopTimer = (): void => undefined;

  async function ask(round: number): Promise<void> {
    if (isAsking || isStopped) return;
    isAsking = true;
    const settled = await settleOpenPayments({ ...parts, exceptOrderId: parts.orderOnScreen() });
    isAsking = false;
    if (settled > 0) parts.onSettled();
    const wait = QUESTIONS_AFTER_MS[round];
    if (wait === undefined || !isAnyOpen()) return;
    stopTimer();
    stopTimer = clock.after(wait, () => void ask(round + 1));
  }

  function isAnyOpen(): boolean {
    if (isStopped) return false;
    const open = ledger.openPayments();
    return open.ok && open.value.length > 0;
  }

  return {
    wake: () => {
      if (isAnyOpen()) void ask(0);
    },
    stop: () => {
      isStopped = true;
      stopTimer();
    },
  };
}
