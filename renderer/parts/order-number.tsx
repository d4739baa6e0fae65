import type { ReactNode } from 'react';
import { useWords } from '../language/words';
import './order-number.css';

/** The number that is called out, as large as the screen allows. */
export function OrderNumber({ number }: { readonly number: string }): ReactNode {
  const { t } = useWords();
  return (
    <p className="order-number">
      <span className="order-number__label">{t('order.number')}</span>{' '}
      <strong className="order-number__digits" data-testid="order-number">
        {number}
      </strong>
    </p>
  );
}
