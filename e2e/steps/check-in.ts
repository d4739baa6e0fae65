import type { Page } from 'playwright/test';
import { seeScreen, touch } from './screen';

/** Touches the attract screen. */
export async function begin(page: Page): Promise<void> {
  await seeScreen(page, 'attract');
  await touch(page, 'Touch to start');
  await seeScreen(page, 'check_in');
}

/** From the attract screen to the menu, without checking in. */
export async function beginAsGuest(page: Page): Promise<void> {
  await begin(page);
  await touch(page, 'Order without checking in');
  await seeScreen(page, 'menu');
}

/** Taps a number on the keypad of the phone tab, and `Check in`. */
export async function checkInByPhone(page: Page, digits: string): Promise<void> {
  await page.getByRole('tab', { name: 'Phone' }).click();
  await tapKeys(page, 'Number keys', [...digits]);
  await touch(page, 'Check in');
}

/** Taps an address on the keyboard of the e-mail tab, and `Check in`. */
export async function checkInByEmail(page: Page, email: string): Promise<void> {
  await page.getByRole('tab', { name: 'E-mail' }).click();
  const isDotCom = email.endsWith('.com');
  const letters = [...(isDotCom ? email.slice(0, -'.com'.length) : email)];
  await tapKeys(page, 'Keyboard', isDotCom ? [...letters, '.com'] : letters);
  await touch(page, 'Check in');
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  '+': 'Plus',
  '@': 'At sign',
  '.': 'Dot',
  '-': 'Hyphen',
  _: 'Underscore',
};

/** Taps keys of a keypad or keyboard on the screen, each by what it writes. */
export async function tapKeys(page: Page, keyboard: string, keys: readonly string[]): Promise<void> {
  const group = page.getByRole('group', { name: keyboard });
  for (const key of keys) await group.getByRole('button', { name: KEY_NAMES[key] ?? key, exact: true }).click();
}
