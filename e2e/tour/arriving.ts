import { expect } from 'playwright/test';
import type { Kiosk } from '../kiosk';
import { begin, checkInByPhone, tapKeys } from '../steps/check-in';
import { scanWithUsb } from '../steps/scan';
import { seeDialog, seeNotice, seeScreen, touch } from '../steps/screen';
import type { Album } from './album';

/** From the attract screen over each way to check in; ends at the attract screen. Expects the camera to see no code. */
export async function tourCheckIn({ page, door }: Kiosk, { picture }: Album): Promise<void> {
  await seeScreen(page, 'attract');
  await picture(page, 'attract');
  await begin(page);
  await expect
    .poll(() => page.getByLabel('What the camera sees').evaluate((video: HTMLVideoElement) => video.readyState))
    .toBeGreaterThan(1);
  await picture(page, 'check-in-code');
  await page.getByRole('tab', { name: 'Phone' }).click();
  await picture(page, 'check-in-phone');
  await tapKeys(page, 'Number keys', [...'415555']);
  await touch(page, 'Check in');
  await expect(page.getByText('Some digits are missing.')).toBeVisible();
  await picture(page, 'check-in-phone-too-short');
  await page.getByRole('tab', { name: 'E-mail' }).click();
  await picture(page, 'check-in-email');
  await tapKeys(page, 'Keyboard', [...'maya.torres', '@', ...'example']);
  await touch(page, 'Check in');
  await picture(page, 'check-in-email-not-complete');
  for (let left = 6; left > 0; left--) {
    await page.getByRole('tab', { name: 'Phone' }).click();
    await touch(page, 'Erase');
  }
  await checkInByPhone(page, '4155550199');
  const dialog = await seeDialog(page, 'We could not find you');
  await picture(page, 'unknown-member');
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await door.thanx_set_fault({ kind: 'outage' });
  await touch(page, 'Check in');
  const trouble = await seeDialog(page, 'That did not work');
  await picture(page, 'thanx-unreachable');
  await door.thanx_clear_faults();
  await trouble.getByRole('button', { name: 'Order without checking in' }).click();
  await startOver(page);
}

/** A code before the camera, while Thanx thinks. Expects the camera to see a member's code. */
export async function tourCamera({ page, door }: Kiosk, { picture }: Album): Promise<void> {
  await door.thanx_set_fault({ kind: 'delay', ms: 3000, endpoint: 'token' });
  await begin(page);
  await expect(page.getByText('Looking you up…')).toBeVisible();
  await picture(page, 'check-in-code-read');
  await seeScreen(page, 'rewards');
}

/** Rewards of guests who differ; ends at the attract screen. */
export async function tourRewards({ app, page }: Kiosk, { picture }: Album): Promise<void> {
  const guests = [
    ['maya7k2p', 'rewards'],
    ['noah4r9x', 'rewards-not-usable'],
    ['stella8w3q', 'rewards-for-points'],
    ['pablo5m1z', 'rewards-progress'],
    ['quinn2d6v', 'rewards-none'],
  ] as const;
  for (const [code, name] of guests) {
    await scanWithUsb(app, code);
    await seeScreen(page, 'rewards');
    await picture(page, name);
    if (code === 'maya7k2p') {
      await page.getByRole('button', { name: 'Fine print' }).first().click();
      await touch(page, 'Use $5 off your order');
      await seeNotice(page, /^\$5 off your order is chosen/);
      await picture(page, 'rewards-chosen');
    }
    await touch(page, 'Start ordering');
    await startOver(page);
  }
}

async function startOver(page: Kiosk['page']): Promise<void> {
  await touch(page, 'Start over');
  await (await seeDialog(page, 'Start over?')).getByRole('button', { name: 'Start over' }).click();
  await seeScreen(page, 'attract');
}
