import { memo, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Item } from '../../app/catalog/catalog';
import type { PublicStatus } from '../../app/session/public-status';
import { useWords } from '../language/words';
import { Picture } from '../picture';
import { setScreen, useKiosk } from '../store';
import { useMisfit } from './use-misfit';
import './item-card.css';

/** See {@link ItemCard}. */
export interface ItemCardProps {
  readonly item: Item;
  readonly isLazy: boolean;
}

/** A dish of the menu; a touch opens it. */
export function ItemCard({ item, isLazy }: ItemCardProps): ReactNode {
  // Each status brings a new basket; only the cards whose count changed are drawn again.
  const ordered = useKiosk(({ status }) => orderedOf(item, status));
  const misfit = useMisfit(item)?.text;
  return <Card item={item} ordered={ordered} isLazy={isLazy} misfit={misfit} />;
}

interface CardProps {
  readonly item: Item;
  readonly ordered: number;
  readonly isLazy: boolean;
  /** Why it does not fit what the guest has set. */
  readonly misfit: string | undefined;
}

const Card = memo(function Card({ item, ordered, isLazy, misfit }: CardProps): ReactNode {
  const { t, money, number, text } = useWords();
  const name = text(item.name);
  const price = money(item.price);
  const calories =
    item.calories === undefined || item.soldOut ? undefined : t('item.calories', { calories: number(item.calories) });
  const nameOf = (): string => {
    if (item.soldOut) return t('item.named_sold_out', { name });
    return ordered > 0 ? t('item.named_ordered', { name, price, ordered }) : t('item.named', { name, price });
  };
  return (
    <li className="item">
      <AriaButton
        className="item-card"
        isDisabled={item.soldOut}
        aria-label={[nameOf(), calories, misfit].filter((part) => part !== undefined).join(', ')}
        data-unfit={misfit !== undefined}
        onPress={() => {
          setScreen({ openItem: { itemId: item.id } });
        }}
      >
        <Picture path={item.picture} className="item-card__picture" isLazy={isLazy} />
        <span className="item-card__words">
          <span className="item-card__name">
            <bdi>{name}</bdi>
          </span>
          {!item.soldOut && (
            <span className="item-card__facts" aria-hidden="true">
              <span className="item-card__price">{price}</span>
              {calories !== undefined && <span>{calories}</span>}
            </span>
          )}
          {misfit !== undefined && (
            <span className="item-card__misfit" aria-hidden="true">
              {misfit}
            </span>
          )}
        </span>
        {/* Both drawn by the style sheet: as text they would stand in the name out of its order. */}
        {item.soldOut && <span className="item-card__gone" data-text={t('item.sold_out')} />}
        {ordered > 0 && <span className="item-card__ordered" data-ordered={ordered} />}
      </AriaButton>
    </li>
  );
});

/** How many pieces of an item are in the basket. */
function orderedOf(item: Item, status: PublicStatus | undefined): number {
  if (!status || !('basket' in status.content)) return 0;
  return status.content.basket.lines.reduce(
    (count, line) => (line.itemId === item.id ? count + line.quantity : count),
    0,
  );
}
