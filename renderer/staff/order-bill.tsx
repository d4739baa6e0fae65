import type { ReactNode } from 'react';
import type { TFunction } from 'i18next';
import type { StaffOrderStory } from '../../app/staff/contract';
import { ZERO } from '../../app/money';
import { Panel, StaffChip, type StaffTone } from './staff-parts';
import { plainWords, useStaffWords } from './staff-words';

type Payment = StaffOrderStory['payments'][number];

/** What was ordered and what it comes to. */
export function OrderBill({ story }: { readonly story: StaffOrderStory }): ReactNode {
  const { t, money, minus, number } = useStaffWords();
  const { lines, subtotal, tax, tip, summary } = story;
  return (
    <Panel title={t('staff.story.items')}>
      <ul className="order-bill__lines">
        {lines.map((line, index) => (
          <li key={`${index} ${line.name}`}>
            <span className="order-bill__quantity">{t('staff.day.times', { count: number(line.quantity) })}</span>
            <span>
              {line.name}
              {line.choices.length > 0 && (
                <span className="order-bill__choices staff-soft staff-small">{line.choices.join(' · ')}</span>
              )}
            </span>
            <span className="order-bill__amount">{money(line.total)}</span>
          </li>
        ))}
      </ul>
      <dl className="order-bill__totals">
        <Row name={t('staff.story.subtotal')} value={money(subtotal)} />
        {summary.discount > ZERO && (
          <Row isGood name={summary.redemption ?? t('staff.story.discount')} value={minus(summary.discount)} />
        )}
        <Row name={t('staff.story.tax')} value={money(tax)} />
        {tip > ZERO && <Row name={t('staff.story.tip')} value={money(tip)} />}
        <Row isTotal name={t('staff.story.total')} value={money(summary.total)} />
      </dl>
    </Panel>
  );
}

interface RowProps {
  readonly name: string;
  readonly value: string;
  readonly isGood?: boolean;
  readonly isTotal?: boolean;
}

function Row({ name, value, isGood, isTotal }: RowProps): ReactNode {
  return (
    <div data-good={isGood === true || undefined} data-total={isTotal === true || undefined}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

const TONES: Record<Payment['state'], StaffTone> = {
  intent: 'danger',
  approved: 'good',
  failed: 'plain',
  refunded: 'warn',
};

/** Every attempt to take money, with what a card company would ask for. */
export function OrderPayments({ payments }: { readonly payments: readonly Payment[] }): ReactNode {
  const { t } = useStaffWords();
  return (
    <Panel title={t('staff.story.payments')}>
      {payments.length === 0 ? (
        <p className="staff-soft">{t('staff.story.no_payments')}</p>
      ) : (
        <ul className="order-payments">
          {payments.map((payment) => (
            <PaymentRow key={payment.attemptId} payment={payment} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

const METHODS = ['card', 'nothing', 'counter_cash', 'counter_card'] as const;

function PaymentRow({ payment }: { readonly payment: Payment }): ReactNode {
  const { t, money, moment } = useStaffWords();
  const { reference, reason } = payment;
  const method = METHODS.find((each) => each === payment.method);
  const details = [
    moment(payment.at),
    // Thanx wants a card for every payment; what stands in for one elsewhere would only puzzle.
    method === 'card' && cardText(payment, t),
    reference !== undefined && t('staff.story.reference', { reference }),
    reason !== undefined && plainWords(reason),
  ].filter((detail) => detail !== undefined && detail !== false);
  return (
    <li className="order-payment">
      <span className="order-payment__method">
        {method === undefined ? plainWords(payment.method) : t(`staff.method.${method}`)}
      </span>
      <span className="order-bill__amount">{money(payment.amount)}</span>
      <span className="staff-soft staff-small">{details.join(' · ')}</span>
      <StaffChip tone={TONES[payment.state]}>{t(`staff.payment_state.${payment.state}`)}</StaffChip>
    </li>
  );
}

function cardText({ issuer, last4 }: Payment, t: TFunction): string | undefined {
  const name = issuer === undefined ? undefined : plainWords(issuer);
  if (last4 === undefined) return name;
  return name === undefined
    ? t('staff.story.card_ending', { last4 })
    : t('staff.story.card_of', { issuer: name, last4 });
}
