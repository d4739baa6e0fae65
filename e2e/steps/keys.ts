import type { Page } from 'playwright/test';

/** What can be touched and no arrows lead to, from where the focus is, by whatever way. */
export async function unreached(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const all = 'a[href], button, input, select, textarea, [role=tab], [role=option]';
    // With a dialog open, what lies below it is for nobody.
    const dialogs = document.querySelectorAll('[role=dialog], [role=alertdialog]');
    const top: ParentNode = dialogs[dialogs.length - 1] ?? document;
    const wanted = [...top.querySelectorAll<HTMLElement>(all)].filter(
      (each) => !each.matches(':disabled, [aria-disabled=true]') && each.getClientRects().length > 0,
    );
    const reached = new Set<Element>();
    const ways = [document.activeElement ?? document.body];
    for (let from = ways.pop(); from; from = ways.pop()) {
      if (reached.has(from)) continue;
      reached.add(from);
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        (from as HTMLElement).focus({ preventScroll: true });
        (document.activeElement ?? document.body).dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
        if (document.activeElement && !reached.has(document.activeElement)) ways.push(document.activeElement);
      }
    }
    const missed = wanted.filter((each) => !reached.has(each));
    return missed.map((each) => each.getAttribute('aria-label') ?? each.outerHTML.slice(0, 120));
  });
}
