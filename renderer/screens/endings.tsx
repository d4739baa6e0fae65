import type { ReactNode } from 'react';
import type { Screen as ScreenOf } from '../../app/session/public-status';
import { send } from '../client';
import { Button } from '../design/button';
import { useWords } from '../language/words';
import { Emblem } from '../parts/emblem';
import { Screen } from '../parts/screen';

/** The order was given up; nothing was charged. */
export function CancelledScreen({ content }: { readonly content: ScreenOf<'cancelled'> }): ReactNode {
  const { t } = useWords();
  return (
    <Screen
      name="cancelled"
      onBack={() => send('leave')}
      layout="message"
      picture={<Emblem icon="close" tone="plain" />}
      title={t('cancelled.title')}
      lead={content.hadRedemption ? t('cancelled.lead_reward') : t('cancelled.lead')}
      actions={
        <Button variant="primary" size="large" isWide onPress={() => send('leave')}>
          {t('cancelled.leave')}
        </Button>
      }
    />
  );
}

/** The kiosk cannot take orders; `code` tells staff why. */
export function OutOfOrderScreen({ content }: { readonly content: ScreenOf<'out_of_order'> }): ReactNode {
  const { t } = useWords();
  return (
    <Screen
      name="out_of_order"
      layout="message"
      picture={<Emblem icon="person" tone="plain" />}
      title={t('out_of_order.title')}
      lead={t('out_of_order.lead')}
    >
      <p className="out-of-order__code">{t('out_of_order.code', { code: content.code })}</p>
    </Screen>
  );
}
