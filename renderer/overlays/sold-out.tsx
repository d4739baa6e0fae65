import type { ReactNode } from 'react';
import type { Catalog, Item } from '../../app/catalog/catalog';
import type { PublicBasket, PublicLine } from '../../app/session/public-status';
import { send } from '../client';
import { Button } from '../design/button';
import { Icon } from '../design/icon';
import { Sheet } from '../design/sheet';
import { useWords } from '../language/words';
import { setScreen, useKiosk } from '../store';
import './sold-out.css';

/** So many others of the same category are offered in its place. */
const MOST_OTHERS = 3;

/** What sold out while it was in the basket, one line after the other: something else in its place, or without it. */
export function SoldOut({ basket }: { readonly basket: PublicBasket }): ReactNode {
  const { t } = useWords();
  const catalog = useKiosk((kiosk) => kiosk.menu?.catalog);
  // An item that is being chosen or changed lies over it, and may be the answer.
  const isChoosing = useKiosk((kiosk) => kiosk.openItem !== undefined);
  const line = basket.lines.find((each) => each.gone !== undefined);
  return (
    <Sheet kind="dialog" isAlert isOpen={line !== undefined && !isChoosing} title={t('sold_out.title')}>
      {line?.gone && <Question line={line} gone={line.gone} catalog={catalog} />}
    </Sheet>
  );
}

interface QuestionProps {
  readonly line: PublicLine;
  readonly gone: NonNullable<PublicLine['gone']>;
  readonly catalog: Catalog | undefined;
}

function Question({ line, gone, catalog }: QuestionProps): ReactNode {
  const { t, text, list, money } = useWords();
  const name = text(line.name);
  const remove = (): void => send('remove_line', { lineId: line.lineId });
  return (
    <>
      <p>
        {gone.isItem
          ? t('sold_out.item', { name })
          : t('sold_out.choices', { name, choices: list(gone.choices.map(text)) })}
      </p>
      <div className="sold-out__ways">
        {gone.isItem
          ? othersOf(line, catalog).map((item) => (
              <Button
                key={item.id}
                size="large"
                isWide
                end={money(item.price)}
                onPress={() => {
                  remove();
                  setScreen({ openItem: { itemId: item.id } });
                }}
              >
                {t('sold_out.instead', { name: text(item.name) })}
              </Button>
            ))
          : catalog?.items[line.itemId] && (
              <Button
                variant="primary"
                size="large"
                isWide
                icon={<Icon name="pencil" />}
                onPress={() => {
                  setScreen({ openItem: { itemId: line.itemId, lineId: line.lineId } });
                }}
              >
                {t('sold_out.change')}
              </Button>
            )}
        <Button size="large" isWide icon={<Icon name="trash" />} onPress={remove}>
          {t('sold_out.remove')}
        </Button>
      </div>
    </>
  );
}

/** Others of the same category that can be had, those of nearly the same price first. */
function othersOf(line: PublicLine, catalog: Catalog | undefined): Item[] {
  const gone = catalog?.items[line.itemId];
  const category = catalog?.categories.find(({ id }) => id === gone?.categoryId);
  return (category?.itemIds ?? [])
    .flatMap((id) => catalog?.items[id] ?? [])
    .filter((item) => item.id !== line.itemId && !item.soldOut && item.ageLimit === undefined)
    .sort((a, b) => Math.abs(a.price - (gone?.price ?? 0)) - Math.abs(b.price - (gone?.price ?? 0)))
    .slice(0, MOST_OTHERS);
}
