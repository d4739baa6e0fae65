import { useEffect, useRef, useState, type ReactNode, type Ref, type RefObject } from 'react';
import { hideOthers } from 'aria-hidden';
import { Overlay } from 'react-aria/Overlay';
import { useObjectRef } from 'react-aria/useObjectRef';
import { useOverlay } from 'react-aria/useOverlay';

/** See {@link Layer}. */
export interface LayerProps {
  readonly isOpen: boolean;
  /** A touch beside it or Escape; absent: it must be answered. */
  readonly onClose?: (() => void) | undefined;
  /** False: a touch beside it, as on the ribbon above it, does not close it. */
  readonly closesBeside?: boolean;
  readonly children: ReactNode;
  /** An alert is read out at once. */
  readonly role?: 'dialog' | 'alertdialog';
  /** The accessible name, or the id of the element that holds it. */
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  /** Of what covers the screen, of the box on it, and of the dialog in that. */
  readonly classes: { readonly scrim: string; readonly box: string; readonly dialog: string };
  /** The dialog. */
  readonly ref?: Ref<HTMLElement>;
}

/**
 * Lies over everything else. Focus stays inside and returns afterwards; all that is below is hidden from who cannot see it.
 *
 * react-aria's own modal makes the rest of the page `inert`, which lays all of it out anew with each opening and each closing: a
 * third of what these cost. Here a finger does not come through the scrim, and keys not out of the focus scope.
 */
export function Layer(props: LayerProps): ReactNode {
  const { isOpen } = props;
  const scrim = useRef<HTMLDivElement>(null);
  const isThere = useIsThere(isOpen, scrim);
  return (
    isThere && (
      <Overlay shouldContainFocus isExiting={!isOpen}>
        <Open {...props} scrim={scrim} />
      </Overlay>
    )
  );
}

function Open(props: LayerProps & { readonly scrim: RefObject<HTMLDivElement | null> }): ReactNode {
  const { isOpen, onClose, children, classes, scrim, ref, role = 'dialog', closesBeside = true } = props;
  const box = useRef<HTMLDivElement>(null);
  const dialog = useObjectRef(ref);
  const { overlayProps, underlayProps } = useOverlay(
    {
      isOpen,
      isDismissable: closesBeside && onClose !== undefined,
      isKeyboardDismissDisabled: onClose === undefined,
      ...(onClose && { onClose }),
    },
    box,
  );
  useEffect(() => {
    if (!dialog.current?.contains(document.activeElement)) dialog.current?.focus({ preventScroll: true });
  }, [dialog]);
  useEffect(() => (isOpen && scrim.current ? hideOthers(scrim.current) : undefined), [isOpen, scrim]);
  return (
    <div {...underlayProps} ref={scrim} className={classes.scrim} data-leaving={!isOpen || undefined}>
      <div {...overlayProps} ref={box} className={classes.box}>
        <section
          ref={dialog}
          role={role}
          tabIndex={-1}
          aria-label={props['aria-label']}
          aria-labelledby={props['aria-labelledby']}
          className={classes.dialog}
        >
          {children}
        </section>
      </div>
    </div>
  );
}

/** What was open is there until the animation with which it leaves has ended. */
function useIsThere(isOpen: boolean, element: RefObject<HTMLElement | null>): boolean {
  const [isThere, setThere] = useState(isOpen);
  if (isOpen && !isThere) setThere(true);
  useEffect(() => {
    if (isOpen || !isThere) return undefined;
    let isCurrent = true;
    const animations = element.current?.getAnimations() ?? [];
    void Promise.allSettled(animations.map((animation) => animation.finished)).then(() => {
      if (isCurrent) setThere(false);
    });
    return () => {
      isCurrent = false;
    };
  }, [isOpen, isThere, element]);
  return isThere;
}
