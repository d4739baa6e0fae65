import { useId, type ReactNode } from 'react';
import { classNames } from './class-names';
import { Layer } from './layer';
import './sheet.css';

/** See {@link Sheet}. */
export interface SheetProps {
  /** Also the accessible name. */
  readonly title: ReactNode;
  readonly isOpen: boolean;
  /** A touch beside it or Escape; absent: it must be answered. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
  /** `sheet` rises from below and holds a list or a form; `dialog` asks one question in the middle. */
  readonly kind?: 'sheet' | 'dialog';
  /** An alert is read out at once. */
  readonly isAlert?: boolean;
  /** The title is drawn inside `children`; it is still the name. */
  readonly hidesTitle?: boolean;
  readonly className?: string;
}

/** Something that lies over the screen until it is answered or closed. Focus stays inside and returns afterwards. */
export function Sheet(props: SheetProps): ReactNode {
  const { title, isOpen, onClose, children, kind = 'sheet', isAlert, hidesTitle, className } = props;
  const titleId = useId();
  return (
    <Layer
      isOpen={isOpen}
      onClose={onClose}
      role={isAlert === true ? 'alertdialog' : 'dialog'}
      aria-labelledby={titleId}
      classes={{
        scrim: classNames('sheet-scrim', `sheet-scrim--${kind}`),
        box: classNames('sheet', `sheet--${kind}`, className),
        dialog: 'sheet__dialog',
      }}
    >
      <h2 id={titleId} className={hidesTitle === true ? 'visually-hidden' : 'sheet__title'}>
        {title}
      </h2>
      {children}
    </Layer>
  );
}
