import type { ReactNode } from 'react';
import type { StaffOrder } from '../../app/staff/contract';
import type { OrderState } from '../../app/order/lifecycle';
import { useWords } from '../language/words';
import { StaffChip, type StaffTone } from './staff-parts';

const TONES: Record<OrderState, StaffTone> = {
  checkout: 'plain',
  placed: 'warn',
  billed: 'good',
  completed: 'plain',
  voided: 'plain',
  refunded: 'plain',
};

/** An order's state and what staff must know of it at first sight, the worst first. */
export function OrderChips({ order }: { readonly order: StaffOrder }): ReactNode {
  const { t } = useWords();
  const { state, isUnclear, isParked, dueAtCounter } = order;
  return (
    <span className="order-chips">
      {isUnclear && <StaffChip tone="danger">{t('staff.flag.unclear')}</StaffChip>}
      {isParked && <StaffChip tone="danger">{t('staff.flag.parked')}</StaffChip>}
      {dueAtCounter ? (
        <StaffChip tone="warn">{t('staff.flag.due')}</StaffChip>
      ) : (
        // "Not paid" beside "payment unclear" would claim what nobody knows.
        !(isUnclear && state === 'placed') && <StaffChip tone={TONES[state]}>{t(`staff.state.${state}`)}</StaffChip>
      )}
    </span>
  );
}
