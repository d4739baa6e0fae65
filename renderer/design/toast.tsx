import type { ReactNode } from 'react';
import { Icon } from './icon';
import './toast.css';

/** See {@link Toast}. */
export interface ToastProps {
  readonly tone: 'good' | 'plain' | 'warn';
  readonly children: ReactNode;
}

/** A sentence that floats over the screen and needs no answer. Put it inside an `aria-live` place. */
export function Toast({ tone, children }: ToastProps): ReactNode {
  return (
    <p className={`toast toast--${tone}`}>
      <span className="toast__icon">
        <Icon name={tone === 'good' ? 'check' : tone === 'warn' ? 'alert' : 'info'} />
      </span>
      <span>{children}</span>
    </p>
  );
}
