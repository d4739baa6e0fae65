import type { StaffAction, StaffOrder, StaffOrderStory } from '../../app/staff/contract';
import type { Words } from '../language/words';

/** Orders that somebody must do something about now, and the others; each in the order they came in. */
export function groupOrders(orders: readonly StaffOrder[]): {
  readonly needsYou: readonly StaffOrder[];
  readonly others: readonly StaffOrder[];
} {
  const needs = (order: StaffOrder): boolean => order.isUnclear || order.isParked || order.dueAtCounter;
  return { needsYou: orders.filter(needs), others: orders.filter((order) => !needs(order)) };
}

/** Orders whose number ends so: guests often say the last digits only. */
export function ordersNumbered(orders: readonly StaffOrder[], digits: string): readonly StaffOrder[] {
  return digits === '' ? orders : orders.filter((order) => order.number?.endsWith(digits) === true);
}

/** Whose order it is, as far as staff may know. */
export function guestText({ guest, isMember }: StaffOrder, { t }: Words): string {
  if (!isMember) return t('staff.orders.anonymous');
  return guest === undefined ? t('staff.orders.member_forgotten') : t('staff.orders.member', { guest });
}

/** Where the order goes: eaten here or taken away, to a table, under a name; nothing where the store does not ask. */
export function placeTexts({ dining, label }: StaffOrder, { t }: Words): string[] {
  const where = dining && t(`dining.${dining}`);
  const whose = label?.kind === 'table' ? t('order_label.table', { table: label.text }) : label?.text;
  return [where, whose].filter((text) => text !== undefined);
}

/** What happens once an action is done. */
export interface Effects {
  readonly money: string;
  readonly reward: string;
  readonly points: string;
}

/** What an action does to money, reward and points, a sentence each. */
export function effectsOf(story: StaffOrderStory, action: StaffAction, words: Words): Effects {
  const { t } = words;
  const { summary } = story;
  const consequences = story.actions.find((possible) => possible.action === action)?.consequences ?? [];
  const label = summary.redemption ?? t('staff.effect.the_reward');
  const has = (consequence: (typeof consequences)[number]): boolean => consequences.includes(consequence);
  const reward = (): string => {
    if (has('reward_returns')) return t('staff.effect.reward_returns', { label });
    if (has('points_return_as_reward')) return t('staff.effect.points_return_as_reward');
    if (has('reward_used')) return t('staff.effect.reward_used', { label });
    return summary.redemption === undefined ? t('staff.effect.no_reward') : t('staff.effect.reward_kept', { label });
  };
  const points = (): string => {
    if (!summary.isMember) return t('staff.effect.no_member');
    if (has('points_clawed_back')) return t('staff.effect.points_clawed_back');
    return has('points_accrue') ? t('staff.effect.points_accrue') : t('staff.effect.points_kept');
  };
  return { money: moneyEffect(story, action, words), reward: reward(), points: points() };
}

function moneyEffect(story: StaffOrderStory, action: StaffAction, { t, money }: Words): string {
  const given = story.actions.find((possible) => possible.action === action)?.amount;
  if (action === 'refund') {
    if (given === undefined) return t('staff.effect.refund_nothing');
    const paid = story.payments.find((payment) => payment.state === 'approved');
    const amount = money(given);
    if (paid?.method === 'counter_cash') return t('staff.effect.refund_cash', { amount });
    if (paid?.method === 'counter_card') return t('staff.effect.refund_counter_card', { amount });
    return t('staff.effect.refund_card', { amount });
  }
  return t(`staff.effect.${action}`, { amount: money(given ?? story.summary.total) });
}

/** Whether an entry of an order's story is good or bad news, to be found at a glance; most are neither. */
export function eventTone({ kind, what, detail }: StaffOrderStory['events'][number]): 'good' | 'bad' | 'plain' {
  if (kind === 'delivery') return detail?.startsWith('delivered') === true ? 'plain' : 'bad';
  if (kind !== 'payment') return 'plain';
  if (what.endsWith('_failed') || what === 'stray_payment') return 'bad';
  return what === 'payment_approved' || what === 'payment_refunded' ? 'good' : 'plain';
}

/** Key of a reason that is offered for an action; its sentence goes into the ledger. */
export type ReasonKey =
  | 'paid_cash'
  | 'paid_card'
  | 'handed_over'
  | 'changed_mind'
  | 'mistake'
  | 'sold_out'
  | 'not_paid'
  | 'wrong_item'
  | 'quality'
  | 'too_late'
  | 'charged_twice'
  | 'seen_at_terminal'
  | 'seen_by_provider'
  | 'seen_by_guest'
  | 'seen_not_by_guest';

/** The usual reasons of each action. Where there is one alone, it is chosen already. */
export const REASONS: Readonly<Record<StaffAction, readonly ReasonKey[]>> = {
  take_cash: ['paid_cash'],
  take_card: ['paid_card'],
  hand_over: ['handed_over'],
  void: ['not_paid', 'changed_mind', 'mistake', 'sold_out'],
  refund: ['wrong_item', 'quality', 'too_late', 'changed_mind', 'mistake', 'charged_twice'],
  money_was_taken: ['seen_at_terminal', 'seen_by_provider', 'seen_by_guest'],
  money_was_not_taken: ['seen_at_terminal', 'seen_by_provider', 'seen_not_by_guest'],
};
