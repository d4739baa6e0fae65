import { cents } from '../../app/money';
import { receiptText } from '../../app/receipt/receipt';
import type { PublicBasket, PublicLine, Screen } from '../../app/session/public-status';
import type { GalleryState } from './fake-kiosk';
import { found, STAFF_STATES } from './staff-states';
import {
  basketOf,
  EARNER,
  MAYA,
  MAYA_CHOSEN,
  MAYA_EMPTY,
  MAYA_SIDES,
  NEARLY,
  PABLO,
  QUINN,
  RECEIPT_ROWS,
  rewardedBasket,
  STELLA,
} from './fixtures';

const idle: Pick<Screen<'menu'>, 'signIn' | 'dining'> = { signIn: { state: 'idle' }, dining: { modes: [] } };
const both: Screen<'menu'>['dining'] = { mode: 'eat_in', modes: ['eat_in', 'take_away'] };
const goneBasket = (gone: NonNullable<PublicLine['gone']>): PublicBasket => {
  const basket = basketOf(3);
  return { ...basket, lines: basket.lines.map((line, index) => (index === 0 ? { ...line, gone } : line)) };
};
const tipped = basketOf(3, { tip: cents(760) });
const empty = { basket: basketOf(0), ...idle };
const three = { basket: basketOf(3), ...idle };
const waiting = { redemption: '$5 off your order', discount: { state: 'none' } } as const;
const placed = { number: '247', basket: rewardedBasket(3) };
const plain = { number: '247', basket: basketOf(3) };

/** Every screen in every state worth a look, by name. */
export const STATES: Readonly<Record<string, GalleryState>> = {
  attract: { content: { screen: 'attract' } },
  'attract-after-hours': { content: { screen: 'attract' }, isAfterHours: true },
  display: { content: { screen: 'attract' }, screen: { isChoosingDisplay: true } },
  'check-in-qr': { content: { screen: 'check_in', ...empty } },
  'check-in-qr-busy': {
    content: { screen: 'check_in', basket: basketOf(2), ...idle, signIn: { state: 'asking', by: 'qr' } },
  },
  'check-in-phone': { content: { screen: 'check_in', ...empty }, screen: { checkInWay: 'phone', phone: '415555' } },
  'check-in-phone-busy': {
    content: { screen: 'check_in', basket: basketOf(0), ...idle, signIn: { state: 'asking', by: 'phone' } },
    screen: { checkInWay: 'phone', phone: '4155550101' },
  },
  'check-in-phone-long': {
    content: { screen: 'check_in', basket: basketOf(0), ...idle, signIn: { state: 'asking', by: 'phone' } },
    screen: { checkInWay: 'phone', phone: '4155550101' },
    isLongWait: true,
  },
  'check-in-phone-bad': {
    content: {
      screen: 'check_in',
      basket: basketOf(0),
      ...idle,
      signIn: { state: 'failed', by: 'phone', reason: 'bad_phone' },
    },
    screen: { checkInWay: 'phone', phone: '4155550101' },
  },
  'check-in-email': {
    content: { screen: 'check_in', ...empty },
    screen: { checkInWay: 'email', email: 'maya.torres@' },
  },
  'check-in-unknown': {
    content: {
      screen: 'check_in',
      basket: basketOf(0),
      ...idle,
      signIn: { state: 'failed', by: 'qr', reason: 'unknown_member' },
    },
  },
  'check-in-unreachable': {
    content: {
      screen: 'check_in',
      basket: basketOf(0),
      ...idle,
      signIn: { state: 'failed', by: 'phone', reason: 'unreachable' },
    },
    screen: { checkInWay: 'phone', phone: '4155550101' },
  },
  'rewards-first': {
    content: { screen: 'rewards', ...empty, guest: MAYA_EMPTY },
    notice: { kind: 'signed_in', masked: 'm•••@e•••.com' },
  },
  'rewards-chosen': { content: { screen: 'rewards', basket: rewardedBasket(3), ...idle, guest: MAYA_CHOSEN } },
  'rewards-points': { content: { screen: 'rewards', ...three, guest: STELLA } },
  'rewards-progress': { content: { screen: 'rewards', ...empty, guest: PABLO } },
  'rewards-none': { content: { screen: 'rewards', ...empty, guest: QUINN } },
  'rewards-earn-only': { content: { screen: 'rewards', ...empty, guest: EARNER } },
  'menu-empty': { content: { screen: 'menu', ...empty } },
  'menu-guest': { content: { screen: 'menu', ...three, guest: MAYA } },
  'menu-sweets': { content: { screen: 'menu', ...three, guest: STELLA }, screen: { categoryId: 'sweets' } },
  'menu-pending': {
    content: {
      screen: 'menu',
      basket: basketOf(3, { redemption: '$5 off your order', discount: { state: 'pending' } }),
      ...idle,
      guest: MAYA_CHOSEN,
    },
  },
  'menu-reward': { content: { screen: 'menu', basket: rewardedBasket(5), ...idle, guest: MAYA_CHOSEN } },
  'menu-waiting': {
    content: {
      screen: 'menu',
      basket: basketOf(1, { ...waiting, redemptionObstacle: { kind: 'spend_more', missing: cents(340) } }),
      ...idle,
      guest: MAYA_CHOSEN,
    },
    notice: { kind: 'product_added', name: 'Sea salt chips' },
  },
  'menu-nearest': {
    content: { screen: 'menu', basket: basketOf(1), ...idle, guest: NEARLY },
  },
  'mending-spend': {
    content: { screen: 'menu', basket: basketOf(1), ...idle, guest: NEARLY },
    screen: { mending: { kind: 'reward', id: 'five' } },
  },
  'mending-item': {
    content: { screen: 'rewards', ...three, guest: MAYA_SIDES },
    screen: { mending: { kind: 'reward', id: 'side' } },
  },
  'menu-filtered': {
    content: { screen: 'menu', ...three, guest: MAYA },
    screen: { needs: { allergens: ['milk'], diets: ['vegetarian'] }, categoryId: 'sides' },
  },
  'menu-filter': {
    content: { screen: 'menu', ...three, guest: MAYA },
    screen: { isFiltering: true, needs: { allergens: ['milk'], diets: ['vegetarian'] } },
  },
  'item-unfit': {
    content: { screen: 'menu', ...empty },
    screen: { openItem: { itemId: 'garden-burger' }, needs: { allergens: ['milk', 'sesame'], diets: ['vegan'] } },
  },
  'menu-search': { content: { screen: 'menu', ...three, guest: MAYA }, screen: { search: 'ch' } },
  'help-ask': { content: { screen: 'menu', ...three, guest: MAYA }, screen: { isAskingForHelp: true } },
  'help-called': {
    content: { screen: 'review', ...three, asksMore: false },
    help: 'called',
    screen: { isAskingForHelp: true },
  },
  'help-closed': { content: { screen: 'out_of_order', code: 'LEDGER-FULL' }, help: 'called' },
  'menu-basket': { content: { screen: 'menu', basket: basketOf(6), ...idle }, screen: { isBasketOpen: true } },
  'menu-leave': { content: { screen: 'menu', ...three }, screen: { isAskingToLeave: true } },
  'menu-still-there': { content: { screen: 'menu', ...three }, stillThereMs: 20_000 },
  'item-burger': { content: { screen: 'menu', ...empty }, screen: { openItem: { itemId: 'classic-burger' } } },
  'item-edit': {
    content: { screen: 'menu', ...three },
    screen: { openItem: { itemId: 'cheeseburger', lineId: 'line-1' } },
  },
  'item-plain': { content: { screen: 'menu', ...empty }, screen: { openItem: { itemId: 'clam-chowder' } } },
  'item-drink': { content: { screen: 'menu', ...empty }, screen: { openItem: { itemId: 'lemonade' } } },
  review: { content: { screen: 'review', asksMore: false, basket: basketOf(3), ...idle } },
  'review-reward': {
    content: { screen: 'review', asksMore: false, basket: rewardedBasket(6), ...idle, guest: MAYA_CHOSEN },
  },
  'review-pending': {
    content: {
      screen: 'review',
      asksMore: false,
      basket: basketOf(2, { redemption: '$5 off your order', discount: { state: 'pending' } }),
      ...idle,
      guest: MAYA_CHOSEN,
    },
  },
  'review-pending-long': {
    content: {
      screen: 'review',
      asksMore: false,
      basket: basketOf(2, { redemption: '$5 off your order', discount: { state: 'pending' } }),
      ...idle,
      guest: MAYA_CHOSEN,
    },
    isLongWait: true,
  },
  'review-unavailable': {
    content: {
      screen: 'review',
      asksMore: false,
      basket: basketOf(2, { redemption: '$5 off your order', discount: { state: 'unavailable' } }),
      ...idle,
      guest: MAYA_CHOSEN,
    },
    notice: { kind: 'reward_dropped', label: '20% off your order', reason: 'gone' },
  },
  'review-empty': { content: { screen: 'review', asksMore: false, ...empty } },
  'review-dining': {
    content: {
      ...{ screen: 'review', basket: basketOf(3), ...idle, asksMore: true, dining: both },
      label: { kind: 'table', text: '12' },
    },
  },
  'sold-out-item': { content: { screen: 'menu', basket: goneBasket({ isItem: true, choices: [] }), ...idle } },
  'sold-out-choice': {
    content: { screen: 'menu', basket: goneBasket({ isItem: false, choices: ['Truffle mayo'] }), ...idle },
  },
  dining: { content: { screen: 'dining', ...empty, dining: { modes: ['eat_in', 'take_away'] } } },
  'order-label-table': { content: { screen: 'order_label', ...three, kind: 'table' }, screen: { orderLabel: '12' } },
  'order-label-name': { content: { screen: 'order_label', ...three, kind: 'name' }, screen: { orderLabel: 'Maya' } },
  suggestion: { content: { screen: 'suggestion', ...three, itemId: 'lemonade' } },
  'age-check': {
    content: { screen: 'age_check', ...three, limit: 21, items: ['Harbor lager'] },
    answers: { staff_status: { isOpen: false, trainingPin: '2468' } },
  },
  'tip-percents': {
    content: {
      ...{ screen: 'tip', ...three },
      options: [15, 18, 20].map((percent) => ({ percent, amount: cents(42 * percent) })),
    },
  },
  'tip-amounts': {
    content: { screen: 'tip', ...three, options: [{ amount: cents(100) }, { amount: cents(200) }] },
  },
  placing: { content: { screen: 'placing', basket: rewardedBasket(3) } },
  'placing-long': { content: { screen: 'placing', basket: rewardedBasket(3) }, isLongWait: true },
  'reward-unconfirmed': {
    content: {
      screen: 'reward_unconfirmed',
      basket: rewardedBasket(3),
      totalWithout: basketOf(3).total,
      why: 'unreachable',
    },
  },
  'reward-for-nothing': {
    content: {
      screen: 'reward_unconfirmed',
      basket: rewardedBasket(3),
      totalWithout: basketOf(3).total,
      why: 'nothing_off',
    },
  },
  'new-total': { content: { screen: 'new_total', ...placed, formerTotal: basketOf(3).total } },
  'choose-payment': { content: { screen: 'choose_payment', ...placed, card: true, atCounter: true } },
  'paying-connecting': { content: { screen: 'paying', ...placed, step: 'connecting' } },
  'paying-waiting': { content: { screen: 'paying', ...placed, step: 'waiting_for_card' } },
  'paying-authorizing': { content: { screen: 'paying', ...placed, step: 'authorizing' } },
  'paying-checking': { content: { screen: 'paying', ...placed, step: 'checking' } },
  'paying-connecting-long': { content: { screen: 'paying', ...placed, step: 'connecting' }, isLongWait: true },
  'paying-authorizing-long': { content: { screen: 'paying', ...placed, step: 'authorizing' }, isLongWait: true },
  'paying-checking-long': { content: { screen: 'paying', ...placed, step: 'checking' }, isLongWait: true },
  'payment-declined': { content: { screen: 'payment_failed', ...placed, reason: 'declined', atCounter: true } },
  'payment-unavailable': { content: { screen: 'payment_failed', ...placed, reason: 'unavailable', atCounter: false } },
  'payment-unclear': { content: { screen: 'payment_unclear', ...placed } },
  'done-card': {
    content: { screen: 'done', ...placed, paid: 'card', earning: true, handOffLate: false, currency: 'Stars' },
  },
  'done-table': {
    content: {
      ...{ screen: 'done', number: '247', basket: tipped, paid: 'card', earning: false, handOffLate: false },
      ...{ dining: 'eat_in', label: { kind: 'table', text: '12' } },
    },
  },
  'done-receipt': {
    content: { screen: 'done', ...plain, paid: 'card', earning: false, handOffLate: false },
    answers: { get_receipt: { rows: RECEIPT_ROWS, codeText: receiptText(RECEIPT_ROWS, 850) } },
    begin: async () => {
      (await found<HTMLButtonElement>('.button:has([data-icon="receipt"])')).click();
    },
  },
  'done-anonymous': { content: { screen: 'done', ...plain, paid: 'card', earning: false, handOffLate: false } },
  'done-counter': {
    content: { screen: 'done', ...placed, paid: 'counter', earning: true, handOffLate: false, currency: 'Stars' },
  },
  'done-nothing': { content: { screen: 'done', ...placed, paid: 'nothing', earning: true, handOffLate: false } },
  'done-late': { content: { screen: 'done', ...plain, paid: 'card', earning: false, handOffLate: true } },
  'menu-asking': { content: { screen: 'menu', basket: basketOf(2), ...idle, signIn: { state: 'asking', by: 'qr' } } },
  'menu-unknown': {
    content: {
      screen: 'menu',
      basket: basketOf(2),
      ...idle,
      signIn: { state: 'failed', by: 'qr', reason: 'unknown_member' },
    },
  },
  cancelled: { content: { screen: 'cancelled', hadRedemption: true } },
  'out-of-order': { content: { screen: 'out_of_order', code: 'ledger_damaged' } },
  ...STAFF_STATES,
};
