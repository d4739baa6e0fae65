import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright/test';
import type { Contrast } from '../../app/look/display';

const source = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** Makes {@link barriers} possible on a page, until it is loaded anew. */
export async function prepareAxe(page: Page): Promise<void> {
  // Evaluated and not put into the document, whose policy would refuse it.
  await page.evaluate(source);
}

/** Readable words, 4.5 : 1: all that another contrast can change for axe. */
const READABLE = ['color-contrast'] as const;

/** The same at 7 : 1. */
const READABLE_WITH_EASE = ['color-contrast-enhanced'] as const;

/** Axe's rules on what each contrast promises. */
export const CONTRAST_RULES = {
  high_light: READABLE_WITH_EASE,
  high_dark: READABLE_WITH_EASE,
  low: READABLE,
} as const satisfies Partial<Record<Contrast, readonly string[]>>;

/**
 * What axe finds wrong with what is shown, one line each.
 * @param only rules by name, instead of all that are on
 */
export async function barriers(page: Page, only?: readonly string[]): Promise<string[]> {
  return await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } };
    const { violations } = await axe.run({
      resultTypes: ['violations'],
      // No rule that is on reads the style sheets themselves.
      preload: false,
      ...(runOnly && { runOnly: [...runOnly] }),
      // It wants all words of a card in a row, price, calories and all; ours begin with the dish and tell the rest in sentences.
      ...(!runOnly && { rules: { 'label-content-name-mismatch': { enabled: false } } }),
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
    );
  }, only);
}
