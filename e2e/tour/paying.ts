import { expect } from 'playwright/test';
import type { Kiosk } from '../kiosk';
import { beginAsGuest } from '../steps/check-in';
import { COLESLAW, add, place, review } from '../steps/order';
import { atTerminal, finish, retryByCard } from '../steps/pay';
import { scanWithUsb } from '../steps/scan';
import { seeScreen, totalsRow, touch } from '../steps/screen';
import type { Album } from './album';

/** From the review page with a reward to the end. Expects that the counter takes money, too. */
export async function tourPaying({ page, door }: Kiosk, { picture }: Album): Promise<void> {
  await door.thanx_set_fault({ kind: 'delay', ms: 2000, endpoint: 'baskets', state: 'placed', times: 1 });
  await place(page);
  await seeScreen(page, 'placing');
  await picture(page, 'placing');
  await seeScreen(page, 'choose_payment');
  await picture(page, 'choose-payment');
  await touch(page, 'Change order');
  await expect(totalsRow(page, '$5 off your order')).toContainText('−$5.00');
  await door.thanx_set_fault({ kind: 'outage', endpoint: 'baskets', state: 'placed' });
  await place(page);
  await seeScreen(page, 'reward_unconfirmed');
  await picture(page, 'reward-unconfirmed');
  await door.thanx_clear_faults();
  await touch(page, 'Change order');
  await expect(totalsRow(page, '$5 off your order')).toContainText('−$5.00', { timeout: 15_000 });
  await door.thanx_change_discount({ discount: '2.00' });
  await place(page);
  await seeScreen(page, 'new_total');
  await picture(page, 'new-total');
  await page.getByRole('button', { name: /^Go on and pay/ }).click();
  await touch(page, 'Pay by card here');
  await expect(page.getByRole('heading', { name: 'Please pay at the terminal' })).toBeVisible();
  await picture(page, 'paying');
  await atTerminal(page, 'Present declined card');
  await expect(page.getByRole('heading', { name: 'Checking your card…' })).toBeVisible();
  await picture(page, 'paying-authorizing');
  await seeScreen(page, 'payment_failed');
  await picture(page, 'payment-failed');
  await retryByCard(page);
  await door.terminal_lose_next_answer();
  await atTerminal(page, 'Present card');
  await expect(page.getByRole('heading', { name: 'Making sure of your payment…' })).toBeVisible();
  await picture(page, 'paying-checking');
  await seeScreen(page, 'done');
  await picture(page, 'done');
  await finish(page);
}

/** The other ends of an order; ends at the attract screen. */
export async function tourEndings({ app, page, door }: Kiosk, { picture }: Album): Promise<void> {
  const order = async (): Promise<void> => {
    await beginAsGuest(page);
    await add(page, COLESLAW);
    await review(page);
    await place(page);
    await seeScreen(page, 'choose_payment');
  };
  await scanWithUsb(app, 'stella8w3q');
  await seeScreen(page, 'rewards');
  await touch(page, 'Start ordering');
  await add(page, COLESLAW);
  await review(page);
  await place(page);
  await touch(page, 'Pay at the counter');
  await seeScreen(page, 'done');
  await picture(page, 'done-pay-at-counter');
  await finish(page);
  await order();
  await touch(page, 'Cancel order');
  await seeScreen(page, 'cancelled');
  await picture(page, 'cancelled');
  await finish(page);
  await order();
  await touch(page, 'Pay by card here');
  await atTerminal(page, 'Unplug');
  await seeScreen(page, 'payment_unclear', 20_000);
  await picture(page, 'payment-unclear');
  await touch(page, 'I have spoken to staff');
  await door.terminal_plug_in();
  await scanWithUsb(app, 'lena6h8c|lunch3g6w');
  await seeScreen(page, 'rewards');
  await touch(page, 'Start ordering');
  await add(page, COLESLAW);
  await review(page);
  await expect(totalsRow(page, 'Total')).toContainText('$0.00');
  await place(page);
  await seeScreen(page, 'done');
  await picture(page, 'done-nothing-to-pay');
  await finish(page);
}

/** Asked whether anybody is there. Expects short time-outs. */
export async function tourStillThere({ page }: Kiosk, { picture }: Album): Promise<void> {
  await beginAsGuest(page);
  await add(page, COLESLAW);
  await expect(page.getByRole('alertdialog', { name: 'Are you still there?' })).toBeVisible({ timeout: 15_000 });
  await picture(page, 'still-there');
}
