import { useEffect, useState } from 'react';

/** From then on whoever waits is told what they can do, ms. */
export const LONG_WAIT_MS = 5000;

/**
 * Whether the same thing has been waited for so long that somebody wonders.
 * @param what is waited for: another one begins anew; `undefined`: nothing is
 */
export function useLongWait(what: string | undefined): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (what === undefined) return undefined;
    const timer = window.setTimeout(() => setLong(true), LONG_WAIT_MS);
    return () => {
      window.clearTimeout(timer);
      setLong(false);
    };
  }, [what]);
  return isLong && what !== undefined;
}
