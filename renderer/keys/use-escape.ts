import { useEffect, useEffectEvent } from 'react';

/** Escape does this while the component is shown and no dialog lies over it: a dialog takes the key for itself. */
export function useEscape(onEscape: (() => void) | undefined): void {
  const escape = useEffectEvent(() => onEscape?.());
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.repeat || event.defaultPrevented) return;
      if (document.querySelector('[role=dialog], [role=alertdialog]')) return;
      escape();
    };
    // Bubbling: whatever the key is for first, such as a scanner's burst, has had it by then.
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
