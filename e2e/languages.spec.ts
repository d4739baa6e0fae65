import type { Page } from 'playwright/test';
import { expect, test } from './kiosk';
import { expectBooks } from './steps/books';
import { tapKeys } from './steps/check-in';
import { button, seeDialog, seeScreen, touch } from './steps/screen';
import { expectHeard, itemsOf } from './steps/thanx';
import { beginsWith, leftInEnglish, menuName, wordsOf, type Foreign } from './steps/words';

const SPOKEN = [
  ['es', 'Español', 'ltr'],
  ['ar', 'العربية', 'rtl'],
] as const;

for (const [language, ownName, direction] of SPOKEN) {
  test(`a whole visit in ${ownName}`, async ({ startKiosk }) => {
    const { page, door } = await startKiosk();
    const t = wordsOf(language);
    const sees = async (screen: Parameters<typeof seeScreen>[1]): Promise<void> => {
      await seeScreen(page, screen);
      await expectSpoken(page, language);
    };
    await seeScreen(page, 'attract');
    await touch(page, ownName);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    await expectSpoken(page, language);
    await touch(page, t.attract.start);
    await sees('check_in');
    await page.getByRole('tab', { name: t.check_in.way_phone }).click();
    await tapKeys(page, t.entry.phone_keys, [...'4155550101']);
    await touch(page, t.entry.confirm);
    await sees('rewards');
    await page
      .getByRole('button', { name: /\$5 off your order/ })
      .first()
      .click();
    await touch(page, t.rewards.start_ordering);

    await sees('menu');
    await page.getByRole('tab', { name: menuName('sweets', language) }).click();
    await page.getByRole('button', { name: beginsWith(menuName('cheesecake', language)) }).click();
    const sheet = await seeDialog(page, menuName('cheesecake', language));
    const more = sheet.getByRole('button', { name: beginsWith(t.line.more.replace('{{name}}', '').trim()) });
    for (let pieces = 1; pieces < 4; pieces++) await more.click();
    await expectSpoken(page, language);
    await sheet.getByRole('button', { name: beginsWith(t.item.add) }).click();
    await expect(sheet).toBeHidden();
    await touch(page, t.needs.button);
    await seeDialog(page, t.needs.title);
    await expectSpoken(page, language);
    await page.keyboard.press('Escape');
    await touch(page, t.basket.review);

    await sees('review');
    await expect(page.locator('dl').last()).toContainText('20.42');
    await page.getByRole('button', { name: beginsWith(t.review.place) }).click();
    await sees('paying');
    await expect(page.getByRole('heading', { name: t.paying.waiting })).toBeVisible();
    await touch(page, t.training.present_card);
    await sees('done');
    await touch(page, t.receipt.open);
    await seeDialog(page, t.receipt.title);
    await expectSpoken(page, language);
    await touch(page, t.receipt.close);
    await touch(page, t.done.leave);

    await seeScreen(page, 'attract');
    await expect(button(page, 'Touch to start')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
    // What others receive is the same in every language.
    await expectHeard(door, ['token', 'account', 'checkout fiveoff4t8k', 'placed fiveoff4t8k', 'billed fiveoff4t8k']);
    expect(await itemsOf(door, 'billed')).toEqual([Array(4).fill('cheesecake')]);
    await expectBooks(door, [
      { ledger: 'billed', hold: 'used', handed: ['paid'], total: 2042, discount: 500, captures: 1 },
    ]);
    expect((await door.handed_orders())[0]?.lines).toMatchObject([
      { item_id: 'cheesecake', name: 'Strawberry cheesecake' },
    ]);
  });
}

async function expectSpoken(page: Page, language: Foreign): Promise<void> {
  expect(await leftInEnglish(page, language)).toEqual([]);
}
