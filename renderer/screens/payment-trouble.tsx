import type { ReactNode } from 'react';
import type { Screen as ScreenOf } from '../../app/session/public-status';
import { assertNever } from '../../app/result';
import { send } from '../client';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { useWords, type Words } from '../language/words';
import { Emblem } from '../parts/emblem';
import { OrderNumber } from '../parts/order-number';
import { Screen } from '../parts/screen';

/** Nothing was charged; the order is kept. */
export function PaymentFailedScreen({ content }: { readonly content: ScreenOf<'payment_failed'> }): ReactNode {
  const words = useWords();
  const { t, money } = words;
  return (
    <Screen
      name="payment_failed"
      onBack={() => send('change_order')}
      layout="message"
      picture={<Emblem icon="card" tone="warn" />}
      title={titleOf(content.reason, words)}
      lead={t('payment_failed.lead')}
      actions={
        <>
          <Button
            variant="primary"
            size="large"
            isWide
            end={money(content.basket.total)}
            onPress={() => send('pay', { method: 'card' })}
          >
            {t('payment_failed.retry')}
          </Button>
          {content.atCounter && (
            <Button
              size="large"
              isWide
              icon={<Icon name="counter" />}
              onPress={() => send('pay', { method: 'counter' })}
            >
              {t('choose_payment.counter')}
            </Button>
          )}
          <div className="screen__lesser">
            <Button icon={<Icon name="back" />} onPress={() => send('change_order')}>
              {t('order.change')}
            </Button>
            <Button variant="danger" onPress={() => send('cancel_order')}>
              {t('order.cancel')}
            </Button>
          </div>
        </>
      }
    />
  );
}

function titleOf(reason: ScreenOf<'payment_failed'>['reason'], { t }: Words): string {
  switch (reason) {
    case 'declined':
      return t('payment_failed.declined');
    case 'cancelled':
      return t('payment_failed.cancelled');
    case 'timed_out':
      return t('payment_failed.timed_out');
    case 'unavailable':
      return t('payment_failed.unavailable');
    default:
      return assertNever(reason);
  }
}

/** Nobody knows whether money moved: staff look it up by the number. */
export function PaymentUnclearScreen({ content }: { readonly content: ScreenOf<'payment_unclear'> }): ReactNode {
  const { t } = useWords();
  return (
    <Screen
      name="payment_unclear"
      layout="message"
      picture={<Emblem icon="person" tone="warn" />}
      title={t('payment_unclear.title')}
      lead={t('payment_unclear.lead')}
      actions={
        <Button size="large" isWide onPress={() => send('leave')}>
          {t('payment_unclear.leave')}
        </Button>
      }
    >
      <OrderNumber number={content.number} />
    </Screen>
  );
}
