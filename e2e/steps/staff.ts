import { expect, type Locator, type Page } from 'playwright/test';
import { tapKeys } from './check-in';
import { seeDialog } from './screen';

/** Training's PIN. */
export const PIN = '2468';

/** Where a hand taps: in the corner of the logo, below the ribbon. */
const CORNER = { x: 30, y: 70 };

/** Taps into the logo's corner, as quickly as a hand does. */
export async function tapCorner(page: Page, times = 5): Promise<void> {
  for (let tap = 0; tap < times; tap++) {
    await page.mouse.click(CORNER.x, CORNER.y);
    // A finger is not faster.
    await page.waitForTimeout(40);
  }
}

/** The PIN pad, once it is there. */
export async function seePinPad(page: Page): Promise<Locator> {
  return await seeDialog(page, 'Staff only');
}

/** Taps a PIN on the pad, and `Open`. */
export async function tapPin(page: Page, pin: string): Promise<void> {
  await tapKeys(page, 'PIN keys', [...pin]);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

/** The console, once it is there. */
export function staffConsole(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Staff', exact: true });
}

/** From any screen into the console. */
export async function openStaffConsole(page: Page): Promise<void> {
  await tapCorner(page);
  await seePinPad(page);
  await tapPin(page, PIN);
  await expect(staffConsole(page)).toBeVisible();
}

/** Locks the console. */
export async function lockStaffConsole(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(staffConsole(page)).toBeHidden();
}

/** Another page of the console. */
export async function goToStaffPage(
  page: Page,
  name: 'Orders' | 'Sold out' | 'Sync' | 'Devices' | 'Thanx' | 'System' | 'Day end',
): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
}

/** Opens an order's story from the list of open orders, or of all of today. */
export async function openOrder(page: Page, list: 'Open' | 'Today', number: string): Promise<void> {
  await page.getByRole('radio', { name: list, exact: true }).click();
  await orderRow(page, number).click();
  await expect(page.getByRole('heading', { name: `Order ${number}` })).toBeVisible();
}

/** An order in the list. */
export function orderRow(page: Page, number: string): Locator {
  return page.getByRole('option', { name: new RegExp(`^${number} `) });
}

/** An action, as its buttons and questions name it. */
export interface StaffDeed {
  /** On the story's button. */
  readonly button: RegExp;
  /** The question. */
  readonly asks: string;
  /** Touched unless it is the only one. */
  readonly reason?: string;
  /** On the button that does it. */
  readonly does: string;
  /** What the console says afterwards. */
  readonly said: string;
  /** What the question must have said before: money, reward, points. */
  readonly warns: readonly string[];
}

/** Touches an action, reads what it will do, gives a reason and does it. */
export async function act(page: Page, deed: StaffDeed): Promise<void> {
  await page.getByRole('button', { name: deed.button }).click();
  const sheet = await seeDialog(page, deed.asks);
  for (const sentence of deed.warns) await expect(sheet.getByText(sentence, { exact: true })).toBeVisible();
  if (deed.reason !== undefined) await sheet.getByText(deed.reason, { exact: true }).click();
  await sheet.getByRole('button', { name: deed.does, exact: true }).click();
  await expect(page.getByRole('status').getByText(deed.said, { exact: true })).toBeVisible();
}
