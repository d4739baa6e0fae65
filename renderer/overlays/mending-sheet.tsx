import { useEffect, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Catalog } from '../../app/catalog/catalog';
import type { Mend } from '../../app/loyalty/mending';
import type { PublicBasket, PublicGuest, PublicOffer, ScreenContent } from '../../app/session/public-status';
import { send } from '../client';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { Scroller } from '../design/scroller';
import { Sheet } from '../design/sheet';
import { obstacleSentence } from '../language/sentences';
import { useWords } from '../language/words';
import { addMend, mendsFor } from '../parts/mending';
import { useMisfit } from '../parts/use-misfit';
import { Picture } from '../picture';
import { setScreen, useKiosk } from '../store';
import './mending-sheet.css';

/** See {@link MendingSheet}. */
export interface MendingSheetProps {
  readonly screen: ScreenContent['screen'];
  readonly guest: PublicGuest | undefined;
  readonly basket: PublicBasket;
}

/** Almost there: what an offer still waits for, the items that bring it at one touch, and the rewards that could be used instead. */
export function MendingSheet({ screen, guest, basket }: MendingSheetProps): ReactNode {
  const { t } = useWords();
  const mending = useKiosk((kiosk) => kiosk.mending);
  const catalog = useKiosk((kiosk) => kiosk.menu?.catalog);
  const offer = mending && guest?.offers.find(({ kind, id }) => kind === mending.kind && id === mending.id);
  const isWaiting = offer?.obstacle !== undefined && offer.choosable;
  const isOver = mending !== undefined && !isWaiting;
  useEffect(() => {
    // It applies now: nothing is left to ask, and it must not come up again by itself.
    if (isOver) setScreen({ mending: undefined });
  }, [isOver]);
  const close = (): void => {
    setScreen({ mending: undefined });
  };
  return (
    <Sheet
      isOpen={isWaiting}
      title={offer ? t('mending.title', { label: offer.label }) : ''}
      onClose={close}
      className="mending-sheet"
    >
      {offer && guest && catalog && (
        <Mending offer={offer} guest={guest} basket={basket} catalog={catalog} isAtRewards={screen === 'rewards'} />
      )}
      <div className="mending-sheet__foot">
        <Button size="large" icon={<Icon name="close" />} onPress={close}>
          {t('mending.close')}
        </Button>
      </div>
    </Sheet>
  );
}

interface MendingProps {
  readonly offer: PublicOffer;
  readonly guest: PublicGuest;
  readonly basket: PublicBasket;
  readonly catalog: Catalog;
  readonly isAtRewards: boolean;
}

function Mending({ offer, guest, basket, catalog, isAtRewards }: MendingProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const mends = mendsFor(offer, basket, catalog);
  const others = guest.offers.filter((each) => each !== offer && !each.obstacle).slice(0, 2);
  return (
    <>
      <p className="mending-sheet__why">{offer.obstacle && obstacleSentence(offer.obstacle, words, catalog)}</p>
      <Scroller className="mending-sheet__scroll">
        {mends.length > 0 && (
          <ul className="mends" aria-label={t('mending.list')}>
            {mends.map((mend) => (
              <MendCard key={mend.itemId} mend={mend} offer={offer} catalog={catalog} />
            ))}
          </ul>
        )}
        <div className="mending-sheet__swap">
          {others.length > 0 && <h3>{t('mending.instead')}</h3>}
          {others.map((other) => (
            <Button
              key={`${other.kind} ${other.id}`}
              variant="good"
              isWide
              icon={<Icon name="gift" />}
              onPress={() => {
                send('choose_offer', { kind: other.kind, id: other.id });
                setScreen({ mending: undefined });
              }}
            >
              {t('mending.use', { label: other.label })}
            </Button>
          ))}
          {!isAtRewards && (
            <Button variant="quiet" isWide onPress={() => send('open_rewards')}>
              {t('mending.all')}
            </Button>
          )}
        </div>
      </Scroller>
    </>
  );
}

interface MendCardProps {
  readonly mend: Mend;
  readonly offer: PublicOffer;
  readonly catalog: Catalog;
}

function MendCard({ mend, offer, catalog }: MendCardProps): ReactNode {
  const { t, text, money } = useWords();
  const item = catalog.items[mend.itemId];
  const unfit = useMisfit(item);
  if (!item) return null;
  const name = text(item.name);
  const before = money(mend.price);
  const isCheaper = mend.priceWith !== undefined && mend.priceWith < mend.price;
  const price = money(mend.priceWith ?? mend.price);
  const action = isCheaper ? t('mending.add_instead', { name, price, before }) : t('mending.add', { name, price });
  return (
    <li>
      <AriaButton
        className="mend"
        aria-label={unfit ? `${action}, ${unfit.text}` : action}
        onPress={() => {
          // One that does not fit the guest's filter is opened, where it is said so before it is added.
          if (unfit) setScreen({ openItem: { itemId: item.id }, mending: undefined });
          else addMend(offer, item, catalog);
        }}
      >
        <Picture path={item.picture} className="mend__picture" />
        <span className="mend__name">{name}</span>
        <span className="mend__prices" aria-hidden="true">
          {isCheaper && <s>{before}</s>}
          <strong>{price}</strong>
          {unfit && <span className="mend__misfit">{unfit.text}</span>}
        </span>
        <span className="mend__plus">
          <Icon name="plus" />
        </span>
      </AriaButton>
    </li>
  );
}
