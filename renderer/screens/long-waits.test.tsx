// @vitest-environment jsdom
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Screen } from '../../app/session/public-status';
import { LONG_WAIT_MS } from '../design/use-long-wait';
import { basketOf, rewardedBasket } from '../gallery/fixtures';
import { SpokenLanguage } from '../language/guests-language';
import { startLanguage } from '../language/i18n';
import { DiscountAmount } from '../parts/discount';
import { PayingScreen } from './paying';
import { PlacingScreen } from './placing';

let container: HTMLElement;
let root: Root;

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  startLanguage();
});

beforeEach(() => {
  vi.useFakeTimers();
  container = document.body.appendChild(document.createElement('div'));
  root = createRoot(container);
});

afterEach(() => {
  act(() => root.unmount());
  container.remove();
  vi.useRealTimers();
});

function draw(screen: ReactNode): void {
  act(() => root.render(<SpokenLanguage>{screen}</SpokenLanguage>));
}

function pass(ms: number): void {
  act(() => void vi.advanceTimersByTime(ms));
}

const paying = (step: Screen<'paying'>['step']): ReactNode => (
  <PayingScreen content={{ screen: 'paying', number: '247', basket: basketOf(3), step }} />
);

test.each<[string, ReactNode, string, string]>([
  [
    'placing',
    <PlacingScreen content={{ screen: 'placing', basket: basketOf(3) }} />,
    'a moment',
    'Please stay a moment',
  ],
  [
    'placing with a reward',
    <PlacingScreen content={{ screen: 'placing', basket: rewardedBasket(3) }} />,
    'Putting your reward on it',
    'go on without your reward',
  ],
  ['waking the terminal', paying('connecting'), 'Waking up', 'You can cancel'],
  ['asking the bank', paying('authorizing'), 'until the terminal says so', 'look at the terminal'],
  ['cancelling', paying('cancelling'), 'Asking the terminal to stop', 'Please look at it'],
  ['asking the terminal again', paying('checking'), 'not be charged twice', 'please tell our staff'],
  [
    'working out the reward',
    <DiscountAmount discount={{ state: 'pending' }} />,
    'One moment',
    'Comes off when you order',
  ],
])('%s says at once what is happening, and after 5 s what one can do', (_what, screen, atOnce, later) => {
  draw(screen);
  expect(container.textContent).toContain(atOnce);
  pass(LONG_WAIT_MS - 1);
  expect(container.textContent).not.toContain(later);
  pass(1);
  expect(container.textContent).toContain(later);
});

test('each step is waited for anew', () => {
  draw(paying('connecting'));
  pass(LONG_WAIT_MS);
  draw(paying('waiting_for_card'));
  pass(LONG_WAIT_MS);
  expect(container.textContent).toContain('Tap, insert or swipe');
  draw(paying('authorizing'));
  expect(container.textContent).toContain('until the terminal says so');
  draw(paying('checking'));
  pass(LONG_WAIT_MS - 1);
  expect(container.textContent).not.toContain('takes longer than usual');
});
