import type { ReactNode } from 'react';
import { Icon, type IconName } from '../design/icon';
import { classNames } from '../design/class-names';
import './emblem.css';

/** See {@link Emblem}. */
export interface EmblemProps {
  readonly icon: IconName;
  readonly tone: 'good' | 'warn' | 'accent' | 'plain';
  /** Rings that spread while something is under way. */
  readonly isBusy?: boolean;
}

/** The large round picture above a message. */
export function Emblem({ icon, tone, isBusy }: EmblemProps): ReactNode {
  return (
    <span className={classNames('emblem', `emblem--${tone}`, isBusy === true && 'emblem--busy')}>
      <Icon name={icon} />
    </span>
  );
}
