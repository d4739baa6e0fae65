import type { ReactNode } from 'react';
import type { PublicBasket, PublicGuest, PublicOffer, Screen as ScreenOf } from '../../app/session/public-status';
import { send } from '../client';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { ProgressBar } from '../design/progress-bar';
import { Scroller } from '../design/scroller';
import { useWords } from '../language/words';
import { OfferCard } from '../parts/offer-card';
import { Screen } from '../parts/screen';
import { setScreen, useKiosk } from '../store';
import './rewards.css';

/** What the guest has earned, and which one of it goes on this order. */
export function RewardsScreen({ content }: { readonly content: ScreenOf<'rewards'> }): ReactNode {
  const { t } = useWords();
  const feast = useKiosk((kiosk) => kiosk.info?.brand.feast);
  const { guest, basket } = content;
  const hasBegun = basket.pieces > 0;
  return (
    <Screen
      name="rewards"
      onBack={() => send('open_menu')}
      title={hasBegun ? t('rewards.title') : t('rewards.welcome')}
      {...(feast !== undefined && { picture: <img src={feast} alt="" draggable={false} /> })}
      {...(guest && { lead: <Holdings guest={guest} /> })}
      actions={
        <>
          <Button variant="primary" size="large" isWide end={<Icon name="forward" />} onPress={() => send('open_menu')}>
            {hasBegun ? t('rewards.back_to_menu') : t('rewards.start_ordering')}
          </Button>
          <div className="screen__lesser">
            <Button variant="quiet" onPress={() => send('sign_out')}>
              {t('rewards.sign_out')}
            </Button>
          </div>
        </>
      }
    >
      <Scroller className="rewards__list" label={t('rewards.list')}>
        {guest && <Offers guest={guest} basket={basket} />}
      </Scroller>
    </Screen>
  );
}

function Holdings({ guest }: { readonly guest: PublicGuest }): ReactNode {
  const { t, number, percent } = useWords();
  return (
    <div className="holdings">
      {guest.masked !== '' && (
        <p className="holdings__guest">
          <bdi>{guest.masked}</bdi>
        </p>
      )}
      {guest.balances.map((points) => (
        <p key={points.plural} className="holdings__points">
          <Icon name="star" />
          <span className="holdings__number">{number(points.balance)}</span>
          <span>{points.balance === 1 ? points.name : points.plural}</span>
        </p>
      ))}
      {guest.progress && (
        <div className="holdings__progress">
          <p>
            <strong>{percent(guest.progress.percentage)}</strong>{' '}
            {t('rewards.towards', { reward: guest.progress.towards })}
          </p>
          <ProgressBar
            percent={guest.progress.percentage}
            label={t('rewards.towards', { reward: guest.progress.towards })}
          />
        </div>
      )}
    </div>
  );
}

function Offers({ guest, basket }: { readonly guest: PublicGuest; readonly basket: PublicBasket }): ReactNode {
  const { t } = useWords();
  const hasCode = useKiosk((kiosk) => kiosk.info?.checkInWays.includes('qr') === true);
  if (!guest.mayRedeem) {
    return (
      <Word icon="info" title={t('rewards.earn_only_title')} text={t('rewards.earn_only')}>
        {hasCode && (
          <Button
            icon={<Icon name="scan" />}
            onPress={() => {
              // Whoever may only earn is checked in already; the camera is where one checks in.
              setScreen({ checkInWay: 'qr' });
              send('sign_out');
              send('open_check_in');
            }}
          >
            {t('rewards.check_in_by_code')}
          </Button>
        )}
      </Word>
    );
  }
  if (guest.offers.length === 0) {
    return (
      <Word
        icon="gift"
        title={t('rewards.none_title')}
        text={guest.balances.length > 0 ? t('rewards.none_with_points') : t('rewards.none')}
      />
    );
  }
  // By what it waits for and not by whether it is chosen: a voucher must not jump away from under the finger.
  const isReady = (offer: PublicOffer): boolean => !offer.obstacle;
  return (
    <>
      <Group title={t('rewards.ready')} basket={basket} offers={guest.offers.filter(isReady)} />
      <Group
        title={t('rewards.almost')}
        basket={basket}
        offers={guest.offers.filter((offer) => !isReady(offer) && offer.choosable)}
      />
      <Group
        title={t('rewards.not_now')}
        basket={basket}
        offers={guest.offers.filter((offer) => !isReady(offer) && !offer.choosable)}
      />
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly offers: readonly PublicOffer[];
  readonly basket: PublicBasket;
}

function Group({ title, offers, basket }: GroupProps): ReactNode {
  if (offers.length === 0) return null;
  return (
    <section className="offers" aria-label={title}>
      <h2 className="offers__title">{title}</h2>
      <ul className="offers__list">
        {offers.map((offer) => (
          <OfferCard key={`${offer.kind} ${offer.id}`} offer={offer} basket={basket} />
        ))}
      </ul>
    </section>
  );
}

interface WordProps {
  readonly icon: 'gift' | 'info';
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

function Word({ icon, title, text, children }: WordProps): ReactNode {
  return (
    <div className="rewards__word">
      <span className="rewards__word-icon">
        <Icon name={icon} />
      </span>
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}
