import { startTransition, useEffect, useRef, useState, type RefObject } from 'react';

/** See {@link useNear}. */
export interface Near {
  /** How many of the list's children, from the first, to draw in full. Grows as they come near; never shrinks. */
  readonly count: number;
  /** The list. Each of its children keeps a place of its own, drawn or not. */
  readonly list: RefObject<HTMLUListElement | null>;
}

/**
 * Long lists cost what a screen of them costs: `step` children are drawn at once, and `step` more whenever the next one is less than
 * half a screen away, in pieces of time that no touch has to wait for.
 */
export function useNear(length: number, step: number): Near {
  const [count, setCount] = useState(step);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const next = list.current?.children[count];
    if (!next) return undefined;
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some((each) => each.isIntersecting)) startTransition(() => setCount(count + step));
      },
      // Above it there is no end: whoever jumps to the last one has passed all others.
      { root: next.closest('.scroller'), rootMargin: '1000000px 0px 50% 0px' },
    );
    observer.observe(next);
    return () => {
      observer.disconnect();
    };
  }, [count, length, step]);
  return { count, list };
}
