import type { ReactNode } from 'react';
import type { Screen as ScreenOf } from '../../app/session/public-status';
import { send } from '../client';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { LabelEntry } from '../entry/label-entry';
import { useWords } from '../language/words';
import { Screen } from '../parts/screen';
import { setScreen, useKiosk } from '../store';

/** The table that the order is brought to, or the name that is called when it is ready. */
export function OrderLabelScreen({ content }: { readonly content: ScreenOf<'order_label'> }): ReactNode {
  const { t } = useWords();
  const { kind, label } = content;
  const typed = useKiosk((kiosk) => kiosk.orderLabel) ?? label?.text ?? '';
  return (
    <Screen
      name="order_label"
      className="screen--beside"
      title={kind === 'table' ? t('order_label.title_table') : t('order_label.title_name')}
      lead={kind === 'table' ? t('order_label.lead_table') : t('order_label.lead_name')}
      onBack={() => send('open_review')}
      actions={
        <Button size="large" isWide icon={<Icon name="back" />} onPress={() => send('open_review')}>
          {t('errand.back')}
        </Button>
      }
    >
      <LabelEntry
        kind={kind}
        value={typed}
        onChange={(orderLabel) => {
          setScreen({ orderLabel });
        }}
        onSubmit={(text) => send('set_order_label', { text })}
      />
    </Screen>
  );
}
