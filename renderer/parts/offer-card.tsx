import { useId, useState, type ReactNode } from 'react';
import type { PublicBasket, PublicOffer } from '../../app/session/public-status';
import { send } from '../client';
import { Button } from '../design/button';
import { Chip } from '../design/chip';
import { classNames } from '../design/class-names';
import { Icon } from '../design/icon';
import { obstacleSentence, pointsText, worthText } from '../language/sentences';
import { useWords } from '../language/words';
import { useKiosk } from '../store';
import { mendsFor, startMending } from './mending';
import './offer-card.css';

/** See {@link OfferCard}. */
export interface OfferCardProps {
  readonly offer: PublicOffer;
  /** What it may still lack. */
  readonly basket: PublicBasket;
}

/** A reward or points product as a voucher: what it is worth, what it asks for, and the one button that chooses or drops it. */
export function OfferCard({ offer, basket }: OfferCardProps): ReactNode {
  const words = useWords();
  const { t, number } = words;
  const catalog = useKiosk((kiosk) => kiosk.menu?.catalog);
  const titleId = useId();
  const isDead = !offer.choosable && !offer.chosen;
  return (
    <li
      className={classNames('offer', offer.chosen && 'offer--chosen', isDead && 'offer--dead')}
      aria-labelledby={titleId}
    >
      <div className="offer__stub">
        {offer.points ? (
          <>
            <Icon name="star" />
            <span className="offer__worth">{number(offer.points.price)}</span>
            <span className="offer__unit">
              {offer.points.price === 1 ? offer.points.currency.name : offer.points.currency.plural}
            </span>
          </>
        ) : (
          <>
            <Icon name="gift" />
            <span className="offer__worth">{worthText(offer.worth, words)}</span>
          </>
        )}
      </div>
      <div className="offer__what">
        <h3 id={titleId} className="offer__label">
          <bdi>{offer.label}</bdi>
        </h3>
        <Conditions offer={offer} />
        {offer.obstacle && (
          <p className={classNames('offer__obstacle', isDead && 'offer__obstacle--final')}>
            <Icon name="info" />
            <span>{obstacleSentence(offer.obstacle, words, catalog)}</span>
          </p>
        )}
        <MendButton offer={offer} basket={basket} />
        {offer.finePrint !== undefined && offer.finePrint !== '' && <FinePrint text={offer.finePrint} of={titleId} />}
      </div>
      <div className="offer__act">
        {offer.chosen ? (
          <>
            <Chip tone="good" icon={<Icon name="check" />}>
              {t('offer.chosen')}
            </Chip>
            <Button aria-label={t('offer.remove_named', { label: offer.label })} onPress={() => send('remove_offer')}>
              {t('offer.remove')}
            </Button>
          </>
        ) : (
          offer.choosable && (
            <Button
              variant={offer.obstacle ? 'secondary' : 'good'}
              aria-label={
                offer.points
                  ? t('offer.spend_named', {
                      label: offer.label,
                      points: pointsText(offer.points.price, offer.points.currency, number),
                    })
                  : t('offer.use_named', { label: offer.label })
              }
              onPress={() => send('choose_offer', { kind: offer.kind, id: offer.id })}
            >
              {t('offer.use')}
            </Button>
          )
        )}
      </div>
    </li>
  );
}

/** The one touch that brings what an offer waits for. */
function MendButton({ offer, basket }: OfferCardProps): ReactNode {
  const { t, text } = useWords();
  const catalog = useKiosk((kiosk) => kiosk.menu?.catalog);
  const mends = mendsFor(offer, basket, catalog);
  const [first, second] = mends;
  const item = first && catalog?.items[first.itemId];
  if (!catalog || !item) return null;
  const label =
    second === undefined
      ? t('mending.add_item', { name: text(item.name) })
      : offer.obstacle?.kind === 'needs_item'
        ? t('mending.what_counts')
        : t('mending.what_fits');
  return (
    <div className="offer__mend">
      <Button
        icon={<Icon name="plus" />}
        aria-label={t('mending.named', { what: label, label: offer.label })}
        onPress={() => {
          startMending(offer, mends, catalog);
        }}
      >
        {label}
      </Button>
    </div>
  );
}

function Conditions({ offer }: { readonly offer: PublicOffer }): ReactNode {
  const { t, money, day } = useWords();
  const facts = [
    offer.minimumSpend !== undefined && t('offer.minimum', { amount: money(offer.minimumSpend) }),
    offer.maximumDiscount !== undefined &&
      offer.worth?.type !== 'amount' &&
      t('offer.maximum', { amount: money(offer.maximumDiscount) }),
    offer.expiresAt !== undefined &&
      (offer.obstacle?.kind === 'expired'
        ? t('offer.expired_on', { day: day(offer.expiresAt) })
        : t('offer.until', { day: day(offer.expiresAt) })),
  ].filter((fact) => fact !== false);
  return facts.length > 0 && <p className="offer__facts">{facts.join(' · ')}</p>;
}

function FinePrint({ text, of }: { readonly text: string; readonly of: string }): ReactNode {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="offer__fine">
      <Button
        size="small"
        variant="quiet"
        aria-expanded={isOpen}
        aria-describedby={of}
        icon={<Icon name={isOpen ? 'up' : 'down'} />}
        onPress={() => {
          setOpen(!isOpen);
        }}
      >
        {t('offer.fine_print')}
      </Button>
      {isOpen && (
        <p className="offer__fine-text">
          <bdi>{text}</bdi>
        </p>
      )}
    </div>
  );
}
