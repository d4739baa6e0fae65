import type { Catalog } from '../../app/catalog/catalog';
import type { Notice } from '../../app/session/notice';
import type { PublicOffer, PublicSignIn } from '../../app/session/public-status';
import { assertNever } from '../../app/result';
import type { Words } from './words';

type Obstacle = NonNullable<PublicOffer['obstacle']>;
type SignInFailure = Extract<PublicSignIn, { state: 'failed' }>['reason'];

/** Why an offer cannot be used yet, as a sentence that says what would help. */
export function obstacleSentence(obstacle: Obstacle, { t, money, number, text }: Words, catalog?: Catalog): string {
  switch (obstacle.kind) {
    case 'empty_basket':
      return t('obstacle.empty_basket');
    case 'spend_more':
      return t('obstacle.spend_more', { amount: money(obstacle.missing) });
    case 'needs_item': {
      const names = obstacle.itemIds.flatMap((id) => {
        const item = catalog?.items[id];
        return item ? [text(item.name)] : [];
      });
      const [first, second] = names;
      if (first === undefined) return t('obstacle.needs_some_item');
      if (second === undefined) return t('obstacle.needs_item', { item: first });
      if (names.length === 2) return t('obstacle.needs_either', { first, second });
      return t('obstacle.needs_any_of', { first, second, count: names.length - 2 });
    }
    case 'points_missing':
      return t('obstacle.points_missing', {
        points: pointsText(obstacle.missing, obstacle.currency, number),
      });
    case 'not_here':
      return t('obstacle.not_here');
    case 'not_this_order':
      return t('obstacle.not_this_order');
    case 'expired':
      return t('obstacle.expired');
    case 'unavailable':
      return t('obstacle.unavailable');
    default:
      return assertNever(obstacle);
  }
}

/** `12 Stars`: the merchant's own words, which come in one language only. */
export function pointsText(
  points: number,
  currency: { readonly name: string; readonly plural: string },
  number: (value: number) => string,
): string {
  return `${number(points)} ${points === 1 ? currency.name : currency.plural}`;
}

/** What an offer is worth, short enough for the stub of a voucher. */
export function worthText(worth: PublicOffer['worth'], { t, percent, roundMoney }: Words): string {
  if (!worth) return t('offer.worth_reward');
  switch (worth.type) {
    case 'amount':
      return t('offer.worth_amount', { amount: roundMoney(worth.amount) });
    case 'percent':
      return t('offer.worth_percent', { percent: percent(worth.percent) });
    case 'item':
      return t('offer.worth_item');
    default:
      return assertNever(worth);
  }
}

/** Why checking in failed, with what to do instead. */
export function signInFailureSentence(reason: SignInFailure, { t }: Words): string {
  switch (reason) {
    case 'unknown_member':
      return t('sign_in.unknown_member');
    case 'bad_phone':
      return t('sign_in.bad_phone');
    case 'bad_email':
      return t('sign_in.bad_email');
    case 'busy':
      return t('sign_in.busy');
    case 'unreachable':
      return t('sign_in.unreachable');
    case 'out_of_service':
      return t('sign_in.out_of_service');
    default:
      return assertNever(reason);
  }
}

/** How a notice is meant. */
export type NoticeTone = 'good' | 'plain' | 'warn';

const NOTICE_TONES: Readonly<Record<Notice['kind'], NoticeTone | undefined>> = {
  code_unusable: 'warn',
  product_unknown: 'warn',
  product_added: 'good',
  choose_options: undefined,
  line_refused: 'warn',
  label_refused: 'warn',
  signed_in: 'good',
  already_signed_in: 'plain',
  other_member: 'warn',
  reward_applied: 'good',
  reward_waiting: 'plain',
  reward_not_found: 'warn',
  reward_not_usable: 'warn',
  reward_dropped: 'warn',
  earn_only: 'plain',
  way_not_offered: 'warn',
  order_made_way: 'plain',
  order_already_placed: 'plain',
  staff_code: undefined,
};

/** How a notice is meant, for eyes and ears; undefined for one that says nothing. */
export function noticeTone({ kind }: Notice): NoticeTone | undefined {
  return NOTICE_TONES[kind];
}

/** A notice as a sentence; `choose_options` has none, since it opens the item instead. */
export function noticeSentence(notice: Notice, words: Words, catalog?: Catalog): string | undefined {
  const { t, text } = words;
  switch (notice.kind) {
    case 'code_unusable':
      return unusableCodeSentence(notice.reason, words);
    case 'product_unknown':
      return t('notice.product_unknown');
    case 'product_added':
      return t('notice.product_added', { name: text(notice.name) });
    case 'choose_options':
    case 'staff_code':
      return undefined;
    case 'line_refused':
      return lineRefusedSentence(notice.reason, notice.name && text(notice.name), words);
    case 'label_refused':
      return labelRefusedSentence(notice.reason, words);
    case 'signed_in':
      return notice.masked === '' ? t('notice.signed_in') : t('notice.signed_in_as', { masked: notice.masked });
    case 'already_signed_in':
      return t('notice.already_signed_in');
    case 'other_member':
      return t('notice.other_member');
    case 'reward_applied':
      return t('notice.reward_applied', { label: notice.label });
    case 'reward_waiting':
      return t('notice.reward_waiting', {
        label: notice.label,
        why: obstacleSentence(notice.obstacle, words, catalog),
      });
    case 'reward_not_found':
      return t('notice.reward_not_found');
    case 'reward_not_usable':
      return t('notice.reward_not_usable', {
        label: notice.label,
        why: obstacleSentence(notice.obstacle, words, catalog),
      });
    case 'reward_dropped':
      return rewardDroppedSentence(notice.reason, notice.label, words);
    case 'earn_only':
      return t('notice.earn_only');
    case 'way_not_offered':
      return t('notice.way_not_offered');
    case 'order_made_way':
      return t('notice.order_made_way', { number: notice.number });
    case 'order_already_placed':
      return t('notice.order_already_placed');
    default:
      return assertNever(notice);
  }
}

function labelRefusedSentence(reason: Extract<Notice, { kind: 'label_refused' }>['reason'], { t }: Words): string {
  switch (reason) {
    case 'empty':
      return t('order_label.empty_name');
    case 'not_a_table':
      return t('order_label.not_a_table');
    case 'not_a_name':
      return t('order_label.not_a_name');
    default:
      return assertNever(reason);
  }
}

function unusableCodeSentence(reason: Extract<Notice, { kind: 'code_unusable' }>['reason'], { t }: Words): string {
  switch (reason) {
    case 'empty':
      return t('notice.code_empty');
    case 'link':
      return t('notice.code_link');
    case 'damaged_barcode':
      return t('notice.code_damaged');
    case 'not_ours':
      return t('notice.code_not_ours');
    default:
      return assertNever(reason);
  }
}

function lineRefusedSentence(
  reason: Extract<Notice, { kind: 'line_refused' }>['reason'],
  name: string | undefined,
  { t }: Words,
): string {
  switch (reason) {
    case 'sold_out':
      return name === undefined ? t('notice.sold_out') : t('notice.sold_out_named', { name });
    case 'basket_full':
      return t('notice.basket_full');
    case 'choices':
      return t('notice.choices');
    case 'not_on_menu':
      return t('notice.not_on_menu');
    default:
      return assertNever(reason);
  }
}

function rewardDroppedSentence(
  reason: Extract<Notice, { kind: 'reward_dropped' }>['reason'],
  label: string,
  { t }: Words,
): string {
  switch (reason) {
    case 'gone':
      return t('notice.reward_gone', { label });
    case 'needs_item':
      return t('notice.reward_needs_item', { label });
    case 'points_moved':
      return t('notice.points_moved', { label });
    default:
      return assertNever(reason);
  }
}
