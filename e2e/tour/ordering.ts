import { expect } from 'playwright/test';
import type { Kiosk } from '../kiosk';
import { beginAsGuest, tapKeys } from '../steps/check-in';
import { CHEESECAKE, COLESLAW, add, review } from '../steps/order';
import { payByCard } from '../steps/pay';
import { scanWithUsb } from '../steps/scan';
import { button, seeDialog, seeNotice, seeScreen, totalsRow, touch } from '../steps/screen';
import type { Album } from './album';

/** From the attract screen to the review page, where an order with a reward is ready to be placed. */
export async function tourMenu(kiosk: Kiosk, album: Album): Promise<void> {
  const { app, page } = kiosk;
  const { picture } = album;
  await beginAsGuest(page);
  await picture(page, 'menu');
  await tourDisplay(kiosk, album);
  await page.getByRole('tab', { name: 'Sweets' }).click();
  await picture(page, 'menu-sold-out');
  await tourItem(kiosk, album);
  await add(page, { ...CHEESECAKE, quantity: 2 });
  await add(page, COLESLAW);
  await scanWithUsb(app, '2001000001019');
  await seeNotice(page, 'Sparkling water added');
  await picture(page, 'menu-product-scanned');
  await scanWithUsb(app, 'https://example.com');
  await seeNotice(page, /^That is a web link/);
  await picture(page, 'menu-code-not-ours');
  const dock = page.getByRole('button', { name: /^Show your order/ });
  if (await dock.isVisible()) {
    await dock.click();
    await seeDialog(page, 'Your order');
    await picture(page, 'basket');
    await touch(page, 'Add more');
  }
  await touch(page, 'Start over');
  const dialog = await seeDialog(page, 'Start over?');
  await picture(page, 'start-over');
  await dialog.getByRole('button', { name: 'Keep ordering' }).click();
  await tourReview(kiosk, album);
}

async function tourDisplay({ page }: Kiosk, { picture }: Album): Promise<void> {
  const look = async (choice: string, name?: string): Promise<void> => {
    await touch(page, 'Text and contrast');
    await touch(page, choice);
    await touch(page, 'Done');
    if (name !== undefined) await picture(page, name);
  };
  await touch(page, 'Text and contrast');
  await seeDialog(page, 'Text and contrast');
  await picture(page, 'text-and-contrast');
  await touch(page, 'Done');
  await look('Largest', 'menu-largest-text');
  await look('Normal');
  await look('High, dark', 'menu-high-dark');
  await look('High, light', 'menu-high-light');
  await look('Soft', 'menu-low-contrast');
  await look('Standard');
}

async function tourItem({ page }: Kiosk, { picture }: Album): Promise<void> {
  await page.getByRole('tab', { name: 'Burgers' }).click();
  await button(page, 'Classic burger, $10.95, 640 Cal').click();
  const sheet = page.getByRole('dialog', { name: 'Classic burger' });
  await expect(sheet).toBeVisible();
  await picture(page, 'item');
  await sheet.getByRole('button', { name: 'Add to order' }).click();
  await expect(sheet.getByRole('alert').first()).toBeVisible();
  await picture(page, 'item-choice-missing');
  for (const choice of ['Double', 'Well done', 'Onion rings', 'Bacon', 'House sauce', 'Ketchup', 'Ranch']) {
    await sheet.getByText(choice, { exact: true }).click();
  }
  await picture(page, 'item-chosen');
  await sheet.getByRole('button', { name: 'Add to order' }).click();
  await expect(sheet).toBeHidden();
  await button(page, 'Mini slider, $5.50, 340 Cal').click();
  await expect(page.getByRole('dialog', { name: 'Mini slider' })).toBeVisible();
  await picture(page, 'item-without-choices');
  await touch(page, 'Close');
}

async function tourReview({ app, page, door }: Kiosk, { picture }: Album): Promise<void> {
  await touch(page, 'Review order');
  await seeScreen(page, 'suggestion');
  await picture(page, 'suggestion');
  await touch(page, 'No, thanks');
  await seeScreen(page, 'review');
  await picture(page, 'review-anonymous');
  await door.thanx_set_fault({ kind: 'delay', ms: 3000, endpoint: 'baskets', state: 'checkout' });
  await scanWithUsb(app, 'maya7k2p|fiveoff4t8k');
  await expect(totalsRow(page, '$5 off your order').getByRole('status')).toBeVisible();
  await picture(page, 'review-discount-pending');
  await expect(totalsRow(page, '$5 off your order')).toContainText('−$5.00');
  await door.thanx_clear_faults();
  await picture(page, 'review');
  await touch(page, 'Add more');
  await seeScreen(page, 'menu');
  await picture(page, 'menu-with-reward');
  await review(page);
}

/** From the rewards page to the order's number, in a store that asks where the guest eats, at which table, and for a tip. */
export async function tourAsked({ page }: Kiosk, { picture }: Album): Promise<void> {
  await touch(page, 'Start ordering');
  await seeScreen(page, 'dining');
  await picture(page, 'dining');
  await touch(page, 'Eat in');
  await add(page, { category: 'Drinks', item: 'Harbor lager' });
  await review(page);
  await page.getByRole('button', { name: /^Continue/ }).click();
  await seeScreen(page, 'order_label');
  await tapKeys(page, 'Number keys', [...'12']);
  await picture(page, 'table');
  await touch(page, 'Continue');
  await seeScreen(page, 'age_check');
  await picture(page, 'age-check');
  await tapKeys(page, 'PIN keys', [...'2468']);
  await touch(page, 'Approve');
  await seeScreen(page, 'tip');
  await picture(page, 'tip');
  await touch(page, 'Back to my order');
  await picture(page, 'review-table');
  await page.getByRole('button', { name: /^Continue/ }).click();
  await page.getByRole('button', { name: /^18%/ }).click();
  await payByCard(page);
  await picture(page, 'done-table-and-tip');
  await touch(page, 'Receipt');
  await seeDialog(page, 'Your receipt');
  await picture(page, 'receipt');
}
