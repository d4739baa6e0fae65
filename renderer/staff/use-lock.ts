import { useEffect, useState } from 'react';
import { lockState, type LockState } from './countdown';
import { leaveStaff } from './staff-session';

/**
 * Watches over the unlocked console: after `span` ms without a touch or a key it locks and leaves, although pages that
 * refresh themselves go on asking main. Main keeps the same time by the `stay` that each touch sends.
 */
export function useLock(span: number): LockState {
  const [state, setState] = useState<LockState>({ kind: 'open' });
  useEffect(() => {
    let touched = performance.now();
    const look = (): void => {
      const next = lockState(performance.now() - touched, span);
      if (next.kind === 'locked') leaveStaff();
      else setState((last) => (isSame(last, next) ? last : next));
    };
    const onTouch = (): void => {
      touched = performance.now();
      look();
    };
    const timer = window.setInterval(look, 250);
    window.addEventListener('pointerdown', onTouch, { capture: true });
    window.addEventListener('keydown', onTouch, { capture: true });
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('pointerdown', onTouch, { capture: true });
      window.removeEventListener('keydown', onTouch, { capture: true });
    };
  }, [span]);
  return state;
}

function isSame(a: LockState, b: LockState): boolean {
  return a.kind === b.kind && (a.kind !== 'warning' || b.kind !== 'warning' || a.seconds === b.seconds);
}
