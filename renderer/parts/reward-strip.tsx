import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { PublicBasket, PublicGuest } from '../../app/session/public-status';
import { send } from '../client';
import { Icon, type IconName } from '../design/icon';
import { obstacleSentence, pointsText } from '../language/sentences';
import { useWords, type Words } from '../language/words';
import { setScreen, useKiosk } from '../store';
import { DiscountAmount } from './discount';
import { mendsFor, nearestOffer, startMending } from './mending';
import './reward-strip.css';

/** See {@link RewardStrip}. */
export interface RewardStripProps {
  readonly guest: PublicGuest | undefined;
  readonly basket: PublicBasket;
  /** Where the totals beside it say the amount. */
  readonly hidesAmount?: boolean;
}

/** One line about the guest's rewards that leads to them: check in, choose one, or what became of the chosen one. */
export function RewardStrip({ guest, basket, hidesAmount }: RewardStripProps): ReactNode {
  const words = useWords();
  const catalog = useKiosk((kiosk) => kiosk.menu?.catalog);
  const { t } = words;
  if (!guest) {
    return (
      <Strip icon="star" tone="invite" title={t('strip.check_in')} onPress={() => send('open_check_in')}>
        {t('strip.check_in_hint')}
      </Strip>
    );
  }
  const open = (): void => {
    send('open_rewards');
  };
  if (basket.redemption !== undefined && basket.redemptionObstacle) {
    const chosen = guest.offers.find((offer) => offer.chosen);
    const mends = chosen ? mendsFor(chosen, basket, catalog) : [];
    return (
      <Strip
        icon="gift"
        tone="waiting"
        title={basket.redemption}
        onPress={chosen && catalog && mends.length > 0 ? () => startMending(chosen, mends, catalog) : open}
      >
        {obstacleSentence(basket.redemptionObstacle, words, catalog)}
      </Strip>
    );
  }
  if (basket.redemption !== undefined) {
    return (
      <Strip
        icon="gift"
        tone="applied"
        title={basket.redemption}
        end={hidesAmount !== true && <DiscountAmount discount={basket.discount} />}
        onPress={open}
      >
        {t('strip.chosen')}
      </Strip>
    );
  }
  const nearest = basket.pieces > 0 ? nearestOffer(guest) : undefined;
  if (nearest) {
    const { offer, missing } = nearest;
    return (
      <Strip
        icon="gift"
        tone="waiting"
        title={offer.label}
        onPress={() => {
          setScreen({ mending: { kind: offer.kind, id: offer.id } });
        }}
      >
        {t('strip.almost', { amount: words.money(missing) })}
      </Strip>
    );
  }
  return (
    <Strip icon="gift" tone="plain" title={inviteOf(guest, words)} onPress={open}>
      {balancesText(guest, words) ?? guest.masked}
    </Strip>
  );
}

function inviteOf(guest: PublicGuest, { t }: Words): string {
  const count = guest.offers.filter((offer) => offer.choosable).length;
  if (count > 0) return t('strip.rewards', { count });
  return guest.mayRedeem ? t('strip.your_rewards') : t('strip.earning');
}

function balancesText(guest: PublicGuest, { number }: Words): string | undefined {
  if (guest.balances.length === 0) return undefined;
  return guest.balances.map((balance) => pointsText(balance.balance, balance, number)).join(' · ');
}

interface StripProps {
  readonly icon: IconName;
  readonly tone: 'invite' | 'waiting' | 'applied' | 'plain';
  readonly title: string;
  readonly children: ReactNode;
  readonly end?: ReactNode;
  readonly onPress: () => void;
}

function Strip({ icon, tone, title, children, end, onPress }: StripProps): ReactNode {
  return (
    <AriaButton className={`reward-strip reward-strip--${tone}`} onPress={onPress}>
      <span className="reward-strip__icon">
        <Icon name={icon} />
      </span>
      <span className="reward-strip__words">
        <bdi className="reward-strip__title">{title}</bdi>
        <bdi className="reward-strip__hint">{children}</bdi>
      </span>
      {end}
      <span className="reward-strip__go">
        <Icon name="forward" />
      </span>
    </AriaButton>
  );
}
