import { endOfKeys, NO_KEYS, pressKey, quietTime, type BurstKey, type KeyBurst } from './key-burst';
import { publishTypedKey, type TypedKey } from './typed-keys';

/** See {@link listenForScans}. */
export interface ScanHandlers {
  /** A scanner's whole code, 4 to 5,000 characters, as it was sent. */
  readonly onScan: (text: string) => void;
  /** A person's key. Left out, it goes to all who subscribed with `onTypedKey`. */
  readonly onTyped?: (key: TypedKey) => void;
}

/** A timer this late, in ms, says that the page was stalled: keys pressed meanwhile may still wait to be handed over. */
const STALL = 20;

/** Keys that only change what other keys write. */
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'ScrollLock', 'Fn']);

/** What a press of the space bar activates; all of them listen to `click()`. */
const PRESSED_BY_SPACE =
  'button, summary, input:is([type=button], [type=submit], [type=checkbox], [type=radio]), ' +
  '[role=button], [role=checkbox], [role=switch], [role=radio], [role=tab], [role=option], [role^=menuitem]';

/**
 * Hears a USB scanner in keyboard mode (a burst of keys ended by Enter or Tab), wherever the focus is: its keys reach no
 * field and press no button. What a person types is told from it by its speed (see `key-burst`) and arrives at `onTyped`, at
 * most 35 ms late; it does not reach the focused field by itself. Arrows, Tab, Escape, Enter, shortcuts and input methods
 * work as ever, and so does the space bar on a focused button. One listener a window, set up before any other. The returned
 * function ends it; what was held back is forgotten.
 */
export function listenForScans(target: Window, handlers: ScanHandlers): () => void {
  const { onScan, onTyped = publishTypedKey } = handlers;
  let burst: KeyBurst = NO_KEYS;
  let timer: number | undefined;
  let spaceTarget: Element | undefined;
  const swallowed = new Set<string>();

  const type = (text: string): void => {
    for (const character of text) {
      if (character === ' ' && spaceTarget?.isConnected === true && spaceTarget instanceof HTMLElement)
        spaceTarget.click();
      else onTyped({ kind: 'character', text: character });
    }
  };

  const settleWhenQuiet = (): void => {
    target.clearTimeout(timer);
    const quiet = quietTime(burst);
    if (quiet === undefined) return;
    // One more, so that a key exactly on the limit still counts.
    const wait = quiet + 1;
    const due = target.performance.now() + wait;
    timer = target.setTimeout(() => {
      if (target.performance.now() - due > STALL) {
        settleWhenQuiet();
        return;
      }
      const { burst: next, typed } = endOfKeys(burst);
      burst = next;
      type(typed);
    }, wait);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const key = burstKey(event);
    if (key === undefined) return;
    const step = pressKey(burst, key, event.timeStamp);
    burst = step.burst;
    if (step.isSwallowed) {
      stop(event);
      swallowed.add(physicalKey(event));
    } else swallowed.delete(physicalKey(event));
    type(step.typed);
    if (key.kind === 'character' && key.text === ' ') spaceTarget = pressedBySpace(event);
    if (step.isErased) onTyped({ kind: 'erase' });
    if (step.scan !== undefined) onScan(step.scan);
    settleWhenQuiet();
  };

  const onKeyUp = (event: KeyboardEvent): void => {
    if (swallowed.delete(physicalKey(event))) stop(event);
  };

  // A key released while another window was in front never reports it, and its next release must not be swallowed.
  const onBlur = (): void => {
    swallowed.clear();
  };

  target.addEventListener('keydown', onKeyDown, { capture: true });
  target.addEventListener('keyup', onKeyUp, { capture: true });
  target.addEventListener('blur', onBlur);
  return () => {
    target.clearTimeout(timer);
    target.removeEventListener('keydown', onKeyDown, { capture: true });
    target.removeEventListener('keyup', onKeyUp, { capture: true });
    target.removeEventListener('blur', onBlur);
  };
}

/** What a key means to the burst; undefined when it means nothing (modifiers, dead keys, input methods). */
function burstKey(event: KeyboardEvent): BurstKey | undefined {
  const { key, repeat } = event;
  if (event.isComposing || key === 'Process' || key === 'Dead' || key === 'Unidentified' || MODIFIERS.has(key)) return;
  if (key === 'Enter' || key === 'Tab') return repeat ? { kind: 'other' } : { kind: 'end' };
  if (isShortcut(event)) return { kind: 'other' };
  if (key === 'Backspace') return { kind: 'erase' };
  if (key.length !== 1) return { kind: 'other' };
  if (!repeat) return { kind: 'character', text: key };
  // A held space bar presses a button once.
  return { kind: 'repeat', text: key === ' ' ? '' : key };
}

/** AltGr, which writes `@` or `|` on many layouts, counts as Ctrl+Alt on Windows and is no shortcut. */
function isShortcut(event: KeyboardEvent): boolean {
  if (event.metaKey) return true;
  return (event.ctrlKey || event.altKey) && !event.getModifierState('AltGraph');
}

function pressedBySpace(event: KeyboardEvent): Element | undefined {
  const [origin] = event.composedPath();
  return origin instanceof Element ? (origin.closest(PRESSED_BY_SPACE) ?? undefined) : undefined;
}

function physicalKey(event: KeyboardEvent): string {
  return event.code === '' ? event.key : event.code;
}

function stop(event: Event): void {
  event.stopImmediatePropagation();
  event.preventDefault();
}
