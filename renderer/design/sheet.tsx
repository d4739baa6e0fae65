import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classNames } from './class-names';
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
  return (
    <ModalOverlay
      className={classNames('sheet-scrim', `sheet-scrim--${kind}`)}
      isOpen={isOpen}
      isDismissable={onClose !== undefined}
      isKeyboardDismissDisabled={onClose === undefined}
      onOpenChange={(open) => {
        if (!open) onClose?.();
      }}
    >
      <Modal className={classNames('sheet', `sheet--${kind}`, className)}>
        <Dialog className="sheet__dialog" role={isAlert === true ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2} className={hidesTitle === true ? 'visually-hidden' : 'sheet__title'}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
