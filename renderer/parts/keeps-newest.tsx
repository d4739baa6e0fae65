import { useEffect, useRef, type ReactNode } from 'react';
import { Scroller } from '../design/scroller';

/** See {@link KeepsNewest}. */
export interface KeepsNewestProps {
  /** How many there are. Counted, not looked for: they may be drawn later than this. */
  readonly count: number;
  readonly children: ReactNode;
}

/** A list that scrolls to its end when something was added, so that the guest sees it arrive. */
export function KeepsNewest({ count, children }: KeepsNewestProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(count);
  useEffect(() => {
    const list = box.current?.querySelector('.scroller');
    if (count > before.current) list?.scrollTo({ top: list.scrollHeight });
    before.current = count;
  }, [count]);
  return (
    <div ref={box} className="keeps-newest">
      <Scroller>{children}</Scroller>
    </div>
  );
}
