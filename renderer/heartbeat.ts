/** Main takes a page for lost that says nothing for ten seconds; four signs fit into them, so that one may come late. */
const BEAT_EVERY_MS = 2500;

/**
 * Says again and again that the page draws, as long as it does, and for the first time with its first screen: in the second of two animation frames, which begins only
 * when the first has been handed over to be drawn, and only while there is something to see. A script that hangs says nothing,
 * nor does a page whose components are gone. The returned function ends it.
 */
export function startHeartbeat(target: Window, beat: () => void): () => void {
  let frame = 0;
  let hasBegun = false;
  const ask = (): void => {
    target.cancelAnimationFrame(frame);
    frame = target.requestAnimationFrame(() => {
      frame = target.requestAnimationFrame(() => {
        if (hasSomethingToSee(target.document)) {
          hasBegun = true;
          beat();
        } else if (!hasBegun) ask();
      });
    });
  };
  ask();
  const timer = target.setInterval(ask, BEAT_EVERY_MS);
  return () => {
    target.clearInterval(timer);
    target.cancelAnimationFrame(frame);
  };
}

/** Each screen is a `main`, as is what is shown before the first status. */
function hasSomethingToSee(document: Document): boolean {
  const screen = document.querySelector('main');
  if (!screen) return false;
  const { width, height } = screen.getBoundingClientRect();
  return width > 0 && height > 0;
}
