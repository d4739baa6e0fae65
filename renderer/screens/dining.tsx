import type { ReactNode } from 'react';
import type { Screen as ScreenOf } from '../../app/session/public-status';
import { send } from '../client';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { useWords } from '../language/words';
import { ChoiceTile, ChoiceTiles } from '../parts/choice-tile';
import { Screen } from '../parts/screen';

/** Eat in or take away, once a visit. */
export function DiningScreen({ content }: { readonly content: ScreenOf<'dining'> }): ReactNode {
  const { t } = useWords();
  const { guest, basket } = content;
  const back = (): void => {
    if (basket.pieces > 0) send('open_menu');
    else if (guest) send('open_rewards');
    else send('open_check_in');
  };
  return (
    <Screen
      name="dining"
      layout="message"
      title={t('dining.title')}
      lead={t('dining.lead')}
      onBack={back}
      actions={
        <div className="screen__lesser">
          <Button icon={<Icon name="back" />} onPress={back}>
            {t('dining.back')}
          </Button>
        </div>
      }
    >
      <ChoiceTiles>
        {content.dining.modes.map((mode) => (
          <ChoiceTile
            key={mode}
            icon={mode === 'eat_in' ? 'dine' : 'bag'}
            isMain={false}
            title={t(`dining.${mode}`)}
            text={t(`dining.${mode}_hint`)}
            onPress={() => send('choose_dining', { mode })}
          />
        ))}
      </ChoiceTiles>
    </Screen>
  );
}
