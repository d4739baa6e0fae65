import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { add, subtract } from '../../app/money';
import type { Screen as ScreenOf } from '../../app/session/public-status';
import { send } from '../client';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { useWords } from '../language/words';
import { Screen } from '../parts/screen';
import './tip.css';

/** A tip, or none: each a tile of the same size that says what will be paid. A touch places the order. */
export function TipScreen({ content }: { readonly content: ScreenOf<'tip'> }): ReactNode {
  const { t, money, number } = useWords();
  const { basket, options } = content;
  const before = subtract(basket.total, basket.tip);
  return (
    <Screen
      name="tip"
      layout="message"
      title={t('tip.title')}
      lead={<p className="amount-due">{t('tip.lead', { amount: money(before) })}</p>}
      onBack={() => send('open_review')}
      actions={
        <div className="screen__lesser">
          <Button icon={<Icon name="back" />} onPress={() => send('open_review')}>
            {t('errand.back')}
          </Button>
        </div>
      }
    >
      <div className="tips" role="group" aria-label={t('tip.title')}>
        {options.map((option) => (
          <TipTile
            key={option.percent ?? option.amount}
            amount={option.amount}
            title={
              option.percent === undefined
                ? money(option.amount)
                : t('tip.percent', { percent: number(option.percent) })
            }
            hint={
              option.percent === undefined
                ? t('tip.total', { total: money(add(before, option.amount)) })
                : t('tip.amount_and_total', { amount: money(option.amount), total: money(add(before, option.amount)) })
            }
          />
        ))}
        <TipTile amount={0} title={t('tip.none')} hint={t('tip.total', { total: money(before) })} />
      </div>
    </Screen>
  );
}

interface TipTileProps {
  readonly amount: number;
  readonly title: string;
  readonly hint: string;
}

function TipTile({ amount, title, hint }: TipTileProps): ReactNode {
  return (
    <AriaButton className="tip" onPress={() => send('choose_tip', { amount })}>
      <span className="tip__title">{title}</span>
      <span className="tip__hint">{hint}</span>
    </AriaButton>
  );
}
