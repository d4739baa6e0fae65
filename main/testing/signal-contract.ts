import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AssistanceSignal, HelpState } from '../../app/devices/assistance-signal';

/** A signal, and the lamp behind it. */
export interface SignalUnderTest {
  readonly signal: AssistanceSignal;
  readonly lamp: () => HelpState | undefined;
  readonly cutOff: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What every signal keeps to. */
export function describeSignal(name: string, make: () => Promise<SignalUnderTest>): void {
  describe(`a signal for staff: ${name}`, () => {
    let subject: SignalUnderTest;

    beforeEach(async () => {
      subject = await make();
    });
    afterEach(async () => await subject.close());

    it('shows each state instead of the last, however often it is told', async () => {
      for (const state of ['called', 'called', 'coming', 'off'] as const) {
        expect(await subject.signal.show(state)).toEqual({ ok: true, value: null });
        expect(subject.lamp()).toBe(state);
      }
    });

    it('is unreachable where it is gone', async () => {
      await subject.cutOff();
      expect(await subject.signal.show('called')).toEqual({ ok: false, error: 'unreachable' });
    });
  });
}
