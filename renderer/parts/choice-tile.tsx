import { useId, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Icon, type IconName } from '../design/icon';
import './choice-tile.css';

/** Two or three large tiles side by side, one of which is the way on. */
export function ChoiceTiles({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="choice-tiles">{children}</div>;
}

/** See {@link ChoiceTile}. */
export interface ChoiceTileProps {
  readonly icon: IconName;
  /** Drawn as the usual choice. */
  readonly isMain: boolean;
  readonly title: string;
  /** One sentence on what it means. */
  readonly text: string;
  readonly onPress: () => void;
}

/** See {@link ChoiceTiles}. */
export function ChoiceTile({ icon, isMain, title, text, onPress }: ChoiceTileProps): ReactNode {
  const textId = useId();
  return (
    <AriaButton
      className={isMain ? 'choice-tile choice-tile--main' : 'choice-tile'}
      aria-describedby={textId}
      onPress={onPress}
    >
      <span className="choice-tile__icon">
        <Icon name={icon} />
      </span>
      <span className="choice-tile__title">{title}</span>
      <span className="choice-tile__text" id={textId} aria-hidden="true">
        {text}
      </span>
    </AriaButton>
  );
}
