import type { ReactNode } from 'react';
import type { Screen as ScreenOf } from '../../app/session/public-status';
import { send } from '../client';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { Scroller } from '../design/scroller';
import { useWords } from '../language/words';
import { BasketLines } from '../parts/basket-line';
import { PendingAmount } from '../parts/discount';
import { DiningStrip } from '../parts/dining-strip';
import { RewardStrip } from '../parts/reward-strip';
import { Screen } from '../parts/screen';
import { Totals } from '../parts/totals';
import { useKiosk } from '../store';
import './review.css';

/** The whole order once more, before it is placed. */
export function ReviewScreen({ content }: { readonly content: ScreenOf<'review'> }): ReactNode {
  const { t, money } = useWords();
  const { basket, guest } = content;
  const feast = useKiosk((kiosk) => kiosk.info?.brand.feast);
  // The total is not what will be paid while the reward is being worked out, so the button does not promise it.
  const isPending = basket.discount.state === 'pending';
  const isEmpty = basket.pieces === 0;
  return (
    <Screen
      name="review"
      onBack={() => send('open_menu')}
      {...(feast !== undefined && { picture: <img src={feast} alt="" draggable={false} /> })}
      title={isEmpty ? t('basket.title') : t('review.title')}
      lead={!isEmpty && t('basket.pieces', { count: basket.pieces })}
      actions={
        <div className="review__summary">
          <div className="review__strips">
            {!isEmpty && <DiningStrip content={content} />}
            <RewardStrip guest={guest} basket={basket} hidesAmount />
          </div>
          {!isEmpty && <Totals basket={basket} />}
          <div className="review__buttons">
            <Button
              size="large"
              variant={isEmpty ? 'primary' : 'secondary'}
              icon={<Icon name="back" />}
              onPress={() => send('open_menu')}
            >
              {t('review.add_more')}
            </Button>
            {!isEmpty && (
              <Button
                variant="primary"
                size="large"
                end={isPending ? <PendingAmount /> : money(basket.total)}
                onPress={() => send('place_order')}
              >
                {content.asksMore ? t('review.go_on') : t('review.place')}
              </Button>
            )}
          </div>
        </div>
      }
    >
      <Scroller className="review__lines" label={t('basket.title')}>
        <BasketLines lines={basket.lines} emptyHint={t('basket.empty_review')} />
      </Scroller>
    </Screen>
  );
}
