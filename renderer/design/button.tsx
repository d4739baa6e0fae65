import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { classNames } from './class-names';
import { Spinner } from './spinner';
import './button.css';

/** What a {@link Button} is for. `primary` is the one way on of a screen. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'good';

/** Height steps; all at least 12.7 mm. */
export type ButtonSize = 'small' | 'medium' | 'large';

/** See {@link Button}. */
export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: (() => void) | undefined;
  /** A finger or a key has come down on it, or is gone. */
  readonly onPressChange?: (isPressed: boolean) => void;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  /** Drawn before the label. */
  readonly icon?: ReactNode;
  /** Drawn at the far end, such as a total. */
  readonly end?: ReactNode;
  readonly isDisabled?: boolean;
  /** Shows that the press is being worked on; presses are ignored meanwhile. */
  readonly isPending?: boolean;
  /** Takes the whole width of its place. */
  readonly isWide?: boolean;
  readonly autoFocus?: boolean;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
  /** The accessible name where the label is no words. */
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-expanded'?: boolean;
  readonly 'aria-pressed'?: boolean;
  /** Where the label is in another language than the screen. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** `submit` sends the form around it. */
  readonly type?: 'button' | 'submit';
}

/** A button that answers a press at once and never fires twice for one touch. */
export function Button(props: ButtonProps): ReactNode {
  const {
    variant = 'secondary',
    size = 'medium',
    icon,
    end,
    isWide,
    isPending,
    className,
    children,
    onPress,
    ...rest
  } = props;
  return (
    <AriaButton
      {...rest}
      {...(onPress && { onPress: () => onPress() })}
      isPending={isPending ?? false}
      className={classNames(
        'button',
        `button--${variant}`,
        `button--${size}`,
        isWide === true && 'button--wide',
        end !== undefined && 'button--ended',
        className,
      )}
    >
      {isPending === true ? <Spinner /> : icon !== undefined && <span className="button__icon">{icon}</span>}
      <span className="button__label">{children}</span>
      {end !== undefined && <span className="button__end">{end}</span>}
    </AriaButton>
  );
}
