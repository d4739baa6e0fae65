import type { ReactNode } from 'react';
import { subtract, ZERO } from '../../app/money';
import type { PublicBasket } from '../../app/session/public-status';
import { useLongWait } from '../design/use-long-wait';
import { useWords } from '../language/words';
import './discount.css';

/** Stands where an amount will: Thanx is asked for the discount. It shimmers, so that no total is taken for final. */
export function PendingAmount(): ReactNode {
  const { t } = useWords();
  return (
    <span className="discount-pending" role="status" aria-label={t('discount.pending')}>
      <span aria-hidden="true">{t('discount.pending_short')}</span>
    </span>
  );
}

/** What the chosen reward takes off. Who waits long for it is told that they need not. */
export function DiscountAmount({ discount }: { readonly discount: PublicBasket['discount'] }): ReactNode {
  const { t, change } = useWords();
  const isLong = useLongWait(discount.state === 'pending' ? 'discount' : undefined);
  switch (discount.state) {
    case 'none':
      return null;
    case 'pending':
      return isLong ? <span className="discount-later">{t('discount.unavailable')}</span> : <PendingAmount />;
    case 'known':
      return <span className="discount-known">{change(subtract(ZERO, discount.amount))}</span>;
    case 'unavailable':
      return <span className="discount-later">{t('discount.unavailable')}</span>;
  }
}
