import type { ReactNode } from 'react';
import { ZERO } from '../../app/money';
import type { PublicBasket } from '../../app/session/public-status';
import { useWords } from '../language/words';
import { DiscountAmount } from './discount';
import './totals.css';

/** See {@link Totals}. */
export interface TotalsProps {
  readonly basket: PublicBasket;
  /** Only the total, where room is short and the reward stands beside it. */
  readonly isShort?: boolean;
}

/** Subtotal, reward, tax, tip and total. */
export function Totals({ basket, isShort }: TotalsProps): ReactNode {
  const { t, money } = useWords();
  const hasReward = isShort !== true && basket.redemption !== undefined && basket.discount.state !== 'none';
  return (
    <dl className="totals">
      {isShort !== true && (
        <div className="totals__row">
          <dt>{t('totals.subtotal')}</dt>
          <dd>{money(basket.subtotal)}</dd>
        </div>
      )}
      {hasReward && (
        <div className="totals__row totals__row--reward">
          <dt>
            <bdi>{basket.redemption}</bdi>
          </dt>
          <dd>
            <DiscountAmount discount={basket.discount} />
          </dd>
        </div>
      )}
      {isShort !== true && (
        <div className="totals__row">
          <dt>{t('totals.tax')}</dt>
          <dd>{money(basket.tax)}</dd>
        </div>
      )}
      {isShort !== true && basket.tip > ZERO && (
        <div className="totals__row">
          <dt>{t('totals.tip')}</dt>
          <dd>{money(basket.tip)}</dd>
        </div>
      )}
      <div className="totals__row totals__row--total">
        <dt>{t('totals.total')}</dt>
        <dd data-testid="total">{money(basket.total)}</dd>
      </div>
    </dl>
  );
}
