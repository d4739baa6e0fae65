import { expect, type Page } from 'playwright/test';
import { seeScreen } from './screen';

/** What a hand does at the simulated terminal, by its button's name. */
export type Gesture = 'Present card' | 'Present declined card' | 'Press cancel' | 'Unplug' | 'Plug in';

/** Waits until the terminal asks for a card, and touches its panel. */
export async function atTerminal(page: Page, gesture: Gesture): Promise<void> {
  await seeScreen(page, 'paying');
  await expect(page.getByRole('heading', { name: 'Please pay at the terminal' })).toBeVisible();
  await page.getByRole('button', { name: gesture, exact: true }).click();
}

/** Pays by a good card and answers the order number that the screen shows. */
export async function payByCard(page: Page): Promise<string> {
  await atTerminal(page, 'Present card');
  await seeScreen(page, 'done');
  return await orderNumber(page);
}

/** Lets the terminal be asked once more, from the screen that says what went wrong. */
export async function retryByCard(page: Page): Promise<void> {
  await seeScreen(page, 'payment_failed');
  await page.getByRole('button', { name: /^Try again by card/ }).click();
}

/** The order number on the screen. */
export async function orderNumber(page: Page): Promise<string> {
  const label = page.getByText('Order number', { exact: true });
  await expect(label).toBeVisible();
  return (await label.locator('xpath=following-sibling::*').innerText()).trim();
}

/** Leaves the last screen. */
export async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Finish' }).click();
  await seeScreen(page, 'attract');
}
