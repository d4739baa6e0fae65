import type { ReactNode } from 'react';
import type { Screen as ScreenOf } from '../../app/session/public-status';
import { send } from '../client';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { Later } from '../design/later';
import { Sheet } from '../design/sheet';
import { useWords } from '../language/words';
import { setScreen, useKiosk } from '../store';
import { BasketLines } from './basket-line';
import { KeepsNewest } from './keeps-newest';
import { RewardStrip } from './reward-strip';
import { Totals } from './totals';
import './menu-basket.css';

interface MenuBasketProps {
  readonly content: ScreenOf<'menu'>;
}

/** The order beside the menu, on a wide screen. */
export function BasketPanel({ content }: MenuBasketProps): ReactNode {
  const { t } = useWords();
  const { basket, guest } = content;
  return (
    <aside className="basket-panel" aria-label={t('basket.title')}>
      <div className="basket-panel__head">
        <h2 className="basket-panel__title">{t('basket.title')}</h2>
        {basket.pieces > 0 && <p>{t('basket.pieces', { count: basket.pieces })}</p>}
      </div>
      <KeepsNewest count={basket.lines.length}>
        <BasketLines lines={basket.lines} emptyHint={t('basket.empty_hint')} />
      </KeepsNewest>
      <div className="basket-panel__foot">
        <RewardStrip guest={guest} basket={basket} />
        {basket.pieces > 0 && <Totals basket={basket} isShort />}
        <ReviewButton content={content} />
      </div>
    </aside>
  );
}

/** The order below the menu, on a high screen: its total always, its lines at a touch. */
export function BasketDock({ content }: MenuBasketProps): ReactNode {
  const { t, money } = useWords();
  const isOpen = useKiosk((kiosk) => kiosk.isBasketOpen);
  const { basket, guest } = content;
  const close = (): void => {
    setScreen({ isBasketOpen: false });
  };
  return (
    <section className="basket-dock" aria-label={t('basket.title')}>
      <RewardStrip guest={guest} basket={basket} />
      <div className="basket-dock__row">
        {basket.pieces > 0 ? (
          <Button
            size="large"
            className="basket-dock__peek"
            icon={
              <span className="basket-dock__bag" key={basket.pieces}>
                <Icon name="bag" />
              </span>
            }
            end={<Icon name="up" />}
            aria-label={t('basket.open', { count: basket.pieces, total: money(basket.total) })}
            onPress={() => {
              setScreen({ isBasketOpen: true });
            }}
          >
            <span className="basket-dock__label">{t('basket.pieces', { count: basket.pieces })}</span>
            <span className="basket-dock__total">{money(basket.total)}</span>
          </Button>
        ) : (
          <p className="basket-dock__hint">{t('basket.empty_hint')}</p>
        )}
        <ReviewButton content={content} />
      </div>
      <Sheet isOpen={isOpen && basket.pieces > 0} title={t('basket.title')} onClose={close} className="basket-sheet">
        <KeepsNewest count={basket.lines.length}>
          <Later>
            <BasketLines lines={basket.lines} emptyHint={t('basket.empty_hint')} />
          </Later>
        </KeepsNewest>
        <div className="basket-sheet__foot">
          <Totals basket={basket} />
          <div className="basket-sheet__actions">
            <Button size="large" icon={<Icon name="plus" />} onPress={close}>
              {t('basket.add_more')}
            </Button>
            <ReviewButton content={content} />
          </div>
        </div>
      </Sheet>
    </section>
  );
}

function ReviewButton({ content }: MenuBasketProps): ReactNode {
  const { t } = useWords();
  const { basket } = content;
  return (
    <Button
      variant="primary"
      size="large"
      isWide
      isDisabled={basket.pieces === 0}
      end={<Icon name="forward" />}
      onPress={() => send('open_review')}
    >
      {t('basket.review')}
    </Button>
  );
}
