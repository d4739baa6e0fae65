import type { Choice } from '../../app/basket/basket';
import { priceBasket } from '../../app/basket/pricing';
import { cents, ZERO } from '../../app/money';
import type { ReceiptRow } from '../../app/receipt/receipt';
import type { PublicBasket, PublicGuest, PublicOffer } from '../../app/session/public-status';
import { CATALOG } from './fake-kiosk';

/** Epoch ms, so that no picture changes with the day it is taken. */
const JULY = Date.UTC(2027, 6, 31, 12);
const STARS = { name: 'Star', plural: 'Stars' };

const choice = (groupId: string, modifierId: string): Choice => ({ groupId, modifierId });

const BURGER = {
  itemId: 'cheeseburger',
  quantity: 2,
  choices: [
    choice('burger-size', 'double-patty'),
    choice('doneness', 'medium'),
    choice('burger-side', 'side-onion-rings'),
    choice('burger-extras', 'extra-bacon'),
    choice('sauces', 'sauce-house'),
    choice('sauces', 'sauce-truffle-mayo'),
  ],
};
const LINES = [
  BURGER,
  { itemId: 'onion-rings', quantity: 1, choices: [choice('portion', 'portion-large')] },
  {
    itemId: 'lemonade',
    quantity: 2,
    choices: [choice('drink-size', 'drink-medium'), choice('drink-ice', 'ice-light')],
  },
  { itemId: 'brownie', quantity: 1, choices: [] },
  { itemId: 'clam-chowder', quantity: 1, choices: [] },
  { itemId: 'sea-salt-chips', quantity: 3, choices: [] },
];

/** A basket with the first `count` sample lines. */
export function basketOf(count: number, more: Partial<PublicBasket> = {}): PublicBasket {
  const lines = LINES.slice(0, count).map((line, index) => ({ ...line, lineId: `line-${index + 1}` }));
  const discount = more.discount?.state === 'known' ? more.discount.amount : ZERO;
  const priced = priceBasket(CATALOG, { lines, nextLine: count + 1 }, discount);
  return {
    lines: priced.lines.map(({ lineId, itemId, name, quantity, unitPrice, total, choices }) => ({
      ...{ lineId, itemId, name, quantity, unitPrice, total },
      choices: [...choices],
    })),
    pieces: lines.reduce((pieces, line) => pieces + line.quantity, 0),
    subtotal: priced.subtotal,
    discount: { state: 'none' },
    tax: priced.tax,
    tip: priced.tip,
    total: priced.total,
    ...more,
  };
}

/** A basket whose reward is on it. */
export function rewardedBasket(count: number): PublicBasket {
  return basketOf(count, { redemption: '$5 off your order', discount: { state: 'known', amount: cents(500) } });
}

const offer = (id: string, label: string, more: Partial<PublicOffer>): PublicOffer => ({
  kind: 'reward',
  id,
  label,
  choosable: true,
  chosen: false,
  expiresAt: JULY,
  finePrint: 'One reward an order. Cannot be exchanged for cash. Not valid with other offers or on gift cards.',
  ...more,
});

const FIVE = offer('five', '$5 off your order', {
  worth: { type: 'amount', amount: cents(500) },
  minimumSpend: cents(2000),
});
const TWENTY = offer('twenty', '20% off your order', {
  worth: { type: 'percent', percent: 20 },
  maximumDiscount: cents(1000),
});
const RINGS = offer('rings', 'Free Onion rings', { worth: { type: 'item' }, maximumDiscount: cents(600) });

/** A guest with rewards of each type. */
export const MAYA: PublicGuest = {
  masked: 'm•••@e•••.com',
  mayRedeem: true,
  balances: [],
  offers: [
    FIVE,
    TWENTY,
    { ...RINGS, obstacle: { kind: 'needs_item', itemIds: ['onion-rings'] } },
    offer('uptown', '$6 off at Uptown', {
      worth: { type: 'amount', amount: cents(600) },
      choosable: false,
      obstacle: { kind: 'not_here' },
    }),
    offer('late', '$4 off, since last week', {
      worth: { type: 'amount', amount: cents(400) },
      choosable: false,
      expiresAt: Date.UTC(2026, 10, 1),
      obstacle: { kind: 'expired' },
    }),
  ],
};

/** The same guest with a reward chosen. */
export const MAYA_CHOSEN: PublicGuest = {
  ...MAYA,
  offers: MAYA.offers.map((each) => (each.id === 'five' ? { ...each, chosen: true } : each)),
};

/** The same guest with a reward for one of several sides. */
export const MAYA_SIDES: PublicGuest = {
  ...MAYA,
  offers: [
    FIVE,
    offer('side', 'A side for half the price', {
      worth: { type: 'percent', percent: 50 },
      obstacle: {
        kind: 'needs_item',
        itemIds: ['fries', 'coleslaw', 'sweet-potato-fries', 'side-salad', 'clam-chowder'],
      },
    }),
    TWENTY,
  ],
};

/** The same guest with a basket that is almost worth a reward. */
export const NEARLY: PublicGuest = {
  ...MAYA,
  offers: [
    { ...FIVE, obstacle: { kind: 'spend_more', missing: cents(210) } },
    { ...RINGS, obstacle: { kind: 'needs_item', itemIds: ['onion-rings'] } },
  ],
};

/** The same guest before anything is in the basket. */
export const MAYA_EMPTY: PublicGuest = {
  ...MAYA,
  offers: [
    { ...FIVE, obstacle: { kind: 'spend_more', missing: cents(2000) } },
    { ...TWENTY, obstacle: { kind: 'empty_basket' } },
    { ...RINGS, obstacle: { kind: 'needs_item', itemIds: ['onion-rings'] } },
  ],
};

const product = (id: string, label: string, price: number, more: Partial<PublicOffer> = {}): PublicOffer => ({
  kind: 'points_product',
  id,
  label,
  points: { price, currency: STARS },
  choosable: true,
  chosen: false,
  finePrint: 'On orders of $10 or more, before tax.',
  ...more,
});

/** A guest with points. */
export const STELLA: PublicGuest = {
  masked: '••• ••03',
  mayRedeem: true,
  balances: [{ name: 'Star', plural: 'Stars', balance: 240 }],
  offers: [
    product('fries', 'Fries', 120),
    product('three', '$3 off your order', 200, { obstacle: { kind: 'spend_more', missing: cents(340) } }),
    product('burger', 'Classic burger', 400, {
      choosable: false,
      obstacle: { kind: 'points_missing', missing: 160, currency: STARS },
    }),
  ],
};

/** A guest at a merchant without points, on the way to something. */
export const PABLO: PublicGuest = {
  masked: 'p•••@e•••.com',
  mayRedeem: true,
  balances: [],
  progress: { percentage: 60, towards: '$5 off next purchase' },
  offers: [],
};

/** A guest with nothing. */
export const QUINN: PublicGuest = { masked: 'q•••@e•••.com', mayRedeem: true, balances: [], offers: [] };

/** A guest who typed a number and may only earn. */
export const EARNER: PublicGuest = {
  masked: '••• ••12',
  mayRedeem: false,
  balances: [{ name: 'Star', plural: 'Stars', balance: 240 }],
  offers: [],
};

/** A receipt. */
export const RECEIPT_ROWS: readonly ReceiptRow[] = [
  { kind: 'middle', text: 'Harbor Lane Kitchen', isStrong: true },
  { kind: 'middle', text: 'Jul 31, 2027, 12:03 PM' },
  { kind: 'pair', left: 'Order', right: '247', isStrong: true },
  { kind: 'rule' },
  { kind: 'pair', left: '2 × Cheeseburger', right: '$37.40' },
  ...['Double', 'Medium', 'Onion rings', 'Bacon'].map((text) => ({ kind: 'detail' as const, text })),
  { kind: 'pair', left: '1 × Onion rings', right: '$6.50' },
  { kind: 'detail', text: 'Large' },
  { kind: 'rule' },
  { kind: 'pair', left: 'Subtotal', right: '$43.90' },
  { kind: 'pair', left: '$5 off your order', right: '−$5.00' },
  { kind: 'pair', left: 'Tax 8.625%', right: '$3.36' },
  { kind: 'pair', left: 'Tip', right: '$6.59' },
  { kind: 'pair', left: 'Total', right: '$48.85', isStrong: true },
  { kind: 'middle', text: 'Paid by card' },
  { kind: 'middle', text: 'Thank you!' },
];
