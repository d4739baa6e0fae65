import { expect, test } from './kiosk';
import { expectBooks } from './steps/books';
import { beginAsGuest, tapKeys } from './steps/check-in';
import { COLESLAW, add, place, review } from './steps/order';
import { finish, payByCard } from './steps/pay';
import { seeDialog, touch } from './steps/screen';

test('what a guest must avoid is dimmed, warned of when it is added, marked in the order, and forgotten with them', async ({
  startKiosk,
}) => {
  const { page, door } = await startKiosk();
  await beginAsGuest(page);
  await touch(page, 'Allergens & diets');
  const filter = await seeDialog(page, 'What should we look out for?');
  await filter.getByText('Vegan', { exact: true }).click();
  await filter.getByText('Mustard', { exact: true }).click();
  await expect(filter).toContainText('If you have an allergy, please talk to our staff.');
  await touch(page, 'Show the menu');
  // Fit with the side that is, and warned of with the one that is not.
  const garden = page.getByRole('button', { name: /^Garden burger, / });
  await expect(garden).not.toHaveAccessibleName(/Not vegan|Contains/);
  await garden.click();
  const burger = page.getByRole('dialog', { name: 'Garden burger', exact: true });
  await expect(burger).toContainText('Contains: Wheat, Soy, and Sesame');
  await burger.getByText('Coleslaw', { exact: true }).click();
  await burger.getByRole('button', { name: 'Add to order' }).click();
  await expect(burger.getByRole('alert')).toContainText(
    'This does not fit what you set. Contains: Mustard · Not vegan.',
  );
  await burger.getByText('Fries', { exact: true }).click();
  await expect(burger.getByRole('alert')).toBeHidden();
  await burger.getByRole('button', { name: 'Add to order' }).click();
  await expect(burger).toBeHidden();
  // Something else all the same, for somebody else at the table.
  await page.getByRole('tab', { name: COLESLAW.category }).click();
  await page.getByRole('button', { name: /^Coleslaw, .*Contains: Mustard · Not vegan/ }).click();
  const slaw = page.getByRole('dialog', { name: 'Coleslaw', exact: true });
  await slaw.getByRole('button', { name: 'Add to order' }).click();
  await slaw.getByRole('button', { name: 'Add anyway' }).click();
  await review(page);
  await expect(page.getByRole('listitem', { name: /Coleslaw/ })).toContainText('Contains: Mustard · Not vegan');
  await expect(page.getByRole('listitem', { name: /Garden burger/ })).not.toContainText('Contains');
  await place(page);
  await payByCard(page);
  await expectBooks(door, [{ ledger: 'billed', thanx: [], handed: ['paid'], captures: 1 }]);
  const [order] = await door.handed_orders();
  expect(order?.lines.map(({ item_id }) => item_id)).toEqual(['garden-burger', 'coleslaw']);
  expect(JSON.stringify(order)).not.toMatch(/vegan|allergen/i);
  await finish(page);
  // The next guest finds no filter.
  await beginAsGuest(page);
  await expect(page.getByRole('button', { name: 'Allergens & diets', exact: true })).toBeVisible();
  await add(page, COLESLAW);
});

test('a dish is found by the first letters of its name, in the guest’s language and in English', async ({
  startKiosk,
}) => {
  const { page, door } = await startKiosk();
  await beginAsGuest(page);
  await touch(page, 'Search');
  const search = await seeDialog(page, 'What are you looking for?');
  await tapKeys(page, 'Letter keys', ['c', 'o', 'l', 'x']);
  await expect(search).toContainText('Nothing of that name.');
  await touch(page, 'Erase');
  await expect(search).toContainText('2 dishes found.');
  await add(page, { item: 'Coleslaw' });
  // The search is there again, with what was typed.
  await expect(search.getByRole('button', { name: /^Coleslaw, .*1/ })).toBeVisible();
  await touch(page, 'Close');
  await review(page);
  await place(page);
  await payByCard(page);
  await expectBooks(door, [{ ledger: 'billed', captures: 1 }]);
});
