import { useEffect, useRef, type ReactNode } from 'react';
import type { ScreenContent } from '../../app/session/public-status';
import { classNames } from '../design/class-names';
import { useEscape } from '../keys/use-escape';
import { Masthead } from './masthead';
import './screen.css';

/** See {@link Screen}. */
export interface ScreenProps {
  readonly name: ScreenContent['screen'];
  /** Read out when the screen appears. */
  readonly title: string;
  /** One sentence below the title. */
  readonly lead?: ReactNode;
  /** What is drawn above the title. */
  readonly picture?: ReactNode;
  /** The title is there for those who listen only. */
  readonly hidesTitle?: boolean;
  readonly children?: ReactNode;
  /** The ways on, at the bottom, the main one first. */
  readonly actions?: ReactNode;
  /** `message` stands in the middle; `work` fills the screen; `bare` is laid out by the screen itself. */
  readonly layout?: 'message' | 'work' | 'bare';
  /** What Escape does while nothing lies over the screen: its way back. */
  readonly onBack?: (() => void) | undefined;
  readonly className?: string;
}

/**
 * The frame of each screen: title, content, ways on. Moves the focus to the title, so that the change is noticed without eyes, or
 * to what carries `data-first-focus`, where there is only one thing to do.
 */
export function Screen(props: ScreenProps): ReactNode {
  const { name, title, lead, picture, hidesTitle, children, actions, layout = 'work', onBack, className } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const first = frame.current?.querySelector<HTMLElement>('[data-first-focus]') ?? heading.current;
    first?.focus({ preventScroll: true });
  }, []);
  useEscape(onBack);
  useEffect(() => {
    document.title = title;
  }, [title]);
  const head = (
    <header className={classNames('screen__head', hidesTitle === true && 'visually-hidden')}>
      {picture !== undefined && <div className="screen__picture">{picture}</div>}
      <h1 ref={heading} className="screen__title" tabIndex={-1} data-screen-title>
        {title}
      </h1>
      {lead !== undefined && <div className="screen__lead">{lead}</div>}
    </header>
  );
  return (
    <main ref={frame} className={classNames('screen', `screen--${layout}`, className)} data-screen={name}>
      {layout !== 'bare' && (
        <div className="screen__masthead">
          <Masthead />
        </div>
      )}
      {head}
      {layout === 'bare' ? children : <div className="screen__body">{children}</div>}
      {actions !== undefined && <footer className="screen__actions">{actions}</footer>}
    </main>
  );
}
