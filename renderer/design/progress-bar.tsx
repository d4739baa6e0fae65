import type { ReactNode } from 'react';
import './progress-bar.css';

/** See {@link ProgressBar}. */
export interface ProgressBarProps {
  /** 0-100. */
  readonly percent: number;
  readonly label: string;
}

/** How far along something is, such as the way to the next reward. */
export function ProgressBar({ percent, label }: ProgressBarProps): ReactNode {
  const shown = Math.min(100, Math.max(0, percent));
  return (
    <div
      className="progress-bar"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(shown)}
    >
      <div className="progress-bar__fill" style={{ inlineSize: `${shown}%` }} />
    </div>
  );
}

/** See {@link CountdownBar}. */
export interface CountdownBarProps {
  /** From full to empty, in ms. */
  readonly ms: number;
  readonly className?: string;
}

/** Runs empty once; says nothing, since counting aloud would drown what matters. Give it a new `key` to start again. */
export function CountdownBar({ ms, className }: CountdownBarProps): ReactNode {
  return (
    <div className={`progress-bar ${className ?? ''}`} aria-hidden="true">
      <div className="progress-bar__fill progress-bar__fill--runs-out" style={{ animationDuration: `${ms}ms` }} />
    </div>
  );
}
