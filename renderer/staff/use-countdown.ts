import { useEffect, useState } from 'react';
import { timeLeft } from './countdown';

/** Ms left until `until` (a time of `performance.now()`), some times a second; 0 without one. */
export function useCountdown(until: number | undefined): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (until === undefined) return undefined;
    const look = (): void => {
      const next = timeLeft(until, performance.now());
      setLeft(next);
      if (next === 0) window.clearInterval(timer);
    };
    const timer = window.setInterval(look, 200);
    // At once, but after this drawing.
    queueMicrotask(look);
    return () => {
      window.clearInterval(timer);
    };
  }, [until]);
  return until === undefined ? 0 : left;
}
