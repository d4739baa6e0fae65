import type {
  AttemptStatus,
  CapturedCard,
  ChargeRequest,
  PaymentOutcome,
  PaymentTerminal,
  RefundOutcome,
  RefundRequest,
} from '../../app/devices/payment-terminal';
import type { Clock } from '../clock';

/** A charge as the terminal's own journal has it: what a torture test compares with the ledger. */
export interface TerminalRecord extends ChargeRequest {
  readonly outcome: AttemptStatus;
  /** Times that money was taken for this attempt: more than one would be a double charge. */
  readonly captures: number;
  /** Cents that went back. */
  readonly refunded: number;
}

/** What can happen to a terminal in the physical world. */
export interface SimulatedTerminal extends PaymentTerminal {
  /** The guest holds a card to it that the bank accepts. */
  readonly presentCard: () => void;
  /** The guest holds a card to it that the bank refuses. */
  readonly presentDeclinedCard: () => void;
  /** The guest presses the red key. */
  readonly pressCancel: () => void;
  /** Nobody presents a card until the terminal gives up. */
  readonly letTimeOut: () => void;
  /** The next card is charged, but the answer never reaches the kiosk. */
  readonly loseNextAnswer: () => void;
  /** The bank refuses the next refund. */
  readonly refuseNextRefund: () => void;
  /** The next refund is made, but the answer never reaches the kiosk. */
  readonly loseNextRefundAnswer: () => void;
  /** The cable is out: charging and asking fail. */
  readonly unplug: () => void;
  readonly plugIn: () => void;
  /** Takes every card at once, as soon as it is asked for money. */
  readonly approveAtOnce: (on: boolean) => void;
  readonly journal: () => readonly TerminalRecord[];
}

/** Time that the bank takes. Short of a second, as contactless cards are. */
const BANK_MS = 700;
/** The kiosk gives up on an answer after this; the terminal's own time-out is shorter. */
const NO_ANSWER_MS = 90_000;
/** A terminal shows its prompt this long. */
const PROMPT_MS = 60_000;

interface Attempt extends ChargeRequest {
  state: AttemptStatus;
  captures: number;
  refunded: number;
  settle: (outcome: PaymentOutcome) => void;
  readonly outcome: Promise<PaymentOutcome>;
  onProgress: (progress: 'waiting_for_card' | 'authorizing') => void;
  isAuthorizing: boolean;
  stopPrompt: () => void;
  stopWaiting: () => void;
}

/** A card terminal made of software: real idempotency by `attemptId`, a journal of its own, and verbs of the physical world. */
export function createSimulatedTerminal(clock: Clock, bankMs: number = BANK_MS): SimulatedTerminal {
  const attempts = new Map<string, Attempt>();
  let isPluggedIn = true;
  let losesAnswer = false;
  let approvesAtOnce = false;
  const refunds = new Map<string, Promise<RefundOutcome>>();
  let nextRefund: 'made' | 'refused' | 'lost' = 'made';
  let count = 0;

  // A call, since the compiler takes a plain variable for what it was before an `await`.
  const hasPower = (): boolean => isPluggedIn;
  const current = (): Attempt | undefined =>
    [...attempts.values()].find((attempt) => attempt.state.kind === 'in_progress' && !attempt.isAuthorizing);

  function finish(attempt: Attempt, outcome: PaymentOutcome): void {
    attempt.stopPrompt();
    attempt.stopWaiting();
    attempt.state = outcome;
    attempt.settle(outcome);
  }

  function present(isGood: boolean): void {
    const attempt = current();
    if (!attempt || !isPluggedIn) return;
    attempt.isAuthorizing = true;
    attempt.stopPrompt();
    attempt.onProgress('authorizing');
    const isLost = losesAnswer;
    losesAnswer = false;
    clock.after(bankMs, () => {
      if (!isGood) {
        finish(attempt, { kind: 'declined' });
        return;
      }
      attempt.captures += 1;
      count += 1;
      const approved: PaymentOutcome = { kind: 'approved', card: card(count) };
      if (isLost) {
        attempt.state = approved;
        attempt.settle({ kind: 'unknown' });
      } else finish(attempt, approved);
    });
  }

  function card(reference: number): CapturedCard {
    return {
      issuer: 'visa',
      last4: '4242',
      authorizedAt: clock.now(),
      reference: `SIM-${String(reference).padStart(6, '0')}`,
    };
  }

  function begin(request: ChargeRequest, onProgress: Attempt['onProgress']): Attempt {
    let settle: (outcome: PaymentOutcome) => void = () => undefined;
    const outcome = new Promise<PaymentOutcome>((resolve) => {
      settle = resolve;
    });
    const attempt: Attempt = {
      attemptId: request.attemptId,
      orderId: request.orderId,
      amount: request.amount,
      state: { kind: 'in_progress' },
      captures: 0,
      refunded: 0,
      settle,
      outcome,
      onProgress,
      isAuthorizing: false,
      stopPrompt: clock.after(PROMPT_MS, () => {
        if (attempt.state.kind === 'in_progress' && !attempt.isAuthorizing) finish(attempt, { kind: 'timed_out' });
      }),
      stopWaiting: clock.after(NO_ANSWER_MS, () => {
        attempt.settle({ kind: 'unknown' });
      }),
    };
    attempts.set(request.attemptId, attempt);
    return attempt;
  }

  async function giveBack({ attemptId, amount }: RefundRequest): Promise<RefundOutcome> {
    const fate = nextRefund;
    nextRefund = 'made';
    await new Promise<void>((resolve) => {
      clock.after(bankMs, resolve);
    });
    const attempt = attempts.get(attemptId);
    const isGood = attempt?.state.kind === 'approved' && amount <= attempt.amount - attempt.refunded;
    if (!isGood || fate === 'refused') return 'refused';
    attempt.refunded += amount;
    return 'refunded';
  }

  return {
    charge: async (request, onProgress) => {
      const known = attempts.get(request.attemptId);
      if (known) return await known.outcome;
      if (!isPluggedIn) return { kind: 'unavailable' };
      const attempt = begin(request, onProgress);
      onProgress('waiting_for_card');
      if (approvesAtOnce) present(true);
      return await attempt.outcome;
    },
    cancel: (attemptId) => {
      const attempt = attempts.get(attemptId);
      // A card that is with the bank cannot be called back: the outcome decides.
      if (attempt?.state.kind === 'in_progress' && !attempt.isAuthorizing) finish(attempt, { kind: 'cancelled' });
      return Promise.resolve();
    },
    status: (attemptId) => {
      if (!isPluggedIn) return Promise.resolve({ kind: 'unknown' });
      return Promise.resolve(attempts.get(attemptId)?.state ?? { kind: 'never_heard' });
    },
    refund: async (request) => {
      if (!isPluggedIn) return 'unavailable';
      const known = refunds.get(request.refundId);
      if (known) return await known;
      const isLost = nextRefund === 'lost';
      const outcome = giveBack(request);
      refunds.set(request.refundId, outcome);
      const answer = await outcome;
      // Unplugged meanwhile: it was done, and nobody heard.
      return isLost || !hasPower() ? 'unknown' : answer;
    },
    presentCard: () => {
      present(true);
    },
    presentDeclinedCard: () => {
      present(false);
    },
    pressCancel: () => {
      const attempt = current();
      if (attempt) finish(attempt, { kind: 'cancelled' });
    },
    letTimeOut: () => {
      const attempt = current();
      if (attempt) finish(attempt, { kind: 'timed_out' });
    },
    loseNextAnswer: () => {
      losesAnswer = true;
    },
    refuseNextRefund: () => {
      nextRefund = 'refused';
    },
    loseNextRefundAnswer: () => {
      nextRefund = 'lost';
    },
    unplug: () => {
      isPluggedIn = false;
      // What the kiosk had asked for is still on the terminal; only the kiosk does not hear of it.
      for (const attempt of attempts.values())
        if (attempt.state.kind === 'in_progress') attempt.settle({ kind: 'unknown' });
    },
    plugIn: () => {
      isPluggedIn = true;
    },
    approveAtOnce: (on) => {
      approvesAtOnce = on;
    },
    journal: () =>
      [...attempts.values()].map(({ attemptId, orderId, amount, state, captures, refunded }) => ({
        attemptId,
        orderId,
        amount,
        outcome: state,
        captures,
        refunded,
      })),
  };
}
