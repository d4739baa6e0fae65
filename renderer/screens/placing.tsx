import type { ReactNode } from 'react';
import type { Screen as ScreenOf } from '../../app/session/public-status';
import { send } from '../client';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { useLongWait } from '../design/use-long-wait';
import { useWords } from '../language/words';
import { Emblem } from '../parts/emblem';
import { Screen } from '../parts/screen';
import './placing.css';

/** The order is being placed; usually over before it is read. */
export function PlacingScreen({ content }: { readonly content: ScreenOf<'placing'> }): ReactNode {
  const { t } = useWords();
  const hasReward = content.basket.redemption !== undefined;
  const isLong = useLongWait('placing');
  const lead = hasReward ? t('placing.lead_reward') : t('placing.lead');
  const leadLong = hasReward ? t('placing.lead_reward_long') : t('placing.lead_long');
  return (
    <Screen
      name="placing"
      layout="message"
      picture={<Emblem icon="bag" tone="accent" isBusy />}
      title={t('placing.title')}
      lead={<span role="status">{isLong ? leadLong : lead}</span>}
    />
  );
}

/** Thanx did not answer, or takes nothing off for the reward: the guest decides whether to go on without it. */
export function RewardUnconfirmedScreen({ content }: { readonly content: ScreenOf<'reward_unconfirmed'> }): ReactNode {
  const { t, money } = useWords();
  const isForNothing = content.why === 'nothing_off';
  const label = content.basket.redemption ?? t('reward_unconfirmed.your_reward');
  return (
    <Screen
      name="reward_unconfirmed"
      onBack={() => send('change_order')}
      layout="message"
      picture={<Emblem icon="gift" tone="warn" />}
      title={isForNothing ? t('reward_unconfirmed.nothing_title') : t('reward_unconfirmed.title')}
      lead={isForNothing ? t('reward_unconfirmed.nothing_lead', { label }) : t('reward_unconfirmed.lead', { label })}
      actions={
        <>
          {!isForNothing && (
            <Button variant="primary" size="large" isWide onPress={() => send('retry_placing')}>
              {t('reward_unconfirmed.retry')}
            </Button>
          )}
          <Button
            variant={isForNothing ? 'primary' : 'secondary'}
            size="large"
            isWide
            end={money(content.totalWithout)}
            onPress={() => send('go_without_reward')}
          >
            {t('reward_unconfirmed.go_without')}
          </Button>
          <div className="screen__lesser">
            <Button variant="quiet" icon={<Icon name="back" />} onPress={() => send('change_order')}>
              {t('order.change')}
            </Button>
          </div>
        </>
      }
    />
  );
}

/** The discount turned out another: the guest agrees before paying. */
export function NewTotalScreen({ content }: { readonly content: ScreenOf<'new_total'> }): ReactNode {
  const { t, money } = useWords();
  const { basket } = content;
  return (
    <Screen
      name="new_total"
      onBack={() => send('change_order')}
      layout="message"
      picture={<Emblem icon="info" tone="accent" />}
      title={t('new_total.title')}
      lead={
        basket.redemption === undefined ? t('new_total.lead') : t('new_total.lead_reward', { label: basket.redemption })
      }
      actions={
        <>
          <Button
            variant="primary"
            size="large"
            isWide
            end={money(basket.total)}
            onPress={() => send('accept_new_total')}
          >
            {t('new_total.accept')}
          </Button>
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
    >
      <dl className="new-total">
        <div>
          <dt>{t('new_total.before')}</dt>
          <dd className="new-total__before">{money(content.formerTotal)}</dd>
        </div>
        <Icon name="forward" />
        <div>
          <dt>{t('new_total.now')}</dt>
          <dd className="new-total__now">{money(basket.total)}</dd>
        </div>
      </dl>
    </Screen>
  );
}
