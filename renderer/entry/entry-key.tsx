import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { classNames } from '../design/class-names';

/** See {@link EntryKey}. */
export interface EntryKeyProps {
  /** What it writes; also what stands on it. */
  readonly writes: string;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
  /** How many columns it takes. */
  readonly columns?: 1 | 2 | 3 | 'all';
  /** The accessible name, where what stands on it is silent when read out. */
  readonly name?: string;
}

/** One key of a keypad or keyboard on the screen. A touch leaves the focus where it is, as a keyboard does. */
export function EntryKey({ writes, isDisabled, onPress, columns = 1, name }: EntryKeyProps): ReactNode {
  return (
    <Button
      className={classNames('entry-key', columns !== 1 && `entry-key--${columns}`)}
      data-key={writes}
      isDisabled={isDisabled}
      preventFocusOnPress
      onPress={onPress}
      {...(name !== undefined && { 'aria-label': name })}
    >
      {writes}
    </Button>
  );
}

/** See {@link EraseKey}. */
export interface EraseKeyProps {
  readonly name: string;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
  readonly columns?: 1 | 2;
}

/** Takes back the last character. */
export function EraseKey({ name, isDisabled, onPress, columns = 1 }: EraseKeyProps): ReactNode {
  return (
    <Button
      className={classNames('entry-key', 'entry-key--erase', columns > 1 && `entry-key--${columns}`)}
      data-key="erase"
      isDisabled={isDisabled}
      preventFocusOnPress
      onPress={onPress}
      aria-label={name}
    >
      <svg className="entry-key__icon" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M8.5 5H20a1.5 1.5 0 0 1 1.5 1.5v11A1.5 1.5 0 0 1 20 19H8.5L2.5 12l6-7M11.5 9.5l5 5M16.5 9.5l-5 5" />
      </svg>
    </Button>
  );
}
