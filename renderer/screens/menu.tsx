import { memo, useDeferredValue, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Catalog, Category } from '../../app/catalog/catalog';
import type { Screen as ScreenOf } from '../../app/session/public-status';
import { Scroller } from '../design/scroller';
import { Spinner } from '../design/spinner';
import { useWords } from '../language/words';
import { FilterButton, FilterSheet } from '../overlays/filter-sheet';
import { SearchButton, SearchSheet } from '../overlays/search-sheet';
import { BasketDock, BasketPanel } from '../parts/menu-basket';
import { ItemCard } from '../parts/item-card';
import { LeaveButton } from '../parts/leave';
import { Masthead } from '../parts/masthead';
import { Screen } from '../parts/screen';
import { useNear } from '../parts/use-near';
import { useIsLandscape } from '../parts/use-media';
import { Picture } from '../picture';
import { setScreen, useKiosk } from '../store';
import './menu.css';

/** Everything there is to order, with the order so far always in view. */
export function MenuScreen({ content }: { readonly content: ScreenOf<'menu'> }): ReactNode {
  const { t } = useWords();
  const isLandscape = useIsLandscape();
  const catalog = useKiosk((kiosk) => kiosk.menu?.catalog);
  return (
    <Screen
      name="menu"
      title={t('menu.title')}
      layout="bare"
      hidesTitle
      onBack={() => setScreen({ isAskingToLeave: true })}
    >
      <div className="menu">
        <div className="menu__top">
          <Masthead />
          <LeaveButton />
        </div>
        {catalog ? <Categories catalog={catalog} /> : <Spinner />}
        <FilterSheet />
        <SearchSheet />
        {isLandscape ? <BasketPanel content={content} /> : <BasketDock content={content} />}
      </div>
    </Screen>
  );
}

// Not drawn again with each change of the basket: a touch would wait for a hundred cards that stay as they are.
const Categories = memo(function Categories({ catalog }: { readonly catalog: Catalog }): ReactNode {
  const { text } = useWords();
  const chosen = useKiosk((kiosk) => chosenOf(catalog, kiosk.categoryId));
  // The rail shows at once what was touched; the cards follow, and whoever touches on meanwhile does not wait for them.
  const current = useDeferredValue(chosen);
  return (
    <Tabs
      className="menu__tabs"
      orientation="vertical"
      selectedKey={current?.id ?? ''}
      onSelectionChange={(key) => {
        setScreen({ categoryId: String(key) });
      }}
    >
      <Rail catalog={catalog} />
      {current && (
        // Made anew: the tab names its panel, and a panel that is there keeps the name that it was made with.
        <TabPanel key={current.id} id={current.id} className="menu__panel">
          <div className="menu__head">
            <h2 className="menu__category">{text(current.name)}</h2>
            <div className="menu__finders">
              <SearchButton />
              <FilterButton catalog={catalog} />
            </div>
          </div>
          <Scroller className="menu__list" of={current.id}>
            <Items category={current} catalog={catalog} key={current.id} />
          </Scroller>
        </TabPanel>
      )}
    </Tabs>
  );
});

// Which one is chosen each face asks for itself: the rail stays as it is.
const Rail = memo(function Rail({ catalog }: { readonly catalog: Catalog }): ReactNode {
  const { t } = useWords();
  return (
    <Scroller className="menu__rail">
      <TabList className="categories" aria-label={t('menu.categories')}>
        {catalog.categories.map((category) => (
          <Tab key={category.id} id={category.id} className="category">
            <CategoryFace category={category} catalog={catalog} />
          </Tab>
        ))}
      </TabList>
    </Scroller>
  );
});

interface CategoryProps {
  readonly category: Category;
  readonly catalog: Catalog;
}

function CategoryFace({ category, catalog }: CategoryProps): ReactNode {
  const { text } = useWords();
  const isChosen = useKiosk((kiosk) => chosenOf(catalog, kiosk.categoryId) === category);
  return (
    <span className="category__face" data-chosen={isChosen || undefined}>
      <Picture path={category.picture ?? pictureOf(category, catalog)} className="category__picture" />
      <span className="category__name">{text(category.name)}</span>
    </span>
  );
}

/** About as many as a guest looks at first; the others come before they are looked for. */
const CARDS_AT_ONCE = 6;

/** The cards of a category. */
function Items({ category, catalog }: CategoryProps): ReactNode {
  const { text } = useWords();
  const { count, list } = useNear(category.itemIds.length, CARDS_AT_ONCE);
  return (
    <ul ref={list} className="items" aria-label={text(category.name)}>
      {category.itemIds.map((id, index) => {
        const item = catalog.items[id];
        if (index >= count) return <li key={id} className="item" />;
        return item && <ItemCard key={id} item={item} isLazy={index > 11} />;
      })}
    </ul>
  );
}

function pictureOf(category: Category, catalog: Catalog): string | undefined {
  return category.itemIds.flatMap((id) => catalog.items[id]?.picture ?? [])[0];
}

/** The category that a guest has touched, and the first one before that or when theirs is no more. */
function chosenOf({ categories }: Catalog, id: string | undefined): Category | undefined {
  return categories.find((category) => category.id === id) ?? categories[0];
}
