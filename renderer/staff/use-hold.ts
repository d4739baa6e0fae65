import { useEffect, useRef } from 'react';

const BEFORE_REPEATING_MS = 400;
const REPEAT_MS = 40;

/**
 * For `onPressChange` of a button: takes a step at once, and one after the other as long as the button is held.
 * @param step goes on from where the last one has left, also before that is drawn
 */
export function useHold(step: () => void): (isPressed: boolean) => void {
  const timer = useRef<number>(undefined);
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
    },
    [],
  );
  const repeat = (): void => {
    step();
    timer.current = window.setTimeout(repeat, REPEAT_MS);
  };
  return (isPressed) => {
    window.clearTimeout(timer.current);
    if (!isPressed) return;
    step();
    timer.current = window.setTimeout(repeat, BEFORE_REPEATING_MS);
  };
}
