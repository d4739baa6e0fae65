import { useCallback, useState, type ReactNode, type UIEvent } from 'react';
import { classNames } from './class-names';

type More = 'none' | 'below' | 'above' | 'both';

/** See {@link Scroller}. */
export interface ScrollerProps {
  readonly children: ReactNode;
  readonly className?: string;
  /** Name of the list for those who cannot see it; also lets the arrow keys scroll it. */
  readonly label?: string;
  /** Another value starts again at the top. */
  readonly of?: string;
}

/** A box whose content scrolls inside it, with an edge that fades while there is more to see. */
export function Scroller({ children, className, label, of }: ScrollerProps): ReactNode {
  const [more, setMore] = useState<More>('none');
  const watch = useCallback((box: HTMLDivElement) => {
    const look = (): void => {
      setMore(moreOf(box));
    };
    const observer = new ResizeObserver(look);
    observer.observe(box);
    if (box.firstElementChild) observer.observe(box.firstElementChild);
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <div
      key={of}
      ref={watch}
      className={classNames('scroller', className)}
      data-more={more}
      onScroll={(event: UIEvent<HTMLDivElement>) => {
        setMore(moreOf(event.currentTarget));
      }}
      {...(label !== undefined && { role: 'region', 'aria-label': label, tabIndex: 0 })}
    >
      <div>{children}</div>
    </div>
  );
}

function moreOf(box: HTMLElement): More {
  // Fractions of a pixel are left over on scaled screens.
  const isAbove = box.scrollTop > 2;
  const isBelow = box.scrollHeight - box.clientHeight - box.scrollTop > 2;
  return isAbove ? (isBelow ? 'both' : 'above') : isBelow ? 'below' : 'none';
}
