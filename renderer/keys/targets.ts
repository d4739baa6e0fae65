import { shownPart, type Box } from './next-box';

/** Something that keys can reach, and where it stands. */
export interface Target {
  readonly element: HTMLElement;
  readonly box: Box;
  /** The scrolling list that it is in. */
  readonly list: Element | null;
}

const REACHABLE =
  'a[href], button, input, select, textarea, [role=tab], [role=option], [tabindex]:not([tabindex="-1"])';

/**
 * Everything that can be acted on now, in the order of the document: what lies below an open dialog is left out, and so is what
 * is disabled or not drawn. In `list` also what is scrolled out of sight; elsewhere only what shows.
 */
export function targetsIn(root: Document, list: Element | null): readonly Target[] {
  return [...root.querySelectorAll<HTMLElement>(REACHABLE)].flatMap((element) => {
    if (!isReachable(element)) return [];
    const itsList = listOf(element);
    const box = boxOf(element);
    const shown = itsList === null || itsList === list ? box : shownPart(box, itsList.getBoundingClientRect());
    return shown && shown.right > shown.left ? [{ element, box: shown, list: itsList }] : [];
  });
}

/** True for what keys can reach and act on. */
export function isReachable(element: Element): element is HTMLElement {
  if (!(element instanceof HTMLElement) || !element.matches(REACHABLE)) return false;
  if (element.matches(':disabled, [aria-disabled=true]') || element.closest('[aria-hidden=true]')) return false;
  // A list that scrolls can hold the focus only so that it scrolls: what is in it does that, too.
  if (element.classList.contains('scroller') && element.querySelector(REACHABLE)) return false;
  return element.getClientRects().length > 0;
}

/** Where an element stands. A choice is as large as its label: its own input is not drawn. */
export function boxOf(element: Element): Box {
  const drawn = element instanceof HTMLInputElement && CHOICES.has(element.type) ? element.closest('label') : undefined;
  return (drawn ?? element).getBoundingClientRect();
}

/** Inputs that are drawn as something else. */
export const CHOICES: ReadonlySet<string> = new Set(['radio', 'checkbox']);

/** The scrolling list that holds an element. */
export function listOf(element: Element): Element | null {
  return element.closest('.scroller');
}
