import type { ReactNode } from 'react';
import { needsChoices } from '../../app/catalog/catalog';
import type { Screen as ScreenOf } from '../../app/session/public-status';
import { send } from '../client';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { useWords } from '../language/words';
import { Screen } from '../parts/screen';
import { Picture } from '../picture';
import { setScreen, useKiosk } from '../store';
import './suggestion.css';

/** One thing that goes with the order, once a visit: yes and no are the same size. */
export function SuggestionScreen({ content }: { readonly content: ScreenOf<'suggestion'> }): ReactNode {
  const { t, text, money } = useWords();
  const catalog = useKiosk((kiosk) => kiosk.menu?.catalog);
  const item = catalog?.items[content.itemId];
  const name = item ? text(item.name) : '';
  return (
    <Screen
      name="suggestion"
      layout="message"
      title={t('suggestion.title')}
      lead={item && t('suggestion.item', { name, price: money(item.price) })}
      onBack={() => send('open_review')}
      actions={
        <div className="suggestion__ways">
          <Button size="large" onPress={() => send('open_review')}>
            {t('suggestion.no')}
          </Button>
          {catalog && item && (
            <Button
              size="large"
              variant="primary"
              icon={<Icon name="plus" />}
              onPress={() => {
                if (needsChoices(catalog, item)) setScreen({ openItem: { itemId: item.id } });
                else send('add_line', { itemId: item.id, quantity: 1, choices: [] });
              }}
            >
              {t('suggestion.yes')}
            </Button>
          )}
        </div>
      }
    >
      <Picture path={item?.picture} className="suggestion__picture" />
    </Screen>
  );
}
