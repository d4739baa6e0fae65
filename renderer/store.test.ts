import { beforeEach, expect, test } from 'vitest';
import type { PublicStatus } from '../app/session/public-status';
import { basketOf } from './gallery/fixtures';
import { receiveStatus, setScreen, useKiosk, USUAL } from './store';

const ordering = { basket: basketOf(1), signIn: { state: 'idle' as const }, dining: { modes: [] } };
const menu = { screen: 'menu' as const, ...ordering };

function status(serial: number, visit: number, content: PublicStatus['content'] = menu): PublicStatus {
  return { serial, visit, menuVersion: 1, content };
}

beforeEach(() => {
  useKiosk.setState(useKiosk.getInitialState(), true);
});

test('a status that comes late does not overwrite a newer one', () => {
  receiveStatus(status(7, 1));
  receiveStatus(status(6, 1, { screen: 'attract' }));
  expect(useKiosk.getState().status?.serial).toBe(7);
});

test('nothing of a guest is left for the next one', () => {
  const before = useKiosk.getState();
  receiveStatus(status(1, 1));
  setScreen({
    openItem: { itemId: 'fries' },
    checkInWay: 'email',
    phone: '415',
    email: 'maya@',
    orderLabel: 'May',
    categoryId: 'drinks',
    isBasketOpen: true,
    isAskingToLeave: true,
    isChoosingLanguage: true,
    isAskingForHelp: true,
    isFiltering: true,
    search: 'fri',
    needs: { allergens: ['milk'], diets: ['vegan'] },
    mending: { kind: 'reward', id: 'five' },
    isChoosingDisplay: true,
    language: 'es',
    textSize: 'largest',
    contrast: 'high_dark',
    failures: 2,
  });
  receiveStatus(status(2, 2, { screen: 'attract' }));
  expect({ ...useKiosk.getState(), status: undefined }).toEqual({ ...before, status: undefined });
});

test('what was opened on one screen does not wait on it until the guest comes back', () => {
  receiveStatus(status(1, 1));
  setScreen({ isBasketOpen: true, categoryId: 'drinks' });
  receiveStatus(status(2, 1, { screen: 'review', ...ordering, asksMore: false }));
  expect(useKiosk.getState()).toMatchObject({ isBasketOpen: false, categoryId: 'drinks' });
});

test('what is chosen on the attract screen, language, text size or contrast, is the guest’s who begins, and not the one’s after', () => {
  receiveStatus(status(1, 1, { screen: 'attract' }));
  setScreen({ language: 'ar', textSize: 'large', contrast: 'low', failures: 1 });
  receiveStatus(status(2, 2));
  expect(useKiosk.getState()).toMatchObject({ language: 'ar', textSize: 'large', contrast: 'low', failures: 0 });
  receiveStatus(status(3, 3, { screen: 'attract' }));
  expect(useKiosk.getState()).toMatchObject({ ...USUAL });
});
