import type { Catalog, Item } from '../../app/catalog/catalog';
import { groupsOf } from '../../app/catalog/catalog';
import type { Intent } from '../../app/ipc/intents';
import type { PublicStatus, ScreenContent } from '../../app/session/public-status';
import type { Random } from './random';
import { MEMBERS } from './surroundings';

type Wish = readonly [weight: number, intent: Intent];

/** What somebody in front of this screen may do next; undefined: wait. Now and then what makes no sense there. */
export function nextIntent(status: PublicStatus, catalog: Catalog, random: Random): Intent | undefined {
  if (random.chance(0.03)) return random.pick(ODD);
  const wishes = wishesOn(status.content, catalog, random);
  return wishes.length === 0 ? undefined : random.weigh(wishes);
}

/** Taps on what has just gone from the screen, or was never on it. */
const ODD: readonly [Intent, ...Intent[]] = [
  { type: 'place_order' },
  { type: 'pay', method: 'card' },
  { type: 'pay', method: 'counter' },
  { type: 'cancel_order' },
  { type: 'change_order' },
  { type: 'cancel_payment' },
  { type: 'go_without_reward' },
  { type: 'leave' },
  { type: 'stay' },
];

function wishesOn(content: ScreenContent, catalog: Catalog, random: Random): readonly Wish[] {
  switch (content.screen) {
    case 'attract':
      return [
        [2, { type: 'start_visit' }],
        [4, scan(random.pick(MEMBERS))],
        [1, scan('rewarder1|fiveoff1')],
      ];
    case 'check_in':
      return [
        [3, content.signIn.state === 'asking' ? { type: 'stay' } : { type: 'open_menu' }],
        [content.signIn.state === 'asking' ? 0.2 : 3, scan(random.pick(MEMBERS))],
        [1, scan('rewarder1|allfree4')],
        [1, { type: 'check_in_by_phone', phone: '4155550201' }],
        [1, addition(catalog, random)],
      ];
    case 'rewards':
    case 'menu':
    case 'review':
      return [...orderingWishes(content, catalog, random)];
    case 'dining':
      return [
        [3, { type: 'choose_dining', mode: random.pick(['eat_in', 'take_away']) }],
        [0.3, { type: 'open_check_in' }],
      ];
    case 'suggestion':
      return [
        [1, { type: 'add_line', itemId: content.itemId, quantity: 1, choices: [] }],
        [2, { type: 'open_review' }],
      ];
    case 'order_label':
      return [
        [5, { type: 'set_order_label', text: content.kind === 'table' ? '12' : 'Ana' }],
        [1, { type: 'set_order_label', text: 'ana@example.com' }],
        [0.5, { type: 'open_review' }],
      ];
    case 'age_check':
      return [
        [3, { type: 'remove_age_limited' }],
        [1, { type: 'open_review' }],
      ];
    case 'tip':
      return [
        ...content.options.map(({ amount }): Wish => [2, { type: 'choose_tip', amount }]),
        [2, { type: 'choose_tip', amount: 0 }],
        [0.5, { type: 'open_review' }],
      ];
    case 'placing':
    case 'out_of_order':
      return [];
    case 'reward_unconfirmed':
      return [
        [3, { type: 'retry_placing' }],
        [3, { type: 'go_without_reward' }],
        [1, { type: 'change_order' }],
        [1, { type: 'cancel_order' }],
      ];
    case 'new_total':
      return [[4, { type: 'accept_new_total' }], ...ENDINGS];
    case 'choose_payment':
      return [
        [5, { type: 'pay', method: 'card' }],
        [content.atCounter ? 1 : 0, { type: 'pay', method: 'counter' }],
        ...ENDINGS,
      ];
    case 'paying':
      return random.chance(0.1) ? [[1, { type: 'cancel_payment' }]] : [];
    case 'payment_failed':
      return [
        [5, { type: 'pay', method: 'card' }],
        [content.atCounter ? 2 : 0, { type: 'pay', method: 'counter' }],
        ...ENDINGS,
      ];
    case 'payment_unclear':
    case 'done':
    case 'cancelled':
      return [[1, { type: 'leave' }]];
  }
}

const ENDINGS: readonly Wish[] = [
  [1, { type: 'change_order' }],
  [1, { type: 'cancel_order' }],
];

function* orderingWishes(
  content: Extract<ScreenContent, { screen: 'rewards' | 'menu' | 'review' }>,
  catalog: Catalog,
  random: Random,
): Generator<Wish> {
  const { basket, guest } = content;
  const isReviewing = content.screen === 'review';
  yield [basket.pieces < 3 ? 6 : 1, addition(catalog, random)];
  if (basket.pieces > 0) yield isReviewing ? [8, { type: 'place_order' }] : [4, { type: 'open_review' }];
  if (content.screen === 'rewards') yield [2, { type: 'open_menu' }];
  for (const line of basket.lines) {
    yield [0.4, { type: 'change_quantity', lineId: line.lineId, by: random.int(0, 3) - 1 }];
    yield [0.1, { type: 'remove_line', lineId: line.lineId }];
  }
  for (const offer of guest?.offers ?? []) {
    if (offer.choosable) yield [offer.chosen ? 0 : 2, { type: 'choose_offer', kind: offer.kind, id: offer.id }];
    if (offer.chosen) yield [0.3, { type: 'remove_offer' }];
  }
  yield guest ? [0.2, { type: 'sign_out' }] : [1.5, scan(random.pick(MEMBERS))];
  yield [0.1, { type: 'leave' }];
}

function scan(text: string): Intent {
  return { type: 'scan_code', text, source: 'scanner' };
}

function addition(catalog: Catalog, random: Random): Intent {
  const items = Object.values(catalog.items).filter((item) => !item.soldOut);
  const favourites = items.filter((item) => item.id === 'onion-rings' || item.id === 'fries');
  const [first, ...rest] = random.chance(0.3) && favourites.length > 0 ? favourites : items;
  if (!first) throw new Error('a menu with nothing on it');
  const item = random.pick([first, ...rest]);
  return { type: 'add_line', itemId: item.id, quantity: random.int(1, 2), choices: choicesFor(catalog, item) };
}

/** The fewest choices that the item can be had with. */
function choicesFor(catalog: Catalog, item: Item): { groupId: string; modifierId: string }[] {
  return groupsOf(catalog, item).flatMap((group) =>
    group.modifiers
      .filter((modifier) => !modifier.soldOut)
      .slice(0, group.min)
      .map((modifier) => ({ groupId: group.id, modifierId: modifier.id })),
  );
}
