import type { ReactNode } from 'react';
import { classNames } from './class-names';
import './chip.css';

/** See {@link Chip}. */
export interface ChipProps {
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'good' | 'warn' | 'accent' | 'dark';
  readonly icon?: ReactNode;
}

/** A short fact in a coloured pill; not a button. */
export function Chip({ children, tone = 'plain', icon }: ChipProps): ReactNode {
  return (
    <span className={classNames('chip', `chip--${tone}`)}>
      {icon}
      <span>{children}</span>
    </span>
  );
}
