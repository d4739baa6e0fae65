import type { ReactNode } from 'react';
import type { Catalog, Item } from '../../app/catalog/catalog';
import type { PublicBasket, PublicLine } from '../../app/session/public-status';
import { Sheet } from '../design/sheet';
import { useWords } from '../language/words';
import { setScreen, useKiosk, type OpenItem } from '../store';
import { ItemForm } from './item-form';
import './item-sheet.css';

/** The open item over whatever screen it was opened from. */
export function ItemSheet({ basket }: { readonly basket: PublicBasket }): ReactNode {
  const { text } = useWords();
  const open = useKiosk((kiosk) => kiosk.openItem);
  const catalog = useKiosk((kiosk) => kiosk.menu?.catalog);
  const found = open && catalog && find(open, catalog, basket);
  const close = (): void => {
    setScreen({ openItem: undefined });
  };
  return (
    <Sheet
      isOpen={found !== undefined}
      title={found ? text(found.item.name) : ''}
      hidesTitle
      onClose={close}
      className="item-sheet"
    >
      {found && <ItemForm key={found.line?.lineId ?? found.item.id} {...found} onDone={close} />}
    </Sheet>
  );
}

/** Nothing when the item or the line has gone meanwhile: then there is nothing left to choose. */
function find(
  open: OpenItem,
  catalog: Catalog,
  basket: PublicBasket,
): { readonly catalog: Catalog; readonly item: Item; readonly line: PublicLine | undefined } | undefined {
  const item = catalog.items[open.itemId];
  if (!item) return undefined;
  if (open.lineId === undefined) return { catalog, item, line: undefined };
  const line = basket.lines.find((each) => each.lineId === open.lineId);
  return line && { catalog, item, line };
}
