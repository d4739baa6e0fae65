import type { Page } from 'playwright/test';
import { CAPITAL_EM, USUAL_PIXELS_PER_MM, type TextSize } from '../../app/look/display';
import { emOf } from '../../app/look/room';

/** ISO 9241-410 and the ADA's advisories: what a finger hits, and what it needs not to hit the next, mm. */
const LEAST_TARGET_MM = 12.7;
const LEAST_GAP_MM = 2.5;

/**
 * What is too small, too near to its neighbour, cut off or too hard to read on the screen as it is drawn: each a sentence.
 * A row that a list has half scrolled away is measured where it is whole.
 */
export async function findTooSmall(page: Page, size: TextSize): Promise<string[]> {
  return await page.evaluate(measure, {
    target: LEAST_TARGET_MM,
    gap: LEAST_GAP_MM,
    capital: (await smallestEm(page, size)) * CAPITAL_EM,
    capitalEm: CAPITAL_EM,
  });
}

async function smallestEm(page: Page, textSize: TextSize): Promise<number> {
  const [width, height] = await page.evaluate(() => [innerWidth, innerHeight] as const);
  return emOf({ widthMm: width / USUAL_PIXELS_PER_MM, heightMm: height / USUAL_PIXELS_PER_MM, textSize });
}

interface Least {
  readonly target: number;
  readonly gap: number;
  readonly capital: number;
  readonly capitalEm: number;
}

/** Runs in the page, so it may use nothing from here. */
function measure(least: Least): string[] {
  const mm = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm'));
  // A thousandth of a millimetre is arithmetic, not size.
  const enough = 0.01;
  const nameOf = (element: Element): string =>
    (element.getAttribute('aria-label') ?? element.textContent).trim().replaceAll(/\s+/g, ' ').slice(0, 40);
  const scrollerOf = (element: Element): Element | null => element.closest('.scroller');
  const isWhole = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return false;
    const frame = scrollerOf(element)?.getBoundingClientRect();
    return !frame || (box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1);
  };
  /** Below a dialog. Asked of the document and not of the picture: a window that nobody sees has none. */
  const isBelow = (element: Element): boolean => element.closest('[aria-hidden="true"]') !== null;
  const found: string[] = [];

  const targets = [...document.querySelectorAll('button, [role="tab"], label:has(input)')].filter(
    (element) =>
      isWhole(element) &&
      !isBelow(element) &&
      !element.closest('.training-ribbon, .simulated-terminal, [style*="clip"]'),
  );
  for (const target of targets) {
    const box = target.getBoundingClientRect();
    const [width, height] = [box.width / mm, box.height / mm];
    if (Math.min(width, height) < least.target - enough) {
      found.push(`“${nameOf(target)}” measures ${width.toFixed(1)} x ${height.toFixed(1)} mm`);
    }
    const isCutOff = box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
    if (isCutOff) found.push(`“${nameOf(target)}” lies outside the screen`);
  }
  for (const [index, one] of targets.entries()) {
    for (const other of targets.slice(index + 1)) {
      if (one.contains(other) || other.contains(one) || scrollerOf(one) !== scrollerOf(other)) continue;
      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
      const across = Math.max(a.left - b.right, b.left - a.right) / mm;
      const down = Math.max(a.top - b.bottom, b.top - a.bottom) / mm;
      if (Math.max(across, down) < least.gap - enough) {
        found.push(`“${nameOf(one)}” and “${nameOf(other)}” are ${Math.max(across, down).toFixed(1)} mm apart`);
      }
    }
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    if (!element || node.textContent?.trim() === '' || element.closest('[aria-hidden="true"], .visually-hidden, style'))
      continue;
    const capital = (Number.parseFloat(getComputedStyle(element).fontSize) * least.capitalEm) / mm;
    if (!isWhole(element) || isBelow(element)) continue;
    if (capital < least.capital - enough) {
      found.push(`“${nameOf(element)}” has capitals of ${capital.toFixed(1)} mm`);
    }
    // Floating sentences are meant to lie over what is there, and what is only read out has no place.
    if (element.closest('.toasts') || element.getBoundingClientRect().width <= 1) continue;
    const line = document.createRange();
    line.selectNodeContents(node);
    for (const target of targets) {
      if (target.contains(element) || element.contains(target) || scrollerOf(target) !== scrollerOf(element)) continue;
      const [a, b] = [line.getBoundingClientRect(), target.getBoundingClientRect()];
      const isOver =
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
      if (isOver) found.push(`“${nameOf(target)}” lies over “${nameOf(element)}”`);
    }
  }

  for (const way of document.querySelectorAll('.button--primary')) {
    // Staff's pages are long, and staff know them.
    if (way.closest('.staff-scope')) continue;
    if (!isBelow(way) && scrollerOf(way)) found.push(`“${nameOf(way)}” can be scrolled away`);
  }
  const page = document.documentElement;
  if (page.scrollWidth > innerWidth || page.scrollHeight > innerHeight) found.push('the page itself scrolls');
  return [...new Set(found)];
}
