import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './kiosk';
import { expectBooks } from './steps/books';
import { beginAsGuest } from './steps/check-in';
import { add, place, review } from './steps/order';
import { payByCard } from './steps/pay';
import { button, seeDialog, seeScreen, touch } from './steps/screen';
import { goToStaffPage, lockStaffConsole, openStaffConsole } from './steps/staff';

test('what sells out in a basket is named at once, and the guest has something else', async ({ startKiosk }) => {
  const { page, door, folder } = await startKiosk({
    config: { menu: 'menu.json' },
    files: { 'menu.json': menuOf({}) },
  });
  await beginAsGuest(page);
  await add(page, { item: 'Tea', choices: ['Oat'] });
  await add(page, { item: 'Tomato soup' });

  // The kitchen's own file says it, with a price that is for the next guest.
  await writeFile(join(folder, 'menu.json'), menuOf({ isOatGone: true, breadPrice: 900 }));
  const dialog = await seeDialog(page, 'Sold out just now');
  await expect(dialog.getByText('Oat for your Tea has just sold out, sorry.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Choose something else' }).click();
  const sheet = page.getByRole('dialog', { name: 'Tea', exact: true });
  await sheet.getByText('Cow', { exact: true }).click();
  await sheet.getByRole('button', { name: 'Save changes' }).click();
  await review(page);

  // Staff say it by a touch.
  await openStaffConsole(page);
  await goToStaffPage(page, 'Sold out');
  await page.getByRole('switch', { name: /^Tomato soup/ }).click({ force: true });
  await expect(page.getByRole('switch', { name: /^Tomato soup/ })).not.toBeChecked();
  await lockStaffConsole(page);
  const soup = await seeDialog(page, 'Sold out just now');
  await soup.getByRole('button', { name: 'Bread instead $4.00' }).click();
  await page.getByRole('dialog', { name: 'Bread', exact: true }).getByRole('button', { name: 'Add to order' }).click();
  await seeScreen(page, 'review');
  await place(page);
  await payByCard(page);
  await expectBooks(door, [{ ledger: 'billed', total: 749, handed: ['paid'] }]);
  expect((await door.handed_orders())[0]?.lines.map(({ item_id }) => item_id)).toEqual(['tea', 'bread']);
  await touch(page, 'Finish');
  await beginAsGuest(page);
  await expect(button(page, 'Tomato soup, sold out')).toBeDisabled();
});

function menuOf({ isOatGone = false, breadPrice = 400 }): string {
  return JSON.stringify({
    name: 'Corner shop',
    tax_classes: [{ id: 'food', rate_percent: 7 }],
    modifier_groups: [
      {
        ...{ id: 'milk', name: 'Milk', min: 1, max: 1 },
        modifiers: [
          { id: 'cow', name: 'Cow' },
          { id: 'oat', name: 'Oat', sold_out: isOatGone },
        ],
      },
    ],
    categories: [
      {
        ...{ id: 'all', name: 'All', tax_class: 'food' },
        items: [
          { id: 'tea', name: 'Tea', price: 300, modifier_groups: ['milk'] },
          { id: 'soup', name: 'Tomato soup', price: 500 },
          { id: 'bread', name: 'Bread', price: breadPrice },
        ],
      },
    ],
  });
}
