import type { ReactNode } from 'react';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import type { DiningMode } from '../../app/order/dining';
import type { Screen } from '../../app/session/public-status';
import { send } from '../client';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { useWords } from '../language/words';
import './dining-strip.css';

/** Where the order is eaten, to be changed at a touch, and the table or name it goes to. Nothing where nobody asked. */
export function DiningStrip({ content }: { readonly content: Screen<'review'> }): ReactNode {
  const { t } = useWords();
  const { dining, label } = content;
  if (dining.modes.length === 0 && !label) return null;
  return (
    <div className="dining-strip">
      {dining.modes.length > 0 && (
        <RadioGroup
          className="dining-strip__modes"
          orientation="horizontal"
          aria-label={t('dining.title')}
          value={dining.mode ?? null}
          onChange={(mode) => send('choose_dining', { mode: mode as DiningMode })}
        >
          {dining.modes.map((mode) => (
            <RadioField key={mode} value={mode} className="dining-strip__field">
              <RadioButton className="dining-strip__mode">
                <Icon name={mode === 'eat_in' ? 'dine' : 'bag'} />
                {t(`dining.${mode}`)}
              </RadioButton>
            </RadioField>
          ))}
        </RadioGroup>
      )}
      {label && (
        <Button
          className="dining-strip__label"
          icon={<Icon name={label.kind === 'table' ? 'table' : 'person'} />}
          end={<Icon name="pencil" />}
          aria-label={
            label.kind === 'table'
              ? t('order_label.change_table', { table: label.text })
              : t('order_label.change_name', { name: label.text })
          }
          onPress={() => send('open_order_label')}
        >
          {label.kind === 'table' ? t('order_label.table', { table: label.text }) : label.text}
        </Button>
      )}
    </div>
  );
}
