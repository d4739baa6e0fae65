import { expect, type Locator, type Page } from 'playwright/test';
import type { ScreenContent } from '../../app/session/public-status';

/** Waits until this screen is shown. */
export async function seeScreen(page: Page, name: ScreenContent['screen'], timeout?: number): Promise<void> {
  await expect(page.locator('main[data-screen]')).toHaveAttribute('data-screen', name, timeout ? { timeout } : {});
}

/** A button by its exact name. */
export function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

/** Touches a button by its exact name. */
export async function touch(page: Page, name: string): Promise<void> {
  await button(page, name).click();
}

/** Waits for a sentence that floats over the screen. */
export async function seeNotice(page: Page, text: string | RegExp): Promise<void> {
  await expect(page.getByRole('status').getByText(text)).toBeVisible();
}

/** Waits for the dialog of this name. */
export async function seeDialog(page: Page, name: string): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name }).or(page.getByRole('alertdialog', { name }));
  await expect(dialog).toBeVisible();
  return dialog;
}

/** A row of the totals, such as `Tax`, with its amount. */
export function totalsRow(page: Page, name: string): Locator {
  return page.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) });
}

/** Dollars and cents as the screen writes them. */
export function money(cents: number): string {
  return (cents / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' });
}
