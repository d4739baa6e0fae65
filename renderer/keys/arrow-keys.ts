import { nearestBox, nextBox, type Box, type Direction } from './next-box';
import { boxOf, CHOICES, isReachable, listOf, targetsIn, type Target } from './targets';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** See {@link listenForArrows}. */
export interface ArrowOptions {
  /** True where somebody else has the arrow keys. */
  readonly isOff: () => boolean;
}

/**
 * Lets four arrows and Enter, which is all that many tactile keypads have, reach and press everything. An arrow moves the focus
 * to what stands that way; where nothing does, on or back in the order of reading, so that nothing is out of reach. Enter
 * presses buttons by itself; choices, which browsers leave to the space bar, take it here. Tab goes its usual way. Answers how
 * to stop.
 */
export function listenForArrows(page: Document, { isOff }: ArrowOptions): () => void {
  // Where the focus was last, for when what had it is gone.
  let last: Box | undefined;

  const onFocusIn = (event: FocusEvent): void => {
    if (event.target instanceof Element && isReachable(event.target)) last = boxOf(event.target);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isOff() || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter') {
      pressChoice(event);
      return;
    }
    const direction = DIRECTIONS[event.key];
    if (!direction) return;
    // Lists and tabs have arrow keys of their own, which never lead out of them.
    event.preventDefault();
    event.stopPropagation();
    const next = nextTarget(page, direction, last);
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  // Below the document, which notes for the components that a key was pressed, and above everything that acts on it.
  const top = page.documentElement;
  top.addEventListener('focusin', onFocusIn);
  top.addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    top.removeEventListener('focusin', onFocusIn);
    top.removeEventListener('keydown', onKeyDown, { capture: true });
  };
}

function pressChoice(event: KeyboardEvent): void {
  const { target, repeat } = event;
  if (!(target instanceof HTMLInputElement) || !CHOICES.has(target.type)) return;
  event.preventDefault();
  if (!repeat) target.click();
}

function nextTarget(page: Document, direction: Direction, last: Box | undefined): HTMLElement | undefined {
  const current = page.activeElement;
  if (!current || current === page.body) return recovered(page, last);
  const list = listOf(current);
  const targets = targetsIn(page, list);
  if (!isReachable(current)) return firstAfter(current, targets) ?? targets[0]?.element;
  const others = targets.filter(({ element }) => element !== current);
  // First in the same list, whatever shows beside its end: or the rest of it could never be reached.
  const inList = list === null ? [] : others.filter((target) => target.list === list);
  return (
    towards(current, inList, direction) ?? towards(current, others, direction) ?? neighbour(current, targets, direction)
  );
}

function recovered(page: Document, last: Box | undefined): HTMLElement | undefined {
  const targets = targetsIn(page, null);
  const index = last && nearestBox(last, boxesOf(targets));
  return targets[index ?? 0]?.element;
}

function towards(from: Element, targets: readonly Target[], direction: Direction): HTMLElement | undefined {
  const index = nextBox(boxOf(from), boxesOf(targets), direction);
  return index === undefined ? undefined : targets[index]?.element;
}

/** On or back in the order of reading. */
function neighbour(current: Element, targets: readonly Target[], direction: Direction): HTMLElement | undefined {
  const isRtl = current.ownerDocument.documentElement.dir === 'rtl';
  const isOn = direction === 'down' || direction === (isRtl ? 'left' : 'right');
  const index = targets.findIndex(({ element }) => element === current);
  return targets[index + (isOn ? 1 : -1)]?.element;
}

function firstAfter(current: Element, targets: readonly Target[]): HTMLElement | undefined {
  return targets.find(
    ({ element }) => (current.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  )?.element;
}

function boxesOf(targets: readonly Target[]): Box[] {
  return targets.map(({ box }) => box);
}
