import { expect } from 'playwright/test';
import type { Kiosk } from '../kiosk';
import { seeDialog, touch } from '../steps/screen';
import {
  PIN,
  goToStaffPage,
  lockStaffConsole,
  openOrder,
  orderRow,
  seePinPad,
  staffConsole,
  tapCorner,
  tapPin,
} from '../steps/staff';
import type { Album } from './album';

/** The staff console over whatever screen there is, with the orders that the tour has left; comes back to that screen. */
export async function tourStaff({ page }: Kiosk, { picture }: Album): Promise<void> {
  await tapCorner(page);
  await seePinPad(page);
  await picture(page, 'staff-pin');
  await tapPin(page, '1111');
  await expect(page.getByText(/^That is not the PIN\. Try again in/)).toBeVisible();
  await picture(page, 'staff-pin-wrong');
  await expect(page.getByText('That is not the PIN.', { exact: true })).toBeVisible();
  await tapPin(page, PIN);
  await expect(staffConsole(page)).toBeVisible();
  await page.getByRole('radio', { name: 'Today', exact: true }).click();
  const paid = page.getByRole('option').filter({ has: page.getByText('Paid', { exact: true }) });
  await expect(paid.first()).toBeVisible();
  await picture(page, 'staff-orders');
  const number = (await paid.first().innerText()).split(/\s/)[0] ?? '';
  await expect(orderRow(page, number)).toBeVisible();
  await openOrder(page, 'Today', number);
  await picture(page, 'staff-order');
  await page.getByRole('button', { name: /^Refund/ }).click();
  const sheet = await seeDialog(page, 'Refund order');
  await sheet.getByText('Wrong or missing item').click();
  await picture(page, 'staff-refund');
  await sheet.getByRole('button', { name: 'Not now' }).click();
  await goToStaffPage(page, 'Sync');
  await expect(page.getByText('Stuck deliveries')).toBeVisible();
  await picture(page, 'staff-sync');
  await goToStaffPage(page, 'Devices');
  await touch(page, 'Check network');
  await expect(page.getByText('Reachable', { exact: true }).first()).toBeVisible();
  await picture(page, 'staff-devices');
  await goToStaffPage(page, 'Thanx');
  await expect(page.getByText('None: training mode')).toBeVisible();
  await picture(page, 'staff-thanx');
  await goToStaffPage(page, 'System');
  await expect(page.getByText('This kiosk')).toBeVisible();
  await picture(page, 'staff-system');
  await goToStaffPage(page, 'Day end');
  await expect(page.getByText('Discounts by reward')).toBeVisible();
  await picture(page, 'staff-day');
  await lockStaffConsole(page);
}
