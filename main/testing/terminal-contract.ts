import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaymentOutcome, PaymentTerminal, RefundOutcome } from '../../app/devices/payment-terminal';
import { cents } from '../../app/money';
import type { SimulatedTerminal } from '../devices/simulated-terminal';
import { createFakeClock, type FakeClock } from './fake-clock';

/** A terminal as the kiosk has it, and the physical one behind it. */
export interface TerminalUnderTest {
  readonly terminal: PaymentTerminal;
  /** The guest's and the store's hands. */
  readonly hands: SimulatedTerminal;
  /** Resolves when plugging in or out has had its effect. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What every card terminal keeps to, whatever lies between it and the kiosk. */
export function describeTerminal(name: string, make: (clock: FakeClock) => Promise<TerminalUnderTest>): void {
  describe(`a card terminal: ${name}`, () => {
    const request = { attemptId: 'a1', orderId: 'o1', amount: cents(1234) };
    const ignore = (): void => undefined;
    let clock: FakeClock;
    let subject: TerminalUnderTest;
    let terminal: PaymentTerminal;
    let hands: SimulatedTerminal;

    beforeEach(async () => {
      clock = createFakeClock();
      subject = await make(clock);
      ({ terminal, hands } = subject);
    });
    afterEach(async () => await subject.close());

    const pass = (ms: number): void => clock.advance(ms);

    /** Asks for money and waits until the terminal shows its prompt. */
    async function charging(
      attemptId = 'a1',
      steps: string[] = [],
    ): Promise<{ readonly end: Promise<PaymentOutcome> }> {
      const end = terminal.charge({ ...request, attemptId }, (step) => steps.push(step));
      await expect.poll(() => steps).toEqual(['waiting_for_card']);
      return { end };
    }

    it('captures an accepted card once and says what it is doing', async () => {
      const steps: string[] = [];
      const { end } = await charging('a1', steps);
      hands.presentCard();
      pass(700);
      expect(await end).toMatchObject({ kind: 'approved', card: { issuer: 'visa', last4: '4242' } });
      expect(steps).toEqual(['waiting_for_card', 'authorizing']);
      expect(hands.journal()).toMatchObject([{ attemptId: 'a1', orderId: 'o1', amount: 1234, captures: 1 }]);
    });

    it('answers the same attempt again without taking money again', async () => {
      const { end } = await charging();
      hands.presentCard();
      pass(700);
      expect(await terminal.charge(request, ignore)).toEqual(await end);
      expect(hands.journal()[0]?.captures).toBe(1);
    });

    it('takes nothing on a refused card, a cancel key, a time-out or the kiosk’s cancel', async () => {
      const outcomes: string[] = [];
      const acts: readonly (() => void | Promise<void>)[] = [
        () => hands.presentDeclinedCard(),
        () => hands.pressCancel(),
        () => pass(60_000),
        () => terminal.cancel('attempt-3'),
      ];
      for (const [index, act] of acts.entries()) {
        const { end } = await charging(`attempt-${index}`);
        await act();
        pass(700);
        outcomes.push((await end).kind);
      }
      expect(outcomes).toEqual(['declined', 'cancelled', 'timed_out', 'cancelled']);
      expect(hands.journal().every((record) => record.captures === 0)).toBe(true);
    });

    it('cannot call a card back from the bank', async () => {
      const { end } = await charging();
      hands.presentCard();
      await terminal.cancel('a1');
      pass(700);
      expect((await end).kind).toBe('approved');
    });

    it('knows the outcome of an answer that was lost, when asked', async () => {
      hands.loseNextAnswer();
      const { end } = await charging();
      hands.presentCard();
      pass(700);
      expect(await end).toEqual({ kind: 'unknown' });
      expect((await terminal.status('a1')).kind).toBe('approved');
      expect((await terminal.status('never')).kind).toBe('never_heard');
    });

    async function paid(): Promise<void> {
      const { end } = await charging();
      hands.presentCard();
      pass(700);
      await end;
    }

    /** Asks for money back and waits as long as the bank takes. */
    async function refunded(refundId: string, amount = 1234, attemptId = 'a1'): Promise<RefundOutcome> {
      const end = terminal.refund({ refundId, attemptId, amount: cents(amount) });
      let answer: RefundOutcome | undefined;
      void end.then((outcome) => (answer = outcome));
      await expect
        .poll(
          () => {
            pass(700);
            return answer;
          },
          { interval: 5 },
        )
        .toBeDefined();
      return await end;
    }

    it('gives money back once, however often the same refund is asked for', async () => {
      await paid();
      expect(await refunded('r1')).toBe('refunded');
      expect(await refunded('r1')).toBe('refunded');
      expect(hands.journal()[0]?.refunded).toBe(1234);
    });

    it('gives back no more than it took, and nothing that it never took', async () => {
      await paid();
      expect(await refunded('r1', 1235)).toBe('refused');
      expect(await refunded('r2', 1000)).toBe('refunded');
      expect(await refunded('r3', 235)).toBe('refused');
      expect(await refunded('r4', 100, 'never')).toBe('refused');
      expect(hands.journal()[0]?.refunded).toBe(1000);
    });

    it('may refuse a refund, and another one later', async () => {
      await paid();
      hands.refuseNextRefund();
      expect(await refunded('r1')).toBe('refused');
      expect(await refunded('r1')).toBe('refused');
      expect(await refunded('r2')).toBe('refunded');
    });

    it('tells by the same refund again what became of one whose answer was lost', async () => {
      await paid();
      hands.loseNextRefundAnswer();
      expect(await refunded('r1')).toBe('unknown');
      expect(await refunded('r1')).toBe('refunded');
      expect(hands.journal()[0]?.refunded).toBe(1234);
    });

    it('refunds nothing while it is unplugged', async () => {
      await paid();
      hands.unplug();
      await subject.settled();
      expect(await refunded('r1')).toBe('unavailable');
      hands.plugIn();
      await subject.settled();
      expect(hands.journal()[0]?.refunded).toBe(0);
    });

    it('is unavailable when unplugged before, and unclear when unplugged during a charge', async () => {
      const { end } = await charging();
      hands.unplug();
      expect(await end).toEqual({ kind: 'unknown' });
      await subject.settled();
      expect(await terminal.status('a1')).toEqual({ kind: 'unknown' });
      expect(await terminal.charge({ ...request, attemptId: 'a2' }, ignore)).toEqual({ kind: 'unavailable' });
      hands.plugIn();
      await subject.settled();
      expect((await terminal.status('a1')).kind).toBe('in_progress');
      expect((await terminal.status('a2')).kind).toBe('never_heard');
    });
  });
}
