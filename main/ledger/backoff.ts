import { LONGEST_WAIT } from './delivery-rows';

/** Shortest wait before another attempt, ms. */
export const SHORTEST_WAIT = 1000;

/**
 * How long to wait after `failures` in a row (1 or more), ms: exponential with full jitter, so that kiosks which failed together
 * do not come back together (aws.amazon.com, "Exponential Backoff And Jitter"). `random` answers 0 up to 1.
 */
export function backoff(failures: number, random: () => number): number {
  // 2^20 s is far past the longest wait, and keeps the power finite.
  const longest = Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** Math.min(failures, 20));
  return Math.max(SHORTEST_WAIT, Math.round(random() * longest));
}
