import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhenResult, type IBackoff } from 'cockatiel';
import type { BreakerState } from './events';
import type { BreakerPolicy } from './policies';

/** Stops calls to an API that does not answer, so that no guest waits for what is known to be down. */
export interface Breaker {
  /** False while calls are refused: open, or one call is trying already. Asked right before {@link Breaker.run}. */
  lets(): boolean;
  /** Runs the call and learns from its outcome. `undefined` if the breaker refuses. */
  run<T extends { readonly isDown: boolean }>(call: () => Promise<T>): Promise<T | undefined>;
  state(): BreakerState;
}

const STATES: Readonly<Record<CircuitState, BreakerState>> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.Open]: 'open',
  [CircuitState.HalfOpen]: 'half_open',
  [CircuitState.Isolated]: 'open',
};

/** Makes a breaker. `now` is in ms and never jumps. `onState` hears of each change. */
export function createBreaker(
  policy: BreakerPolicy,
  now: () => number,
  onState: (state: BreakerState) => void,
): Breaker {
  let openedAt = 0;
  const isRested = (): boolean => now() - openedAt >= policy.halfOpenAfterMs;
  // cockatiel compares this duration with the wall clock. A clock set back by a day would keep the breaker open for a day,
  // so the duration answers from a clock that never jumps: all or nothing.
  const opened = (): IBackoff<unknown> => {
    openedAt = now();
    return {
      get duration() {
        return isRested() ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
      },
      next: opened,
    };
  };
  const circuit = circuitBreaker(
    handleWhenResult((result) => (result as { readonly isDown: boolean }).isDown),
    { breaker: new ConsecutiveBreaker(policy.failures), halfOpenAfter: { next: opened } },
  );
  circuit.onStateChange((state) => onState(STATES[state]));
  const lets = (): boolean =>
    circuit.state === CircuitState.Closed || (circuit.state === CircuitState.Open && isRested());
  return {
    lets,
    // In half-open, cockatiel lets further calls wait for the first one's outcome, which can take a whole time-out.
    run: async (call) => (lets() ? await circuit.execute(call) : undefined),
    state: () => STATES[circuit.state],
  };
}
