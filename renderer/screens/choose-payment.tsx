import type { ReactNode } from 'react';
import type { Screen as ScreenOf } from '../../app/session/public-status';
import { send } from '../client';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { useWords } from '../language/words';
import { ChoiceTile, ChoiceTiles } from '../parts/choice-tile';
import { Screen } from '../parts/screen';
import './choose-payment.css';

/** Card here, or money at the counter. */
export function ChoosePaymentScreen({ content }: { readonly content: ScreenOf<'choose_payment'> }): ReactNode {
  const { t, money } = useWords();
  return (
    <Screen
      name="choose_payment"
      onBack={() => send('change_order')}
      layout="message"
      title={t('choose_payment.title')}
      lead={
        <p className="amount-due">
          {t('choose_payment.due')} <strong>{money(content.basket.total)}</strong>
        </p>
      }
      actions={
        <div className="screen__lesser">
          <Button icon={<Icon name="back" />} onPress={() => send('change_order')}>
            {t('order.change')}
          </Button>
          <Button variant="danger" onPress={() => send('cancel_order')}>
            {t('order.cancel')}
          </Button>
        </div>
      }
    >
      <ChoiceTiles>
        {content.card && (
          <ChoiceTile
            icon="card"
            isMain
            title={t('choose_payment.card')}
            text={t('choose_payment.card_hint')}
            onPress={() => send('pay', { method: 'card' })}
          />
        )}
        {content.atCounter && (
          <ChoiceTile
            icon="counter"
            isMain={!content.card}
            title={t('choose_payment.counter')}
            text={t('choose_payment.counter_hint')}
            onPress={() => send('pay', { method: 'counter' })}
          />
        )}
      </ChoiceTiles>
    </Screen>
  );
}
