/**
 * Gestures that a browser understands and a kiosk does not: the menu of a long press or the right button, dragging text, pictures
 * and files, the middle button (which scrolls, opens and, on Linux, pastes), zoom by wheel, and printing. Selection and pinch
 * are ruled out by CSS and by main. One call a window; the returned function ends it.
 */
export function refuseBrowserGestures(target: Window): () => void {
  const print = target.print.bind(target);
  target.print = () => undefined;
  const listeners = [
    ...['contextmenu', 'dragstart', 'dragover', 'drop'].map((type) => [type, refuse] as const),
    ...['mousedown', 'mouseup', 'auxclick'].map((type) => [type, refuseMiddleButton] as const),
    ['wheel', refuseZoom] as const,
  ];
  for (const [type, listener] of listeners) target.addEventListener(type, listener, OPTIONS);
  return () => {
    for (const [type, listener] of listeners) target.removeEventListener(type, listener, OPTIONS);
    target.print = print;
  };
}

/** Capturing, so that nothing on the page can keep them to itself; not passive, so that they can be refused. */
const OPTIONS = { capture: true, passive: false };

function refuse(event: Event): void {
  event.preventDefault();
}

function refuseMiddleButton(event: Event): void {
  if ('button' in event && event.button === 1) event.preventDefault();
}

function refuseZoom(event: Event): void {
  if ('ctrlKey' in event && event.ctrlKey === true) event.preventDefault();
}
