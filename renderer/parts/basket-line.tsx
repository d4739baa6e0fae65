import { memo, type ReactNode } from 'react';
import { MOST_OF_A_LINE } from '../../app/basket/basket';
import type { PublicLine } from '../../app/session/public-status';
import { send } from '../client';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { Stepper } from '../design/stepper';
import { useWords } from '../language/words';
import { Picture } from '../picture';
import { setScreen, useKiosk } from '../store';
import { useMisfit } from './use-misfit';
import './basket-line.css';

/** A line of the basket that can be changed. Drawn again only when it has changed itself. */
export const BasketLine = memo(function BasketLine({ line }: { readonly line: PublicLine }): ReactNode {
  const { t, money, text } = useWords();
  const item = useKiosk((kiosk) => kiosk.menu?.catalog.items[line.itemId]);
  const name = text(line.name);
  const unfit = useMisfit(item, line.choices);
  return (
    <li className="basket-line" aria-label={t('line.named', { quantity: line.quantity, name })}>
      <Picture path={item?.picture} className="basket-line__picture" />
      <div className="basket-line__what">
        <p className="basket-line__name">
          <bdi>{name}</bdi>
        </p>
        {line.choices.length > 0 && (
          <p className="basket-line__choices">{line.choices.map((choice) => text(choice.name)).join(' · ')}</p>
        )}
        {unfit && (
          <p className="basket-line__misfit">
            <Icon name="alert" />
            <span>{unfit.text}</span>
          </p>
        )}
      </div>
      <p className="basket-line__total">{money(line.total)}</p>
      <div className="basket-line__tools">
        {item !== undefined && item.groupIds.length > 0 && (
          <Button
            size="small"
            variant="quiet"
            icon={<Icon name="pencil" />}
            aria-label={t('line.edit_named', { name })}
            onPress={() => {
              setScreen({ openItem: { itemId: line.itemId, lineId: line.lineId } });
            }}
          >
            {t('line.edit')}
          </Button>
        )}
        <Stepper
          value={line.quantity}
          min={1}
          max={MOST_OF_A_LINE}
          onChange={(quantity) => {
            send('change_quantity', { lineId: line.lineId, by: quantity > line.quantity ? 1 : -1 });
          }}
          labels={{
            group: t('line.quantity_of', { name }),
            less: t('line.less', { name }),
            more: t('line.more', { name }),
            value: t('line.quantity_of', { name }),
          }}
          remove={{
            label: t('line.remove', { name }),
            onRemove: () => {
              send('remove_line', { lineId: line.lineId });
            },
          }}
        />
      </div>
    </li>
  );
});

/** See {@link BasketLines}. */
export interface BasketLinesProps {
  readonly lines: readonly PublicLine[];
  /** What to do when there are none. */
  readonly emptyHint: string;
}

/** The lines of a basket, newest last, or a friendly word when there are none. */
export function BasketLines({ lines, emptyHint }: BasketLinesProps): ReactNode {
  const { t } = useWords();
  if (lines.length === 0) {
    return (
      <div className="basket-empty">
        <span className="basket-empty__icon">
          <Icon name="bag" />
        </span>
        <p className="basket-empty__title">{t('basket.empty')}</p>
        <p>{emptyHint}</p>
      </div>
    );
  }
  return (
    <ul className="basket-lines" aria-label={t('basket.title')}>
      {lines.map((line) => (
        <BasketLine key={line.lineId} line={line} />
      ))}
    </ul>
  );
}
