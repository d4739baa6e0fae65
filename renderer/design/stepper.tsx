import type { ReactNode } from 'react';
import { Button } from './button';
import { Icon } from './icon';
import './stepper.css';

/** See {@link Stepper}. */
export interface StepperProps {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
  /** Names of the parts; `value` is read out when it changes. */
  readonly labels: { readonly group: string; readonly less: string; readonly more: string; readonly value: string };
  /** At `min` the left button removes instead of stopping. */
  readonly remove?: { readonly label: string; readonly onRemove: () => void };
}

/** One less, how many, one more. */
export function Stepper({ value, min, max, onChange, labels, remove }: StepperProps): ReactNode {
  const removes = remove !== undefined && value <= min;
  return (
    <div className="stepper" role="group" aria-label={labels.group}>
      <Button
        size="small"
        aria-label={removes ? remove.label : labels.less}
        isDisabled={!removes && value <= min}
        onPress={() => {
          if (removes) remove.onRemove();
          else onChange(value - 1);
        }}
      >
        <Icon name={removes ? 'trash' : 'minus'} />
      </Button>
      <output className="stepper__value" aria-label={labels.value}>
        {value}
      </output>
      <Button
        size="small"
        aria-label={labels.more}
        isDisabled={value >= max}
        onPress={() => {
          onChange(value + 1);
        }}
      >
        <Icon name="plus" />
      </Button>
    </div>
  );
}
