import { expect, type Page } from 'playwright/test';
import { seeScreen, touch } from './screen';

/** What to order. Without choices the item asks for none. */
export interface Wish {
  /** Tab of the menu; without it, the one that is open. */
  readonly category?: string;
  readonly item: string;
  readonly choices?: readonly string[];
  readonly quantity?: number;
}

/** Items of the sample menu without choices, with prices in cents. */
export const CHEESECAKE = { category: 'Sweets', item: 'Strawberry cheesecake', price: 595 } as const;
/** See {@link CHEESECAKE}. */
export const COLESLAW = { category: 'Sides', item: 'Coleslaw', price: 325 } as const;
/** See {@link CHEESECAKE}. */
export const COOKIE = { category: 'Sweets', item: 'Chocolate chip cookie', price: 275 } as const;
/** See {@link CHEESECAKE}. */
export const SLIDER = { category: 'Burgers', item: 'Mini slider', price: 550 } as const;

/** Touches an item's card on the menu, makes the choices in its sheet and adds it. */
export async function add(page: Page, { category, item, choices = [], quantity = 1 }: Wish): Promise<void> {
  if (category !== undefined) await page.getByRole('tab', { name: category }).click();
  await page.getByRole('button', { name: new RegExp(`^${item}, `) }).click();
  const sheet = page.getByRole('dialog', { name: item, exact: true });
  for (const choice of choices) await sheet.getByText(choice, { exact: true }).click();
  for (let more = 1; more < quantity; more++) await sheet.getByRole('button', { name: `One more ${item}` }).click();
  await sheet.getByRole('button', { name: 'Add to order' }).click();
  await expect(sheet).toBeHidden();
}

/** From the menu to the page that shows the whole order. */
export async function review(page: Page): Promise<void> {
  await touch(page, 'Review order');
  await seeScreen(page, 'review');
}

/** Places the order that the review page shows. */
export async function place(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Place order/ }).click();
}
